"""Mail: its words in each language, its form as a message, and the way to a mail server."""
