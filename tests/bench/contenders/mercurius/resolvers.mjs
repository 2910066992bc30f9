// Resolvers over dataloaders: each loads one statement's rows for all parents of a level at once.
import DataLoader from "dataloader";

import { PROJECT, TASK, fieldsOf } from "./columns.mjs";
import { statement } from "./database.mjs";

const OPEN = new Set(["TODO", "IN_PROGRESS", "BLOCKED"]);
const NOT_SUMMARY = "not exists (select from task child where child.parent_id = task.id)";
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** What resolvers are given: one request's transaction and loaders. */
export class Context {
  #loaders = new Map();

  constructor(transaction) {
    this.transaction = transaction;
    this.today = day.format();
  }

  #loader(key, load) {
    let loader = this.#loaders.get(key);
    if (loader === undefined) this.#loaders.set(key, (loader = new DataLoader(load)));
    return loader;
  }

  /** The row with this id. */
  one(name, id) {
    return this.#loader(name, async (ids) => {
      const rows = await this.transaction.query(statement(name), [ids]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((each) => found.get(each) ?? null);
    }).load(id);
  }

  /** A page of the rows that belong to this parent. */
  page(name, parent, first, { where, values = [], columns } = {}) {
    const prepared = statement(name, { where, columns });
    return this.#loader(`${prepared.name} ${first} ${values}`, async (ids) => {
      const rows = await this.transaction.query(prepared, [ids, first + 1, ...values]);
      const pages = new Map(ids.map((id) => [id, []]));
      for (const row of rows) pages.get(row.parent).push(row);
      return ids.map((id) => pageOf(pages.get(id), first, id));
    }).load(parent);
  }

  /** The one row of figures of this parent. */
  figures(name, parent, { where, values = [] } = {}) {
    const prepared = statement(name, { where });
    return this.#loader(`${prepared.name} ${values}`, async (ids) => {
      const rows = await this.transaction.query(prepared, [ids, ...values]);
      const found = new Map(rows.map((row) => [row.parent, row]));
      return ids.map((id) => found.get(id) ?? { count: 0 });
    }).load(parent);
  }
}

function pageOf(rows, first, parent) {
  const hasNextPage = rows.length > first;
  if (hasNextPage) rows.pop();
  return { parent, edges: rows.map((node) => ({ node })), hasNextPage, filter: undefined };
}

const cursor = (task) => Buffer.from(`POSITION:${task.position}:${task.id}`).toString("base64url");

const person = (staffId, contactId, context) =>
  staffId ? context.one("staff", staffId) : contactId ? context.one("contact", contactId) : null;

/** A task filter as a condition, its parameters numbered from `next` on. */
function filtered(filter, next) {
  const conditions = [];
  const values = [];
  if (filter?.status) {
    conditions.push(`status = any ($${next}::text[])`);
    values.push(filter.status);
  }
  if (filter?.isSummary != null) conditions.push(filter.isSummary ? `not (${NOT_SUMMARY})` : NOT_SUMMARY);
  return { where: conditions.length ? conditions.join(" and ") : undefined, values };
}

async function updateTask(_, { input }, context) {
  const { transaction } = context;
  const { "portico.staff": staff, "portico.login": login } = transaction.settings;
  const values = [input.id, input.expectedVersion, input.percentComplete, staff ?? null, login ?? null];
  transaction.writes = true;
  const [task] = await transaction.query(statement("update_task"), values);
  if (task) return { task, problems: [] };
  const seen = await context.one("task", input.id);
  const conflict = seen && seen.version !== input.expectedVersion;
  return { task: seen, problems: [{ code: conflict ? "CONFLICT" : seen ? "FORBIDDEN" : "NOT_FOUND" }] };
}

export const resolvers = {
  Query: {
    client: (_, { id }, context) => context.one("client", id),
    project: (_, { id }, context) => context.one("project", id),
    task: (_, { id }, context) => context.one("task", id),
    async projects(_, { first, filter, orderBy }, context, info) {
      const prepared = statement("projects", {
        order: orderBy?.field === "PLANNED_FINISH_ON" ? "planned_finish_on" : "name",
        where: filter?.state && "state = any ($2::text[])",
        columns: { project: PROJECT.of(fieldsOf(info)) },
      });
      const values = filter?.state ? [first + 1, filter.state] : [first + 1];
      return pageOf(await context.transaction.query(prepared, values), first);
    },
  },
  Mutation: { updateTask },
  Client: {
    accountManager: (client, _, context) => client.accountManagerId && context.one("staff", client.accountManagerId),
    contacts: (client, { first }, context) => context.page("contacts_of_client", client.id, first),
    projects: (client, { first }, context, info) =>
      context.page("projects_of_client", client.id, first, { columns: { project: PROJECT.of(fieldsOf(info)) } }),
  },
  Project: {
    client: (project, _, context) => context.one("client", project.clientId),
    manager: (project, _, context) => context.one("staff", project.managerId),
    progress: async (project, _, context) => (await context.figures("figures", project.id)).progress,
    plannedProgress: async (project, _, context) => (await context.figures("figures", project.id)).plannedProgress,
    milestones(project, { first, filter }, context) {
      const asked = filter?.acceptance;
      const only = asked && { where: "acceptance = any ($3::text[])", values: [asked] };
      return context.page("milestones_of_project", project.id, first, only);
    },
    members: (project, { first }, context) => context.page("members_of_project", project.id, first),
    async tasks(project, { first, filter }, context, info) {
      const fields = fieldsOf(info);
      // Where the number of tasks is all that is asked, the tasks are left alone.
      if (!fields.includes("edges") && !fields.includes("pageInfo")) return { parent: project.id, filter };
      const columns = { task: TASK.of(fields) };
      const page = await context.page("tasks_of_project", project.id, first, { ...filtered(filter, 3), columns });
      page.filter = filter;
      return page;
    },
  },
  ProjectMember: { person: (member, _, context) => person(member.staffId, member.contactId, context) },
  Task: {
    isOverdue: (task, _, context) => task.dueOn !== null && task.dueOn < context.today && OPEN.has(task.status),
    async viewerCanEdit(task, _, context) {
      const project = await context.one("project", task.projectId);
      return project.managerId === context.transaction.settings["portico.staff"];
    },
    parent: (task, _, context) => task.parentId && context.one("task", task.parentId),
    children: (task) => ({ child: task.id }),
    assignments: (task, { first }, context) => context.page("assignments_of_task", task.id, first),
    dependencies: (task, { first }, context) => context.page("dependencies_of_task", task.id, first),
    comments: (task, { first }, context) => context.page("comments_of_task", task.id, first),
  },
  TaskAssignment: { person: (assignment, _, context) => person(assignment.staffId, assignment.contactId, context) },
  TaskDependency: { predecessor: (dependency, _, context) => context.one("task", dependency.predecessorId) },
  Comment: { author: (comment, _, context) => person(comment.authorStaffId, comment.authorContactId, context) },
  TaskConnection: {
    async totalCount({ parent, child, filter }, _, context) {
      const figures = child
        ? await context.figures("count_of_children_of_task", child)
        : await context.figures("count_of_tasks_of_project", parent, filtered(filter, 2));
      return figures.count;
    },
    pageInfo: ({ edges, hasNextPage }) => ({
      hasNextPage,
      endCursor: edges.length ? cursor(edges.at(-1).node) : null,
    }),
  },
  TaskEdge: { cursor: ({ node }) => cursor(node) },
  CommentConnection: {
    totalCount: async ({ parent }, _, context) => (await context.figures("count_of_comments_of_task", parent)).count,
  },
  Person: { resolveType: (row) => ("title" in row ? "Contact" : "Staff") },
};
