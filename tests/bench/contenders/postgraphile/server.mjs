// PostGraphile 5 as its documentation has it: the Amber preset, simplified names, row level security through pgSettings,
// what the tables do not say added with smart tags, functions and extendSchema, filters by the plugin most use.
import { createServer } from "node:http";

import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { TYPES } from "postgraphile/@dataplan/pg";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { extendSchema, jsonPgSmartTags } from "postgraphile/utils";
import { sql } from "postgraphile/pg-sql2";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

import { viewers } from "../viewer.mjs";

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE ?? 10),
  application_name: "postgraphile",
});
const viewerOf = viewers(pool);

const Computed = extendSchema({
  typeDefs: /* GraphQL */ `
    extend type Task {
      viewerCanEdit: Boolean!
    }
  `,
  objects: {
    Task: {
      plans: {
        viewerCanEdit($task) {
          return $task.select(
            sql`exists (
              select from public.project
              where project.id = ${$task.getClassStep().alias}.project_id
                and project.manager_id = (select nullif(current_setting('portico.staff', true), '')::uuid)
            )`,
            TYPES.boolean,
          );
        },
      },
    },
  },
});

// Each foreign key of the tables spans client_id and the key; the indexes begin with the key. So relations are stated by
// the key alone, and those of two columns left out.
const relation = (key, table, name, plural) =>
  `(${key}) references ${table} (id)|@fieldName ${name}` + (plural ? `|@foreignFieldName ${plural}` : "|@behavior -backward");
const Relations = jsonPgSmartTags({
  version: 1,
  config: {
    class: Object.fromEntries(
      Object.entries({
        milestone: [relation("project_id", "project", "project", "milestones")],
        project_member: [
          relation("project_id", "project", "project", "members"),
          relation("contact_id", "contact", "contact"),
        ],
        task: [relation("project_id", "project", "project", "tasks"), relation("parent_id", "task", "parent", "children")],
        task_assignment: [
          relation("task_id", "task", "task", "assignments"),
          relation("contact_id", "contact", "contact"),
        ],
        task_dependency: [
          relation("successor_id", "task", "successor", "dependencies"),
          relation("predecessor_id", "task", "predecessor"),
        ],
        comment: [
          relation("task_id", "task", "task", "comments"),
          relation("author_contact_id", "contact", "authorContact"),
        ],
      }).map(([table, foreignKey]) => [`public.${table}`, { tags: { foreignKey } }]),
    ),
    constraint: Object.fromEntries(
      [
        "milestone.milestone_client_id_project_id_fkey",
        "project_member.project_member_client_id_project_id_fkey",
        "project_member.project_member_client_id_contact_id_fkey",
        "task.task_client_id_project_id_fkey",
        "task.task_client_id_project_id_parent_id_fkey",
        "task.task_client_id_milestone_id_fkey",
        "task_assignment.task_assignment_client_id_task_id_fkey",
        "task_assignment.task_assignment_client_id_project_id_fkey",
        "task_assignment.task_assignment_client_id_contact_id_fkey",
        "task_dependency.task_dependency_client_id_predecessor_id_fkey",
        "task_dependency.task_dependency_client_id_successor_id_fkey",
        "task_dependency.task_dependency_client_id_project_id_fkey",
        "comment.comment_client_id_project_id_fkey",
        "comment.comment_client_id_task_id_fkey",
        "comment.comment_client_id_author_contact_id_fkey",
      ].map((name) => [`public.${name}`, { tags: { behavior: "-*" } }]),
    ),
    // Columns without an index of their own that the pages filter or order by.
    attribute: {
      "public.project.state": { tags: { behavior: "+filterBy" } },
      "public.project.planned_finish_on": { tags: { behavior: "+orderBy" } },
      "public.milestone.acceptance": { tags: { behavior: "+filterBy" } },
    },
  },
});

const preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  plugins: [Relations, Computed],
  pgServices: [makePgService({ pool, schemas: ["public", "peer"] })],
  schema: {
    // Writes go through functions of the database only.
    defaultBehavior: "-resource:insert -resource:update -resource:delete",
    connectionFilterAllowedOperators: ["equalTo", "in"],
    connectionFilterComputedColumns: false,
    connectionFilterSetofFunctions: false,
    connectionFilterArrays: false,
  },
  grafast: {
    explain: false,
    async context({ node }) {
      const settings = await viewerOf(node?.req.headers.authorization);
      // Without a viewer: the role that sees no client.
      return { pgSettings: settings ?? { role: "portico_one" } };
    },
  },
  grafserv: { graphiql: false, graphiqlOnGraphQLGET: false, websockets: false, watch: false },
};

const server = createServer();
server.on("error", (error) => {
  throw error;
});
const instance = postgraphile(preset);
if (process.argv.includes("--schema")) {
  const { printSchema } = await import("graphql");
  console.log(printSchema(await instance.getSchema()));
  process.exit(0);
}
const serv = instance.createServ(grafserv);
await serv.addTo(server);
await serv.ready();
server.listen(Number(process.env.PORT), "127.0.0.1");
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));
