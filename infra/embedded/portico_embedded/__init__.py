"""Launchers of the services Portico can bring along: the database server and the object store."""
