import type { GraphiQLProps } from "graphiql";

type Fetcher = GraphiQLProps["fetcher"];

const HEADERS = { "Content-Type": "application/json", Accept: "application/json", "Accept-Language": "en" };

async function post(body: object, token: string): Promise<Response> {
  return fetch("/graphql", {
    method: "POST",
    // The cookies of the two apps stay out of it: here one is who the token says.
    credentials: "omit",
    headers: token === "" ? HEADERS : { ...HEADERS, Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

/** What asks as the bearer of a token. A new one makes GraphiQL read the schema again: who may explore it differs. */
export function fetcherOf(token: string): Fetcher {
  return async ({ query, variables, operationName }) => (await post({ query, variables, operationName }, token)).json();
}

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken viewer { name roles } problems { message } }
}`;

interface SignInAnswer {
  readonly data?: {
    readonly signIn: {
      readonly accessToken: string | null;
      readonly viewer: { readonly name: string; readonly roles: readonly string[] } | null;
      readonly problems: readonly { readonly message: string }[];
    } | null;
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface SignedIn {
  readonly token: string;
  readonly who: string;
}

/** Rejects with an Error whose message can be shown. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const response = await post({ query: SIGN_IN, variables: { input: { email, password } } }, "");
  const answer = (await response.json()) as SignInAnswer;
  const payload = answer.data?.signIn;
  if (!payload?.accessToken) {
    const reasons = [...(payload?.problems ?? []), ...(answer.errors ?? [])].map(({ message }) => message);
    throw new Error(reasons.join(" ") || "The server gave no token.");
  }
  return { token: payload.accessToken, who: payload.viewer ? `${payload.viewer.name} (${payload.viewer.roles.join(", ")})` : email };
}
