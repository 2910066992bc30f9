-- One contact for each address at a client, of those who are there: two invitations at once are one.
set lock_timeout = '1s';
set statement_timeout = '60s';

-- Not in a transaction: see the file beside this one.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS contact_client_id_email_idx ON contact (client_id, email) WHERE email <> '' and removed_at is null;
