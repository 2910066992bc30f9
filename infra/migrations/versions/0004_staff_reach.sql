-- Which clients somebody of the firm reaches: those they look after, and those of the projects they lead
-- or are on. Row level security looks a row's client up here: a list of a thousand clients would have to
-- be read anew for each table of a statement.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE staff_reach (
    staff_id UUID NOT NULL,
    reached_id UUID NOT NULL,
    reasons INTEGER NOT NULL,
    CONSTRAINT staff_reach_pkey PRIMARY KEY (staff_id, reached_id),
    CONSTRAINT staff_reach_staff_id_fkey FOREIGN KEY(staff_id) REFERENCES staff (id) ON DELETE CASCADE,
    CONSTRAINT staff_reach_reached_id_fkey FOREIGN KEY(reached_id) REFERENCES client (id) ON DELETE CASCADE
);
CREATE INDEX staff_reach_reached_id_idx ON staff_reach (reached_id);

-- One reason more, or one less, for one person to reach one client.
create function portico_change_reach(staff uuid, reached uuid, change integer) returns void
    language sql security definer set search_path = pg_catalog, public
begin atomic
    insert into staff_reach as known (staff_id, reached_id, reasons)
    select staff, reached, change
    where staff is not null and exists (select from client where id = reached) and exists (select from staff as s where s.id = staff)
    on conflict (staff_id, reached_id) do update set reasons = known.reasons + excluded.reasons;
end;
revoke all on function portico_change_reach(uuid, uuid, integer) from public;

-- Called with the names of the columns that hold the person and the client.
create function portico_reach_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
    if (before ->> tg_argv[0], before ->> tg_argv[1]) is distinct from (after ->> tg_argv[0], after ->> tg_argv[1]) then
        perform portico_change_reach((before ->> tg_argv[0])::uuid, (before ->> tg_argv[1])::uuid, -1);
        perform portico_change_reach((after ->> tg_argv[0])::uuid, (after ->> tg_argv[1])::uuid, 1);
    end if;
    return null;
end $$;
revoke all on function portico_reach_changed() from public;

create trigger reach_changed after insert or update of account_manager_id or delete on client
    for each row execute function portico_reach_changed('account_manager_id', 'id');
create trigger reach_changed after insert or update of client_id, manager_id or delete on project
    for each row execute function portico_reach_changed('manager_id', 'client_id');
create trigger reach_changed after insert or update of client_id, staff_id or delete on project_member
    for each row execute function portico_reach_changed('staff_id', 'client_id');

insert into staff_reach (staff_id, reached_id, reasons)
select staff_id, reached_id, count(*) from (
    select account_manager_id as staff_id, id as reached_id from client
    union all select manager_id, client_id from project
    union all select staff_id, client_id from project_member
) as reason where staff_id is not null group by staff_id, reached_id;

grant select on staff_reach to portico_several, portico_backup;
alter table staff_reach enable row level security;
alter table staff_reach force row level security;
create policy own_reach on staff_reach for select to portico_several
    using (staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid) and reasons > 0);
create policy owner on staff_reach to portico_owner using (true);
create policy backup on staff_reach for select to portico_backup using (true);

-- A list for jobs, which name their clients; the reach of a person for who is signed in.
alter policy several_clients on client using (
    id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = client.id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on contact using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = contact.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on event using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = event.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on project using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = project.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on milestone using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = milestone.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on project_member using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = project_member.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on task using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = task.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on comment using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = comment.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on task_assignment using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = task_assignment.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on task_dependency using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = task_dependency.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
alter policy several_clients on project_progress using (
    client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[]))
    or exists (
        select from staff_reach where reached_id = project_progress.client_id
            and staff_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
    )
);
