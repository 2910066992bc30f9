-- How many tasks a project has, and how many of them the client sees: to tell a number then costs one row.
-- And the sums of progress after an update that moves nothing in the tree, by one small statement: whoever
-- was a leaf still is. The large one, which took four fifths of an update's time, is left to what moves.
set lock_timeout = '1s';
set statement_timeout = '60s';

ALTER TABLE project_progress ADD COLUMN task_count INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE project_progress ADD COLUMN shared_task_count INTEGER DEFAULT 0 NOT NULL;

create or replace function portico_tasks_written() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    before task[];
    after task[];
begin
    if tg_op = 'INSERT' then
        insert into project_progress as kept (id, client_id, counted_weight, earned_weight, task_count, shared_task_count)
        select project_id, client_id, 0, 0, count(*), count(*) filter (where is_shared)
        from new_rows group by project_id, client_id order by project_id
        on conflict (id) do update
            set task_count = kept.task_count + excluded.task_count,
                shared_task_count = kept.shared_task_count + excluded.shared_task_count;
        select array_agg(new_rows) into after from new_rows;
    elsif tg_op = 'DELETE' then
        -- Of a project that is deleted along with them there is nothing left to count.
        update project_progress as kept
        set task_count = kept.task_count - gone.number, shared_task_count = kept.shared_task_count - gone.shared
        from (
            select project_id, count(*) as number, count(*) filter (where is_shared) as shared
            from old_rows group by project_id
        ) as gone
        where kept.id = gone.project_id;
        select array_agg(old_rows) into before from old_rows;
    else
        if exists (
            select from old_rows join new_rows using (id)
            where (old_rows.project_id, old_rows.is_shared) is distinct from (new_rows.project_id, new_rows.is_shared)
        ) then
            insert into project_progress as kept (id, client_id, counted_weight, earned_weight, task_count, shared_task_count)
            select project_id, client_id, 0, 0, sum(number), sum(shared)
            from (
                select project_id, client_id, 1 as number, is_shared::integer as shared from new_rows
                union all
                select project_id, client_id, -1, -is_shared::integer from old_rows
            ) as changes
            group by project_id, client_id having sum(number) <> 0 or sum(shared) <> 0 order by project_id
            on conflict (id) do update
                set task_count = kept.task_count + excluded.task_count,
                    shared_task_count = kept.shared_task_count + excluded.shared_task_count;
        end if;
        if exists (
            select from old_rows join new_rows using (id)
            where (old_rows.parent_id, old_rows.project_id) is distinct from (new_rows.parent_id, new_rows.project_id)
        ) then
            select array_agg(old_rows), array_agg(new_rows) into before, after from old_rows join new_rows using (id);
        else
            insert into project_progress as kept (id, client_id, counted_weight, earned_weight)
            select new_rows.project_id, new_rows.client_id,
                sum(portico_counted_weight(new_rows, true) - portico_counted_weight(old_rows, true)) as counted,
                sum(portico_earned_weight(new_rows, true) - portico_earned_weight(old_rows, true)) as earned
            from old_rows join new_rows using (id)
            where (old_rows.status, old_rows.percent_complete, old_rows.estimate_minutes)
                is distinct from (new_rows.status, new_rows.percent_complete, new_rows.estimate_minutes)
                and not exists (select from task as child where child.parent_id = new_rows.id)
            group by new_rows.project_id, new_rows.client_id
            having sum(portico_counted_weight(new_rows, true) - portico_counted_weight(old_rows, true)) <> 0
                or sum(portico_earned_weight(new_rows, true) - portico_earned_weight(old_rows, true)) <> 0
            order by new_rows.project_id
            on conflict (id) do update
                set counted_weight = kept.counted_weight + excluded.counted_weight,
                    earned_weight = kept.earned_weight + excluded.earned_weight;
        end if;
    end if;
    if before is not null or after is not null then
        perform portico_keep_progress(coalesce(before, '{}'), coalesce(after, '{}'));
    end if;
    return null;
end $$;

insert into project_progress as kept (id, client_id, counted_weight, earned_weight, task_count, shared_task_count)
select project_id, client_id, 0, 0, count(*), count(*) filter (where is_shared) from task group by project_id, client_id
on conflict (id) do update set task_count = excluded.task_count, shared_task_count = excluded.shared_task_count;
