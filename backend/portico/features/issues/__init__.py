"""Issues: raised by either side, worked on, settled."""
