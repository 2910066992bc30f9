"""What Portico is about, one folder for each noun: api, actions, reads."""
