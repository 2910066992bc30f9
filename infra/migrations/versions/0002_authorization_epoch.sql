-- A server remembers who a session belongs to and what they may do. Every read compares this number in
-- its own statement: it changes with each transaction that changes anything of that.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE authorization_epoch (
    is_only BOOLEAN DEFAULT true NOT NULL,
    number BIGINT NOT NULL,
    CONSTRAINT authorization_epoch_pkey PRIMARY KEY (is_only),
    CONSTRAINT authorization_epoch_one_row_check CHECK (is_only)
);
insert into authorization_epoch (number) values (1);

-- Once in each transaction, at its end: so the row is locked last and for a moment only.
create function portico_authorization_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if coalesce(current_setting('portico.epoch_of', true), '') <> pg_current_xact_id()::text then
        perform set_config('portico.epoch_of', pg_current_xact_id()::text, true);
        update authorization_epoch set number = number + 1;
    end if;
    return null;
end $$;
revoke all on function portico_authorization_changed() from public;

create constraint trigger authorization_changed after update or delete on login
    deferrable initially deferred for each row execute function portico_authorization_changed();
create constraint trigger authorization_changed after update of login_id, contact_id, app, revoked_at or delete on session
    deferrable initially deferred for each row execute function portico_authorization_changed();
create constraint trigger authorization_changed after insert or update or delete on staff
    deferrable initially deferred for each row execute function portico_authorization_changed();
create constraint trigger authorization_changed after insert or update or delete on staff_role
    deferrable initially deferred for each row execute function portico_authorization_changed();
create constraint trigger authorization_changed after insert or update or delete on contact
    deferrable initially deferred for each row execute function portico_authorization_changed();
grant select on authorization_epoch to portico_one, portico_several, portico_all, portico_backup;
