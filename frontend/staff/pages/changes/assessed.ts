import type { AssessChangeInput } from "./__generated__/useAssessMutation.graphql";

/** A task or milestone that is moved, or a task that is made: `title` is of the latter. */
export interface Item {
  /** Of the row on the screen. */
  readonly key: string;
  readonly kind: "task" | "milestone" | "new";
  /** Of what is there; of a new task there is none yet. */
  readonly id: string | null;
  readonly title: string;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly estimateMinutes: number | null;
  /** Where it stands in the plan of today. */
  readonly now: { readonly startOn: string | null; readonly dueOn: string | null };
}

/** What a change takes, as the firm sees it. */
export interface Assessed {
  readonly days: number | null;
  readonly effortMinutes: number | null;
  readonly scope: string;
  readonly finishOn: string | null;
  readonly items: readonly Item[];
}

export type Part = keyof Assessed;

/** What a row still lacks before it can be saved. */
export function missingOf(item: Item): "title" | "dueOn" | "order" | null {
  if (item.kind === "new" && item.title.trim() === "") return "title";
  if (item.kind === "milestone" && item.dueOn === null) return "dueOn";
  return item.kind !== "milestone" && item.startOn !== null && item.dueOn !== null && item.startOn > item.dueOn ? "order" : null;
}

/** Of what is not saved yet, that which can be. */
export function savable(draft: Partial<Assessed>): Partial<Assessed> {
  if (draft.items === undefined || draft.items.every((item) => missingOf(item) === null)) return draft;
  const { items: _, ...rest } = draft;
  return rest;
}

export function without(draft: Partial<Assessed>, saved: Partial<Assessed>): Partial<Assessed> {
  return Object.fromEntries(Object.entries(draft).filter(([part, value]) => saved[part as Part] !== value)) as Partial<Assessed>;
}

export function inputOf({ items, ...fields }: Partial<Assessed>): Omit<AssessChangeInput, "id" | "expectedVersion"> {
  return {
    ...fields,
    ...(items && {
      items: items.map(({ kind, id, title, startOn, dueOn, estimateMinutes }) => ({
        ...(kind === "task" ? { taskId: id } : kind === "milestone" ? { milestoneId: id } : { title: title.trim() }),
        ...(kind !== "milestone" && { startOn, estimateMinutes }),
        dueOn,
      })),
    }),
  };
}
