// One request's way to PostgreSQL: one connection, one transaction under the viewer's role and settings, every statement
// prepared once for each connection.
import { readFileSync } from "node:fs";

import pg from "pg";

import { PROJECT, TASK } from "./columns.mjs";

// Days stay text; the driver would make them moments in the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text);

const file = readFileSync(new URL("../handwritten/statements.sql", import.meta.url), "utf8");
const STATEMENTS = new Map(
  file.split(/^-- name: /m).slice(1).map((part) => {
    const [name, ...lines] = part.split("\n");
    return [name.trim(), lines.filter((line) => !line.startsWith("--")).join("\n").trim()];
  }),
);

const prepared = new Map();

/** A statement with its columns, condition and order, under a name by which the driver prepares it. */
export function statement(name, { where = "true", order = "id", columns = {} } = {}) {
  const { task = TASK.all, project = PROJECT.all } = columns;
  const key = `${name} ${where} ${order} ${task} ${project}`;
  let found = prepared.get(key);
  if (found === undefined) {
    const values = { where, order, task, project };
    const text = STATEMENTS.get(name).replace(/\{(\w+)\}/g, (_, each) => values[each]);
    prepared.set(key, (found = { name: `${name}_${prepared.size}`, text }));
  }
  return found;
}

const openings = new WeakMap();

/** What begins a viewer's transaction, in one message to the server. */
function opening(settings) {
  let text = openings.get(settings);
  if (text === undefined) {
    const parts = Object.entries(settings).map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`);
    openings.set(settings, (text = ["begin", ...parts].join(";")));
  }
  return text;
}

export class Transaction {
  #client = null;
  #failed = false;
  writes = false;

  constructor(pool, settings) {
    this.pool = pool;
    this.settings = settings;
  }

  async query(statement, values) {
    this.#client ??= this.#open();
    const client = await this.#client;
    try {
      return (await client.query({ ...statement, values })).rows;
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  async #open() {
    const client = await this.pool.connect();
    // Not awaited: what follows is sent behind it at once. If it fails, so does everything after it.
    client.query(opening(this.settings)).catch(() => {
      this.#failed = true;
    });
    return client;
  }

  /** Commit, or undo after an error, and give the connection back. */
  async end() {
    if (this.#client === null) return;
    const client = await this.#client;
    this.#client = null;
    try {
      await client.query(this.#failed ? "rollback" : "commit");
      client.release();
    } catch (error) {
      client.release(error);
      throw error;
    }
  }
}
