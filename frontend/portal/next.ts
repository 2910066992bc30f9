/** Only a path of this app: an address from elsewhere must not ride along on a sign-in. */
export function safeNext(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])/u.test(next) ? next : "/";
}
