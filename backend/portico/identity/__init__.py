"""Who somebody is: passwords, sessions, access tokens."""
