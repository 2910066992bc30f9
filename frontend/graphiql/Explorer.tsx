import { GraphiQL } from "graphiql";
import { type FormEvent, useMemo, useState } from "react";

import { fetcherOf, signIn } from "./fetcher";

const PASSWORD = "portico-demo";
const ACCOUNTS = [
  "admin@portico.example",
  "pmo@portico.example",
  "exec@portico.example",
  "am@portico.example",
  "pm@portico.example",
  "finance@portico.example",
  "member@portico.example",
  "owner@acme.example",
  "approver@acme.example",
  "member@acme.example",
  "viewer@acme.example",
  "owner@globex.example",
];

const FIRST_QUERY = `# One graph: client → project → task. Sign in above as another person and send this again:
# what you see changes with the rows you reach and the permissions you have.
{
  viewer { name roles permissions }
  projects(first: 5, orderBy: { field: NAME }) {
    totalCount
    edges {
      node {
        code
        name
        phase
        progress
        plannedProgress
        finance { contractValue { minorUnits currency } }
      }
    }
  }
}
`;

/** GraphiQL with a bearer token: of a demo account by one press, or any other pasted in. Of staff it knows the schema. */
export function Explorer() {
  const [email, setEmail] = useState("pm@portico.example");
  const [password, setPassword] = useState(PASSWORD);
  const [token, setToken] = useState("");
  const [who, setWho] = useState("nobody is signed in");
  const [failure, setFailure] = useState<string | null>(null);

  const fetcher = useMemo(() => fetcherOf(token), [token]);

  function take(next: string, name: string) {
    setToken(next);
    setWho(name);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(null);
    try {
      const signedIn = await signIn(email, password);
      take(signedIn.token, signedIn.who);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div className="explorer">
      <form className="explorer-bar" onSubmit={(event) => void submit(event)}>
        <strong>Portico</strong>
        <label>
          Account
          <input list="accounts" type="email" name="email" autoComplete="username" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        </label>
        <datalist id="accounts">
          {ACCOUNTS.map((account) => (
            <option key={account} value={account} aria-label={account} />
          ))}
        </datalist>
        <label>
          Password
          <input type="password" name="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        </label>
        <button type="submit">Sign in</button>
        <label className="explorer-token">
          Bearer token
          <input
            name="token"
            spellCheck={false}
            value={token}
            onChange={(event) => take(event.currentTarget.value.trim(), "whoever this token is of")}
          />
        </label>
        <output>{failure ?? who}</output>
      </form>
      <div className="explorer-body">
        <GraphiQL fetcher={fetcher} schema={token === "" ? null : undefined} initialQuery={FIRST_QUERY} shouldPersistHeaders={false} />
      </div>
    </div>
  );
}
