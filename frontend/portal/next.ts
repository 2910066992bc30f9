/** Only a path of this app: an address from elsewhere must not ride along on a sign-in. */
export function safeNext(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])/u.test(next) ? next : "/";
}

/** The same for the router, which takes an address and what stands behind its question mark apart. */
export function placeOf(next: unknown) {
  const { pathname, searchParams } = new URL(safeNext(next), "http://portal");
  return { to: pathname, search: Object.fromEntries(searchParams) };
}
