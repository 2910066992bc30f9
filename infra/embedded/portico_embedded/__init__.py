"""Launchers of the services Portico can bring along: the database server today."""
