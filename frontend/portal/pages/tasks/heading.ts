/**
 * A task whose parts are shared too is a heading: in a flat list its parts stand for it. Only what the reader sees
 * counts, so a task with parts of our own stays a task.
 */
export function isHeading(task: { readonly parts: { readonly totalCount: number } | null | undefined }): boolean {
  return (task.parts?.totalCount ?? 0) > 0;
}
