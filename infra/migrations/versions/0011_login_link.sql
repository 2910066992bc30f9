-- Links in mails by which somebody signs in, chooses a password or accepts an invitation. Any write may add one; only
-- the worker and the door itself read them, for they name people of every client.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE login_link (
    id UUID NOT NULL,
    purpose TEXT NOT NULL,
    email TEXT NOT NULL,
    app TEXT NOT NULL,
    login_id UUID,
    contact_id UUID,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT login_link_pkey PRIMARY KEY (id),
    CONSTRAINT login_link_purpose_known_check CHECK (purpose in ('SIGN_IN', 'RESET', 'INVITATION')),
    CONSTRAINT login_link_email_length_check CHECK (char_length(email) between 1 and 254),
    CONSTRAINT login_link_app_known_check CHECK (app in ('STAFF', 'PORTAL', 'BEARER')),
    CONSTRAINT login_link_invites_somebody_check CHECK ((purpose = 'INVITATION') = (contact_id is not null)),
    CONSTRAINT login_link_login_id_fkey FOREIGN KEY(login_id) REFERENCES login (id),
    CONSTRAINT login_link_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX login_link_login_id_idx ON login_link (login_id);
CREATE INDEX login_link_contact_id_idx ON login_link (contact_id);
CREATE INDEX login_link_expires_at_idx ON login_link (expires_at);

grant insert on login_link to portico_one, portico_several, portico_all;
grant select, update (login_id, app, used_at), delete on login_link to portico_all;
grant select on login_link to portico_backup;

-- Who was invited, and not merely written down.
alter table contact add column invited_at timestamptz;
-- A client's owner invites colleagues and takes them out, also out of what waits for them.
grant insert (id, client_id, name, title, email, relationship, role, created_at, invited_at),
    update (login_id, name, title, relationship, role, invited_at, removed_at, version) on contact to portico_one;
-- Whoever invites can end what a login may do, and never say whose it is: that is proven at the door.
create function portico_login_is_proven() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if new.login_id is not null and current_user in ('portico_one', 'portico_several') then
        raise insufficient_privilege using message = 'permission denied: a login is given at the door';
    end if;
    return new;
end $$;
create trigger login_is_proven before update of login_id on contact
    for each row execute function portico_login_is_proven();
grant delete on reviewer to portico_one;
-- What was sent long ago is swept away.
grant delete on mail to portico_all;
