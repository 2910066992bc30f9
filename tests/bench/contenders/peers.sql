-- What the peers need beside the tables. It stands only in the databases of the benchmark, and Portico touches none of it.
-- The peers sign in and take the roles of infra/deploy/roles.sql as Portico does, under the policies of the migrations.

-- A contact sees less than the rows of their client: what was shared. Portico says so in its own SQL (policy/scopes.py);
-- a peer's author would say it in policies, so the peers' contacts have a role of their own with narrower ones.
create policy shared on project as restrictive for select to peer_contact using (is_shared);
create policy shared on milestone as restrictive for select to peer_contact
    using (is_client_facing and project_id in (select id from project));
create policy shared on project_member as restrictive for select to peer_contact
    using (project_id in (select id from project));
create policy shared on task as restrictive for select to peer_contact
    using (is_shared and project_id in (select id from project));
create policy shared on task_assignment as restrictive for select to peer_contact
    using (exists (select from task where task.id = task_id));
create policy shared on task_dependency as restrictive for select to peer_contact
    using (exists (select from task where task.id = predecessor_id)
           and exists (select from task where task.id = successor_id));
create policy shared on comment as restrictive for select to peer_contact
    using (audience = 'SHARED' and project_id in (select id from project)
           and (task_id is null or exists (select from task where task.id = task_id)));
create policy shared on project_progress as restrictive for select to peer_contact
    using (id in (select id from project));
create policy present on contact as restrictive for select to peer_contact using (removed_at is null);

create schema peer;
grant usage on schema peer to portico_one, portico_several, portico_all;

-- The firm's day.
create function peer.today() returns date language sql stable
    return (now() at time zone 'Europe/Amsterdam')::date;

create function peer.task_is_overdue(task public.task) returns boolean language sql stable
    return coalesce((task).due_on < peer.today() and (task).status in ('TODO', 'IN_PROGRESS', 'BLOCKED'), false);

-- The two published figures count every task, internal ones too: their owner sees all rows. The one is kept by triggers,
-- the other is reckoned as in features/projects/reads.py, for many projects at once.
create function peer.progress_of(project_ids uuid[])
    returns table (project_id uuid, progress integer, planned_progress integer)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    with parents as (
        select distinct parent_id from task where project_id = any (project_ids) and parent_id is not null
    ), leaf as (
        select t.project_id,
               coalesce(nullif(t.estimate_minutes, 0), 480)::bigint as weight,
               t.baseline_due_on as due,
               portico_working_day(coalesce(t.baseline_start_on, t.baseline_due_on) - 1) as before
        from task t left join parents on parents.parent_id = t.id
        where t.project_id = any (project_ids) and t.status <> 'CANCELLED' and t.baseline_due_on is not null
          and parents.parent_id is null
    ), planned as (
        select leaf.project_id,
               floor(sum(weight * coalesce(
                   greatest(portico_working_day(least(peer.today(), due)) - before, 0) * 100.0
                       / nullif(portico_working_day(due) - before, 0),
                   case when peer.today() >= due then 100 else 0 end
               )) / nullif(sum(weight), 0))::integer as share
        from leaf group by leaf.project_id
    )
    select wanted.id, coalesce(kept.earned_weight / nullif(kept.counted_weight, 0), 0)::integer, planned.share
    from unnest(project_ids) wanted (id)
    left join project_progress kept on kept.id = wanted.id
    left join planned on planned.project_id = wanted.id;
end;

-- The same for one project, for the peer whose schema is made from the database.
create type peer.figures as (progress integer, planned_progress integer);
create function peer.project_figures(project public.project) returns peer.figures language sql stable
begin atomic
    select row (f.progress, f.planned_progress)::peer.figures from peer.progress_of(array[(project).id]) f;
end;

-- One write as `update_task` of Portico does it: see, may, the version, the change, the event.
create function peer.update_task(task_id uuid, expected_version integer, percent_complete integer)
    returns public.task language plpgsql volatile
as $$
#variable_conflict use_column
declare
    changed public.task;
    may_edit boolean;
begin
    select t.* into changed from public.task t where t.id = update_task.task_id for no key update;
    if not found then
        raise exception 'not found' using errcode = 'no_data_found';
    end if;
    select p.manager_id = nullif(current_setting('portico.staff', true), '')::uuid into may_edit
        from public.project p where p.id = changed.project_id;
    if may_edit is not true then
        raise exception 'forbidden' using errcode = 'insufficient_privilege';
    end if;
    if changed.version <> update_task.expected_version then
        raise exception 'conflict' using errcode = 'serialization_failure';
    end if;
    update public.task t
        set percent_complete = update_task.percent_complete, version = t.version + 1, updated_at = now()
        where t.id = changed.id returning t.* into changed;
    insert into public.event (id, client_id, project_id, subject_id, kind, audience, actor_login_id, happened_at, data)
        values (uuidv7(), changed.client_id, changed.project_id, changed.id, 'task.updated',
                case when changed.is_shared then 'SHARED' else 'INTERNAL' end,
                nullif(current_setting('portico.login', true), '')::uuid, now(), '{"fields": ["percent_complete"]}');
    return changed;
end $$;
