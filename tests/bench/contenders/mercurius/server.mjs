// mercurius with graphql-jit, dataloaders and node-postgres: one transaction a request, opened when it is first needed.
import { readFileSync } from "node:fs";

import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

import { viewers } from "../viewer.mjs";
import { Transaction } from "./database.mjs";
import { Context, resolvers } from "./resolvers.mjs";

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE ?? 10),
  application_name: "mercurius",
  // Statements of one transaction are sent without waiting for each other.
  pipeline: true,
});
const viewerOf = viewers(pool);

const app = Fastify({ logger: false });
app.register(mercurius, {
  schema: readFileSync(new URL("../handwritten/schema.graphql", import.meta.url), "utf8"),
  resolvers,
  jit: 1,
  graphiql: false,
  async context(request) {
    const settings = await viewerOf(request.headers.authorization);
    if (!settings) throw new mercurius.ErrorWithProps("UNAUTHENTICATED", {}, 401);
    return new Context(new Transaction(pool, settings));
  },
});
app.addHook("onReady", async () => {
  app.graphql.addHook("onResolution", async (execution, { transaction }) => {
    const ended = transaction.end();
    // Nobody has to wait for the end of what only read.
    if (transaction.writes) await ended;
    else ended.catch((error) => app.log.error(error));
  });
});

await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));
