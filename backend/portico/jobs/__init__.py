"""Background work: what is to be done stands in the database, added by the transaction that wants it done."""
