-- The first schema. Roles (portico_owner, portico_one, portico_several, portico_all,
-- portico_backup) exist before:
-- see infra/deploy/roles.sql. Written once; later changes are later files.
set lock_timeout = '1s';
set statement_timeout = '60s';

-- Weekdays (Monday to Friday) from Monday 1970-01-05 up to and including the day.
create function portico_working_day(day date) returns integer
    language sql immutable strict parallel safe
    return ((day - date '1970-01-05' + 1) / 7) * 5 + least((day - date '1970-01-05' + 1) % 7, 5);

CREATE TABLE login (
    id UUID NOT NULL,
    email TEXT NOT NULL,
    password_hash TEXT,
    locale TEXT DEFAULT 'en' NOT NULL,
    time_zone TEXT DEFAULT 'UTC' NOT NULL,
    is_active BOOLEAN DEFAULT true NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT login_pkey PRIMARY KEY (id),
    CONSTRAINT login_email_form_check CHECK (email = lower(email) and char_length(email) between 3 and 254),
    CONSTRAINT login_locale_known_check CHECK (locale in ('en', 'zh-CN')),
    CONSTRAINT login_email_key UNIQUE (email)
);

CREATE TABLE sign_in_failure (
    id UUID NOT NULL,
    subject_sha256 BYTEA NOT NULL,
    failed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT sign_in_failure_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_subject_sha256_failed_at_idx ON sign_in_failure (subject_sha256, failed_at);

CREATE TABLE idempotency_key (
    login_id UUID NOT NULL,
    key TEXT NOT NULL,
    field TEXT NOT NULL,
    request_sha256 BYTEA NOT NULL,
    result JSONB NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (login_id, key, field),
    CONSTRAINT idempotency_key_login_id_fkey FOREIGN KEY(login_id) REFERENCES login (id)
);
CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at);

CREATE TABLE session (
    id UUID NOT NULL,
    login_id UUID NOT NULL,
    contact_id UUID,
    app TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_app_known_check CHECK (app in ('STAFF', 'PORTAL', 'BEARER')),
    CONSTRAINT session_login_id_fkey FOREIGN KEY(login_id) REFERENCES login (id)
);
CREATE INDEX session_expires_at_idx ON session (expires_at);
CREATE INDEX session_login_id_idx ON session (login_id);

CREATE TABLE staff (
    id UUID NOT NULL,
    login_id UUID,
    name TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    email TEXT,
    external_key TEXT,
    is_active BOOLEAN DEFAULT true NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT staff_pkey PRIMARY KEY (id),
    CONSTRAINT staff_name_length_check CHECK (char_length(name) between 1 and 200),
    CONSTRAINT staff_title_length_check CHECK (char_length(title) between 0 and 200),
    CONSTRAINT staff_login_id_key UNIQUE (login_id),
    CONSTRAINT staff_login_id_fkey FOREIGN KEY(login_id) REFERENCES login (id),
    CONSTRAINT staff_external_key_key UNIQUE (external_key)
);
CREATE INDEX staff_name_id_idx ON staff (name, id);

CREATE TABLE client (
    id UUID NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    last_project_number INTEGER DEFAULT 0 NOT NULL,
    industry TEXT DEFAULT '' NOT NULL,
    branch TEXT DEFAULT '' NOT NULL,
    tier TEXT DEFAULT 'STANDARD' NOT NULL,
    preferences TEXT DEFAULT '' NOT NULL,
    special_requests TEXT DEFAULT '' NOT NULL,
    pain_points TEXT DEFAULT '' NOT NULL,
    churn_notes TEXT DEFAULT '' NOT NULL,
    account_manager_id UUID,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT client_pkey PRIMARY KEY (id),
    CONSTRAINT client_name_length_check CHECK (char_length(name) between 1 and 200),
    CONSTRAINT client_code_form_check CHECK (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
    CONSTRAINT client_industry_length_check CHECK (char_length(industry) between 0 and 200),
    CONSTRAINT client_branch_length_check CHECK (char_length(branch) between 0 and 200),
    CONSTRAINT client_tier_known_check CHECK (tier in ('STRATEGIC', 'KEY', 'STANDARD')),
    CONSTRAINT client_preferences_length_check CHECK (char_length(preferences) between 0 and 10000),
    CONSTRAINT client_special_requests_length_check CHECK (char_length(special_requests) between 0 and 10000),
    CONSTRAINT client_pain_points_length_check CHECK (char_length(pain_points) between 0 and 10000),
    CONSTRAINT client_churn_notes_length_check CHECK (char_length(churn_notes) between 0 and 10000),
    CONSTRAINT client_code_key UNIQUE (code),
    CONSTRAINT client_account_manager_id_fkey FOREIGN KEY(account_manager_id) REFERENCES staff (id)
);
CREATE INDEX client_account_manager_id_idx ON client (account_manager_id);
CREATE INDEX client_name_id_idx ON client (name, id);

CREATE TABLE refresh_token (
    token_sha256 BYTEA NOT NULL,
    session_id UUID NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    spent_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT refresh_token_pkey PRIMARY KEY (token_sha256),
    CONSTRAINT refresh_token_session_id_fkey FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE INDEX refresh_token_session_id_idx ON refresh_token (session_id);

CREATE TABLE staff_role (
    staff_id UUID NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT staff_role_pkey PRIMARY KEY (staff_id, role),
    CONSTRAINT staff_role_role_known_check CHECK (role in ('ADMIN', 'PMO', 'EXECUTIVE', 'ACCOUNT_MANAGER', 'PROJECT_MANAGER', 'FINANCE', 'MEMBER')),
    CONSTRAINT staff_role_staff_id_fkey FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE TABLE contact (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    login_id UUID,
    name TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    email TEXT DEFAULT '' NOT NULL,
    relationship TEXT DEFAULT 'USER' NOT NULL,
    role TEXT NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    removed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT contact_pkey PRIMARY KEY (id),
    CONSTRAINT contact_name_length_check CHECK (char_length(name) between 1 and 200),
    CONSTRAINT contact_title_length_check CHECK (char_length(title) between 0 and 200),
    CONSTRAINT contact_email_length_check CHECK (char_length(email) between 0 and 254),
    CONSTRAINT contact_relationship_known_check CHECK (relationship in ('DECISION_MAKER', 'SPONSOR', 'USER', 'FINANCE')),
    CONSTRAINT contact_role_known_check CHECK (role in ('CLIENT_OWNER', 'CLIENT_APPROVER', 'CLIENT_MEMBER', 'CLIENT_VIEWER')),
    CONSTRAINT contact_client_id_login_id_key UNIQUE (client_id, login_id),
    CONSTRAINT contact_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT contact_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT contact_login_id_fkey FOREIGN KEY(login_id) REFERENCES login (id)
);
CREATE INDEX contact_client_id_name_id_idx ON contact (client_id, name, id);
CREATE INDEX contact_login_id_idx ON contact (login_id);

CREATE TABLE event (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_login_id UUID,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    project_id UUID,
    audience TEXT NOT NULL,
    data JSONB DEFAULT '{}' NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (id),
    CONSTRAINT event_audience_known_check CHECK (audience in ('INTERNAL', 'SHARED')),
    CONSTRAINT event_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT event_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT event_actor_login_id_fkey FOREIGN KEY(actor_login_id) REFERENCES login (id)
);
CREATE INDEX event_project_id_transaction_id_id_idx ON event (project_id, transaction_id, id);
CREATE INDEX event_transaction_id_id_idx ON event (transaction_id, id);

CREATE TABLE project (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    external_key TEXT,
    description TEXT DEFAULT '' NOT NULL,
    phase TEXT DEFAULT 'INITIATION' NOT NULL,
    state TEXT DEFAULT 'ACTIVE' NOT NULL,
    priority TEXT DEFAULT 'NORMAL' NOT NULL,
    manager_id UUID NOT NULL,
    planned_start_on DATE,
    planned_finish_on DATE,
    actual_start_on DATE,
    actual_finish_on DATE,
    contract_value BIGINT DEFAULT 0 NOT NULL,
    planned_cost BIGINT DEFAULT 0 NOT NULL,
    consumed_cost BIGINT DEFAULT 0 NOT NULL,
    currency TEXT DEFAULT 'EUR' NOT NULL,
    is_shared BOOLEAN DEFAULT false NOT NULL,
    shared_at TIMESTAMP WITH TIME ZONE,
    baselined_at TIMESTAMP WITH TIME ZONE,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT project_pkey PRIMARY KEY (id),
    CONSTRAINT project_name_length_check CHECK (char_length(name) between 1 and 200),
    CONSTRAINT project_description_length_check CHECK (char_length(description) between 0 and 20000),
    CONSTRAINT project_phase_known_check CHECK (phase in ('INITIATION', 'PLANNING', 'EXECUTION', 'MONITORING', 'CLOSING', 'CLOSED')),
    CONSTRAINT project_state_known_check CHECK (state in ('ACTIVE', 'ON_HOLD', 'CANCELLED')),
    CONSTRAINT project_priority_known_check CHECK (priority in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
    CONSTRAINT project_planned_order_check CHECK (planned_finish_on >= planned_start_on),
    CONSTRAINT project_actual_order_check CHECK (actual_finish_on >= actual_start_on),
    CONSTRAINT project_contract_value_not_negative_check CHECK (contract_value >= 0),
    CONSTRAINT project_planned_cost_not_negative_check CHECK (planned_cost >= 0),
    CONSTRAINT project_consumed_cost_not_negative_check CHECK (consumed_cost >= 0),
    CONSTRAINT project_currency_form_check CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT project_client_id_code_key UNIQUE (client_id, code),
    CONSTRAINT project_client_id_external_key_key UNIQUE (client_id, external_key),
    CONSTRAINT project_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT project_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT project_manager_id_fkey FOREIGN KEY(manager_id) REFERENCES staff (id)
);
CREATE INDEX project_manager_id_idx ON project (manager_id);
CREATE INDEX project_name_id_idx ON project (name, id);
CREATE INDEX project_updated_at_id_idx ON project (updated_at, id);

CREATE TABLE milestone (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    name TEXT NOT NULL,
    due_on DATE NOT NULL,
    baseline_due_on DATE,
    is_client_facing BOOLEAN DEFAULT true NOT NULL,
    acceptance TEXT DEFAULT 'PENDING' NOT NULL,
    accepted_on DATE,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT milestone_pkey PRIMARY KEY (id),
    CONSTRAINT milestone_name_length_check CHECK (char_length(name) between 1 and 200),
    CONSTRAINT milestone_acceptance_known_check CHECK (acceptance in ('PENDING', 'SUBMITTED', 'ACCEPTED', 'REJECTED')),
    CONSTRAINT milestone_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT milestone_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT milestone_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX milestone_project_id_due_on_id_idx ON milestone (project_id, due_on, id);

CREATE TABLE project_member (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    staff_id UUID,
    contact_id UUID,
    role TEXT DEFAULT '' NOT NULL,
    joined_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT project_member_pkey PRIMARY KEY (id),
    CONSTRAINT project_member_role_length_check CHECK (char_length(role) between 0 and 100),
    CONSTRAINT project_member_one_person_check CHECK (num_nonnulls(staff_id, contact_id) = 1),
    CONSTRAINT project_member_project_id_staff_id_key UNIQUE (project_id, staff_id),
    CONSTRAINT project_member_project_id_contact_id_key UNIQUE (project_id, contact_id),
    CONSTRAINT project_member_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT project_member_client_id_contact_id_fkey FOREIGN KEY(client_id, contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT project_member_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT project_member_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT project_member_staff_id_fkey FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE INDEX project_member_project_id_joined_at_id_idx ON project_member (project_id, joined_at, id);
CREATE INDEX project_member_staff_id_idx ON project_member (staff_id);

CREATE TABLE task (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    parent_id UUID,
    milestone_id UUID,
    external_key TEXT,
    position FLOAT(53) NOT NULL,
    title TEXT NOT NULL,
    description TEXT DEFAULT '' NOT NULL,
    status TEXT DEFAULT 'TODO' NOT NULL,
    priority TEXT DEFAULT 'NORMAL' NOT NULL,
    start_on DATE,
    due_on DATE,
    completed_on DATE,
    estimate_minutes INTEGER,
    actual_minutes INTEGER,
    percent_complete INTEGER DEFAULT 0 NOT NULL,
    baseline_start_on DATE,
    baseline_due_on DATE,
    baseline_estimate_minutes INTEGER,
    labels TEXT[] DEFAULT '{}' NOT NULL,
    is_shared BOOLEAN DEFAULT false NOT NULL,
    shared_at TIMESTAMP WITH TIME ZONE,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT task_pkey PRIMARY KEY (id),
    CONSTRAINT task_title_length_check CHECK (char_length(title) between 1 and 500),
    CONSTRAINT task_description_length_check CHECK (char_length(description) between 0 and 50000),
    CONSTRAINT task_status_known_check CHECK (status in ('TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED')),
    CONSTRAINT task_priority_known_check CHECK (priority in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
    CONSTRAINT task_estimate_minutes_not_negative_check CHECK (estimate_minutes >= 0),
    CONSTRAINT task_actual_minutes_not_negative_check CHECK (actual_minutes >= 0),
    CONSTRAINT task_percent_complete_range_check CHECK (percent_complete between 0 and 100),
    CONSTRAINT task_baseline_estimate_minutes_not_negative_check CHECK (baseline_estimate_minutes >= 0),
    CONSTRAINT task_parent_other_check CHECK (parent_id <> id),
    CONSTRAINT task_project_id_external_key_key UNIQUE (project_id, external_key),
    CONSTRAINT task_client_id_project_id_id_key UNIQUE (client_id, project_id, id),
    CONSTRAINT task_client_id_project_id_parent_id_fkey FOREIGN KEY(client_id, project_id, parent_id) REFERENCES task (client_id, project_id, id),
    CONSTRAINT task_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT task_client_id_milestone_id_fkey FOREIGN KEY(client_id, milestone_id) REFERENCES milestone (client_id, id),
    CONSTRAINT task_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT task_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX task_milestone_id_idx ON task (milestone_id);
CREATE INDEX task_parent_id_idx ON task (parent_id);
CREATE INDEX task_project_id_due_on_id_idx ON task (project_id, due_on, id);
CREATE INDEX task_project_id_position_id_idx ON task (project_id, position, id);
CREATE INDEX task_project_id_status_position_id_idx ON task (project_id, status, position, id);

CREATE TABLE comment (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    task_id UUID,
    audience TEXT NOT NULL,
    body TEXT NOT NULL,
    author_staff_id UUID,
    author_contact_id UUID,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT comment_pkey PRIMARY KEY (id),
    CONSTRAINT comment_audience_known_check CHECK (audience in ('INTERNAL', 'SHARED')),
    CONSTRAINT comment_body_length_check CHECK (char_length(body) between 1 and 20000),
    CONSTRAINT comment_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT comment_contact_shares_check CHECK (author_contact_id is null or audience = 'SHARED'),
    CONSTRAINT comment_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT comment_client_id_task_id_fkey FOREIGN KEY(client_id, task_id) REFERENCES task (client_id, id) ON DELETE CASCADE,
    CONSTRAINT comment_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT comment_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT comment_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT comment_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id)
);
CREATE INDEX comment_project_id_created_at_id_idx ON comment (project_id, created_at, id);
CREATE INDEX comment_task_id_created_at_id_idx ON comment (task_id, created_at, id);

CREATE TABLE task_assignment (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    task_id UUID NOT NULL,
    project_id UUID NOT NULL,
    staff_id UUID,
    contact_id UUID,
    assigned_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT task_assignment_pkey PRIMARY KEY (id),
    CONSTRAINT task_assignment_one_person_check CHECK (num_nonnulls(staff_id, contact_id) = 1),
    CONSTRAINT task_assignment_task_id_staff_id_key UNIQUE (task_id, staff_id),
    CONSTRAINT task_assignment_task_id_contact_id_key UNIQUE (task_id, contact_id),
    CONSTRAINT task_assignment_client_id_task_id_fkey FOREIGN KEY(client_id, task_id) REFERENCES task (client_id, id) ON DELETE CASCADE,
    CONSTRAINT task_assignment_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT task_assignment_client_id_contact_id_fkey FOREIGN KEY(client_id, contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT task_assignment_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT task_assignment_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT task_assignment_staff_id_fkey FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE INDEX task_assignment_staff_id_idx ON task_assignment (staff_id);
CREATE INDEX task_assignment_task_id_assigned_at_id_idx ON task_assignment (task_id, assigned_at, id);

CREATE TABLE task_dependency (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID NOT NULL,
    predecessor_id UUID NOT NULL,
    successor_id UUID NOT NULL,
    type TEXT DEFAULT 'FS' NOT NULL,
    lag_days INTEGER DEFAULT 0 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT task_dependency_pkey PRIMARY KEY (id),
    CONSTRAINT task_dependency_type_known_check CHECK (type in ('FS', 'SS', 'FF', 'SF')),
    CONSTRAINT task_dependency_ends_differ_check CHECK (predecessor_id <> successor_id),
    CONSTRAINT task_dependency_successor_id_predecessor_id_key UNIQUE (successor_id, predecessor_id),
    CONSTRAINT task_dependency_client_id_predecessor_id_fkey FOREIGN KEY(client_id, predecessor_id) REFERENCES task (client_id, id) ON DELETE CASCADE,
    CONSTRAINT task_dependency_client_id_successor_id_fkey FOREIGN KEY(client_id, successor_id) REFERENCES task (client_id, id) ON DELETE CASCADE,
    CONSTRAINT task_dependency_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT task_dependency_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT task_dependency_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX task_dependency_predecessor_id_idx ON task_dependency (predecessor_id);
CREATE INDEX task_dependency_successor_id_created_at_id_idx ON task_dependency (successor_id, created_at, id);

-- What each role may do. Deleting is for what has no history of its own.
grant usage on schema public to portico_one, portico_several, portico_all, portico_backup;
grant select on all tables in schema public to portico_one;
grant insert on comment, event, idempotency_key to portico_one;
grant select, insert, update on all tables in schema public to portico_several, portico_all;
grant delete on project_member, task_assignment, task_dependency to portico_several, portico_all;
grant delete on session, refresh_token, sign_in_failure, idempotency_key to portico_all;
-- alembic_version is Alembic's own: to be read, so that a server can say that migrations are pending.
revoke insert, update on alembic_version from portico_several, portico_all;
revoke update on event, comment from portico_several, portico_all;
grant select on all tables in schema public to portico_backup;

-- Identity belongs to the firm and is read and written by its own bookkeeping alone.
revoke all on login, session, refresh_token, sign_in_failure, staff_role from portico_one, portico_several;
revoke insert, update on staff from portico_several;

alter table client enable row level security;
alter table client force row level security;
create policy one_client on client to portico_one
    using (id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on client to portico_several
    using (id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on client to portico_all using (true);
create policy owner on client to portico_owner using (true);
create policy backup on client for select to portico_backup using (true);

alter table contact enable row level security;
alter table contact force row level security;
create policy one_client on contact to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on contact to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on contact to portico_all using (true);
create policy owner on contact to portico_owner using (true);
create policy backup on contact for select to portico_backup using (true);

alter table event enable row level security;
alter table event force row level security;
create policy one_client on event to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on event to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on event to portico_all using (true);
create policy owner on event to portico_owner using (true);
create policy backup on event for select to portico_backup using (true);

alter table project enable row level security;
alter table project force row level security;
create policy one_client on project to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on project to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on project to portico_all using (true);
create policy owner on project to portico_owner using (true);
create policy backup on project for select to portico_backup using (true);

alter table milestone enable row level security;
alter table milestone force row level security;
create policy one_client on milestone to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on milestone to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on milestone to portico_all using (true);
create policy owner on milestone to portico_owner using (true);
create policy backup on milestone for select to portico_backup using (true);

alter table project_member enable row level security;
alter table project_member force row level security;
create policy one_client on project_member to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on project_member to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on project_member to portico_all using (true);
create policy owner on project_member to portico_owner using (true);
create policy backup on project_member for select to portico_backup using (true);

alter table task enable row level security;
alter table task force row level security;
create policy one_client on task to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on task to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on task to portico_all using (true);
create policy owner on task to portico_owner using (true);
create policy backup on task for select to portico_backup using (true);

alter table comment enable row level security;
alter table comment force row level security;
create policy one_client on comment to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on comment to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on comment to portico_all using (true);
create policy owner on comment to portico_owner using (true);
create policy backup on comment for select to portico_backup using (true);

alter table task_assignment enable row level security;
alter table task_assignment force row level security;
create policy one_client on task_assignment to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on task_assignment to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on task_assignment to portico_all using (true);
create policy owner on task_assignment to portico_owner using (true);
create policy backup on task_assignment for select to portico_backup using (true);

alter table task_dependency enable row level security;
alter table task_dependency force row level security;
create policy one_client on task_dependency to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on task_dependency to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on task_dependency to portico_all using (true);
create policy owner on task_dependency to portico_owner using (true);
create policy backup on task_dependency for select to portico_backup using (true);
