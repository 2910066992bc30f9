-- Most writes to tasks move nothing in the tree: whoever was a leaf still is. Their sums change by one
-- small statement; the large one, which took four fifths of an update's time, is left to what moves.
set lock_timeout = '1s';
set statement_timeout = '60s';

create or replace function portico_tasks_written() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    before task[];
    after task[];
begin
    if tg_op = 'INSERT' then
        select array_agg(new_rows) into after from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(old_rows) into before from old_rows;
    elsif exists (
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
    if before is not null or after is not null then
        perform portico_keep_progress(coalesce(before, '{}'), coalesce(after, '{}'));
    end if;
    return null;
end $$;
