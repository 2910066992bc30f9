-- What the two hand-written peers ask, one statement for each loader: many parents at once ($1), a page of each ($2).
-- {task} and {project} are the columns that are needed, {where} a filter. Names in double quotes are for the peer in
-- JavaScript; the one in Python leaves them out.
-- Row level security says which rows there are: see peers.sql.

-- name: client
select id, name, account_manager_id as "accountManagerId" from client where id = any ($1::uuid[])

-- name: staff
select id, name from staff where id = any ($1::uuid[])

-- name: contact
select id, name, title from contact where id = any ($1::uuid[])

-- name: project
select {project} from project where id = any ($1::uuid[])

-- name: task
select {task} from task where id = any ($1::uuid[])

-- name: projects
select {project} from project where {where} order by {order}, id limit $1

-- name: projects_of_client
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select client_id as parent, {project} from project where client_id = wanted.id order by name, id limit $2
) page

-- name: contacts_of_client
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select client_id as parent, id, name, title
    from contact where client_id = wanted.id and removed_at is null order by name, id limit $2
) page

-- name: figures
select project_id as parent, progress, planned_progress as "plannedProgress" from peer.progress_of($1::uuid[])

-- name: milestones_of_project
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select project_id as parent, id, name, due_on as "dueOn", acceptance
    from milestone where project_id = wanted.id and {where} order by due_on, id limit $2
) page

-- name: members_of_project
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select project_id as parent, id, role, staff_id as "staffId", contact_id as "contactId"
    from project_member where project_id = wanted.id order by joined_at, id limit $2
) page

-- name: tasks_of_project
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select project_id as parent, {task} from task where project_id = wanted.id and {where} order by position, id limit $2
) page

-- name: count_of_tasks_of_project
select project_id as parent, count(*)::integer as count
from task where project_id = any ($1::uuid[]) and {where} group by project_id

-- name: count_of_children_of_task
select parent_id as parent, count(*)::integer as count
from task where parent_id = any ($1::uuid[]) group by parent_id

-- name: assignments_of_task
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select task_id as parent, id, staff_id as "staffId", contact_id as "contactId"
    from task_assignment where task_id = wanted.id order by assigned_at, id limit $2
) page

-- name: dependencies_of_task
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select successor_id as parent, id, type, predecessor_id as "predecessorId"
    from task_dependency where successor_id = wanted.id order by created_at, id limit $2
) page

-- name: comments_of_task
select page.* from unnest($1::uuid[]) wanted (id) cross join lateral (
    select task_id as parent, id, body, created_at as "createdAt", author_staff_id as "authorStaffId",
           author_contact_id as "authorContactId"
    from comment where task_id = wanted.id order by created_at, id limit $2
) page

-- name: count_of_comments_of_task
select task_id as parent, count(*)::integer as count
from comment where task_id = any ($1::uuid[]) group by task_id

-- name: update_task
-- The change and its event in one statement: nothing happens when the version is another, or the viewer may not.
with changed as (
    update task set percent_complete = coalesce($3, percent_complete), version = version + 1, updated_at = now()
    where id = $1 and version = $2
      and exists (select from project where project.id = task.project_id and project.manager_id = $4)
    returning *
), appended as (
    insert into event (id, client_id, project_id, subject_id, kind, audience, actor_login_id, happened_at, data)
    select uuidv7(), client_id, project_id, id, 'task.updated',
           case when is_shared then 'SHARED' else 'INTERNAL' end, $5, now(), '{"fields": ["percent_complete"]}'
    from changed
)
select {task} from changed
