/** What the address of a document says: which version is shown, and with which one it is compared. */
export interface DocumentSearch {
  readonly version?: number | undefined;
  readonly compare?: number | undefined;
}

/** Numbers of versions count from 1; anything else in the address is as good as nothing. */
function versionNumber(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number > 0 ? number : undefined;
}

export function validDocumentSearch(search: Record<string, unknown>): DocumentSearch {
  const version = versionNumber(search.version);
  const compare = versionNumber(search.compare);
  return { ...(version === undefined ? {} : { version }), ...(compare === undefined ? {} : { compare }) };
}
