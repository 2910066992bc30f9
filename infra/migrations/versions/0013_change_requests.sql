-- Change requests: what is wanted, what it takes, what was offered, and each step.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE change_request (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    state TEXT DEFAULT 'SUBMITTED' NOT NULL,
    author_staff_id UUID,
    author_contact_id UUID,
    days INTEGER,
    effort_minutes INTEGER,
    scope TEXT DEFAULT '' NOT NULL,
    finish_on DATE,
    finish_before_on DATE,
    assessor_staff_id UUID,
    decided_quote_id UUID,
    decider_contact_id UUID,
    decided_at TIMESTAMP WITH TIME ZONE,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT change_request_pkey PRIMARY KEY (id),
    CONSTRAINT change_request_title_length_check CHECK (char_length(title) between 1 and 200),
    CONSTRAINT change_request_description_length_check CHECK (char_length(description) between 1 and 20000),
    CONSTRAINT change_request_state_known_check CHECK (state in ('SUBMITTED', 'ASSESSING', 'QUOTED', 'APPROVED', 'REJECTED', 'IMPLEMENTING', 'DONE', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    CONSTRAINT change_request_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT change_request_days_not_negative_check CHECK (days >= 0),
    CONSTRAINT change_request_effort_minutes_not_negative_check CHECK (effort_minutes >= 0),
    CONSTRAINT change_request_scope_length_check CHECK (char_length(scope) between 0 and 20000),
    CONSTRAINT change_request_project_id_number_key UNIQUE (project_id, number),
    CONSTRAINT change_request_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_request_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT change_request_client_id_decider_contact_id_fkey FOREIGN KEY(client_id, decider_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT change_request_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT change_request_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT change_request_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id),
    CONSTRAINT change_request_assessor_staff_id_fkey FOREIGN KEY(assessor_staff_id) REFERENCES staff (id)
);
CREATE INDEX change_request_created_at_id_idx ON change_request (created_at, id);
CREATE INDEX change_request_project_id_created_at_id_idx ON change_request (project_id, created_at, id);

CREATE TABLE change_quote (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    change_id UUID NOT NULL,
    number INTEGER NOT NULL,
    days INTEGER NOT NULL,
    scope TEXT DEFAULT '' NOT NULL,
    price BIGINT NOT NULL,
    cost BIGINT,
    currency TEXT NOT NULL,
    valid_until DATE NOT NULL,
    author_staff_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT change_quote_pkey PRIMARY KEY (id),
    CONSTRAINT change_quote_scope_length_check CHECK (char_length(scope) between 0 and 20000),
    CONSTRAINT change_quote_price_not_negative_check CHECK (price >= 0),
    CONSTRAINT change_quote_cost_not_negative_check CHECK (cost >= 0),
    CONSTRAINT change_quote_currency_form_check CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT change_quote_change_id_number_key UNIQUE (change_id, number),
    CONSTRAINT change_quote_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_quote_client_id_change_id_fkey FOREIGN KEY(client_id, change_id) REFERENCES change_request (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_quote_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT change_quote_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT change_quote_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id)
);
CREATE INDEX change_quote_change_id_created_at_id_idx ON change_quote (change_id, created_at, id);

CREATE TABLE change_item (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    change_id UUID NOT NULL,
    position DOUBLE PRECISION NOT NULL,
    task_id UUID,
    milestone_id UUID,
    title TEXT DEFAULT '' NOT NULL,
    start_on DATE,
    due_on DATE,
    estimate_minutes INTEGER,
    start_before_on DATE,
    due_before_on DATE,
    applied_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT change_item_pkey PRIMARY KEY (id),
    CONSTRAINT change_item_one_thing_check CHECK (num_nonnulls(task_id, milestone_id) <= 1),
    CONSTRAINT change_item_title_length_check CHECK (char_length(title) between 0 and 500),
    CONSTRAINT change_item_named_check CHECK (num_nonnulls(task_id, milestone_id) = 1 or title <> ''),
    CONSTRAINT change_item_order_check CHECK (due_on >= start_on),
    CONSTRAINT change_item_estimate_minutes_not_negative_check CHECK (estimate_minutes >= 0),
    CONSTRAINT change_item_change_id_task_id_key UNIQUE (change_id, task_id),
    CONSTRAINT change_item_change_id_milestone_id_key UNIQUE (change_id, milestone_id),
    CONSTRAINT change_item_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_item_client_id_change_id_fkey FOREIGN KEY(client_id, change_id) REFERENCES change_request (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_item_client_id_task_id_fkey FOREIGN KEY(client_id, task_id) REFERENCES task (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_item_client_id_milestone_id_fkey FOREIGN KEY(client_id, milestone_id) REFERENCES milestone (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_item_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT change_item_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX change_item_change_id_position_id_idx ON change_item (change_id, position, id);
CREATE INDEX change_item_milestone_id_idx ON change_item (milestone_id);
CREATE INDEX change_item_task_id_idx ON change_item (task_id);

CREATE TABLE change_step (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    change_id UUID NOT NULL,
    state TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    actor_staff_id UUID,
    actor_contact_id UUID,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT change_step_pkey PRIMARY KEY (id),
    CONSTRAINT change_step_state_known_check CHECK (state in ('SUBMITTED', 'ASSESSING', 'QUOTED', 'APPROVED', 'REJECTED', 'IMPLEMENTING', 'DONE', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    CONSTRAINT change_step_reason_length_check CHECK (char_length(reason) between 0 and 2000),
    CONSTRAINT change_step_one_actor_check CHECK (num_nonnulls(actor_staff_id, actor_contact_id) <= 1),
    CONSTRAINT change_step_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_step_client_id_change_id_fkey FOREIGN KEY(client_id, change_id) REFERENCES change_request (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_step_client_id_actor_contact_id_fkey FOREIGN KEY(client_id, actor_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT change_step_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT change_step_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT change_step_actor_staff_id_fkey FOREIGN KEY(actor_staff_id) REFERENCES staff (id)
);
CREATE INDEX change_step_change_id_created_at_id_idx ON change_step (change_id, created_at, id);

CREATE TABLE change_document (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    change_id UUID NOT NULL,
    document_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT change_document_pkey PRIMARY KEY (id),
    CONSTRAINT change_document_change_id_document_id_key UNIQUE (change_id, document_id),
    CONSTRAINT change_document_client_id_change_id_fkey FOREIGN KEY(client_id, change_id) REFERENCES change_request (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_document_client_id_document_id_fkey FOREIGN KEY(client_id, document_id) REFERENCES document (client_id, id) ON DELETE CASCADE,
    CONSTRAINT change_document_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT change_document_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX change_document_change_id_created_at_id_idx ON change_document (change_id, created_at, id);
CREATE INDEX change_document_document_id_idx ON change_document (document_id);

ALTER TABLE change_request ADD CONSTRAINT change_request_client_id_decided_quote_id_fkey FOREIGN KEY(client_id, decided_quote_id) REFERENCES change_quote (client_id, id);

-- A decision is confirmed by a code that was mailed. Both tables are swept, and small.
-- squawk-ignore ban-drop-constraint
alter table login_link drop constraint login_link_purpose_known_check;
-- squawk-ignore constraint-missing-not-valid
alter table login_link add constraint login_link_purpose_known_check
    check (purpose in ('SIGN_IN', 'RESET', 'INVITATION', 'CODE'));
-- squawk-ignore ban-drop-constraint
alter table mail drop constraint mail_template_known_check;
-- squawk-ignore constraint-missing-not-valid
alter table mail add constraint mail_template_known_check check (
    template in ('sign_in_link', 'password_reset', 'invitation', 'password_changed', 'confirmation_code')
);

-- What each role may do. Steps and quotes are never taken back; what is planned is, until it is approved.
grant select on change_request, change_quote, change_item, change_step, change_document
    to portico_one, portico_several, portico_all, portico_backup;
grant insert on change_request, change_quote, change_item, change_step, change_document to portico_several, portico_all;
grant update on change_request, change_item to portico_several, portico_all;
grant delete on change_item to portico_several, portico_all;
-- A client's people ask and take back; what they decide is written with the firm's rights on their client alone.
grant insert on change_request, change_step, change_document to portico_one;
grant update (state, version, updated_at) on change_request to portico_one;

alter table change_request enable row level security;
alter table change_request force row level security;
create policy one_client on change_request to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on change_request to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = change_request.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on change_request to portico_all using (true);
create policy owner on change_request to portico_owner using (true);
create policy backup on change_request for select to portico_backup using (true);

alter table change_quote enable row level security;
alter table change_quote force row level security;
create policy one_client on change_quote to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on change_quote to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = change_quote.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on change_quote to portico_all using (true);
create policy owner on change_quote to portico_owner using (true);
create policy backup on change_quote for select to portico_backup using (true);

alter table change_item enable row level security;
alter table change_item force row level security;
create policy one_client on change_item to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on change_item to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = change_item.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on change_item to portico_all using (true);
create policy owner on change_item to portico_owner using (true);
create policy backup on change_item for select to portico_backup using (true);

alter table change_step enable row level security;
alter table change_step force row level security;
create policy one_client on change_step to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on change_step to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = change_step.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on change_step to portico_all using (true);
create policy owner on change_step to portico_owner using (true);
create policy backup on change_step for select to portico_backup using (true);

alter table change_document enable row level security;
alter table change_document force row level security;
create policy one_client on change_document to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on change_document to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = change_document.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on change_document to portico_all using (true);
create policy owner on change_document to portico_owner using (true);
create policy backup on change_document for select to portico_backup using (true);
