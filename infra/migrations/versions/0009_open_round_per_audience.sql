-- One open round for each audience: what the firm looks at by itself does not delay what the client is to see.
set lock_timeout = '1s';
set statement_timeout = '60s';

-- Not in a transaction: see the file beside this one.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS review_document_id_audience_idx ON review (document_id, audience) WHERE state = 'OPEN';

DROP INDEX CONCURRENTLY IF EXISTS review_document_id_idx;
