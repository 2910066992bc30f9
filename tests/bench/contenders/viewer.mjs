// Who asks, for the two peers on Node: the same bearer tokens as Portico's, each verified once and then remembered.
// Portico compares a remembered viewer with the database at every request; these do not.
import { createHmac, timingSafeEqual } from "node:crypto";

const SECRET = process.env.PORTICO_SECRET_KEY;
const REACHES_ALL = new Set(["ADMIN", "PMO", "EXECUTIVE", "PROJECT_MANAGER", "FINANCE"]);
const MOST = 10_000;

const FIND = `
  select session.login_id, staff.id as staff_id, contact.client_id,
         array(select role from staff_role where staff_role.staff_id = staff.id) as roles
  from session
  join login on login.id = session.login_id and login.is_active
  left join staff on staff.login_id = login.id and staff.is_active and session.contact_id is null
  left join contact on contact.id = session.contact_id and contact.removed_at is null
  where session.id = $1 and session.revoked_at is null and session.expires_at > now()`;

/** The session a token (HS256) names, and until when; null for any other token. */
function verified(token) {
  const [head, body, signature] = token.split(".");
  if (!signature || JSON.parse(Buffer.from(head, "base64url")).alg !== "HS256") return null;
  const right = createHmac("sha256", SECRET).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const { sub, aud, exp } = JSON.parse(Buffer.from(body, "base64url"));
  return aud === "portico" ? { session: sub, until: exp * 1000 } : null;
}

/** The role to take and the settings that its policies read; null for whoever has no rows here. */
function settingsOf(found) {
  if (found.client_id) return { role: "peer_contact", "portico.client": found.client_id };
  const staff = { "portico.staff": found.staff_id, "portico.login": found.login_id };
  if (found.roles.some((role) => REACHES_ALL.has(role))) return { role: "portico_all", ...staff };
  return found.roles.includes("ACCOUNT_MANAGER") ? { role: "portico_several", ...staff } : null;
}

/** `viewerOf(authorization header)`: a viewer's settings, or null; `pool` is of the role that signs in. */
export function viewers(pool) {
  const known = new Map();

  async function read(token) {
    const claims = verified(token);
    if (!claims) return null;
    const client = await pool.connect();
    try {
      await client.query("begin; set local role portico_all");
      const { rows } = await client.query(FIND, [claims.session]);
      await client.query("commit");
      const settings = rows.length ? settingsOf(rows[0]) : null;
      return settings && { until: claims.until, settings };
    } finally {
      client.release();
    }
  }

  return async function viewerOf(header) {
    if (!header?.startsWith("Bearer ")) return null;
    const token = header.slice(7);
    let viewer = known.get(token);
    if (!viewer) {
      viewer = await read(token);
      if (!viewer) return null;
      if (known.size >= MOST) known.clear();
      known.set(token, viewer);
    }
    return viewer.until > Date.now() ? viewer.settings : null;
  };
}
