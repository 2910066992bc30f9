// The audits of graphql-http against a server: one JSON array of what each found.
// Usage: node http-audits.mjs ADDRESS TOKEN; the token is of somebody who may explore, for two audits ask for a __type.
import { serverAudits } from "graphql-http";

const [url, token] = process.argv.slice(2);

function fetchFn(address, { headers, ...rest } = {}) {
  return fetch(address, { ...rest, headers: { ...headers, Authorization: `Bearer ${token}` } });
}

const found = [];
for (const audit of serverAudits({ url, fetchFn })) {
  const { id, name, status, reason } = await audit.fn();
  found.push({ id, name, status, reason: reason ?? null });
}
console.log(JSON.stringify(found));
