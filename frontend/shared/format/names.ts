const HAN = /^\p{Script=Han}/u;

/** How one addresses a person in a greeting: "Dana" of "Dana Wang", but the whole of "王丹". */
export function callName(name: string): string {
  const trimmed = name.trim();
  return HAN.test(trimmed) ? trimmed : (trimmed.split(/\s+/u)[0] ?? trimmed);
}
