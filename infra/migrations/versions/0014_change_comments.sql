-- Comments on change requests. No comment is on one yet, so that nothing has to be compared.
set lock_timeout = '1s';
set statement_timeout = '60s';

ALTER TABLE comment ADD COLUMN IF NOT EXISTS change_id uuid;

ALTER TABLE comment
    DROP CONSTRAINT IF EXISTS comment_one_subject_check,
    ADD CONSTRAINT comment_one_subject_check CHECK (num_nonnulls(task_id, change_id) <= 1) NOT VALID;

ALTER TABLE comment VALIDATE CONSTRAINT comment_one_subject_check;

ALTER TABLE comment
    DROP CONSTRAINT IF EXISTS comment_client_id_change_id_fkey,
    ADD CONSTRAINT comment_client_id_change_id_fkey FOREIGN KEY (client_id, change_id)
    REFERENCES change_request (client_id, id) ON DELETE CASCADE NOT VALID;

ALTER TABLE comment VALIDATE CONSTRAINT comment_client_id_change_id_fkey;

-- Not in a transaction: see the file beside this one.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS comment_change_id_created_at_id_idx ON comment (change_id, created_at, id);
