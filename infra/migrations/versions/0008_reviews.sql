-- Reviews: rounds, who decides in them, remarks, and the evidence of closed ones.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE review (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    document_id UUID NOT NULL,
    version_id UUID NOT NULL,
    project_id UUID,
    round INTEGER NOT NULL,
    audience TEXT NOT NULL,
    state TEXT DEFAULT 'OPEN' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    due_on DATE,
    owner_staff_id UUID NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    close_reason TEXT DEFAULT '' NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT review_pkey PRIMARY KEY (id),
    CONSTRAINT review_round_positive_check CHECK (round > 0),
    CONSTRAINT review_audience_known_check CHECK (audience in ('INTERNAL', 'SHARED')),
    CONSTRAINT review_state_known_check CHECK (state in ('OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'CLOSED', 'SUPERSEDED')),
    CONSTRAINT review_note_length_check CHECK (char_length(note) between 0 and 2000),
    CONSTRAINT review_close_reason_length_check CHECK (char_length(close_reason) between 0 and 2000),
    CONSTRAINT review_closed_when_not_open_check CHECK ((state = 'OPEN') = (closed_at is null)),
    CONSTRAINT review_document_id_audience_round_key UNIQUE (document_id, audience, round),
    CONSTRAINT review_client_id_document_id_fkey FOREIGN KEY(client_id, document_id) REFERENCES document (client_id, id) ON DELETE CASCADE,
    CONSTRAINT review_client_id_version_id_fkey FOREIGN KEY(client_id, version_id) REFERENCES document_version (client_id, id) ON DELETE CASCADE,
    CONSTRAINT review_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT review_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT review_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT review_owner_staff_id_fkey FOREIGN KEY(owner_staff_id) REFERENCES staff (id)
);
CREATE INDEX review_created_at_id_idx ON review (created_at, id);
CREATE UNIQUE INDEX review_document_id_idx ON review (document_id) WHERE state = 'OPEN';
CREATE INDEX review_project_id_idx ON review (project_id);
CREATE INDEX review_version_id_idx ON review (version_id);

CREATE TABLE reviewer (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    review_id UUID NOT NULL,
    staff_id UUID,
    contact_id UUID,
    decision TEXT,
    reason TEXT DEFAULT '' NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT reviewer_pkey PRIMARY KEY (id),
    CONSTRAINT reviewer_one_person_check CHECK (num_nonnulls(staff_id, contact_id) = 1),
    CONSTRAINT reviewer_decision_known_check CHECK (decision in ('APPROVED', 'CHANGES_REQUESTED')),
    CONSTRAINT reviewer_reason_length_check CHECK (char_length(reason) between 0 and 2000),
    CONSTRAINT reviewer_decided_at_some_time_check CHECK ((decision is null) = (decided_at is null)),
    CONSTRAINT reviewer_review_id_staff_id_key UNIQUE (review_id, staff_id),
    CONSTRAINT reviewer_review_id_contact_id_key UNIQUE (review_id, contact_id),
    CONSTRAINT reviewer_client_id_review_id_fkey FOREIGN KEY(client_id, review_id) REFERENCES review (client_id, id) ON DELETE CASCADE,
    CONSTRAINT reviewer_client_id_contact_id_fkey FOREIGN KEY(client_id, contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT reviewer_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT reviewer_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT reviewer_staff_id_fkey FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE INDEX reviewer_contact_id_idx ON reviewer (contact_id) WHERE decision is null;
CREATE INDEX reviewer_review_id_created_at_id_idx ON reviewer (review_id, created_at, id);
CREATE INDEX reviewer_staff_id_idx ON reviewer (staff_id) WHERE decision is null;

CREATE TABLE remark (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    review_id UUID NOT NULL,
    parent_id UUID,
    audience TEXT NOT NULL,
    body TEXT NOT NULL,
    page INTEGER,
    x DOUBLE PRECISION,
    y DOUBLE PRECISION,
    line INTEGER,
    author_staff_id UUID,
    author_contact_id UUID,
    resolver_staff_id UUID,
    resolver_contact_id UUID,
    resolved_at TIMESTAMP WITH TIME ZONE,
    carried_from_id UUID,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT remark_pkey PRIMARY KEY (id),
    CONSTRAINT remark_audience_known_check CHECK (audience in ('INTERNAL', 'SHARED')),
    CONSTRAINT remark_body_length_check CHECK (char_length(body) between 1 and 20000),
    CONSTRAINT remark_counts_from_1_check CHECK (page > 0 and line > 0),
    CONSTRAINT remark_on_the_page_check CHECK (x between 0 and 1 and y between 0 and 1),
    CONSTRAINT remark_one_place_check CHECK (num_nonnulls(page, x, y) in (0, 3) and (page is null or line is null) and (parent_id is null or num_nonnulls(page, line) = 0)),
    CONSTRAINT remark_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT remark_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT remark_contact_shares_check CHECK (author_contact_id is null or audience = 'SHARED'),
    CONSTRAINT remark_client_id_resolver_contact_id_fkey FOREIGN KEY(client_id, resolver_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT remark_resolved_by_one_check CHECK (num_nonnulls(resolver_staff_id, resolver_contact_id) = num_nonnulls(resolved_at)),
    CONSTRAINT remark_threads_are_resolved_check CHECK (parent_id is null or resolved_at is null),
    CONSTRAINT remark_client_id_review_id_id_key UNIQUE (client_id, review_id, id),
    CONSTRAINT remark_client_id_review_id_parent_id_fkey FOREIGN KEY(client_id, review_id, parent_id) REFERENCES remark (client_id, review_id, id),
    CONSTRAINT remark_client_id_review_id_fkey FOREIGN KEY(client_id, review_id) REFERENCES review (client_id, id) ON DELETE CASCADE,
    CONSTRAINT remark_client_id_carried_from_id_fkey FOREIGN KEY(client_id, carried_from_id) REFERENCES remark (client_id, id),
    CONSTRAINT remark_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT remark_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT remark_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id),
    CONSTRAINT remark_resolver_staff_id_fkey FOREIGN KEY(resolver_staff_id) REFERENCES staff (id)
);
CREATE INDEX remark_parent_id_created_at_id_idx ON remark (parent_id, created_at, id);
CREATE INDEX remark_review_id_created_at_id_idx ON remark (review_id, created_at, id);

CREATE TABLE review_evidence (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    review_id UUID NOT NULL,
    content TEXT NOT NULL,
    object_key TEXT,
    pdf_sha256 TEXT,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT review_evidence_pkey PRIMARY KEY (id),
    CONSTRAINT review_evidence_pdf_sha256_form_check CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT review_evidence_made_or_not_check CHECK ((object_key is null) = (pdf_sha256 is null)),
    CONSTRAINT review_evidence_client_id_review_id_fkey FOREIGN KEY(client_id, review_id) REFERENCES review (client_id, id) ON DELETE CASCADE,
    CONSTRAINT review_evidence_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT review_evidence_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT review_evidence_review_id_key UNIQUE (review_id)
);


-- What each role may do. Nobody takes anything back but a reviewer who has not decided.
grant select on review, reviewer, remark, review_evidence to portico_one, portico_several, portico_all, portico_backup;
grant insert, update on review, reviewer, remark to portico_several, portico_all;
grant delete on reviewer to portico_several, portico_all;
-- A client's people remark and decide, and with that may close a round.
grant insert on remark to portico_one;
grant update (resolver_staff_id, resolver_contact_id, resolved_at, version, updated_at) on remark to portico_one;
grant update (decision, reason, decided_at) on reviewer to portico_one;
grant update (state, closed_at, version, updated_at) on review to portico_one;
-- What a closed round was stays as it was written; the worker adds the file.
grant insert on review_evidence to portico_one, portico_several, portico_all;
grant update (object_key, pdf_sha256) on review_evidence to portico_several, portico_all;

-- Nobody is asked to decide whose roles do not let them.
grant select on staff_role to portico_several;

alter table review enable row level security;
alter table review force row level security;
create policy one_client on review to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on review to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = review.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on review to portico_all using (true);
create policy owner on review to portico_owner using (true);
create policy backup on review for select to portico_backup using (true);

alter table reviewer enable row level security;
alter table reviewer force row level security;
create policy one_client on reviewer to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on reviewer to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = reviewer.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on reviewer to portico_all using (true);
create policy owner on reviewer to portico_owner using (true);
create policy backup on reviewer for select to portico_backup using (true);

alter table remark enable row level security;
alter table remark force row level security;
create policy one_client on remark to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on remark to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = remark.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on remark to portico_all using (true);
create policy owner on remark to portico_owner using (true);
create policy backup on remark for select to portico_backup using (true);

alter table review_evidence enable row level security;
alter table review_evidence force row level security;
create policy one_client on review_evidence to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on review_evidence to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = review_evidence.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on review_evidence to portico_all using (true);
create policy owner on review_evidence to portico_owner using (true);
create policy backup on review_evidence for select to portico_backup using (true);
