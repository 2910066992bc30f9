-- The sums behind a project's progress, kept by each statement that writes tasks: to show a figure
-- then costs one row, however many tasks there are. tests/features/test_progress_sums.py holds them
-- against the sums over all tasks.
set lock_timeout = '1s';
set statement_timeout = '60s';

-- Its id is the project's.
CREATE TABLE project_progress (
    id UUID NOT NULL,
    client_id UUID NOT NULL,
    counted_weight BIGINT NOT NULL,
    earned_weight BIGINT NOT NULL,
    CONSTRAINT project_progress_pkey PRIMARY KEY (id),
    CONSTRAINT project_progress_client_id_id_key UNIQUE (client_id, id),
    CONSTRAINT project_progress_client_id_fkey FOREIGN KEY(client_id) REFERENCES client (id),
    CONSTRAINT project_progress_client_id_id_fkey FOREIGN KEY(client_id, id) REFERENCES project (client_id, id) ON DELETE CASCADE
);

-- What one task adds: nothing when it has sub-tasks or was cancelled; a task nobody estimated weighs one working day.
create function portico_counted_weight(task task, is_leaf boolean) returns bigint
    language sql immutable parallel safe
    return case when is_leaf and task.status <> 'CANCELLED' then coalesce(nullif(task.estimate_minutes, 0), 480)::bigint else 0 end;

create function portico_earned_weight(task task, is_leaf boolean) returns bigint
    language sql immutable parallel safe
    return portico_counted_weight(task, is_leaf) * case when task.status = 'DONE' then 100 else task.percent_complete end;

-- The sums change by what the rows add now, less what they added before; and by what their parents
-- add, of which some had their first sub-task or lost their last.
create function portico_keep_progress(before task[], after task[]) returns void
    language sql security definer set search_path = pg_catalog, public
begin atomic
    insert into project_progress as kept (id, client_id, counted_weight, earned_weight)
    with moved as (
        select parent_id, count(*) filter (where is_new) as come, count(*) filter (where not is_new) as gone
        from (
            select parent_id, true as is_new from unnest(after) union all select parent_id, false from unnest(before)
        ) as rows where parent_id is not null group by parent_id
    ),
    touched as (
        select id from unnest(after) union select id from unnest(before) union select parent_id from moved
    ),
    leaves as (
        select touched.id, children.n = 0 as is_leaf,
            children.n - coalesce(moved.come, 0) + coalesce(moved.gone, 0) = 0 as was_leaf
        from touched
        left join moved on moved.parent_id = touched.id
        cross join lateral (select count(*) as n from task where task.parent_id = touched.id) as children
    ),
    changes as (
        select row.project_id, row.client_id,
            portico_counted_weight(row, leaves.is_leaf) as counted, portico_earned_weight(row, leaves.is_leaf) as earned
        from unnest(after) as row join leaves on leaves.id = row.id
        union all
        select row.project_id, row.client_id,
            -portico_counted_weight(row, leaves.was_leaf), -portico_earned_weight(row, leaves.was_leaf)
        from unnest(before) as row join leaves on leaves.id = row.id
        union all
        select parent.project_id, parent.client_id,
            portico_counted_weight(parent, leaves.is_leaf) - portico_counted_weight(parent, leaves.was_leaf),
            portico_earned_weight(parent, leaves.is_leaf) - portico_earned_weight(parent, leaves.was_leaf)
        from moved
        join leaves on leaves.id = moved.parent_id and leaves.is_leaf <> leaves.was_leaf
        join task as parent on parent.id = moved.parent_id
        where parent.id not in (select id from unnest(after)) and parent.id not in (select id from unnest(before))
    )
    select project_id, client_id, sum(counted), sum(earned)
    from changes
    where exists (select from project where project.id = changes.project_id)
    group by project_id, client_id
    having sum(counted) <> 0 or sum(earned) <> 0
    order by project_id
    on conflict (id) do update
        set counted_weight = kept.counted_weight + excluded.counted_weight,
            earned_weight = kept.earned_weight + excluded.earned_weight;
end;
revoke all on function portico_keep_progress(task[], task[]) from public;

create function portico_tasks_written() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    before task[];
    after task[];
begin
    if tg_op = 'INSERT' then
        select array_agg(new_rows) into after from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(old_rows) into before from old_rows;
    else
        -- Most writes change nothing that counts.
        select array_agg(old_rows), array_agg(new_rows) into before, after
        from old_rows join new_rows using (id)
        where (old_rows.status, old_rows.percent_complete, old_rows.estimate_minutes, old_rows.parent_id, old_rows.project_id)
            is distinct from
            (new_rows.status, new_rows.percent_complete, new_rows.estimate_minutes, new_rows.parent_id, new_rows.project_id);
    end if;
    if before is not null or after is not null then
        perform portico_keep_progress(coalesce(before, '{}'), coalesce(after, '{}'));
    end if;
    return null;
end $$;
revoke all on function portico_tasks_written() from public;

create trigger tasks_inserted after insert on task referencing new table as new_rows
    for each statement execute function portico_tasks_written();
create trigger tasks_updated after update on task referencing old table as old_rows new table as new_rows
    for each statement execute function portico_tasks_written();
create trigger tasks_deleted after delete on task referencing old table as old_rows
    for each statement execute function portico_tasks_written();

insert into project_progress (id, client_id, counted_weight, earned_weight)
select task.project_id, task.client_id,
    sum(portico_counted_weight(task, leaf.it_is)), sum(portico_earned_weight(task, leaf.it_is))
from task
cross join lateral (select not exists (select from task as child where child.parent_id = task.id) as it_is) as leaf
group by task.project_id, task.client_id;

grant select on project_progress to portico_one, portico_several, portico_all, portico_backup;

alter table project_progress enable row level security;
alter table project_progress force row level security;
create policy one_client on project_progress to portico_one
    using (client_id = (select nullif(current_setting('portico.client', true), '')::uuid));
create policy several_clients on project_progress to portico_several
    using (client_id in (select unnest(nullif(current_setting('portico.clients', true), '')::uuid[])));
create policy all_clients on project_progress to portico_all using (true);
create policy owner on project_progress to portico_owner using (true);
create policy backup on project_progress for select to portico_backup using (true);
