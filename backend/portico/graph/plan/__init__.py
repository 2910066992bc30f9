"""The compiled executor: a walked document becomes one SQL statement that answers in JSON."""
