"""Launchers of the services Portico can bring along: database, object store, mailbox."""
