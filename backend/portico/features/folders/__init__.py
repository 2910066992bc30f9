"""Folders: places for documents, of a project or of a client as a whole."""
