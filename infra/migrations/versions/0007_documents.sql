-- Folders, documents, their versions, and files on their way to become one.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE folder (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID,
    parent_id UUID,
    name TEXT NOT NULL,
    trashed_at TIMESTAMP WITH TIME ZONE,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT folder_pkey PRIMARY KEY (id),
    CONSTRAINT folder_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT folder_name_length_check CHECK (char_length(name) between 1 and 200),
    CONSTRAINT folder_parent_other_check CHECK (parent_id <> id),
    CONSTRAINT folder_client_id_parent_id_fkey FOREIGN KEY(client_id, parent_id) REFERENCES folder (client_id, id),
    CONSTRAINT folder_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT folder_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);
CREATE INDEX folder_client_id_name_id_idx ON folder (client_id, name, id) WHERE project_id is null;
CREATE INDEX folder_parent_id_idx ON folder (parent_id);
CREATE INDEX folder_project_id_name_id_idx ON folder (project_id, name, id);

CREATE TABLE document (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID,
    folder_id UUID,
    title TEXT NOT NULL,
    shared_from INTEGER,
    shared_at TIMESTAMP WITH TIME ZONE,
    current_version_id UUID NOT NULL,
    trashed_at TIMESTAMP WITH TIME ZONE,
    version INTEGER DEFAULT 1 NOT NULL,
    author_staff_id UUID,
    author_contact_id UUID,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT document_pkey PRIMARY KEY (id),
    CONSTRAINT document_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT document_title_length_check CHECK (char_length(title) between 1 and 255),
    CONSTRAINT document_shared_from_positive_check CHECK (shared_from > 0),
    CONSTRAINT document_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT document_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT document_client_id_folder_id_fkey FOREIGN KEY(client_id, folder_id) REFERENCES folder (client_id, id),
    CONSTRAINT document_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT document_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT document_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id)
);
CREATE INDEX document_client_id_title_id_idx ON document (client_id, title, id) WHERE project_id is null;
CREATE INDEX document_folder_id_title_id_idx ON document (folder_id, title, id);
CREATE INDEX document_project_id_title_id_idx ON document (project_id, title, id);
CREATE INDEX document_updated_at_id_idx ON document (updated_at, id);

CREATE TABLE document_version (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    document_id UUID NOT NULL,
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    object_key TEXT NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    restored_from INTEGER,
    thumbnail_key TEXT,
    author_staff_id UUID,
    author_contact_id UUID,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT document_version_pkey PRIMARY KEY (id),
    CONSTRAINT document_version_number_positive_check CHECK (number > 0),
    CONSTRAINT document_version_file_name_length_check CHECK (char_length(file_name) between 1 and 255),
    CONSTRAINT document_version_size_not_negative_check CHECK (size >= 0),
    CONSTRAINT document_version_note_length_check CHECK (char_length(note) between 0 and 2000),
    CONSTRAINT document_version_sha256_form_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT document_version_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT document_version_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT document_version_document_id_number_key UNIQUE (document_id, number),
    CONSTRAINT document_version_client_id_document_id_fkey FOREIGN KEY(client_id, document_id) REFERENCES document (client_id, id) ON DELETE CASCADE,
    CONSTRAINT document_version_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT document_version_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT document_version_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id)
);

CREATE TABLE upload (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    project_id UUID,
    folder_id UUID,
    document_id UUID,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    object_key TEXT NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT 'UPLOADING' NOT NULL,
    reason TEXT,
    storage_upload_id TEXT,
    part_size BIGINT NOT NULL,
    sha256 TEXT,
    is_shared BOOLEAN DEFAULT false NOT NULL,
    version_id UUID,
    author_staff_id UUID,
    author_contact_id UUID,
    version INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT upload_pkey PRIMARY KEY (id),
    CONSTRAINT upload_client_id_project_id_fkey FOREIGN KEY(client_id, project_id) REFERENCES project (client_id, id) ON DELETE CASCADE,
    CONSTRAINT upload_title_length_check CHECK (char_length(title) between 1 and 255),
    CONSTRAINT upload_file_name_length_check CHECK (char_length(file_name) between 1 and 255),
    CONSTRAINT upload_size_not_negative_check CHECK (size >= 0),
    CONSTRAINT upload_note_length_check CHECK (char_length(note) between 0 and 2000),
    CONSTRAINT upload_sha256_form_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT upload_state_known_check CHECK (state in ('UPLOADING', 'PENDING', 'AVAILABLE', 'REJECTED', 'QUARANTINED', 'CANCELLED')),
    CONSTRAINT upload_one_author_check CHECK (num_nonnulls(author_staff_id, author_contact_id) = 1),
    CONSTRAINT upload_client_id_author_contact_id_fkey FOREIGN KEY(client_id, author_contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT upload_client_id_folder_id_fkey FOREIGN KEY(client_id, folder_id) REFERENCES folder (client_id, id),
    CONSTRAINT upload_client_id_document_id_fkey FOREIGN KEY(client_id, document_id) REFERENCES document (client_id, id) ON DELETE CASCADE,
    CONSTRAINT upload_client_id_version_id_fkey FOREIGN KEY(client_id, version_id) REFERENCES document_version (client_id, id) ON DELETE CASCADE,
    CONSTRAINT upload_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT upload_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT upload_author_staff_id_fkey FOREIGN KEY(author_staff_id) REFERENCES staff (id)
);
CREATE INDEX upload_state_updated_at_idx ON upload (state, updated_at);

CREATE TABLE version_read (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    version_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    first_read_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_read_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT version_read_pkey PRIMARY KEY (id),
    CONSTRAINT version_read_version_id_contact_id_key UNIQUE (version_id, contact_id),
    CONSTRAINT version_read_client_id_version_id_fkey FOREIGN KEY(client_id, version_id) REFERENCES document_version (client_id, id) ON DELETE CASCADE,
    CONSTRAINT version_read_client_id_contact_id_fkey FOREIGN KEY(client_id, contact_id) REFERENCES contact (client_id, id),
    CONSTRAINT version_read_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT version_read_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);

CREATE TABLE client_storage (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    bytes BIGINT NOT NULL,
    CONSTRAINT client_storage_pkey PRIMARY KEY (id),
    CONSTRAINT client_storage_bytes_not_negative_check CHECK (bytes >= 0),
    CONSTRAINT client_storage_of_client_check CHECK (id = client_id),
    CONSTRAINT client_storage_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT client_storage_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id)
);

ALTER TABLE document ADD CONSTRAINT document_client_id_current_version_id_fkey FOREIGN KEY(client_id, current_version_id) REFERENCES document_version (client_id, id) DEFERRABLE INITIALLY DEFERRED;

-- What each role may do. Versions and what was read are history: nobody deletes them.
grant select on folder, document, document_version, upload, version_read, client_storage to portico_one, portico_several, portico_all, portico_backup;
grant insert, update on folder, document, upload, version_read, client_storage to portico_several, portico_all;
-- Of a version nothing changes but the small picture of it, which is made later.
grant insert, update (thumbnail_key) on document_version to portico_several, portico_all;
-- A client's people send files and read versions; a document of it is made by the worker.
grant insert, update on upload, version_read, client_storage to portico_one;

alter table folder enable row level security;
alter table folder force row level security;
create policy one_client on folder to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on folder to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = folder.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on folder to portico_all using (true);
create policy owner on folder to portico_owner using (true);
create policy backup on folder for select to portico_backup using (true);

alter table document enable row level security;
alter table document force row level security;
create policy one_client on document to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on document to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = document.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on document to portico_all using (true);
create policy owner on document to portico_owner using (true);
create policy backup on document for select to portico_backup using (true);

alter table document_version enable row level security;
alter table document_version force row level security;
create policy one_client on document_version to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on document_version to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = document_version.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on document_version to portico_all using (true);
create policy owner on document_version to portico_owner using (true);
create policy backup on document_version for select to portico_backup using (true);

alter table upload enable row level security;
alter table upload force row level security;
create policy one_client on upload to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on upload to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = upload.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on upload to portico_all using (true);
create policy owner on upload to portico_owner using (true);
create policy backup on upload for select to portico_backup using (true);

alter table version_read enable row level security;
alter table version_read force row level security;
create policy one_client on version_read to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on version_read to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = version_read.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on version_read to portico_all using (true);
create policy owner on version_read to portico_owner using (true);
create policy backup on version_read for select to portico_backup using (true);

alter table client_storage enable row level security;
alter table client_storage force row level security;
create policy one_client on client_storage to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on client_storage to portico_several using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = client_storage.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
create policy all_clients on client_storage to portico_all using (true);
create policy owner on client_storage to portico_owner using (true);
create policy backup on client_storage for select to portico_backup using (true);
