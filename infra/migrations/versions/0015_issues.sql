-- Issues: what was raised, each step of it with what was said, and what was sent along.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE issue (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    audience TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    impact TEXT DEFAULT 'MEDIUM' NOT NULL,
    state TEXT DEFAULT 'PENDING' NOT NULL,
    author_staff_id UUID,
    author_contact_id UUID,
    assignee_staff_id UUID,
    task_id UUID,
    duplicate_of_id UUID,
    resolution TEXT DEFAULT '' NOT NULL,
    first_response_due_at TIMESTAMP WITH TIME ZONE,
    first_responded_at TIMESTAMP WITH TIME ZONE,
    first_response_seconds INTEGER,
    first_response_escalated_at TIMESTAMP WITH TIME ZONE,
    resolution_due_at TIMESTAMP WITH TIME ZONE,
    resolved_at TIMESTAMP WITH TIME ZONE,
    resolution_seconds INTEGER NOT NULL,
    resolution_escalated_at TIMESTAMP WITH TIME ZONE,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT issue_pkey PRIMARY KEY (id),
    CONSTRAINT issue_audience_known_check CHECK (audience in ('INTERNAL', 'SHARED')),
    CONSTRAINT issue_title_length_check CHECK (char_length(title) between 1 and 200),
    CONSTRAINT issue_description_length_check CHECK (char_length(description) between 1 and 20000),
    CONSTRAINT issue_impact_known_check CHECK (impact in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT issue_state_known_check CHECK (state in ('PENDING', 'IN_PROGRESS', 'WAITING_ON_CLIENT', 'RESOLVED', 'CLOSED')),
    CONSTRAINT issue_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT issue_contact_shares_check CHECK (author_contact_id is null or audience = 'SHARED'),
    CONSTRAINT issue_not_its_own_duplicate_check CHECK (duplicate_of_id <> id),
    CONSTRAINT issue_resolution_length_check CHECK (char_length(resolution) between 0 and 20000),
    CONSTRAINT issue_project_id_audience_number_key UNIQUE (project_id, audience, number),
    CONSTRAINT issue_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT issue_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT issue_client_id_task_id_fkey FOREIGN KEY(client_id, task_id) REFERENCES task (client_id, id),
    CONSTRAINT issue_client_id_duplicate_of_id_fkey FOREIGN KEY(client_id, duplicate_of_id) REFERENCES issue (client_id, id),
    CONSTRAINT issue_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT issue_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT issue_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id),
    CONSTRAINT issue_assignee_staff_id_fkey FOREIGN KEY(assignee_staff_id) REFERENCES staff (id)
);
CREATE INDEX issue_created_at_id_idx ON issue (created_at, id);
CREATE INDEX issue_duplicate_of_id_idx ON issue (duplicate_of_id);
CREATE INDEX issue_project_id_created_at_id_idx ON issue (project_id, created_at, id);
CREATE INDEX issue_task_id_idx ON issue (task_id);

CREATE TABLE issue_step (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    issue_id UUID NOT NULL,
    state TEXT NOT NULL,
    impact TEXT NOT NULL,
    body TEXT DEFAULT '' NOT NULL,
    actor_staff_id UUID,
    actor_contact_id UUID,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT issue_step_pkey PRIMARY KEY (id),
    CONSTRAINT issue_step_state_known_check CHECK (state in ('PENDING', 'IN_PROGRESS', 'WAITING_ON_CLIENT', 'RESOLVED', 'CLOSED')),
    CONSTRAINT issue_step_impact_known_check CHECK (impact in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT issue_step_body_length_check CHECK (char_length(body) between 0 and 20000),
    CONSTRAINT issue_step_one_actor_check CHECK (num_nonnulls(actor_staff_id, actor_contact_id) = 1),
    CONSTRAINT issue_step_issue_id_created_at_key UNIQUE (issue_id, created_at),
    CONSTRAINT issue_step_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT issue_step_client_id_issue_id_fkey FOREIGN KEY(client_id, issue_id) REFERENCES issue (client_id, id) ON DELETE CASCADE,
    CONSTRAINT issue_step_client_id_actor_contact_id_fkey FOREIGN KEY(client_id, actor_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT issue_step_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT issue_step_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT issue_step_actor_staff_id_fkey FOREIGN KEY(actor_staff_id) REFERENCES staff (id)
);

CREATE TABLE issue_document (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    issue_id UUID NOT NULL,
    document_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT issue_document_pkey PRIMARY KEY (id),
    CONSTRAINT issue_document_issue_id_document_id_key UNIQUE (issue_id, document_id),
    CONSTRAINT issue_document_client_id_issue_id_fkey FOREIGN KEY(client_id, issue_id) REFERENCES issue (client_id, id) ON DELETE CASCADE,
    CONSTRAINT issue_document_client_id_document_id_fkey FOREIGN KEY(client_id, document_id) REFERENCES document (client_id, id) ON DELETE CASCADE,
    CONSTRAINT issue_document_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT issue_document_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX issue_document_document_id_idx ON issue_document (document_id);
CREATE INDEX issue_document_issue_id_created_at_id_idx ON issue_document (issue_id, created_at, id);

-- Whoever looks after a client is told when an issue of theirs takes too long. Swept, and small.
-- squawk-ignore ban-drop-constraint
alter table mail drop constraint mail_template_known_check;
-- squawk-ignore constraint-missing-not-valid
alter table mail add constraint mail_template_known_check check (
    template in (
        'sign_in_link', 'password_reset', 'invitation', 'password_changed', 'confirmation_code',
        'issue_unanswered', 'issue_unresolved'
    )
);

-- What each role may do. A step is never taken back, and nothing that was sent along.
grant select on issue, issue_step, issue_document to portico_one, portico_several, portico_all, portico_backup;
grant insert on issue, issue_step, issue_document to portico_one, portico_several, portico_all;
grant update on issue to portico_several, portico_all;
-- A client's people raise, answer, close and reopen. What the firm promised first, and what it makes of it, is not theirs.
grant update (
    state, duplicate_of_id, resolution, resolution_due_at, resolution_seconds, resolved_at, version, updated_at
) on issue to portico_one;

alter table issue enable row level security;
alter table issue force row level security;
create policy one_client on issue to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on issue to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = issue.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on issue to portico_all using (true);
create policy owner on issue to portico_owner using (true);
create policy backup on issue for select to portico_backup using (true);

alter table issue_step enable row level security;
alter table issue_step force row level security;
create policy one_client on issue_step to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on issue_step to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = issue_step.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on issue_step to portico_all using (true);
create policy owner on issue_step to portico_owner using (true);
create policy backup on issue_step for select to portico_backup using (true);

alter table issue_document enable row level security;
alter table issue_document force row level security;
create policy one_client on issue_document to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on issue_document to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = issue_document.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on issue_document to portico_all using (true);
create policy owner on issue_document to portico_owner using (true);
create policy backup on issue_document for select to portico_backup using (true);
