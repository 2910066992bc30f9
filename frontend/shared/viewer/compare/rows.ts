import { diffArrays } from "diff";

/** A stretch of a line; changed ones are not in the other text. */
export interface Part {
  readonly text: string;
  readonly isChanged: boolean;
}

/** One row of a comparison. Numbers are places in the two lists of lines, from 0. */
export type Row =
  | { readonly kind: "same"; readonly left: number; readonly right: number; readonly text: string }
  | { readonly kind: "changed"; readonly left: number; readonly right: number; readonly before: readonly Part[]; readonly after: readonly Part[] }
  | { readonly kind: "removed"; readonly left: number; readonly before: readonly Part[] }
  | { readonly kind: "added"; readonly right: number; readonly after: readonly Part[] };

/** Texts without much in common would take for ever; what it then says is true as well: everything changed. */
const MOST_MS = 4_000;
/** Lines with less in common than this are not the same line, changed. */
const ALIKE = 0.35;
/** Cells of the table that finds which of many lines became which. */
const MOST_CELLS = 10_000;

/** The rows of a comparison; null when the two have so little in common that it would take too long. */
export function compareLines(left: readonly string[], right: readonly string[]): Row[] | null {
  const changes = diffArrays([...left], [...right], { timeout: MOST_MS });
  if (changes === undefined) return null;
  const rows: Row[] = [];
  let atLeft = 0;
  let atRight = 0;
  let gone: string[] = [];
  const settle = (come: readonly string[]) => {
    rows.push(...changed(gone, come, atLeft, atRight));
    atLeft += gone.length;
    atRight += come.length;
    gone = [];
  };
  for (const { value, added, removed } of changes) {
    if (removed) {
      if (gone.length > 0) settle([]);
      gone = value;
    } else if (added) {
      settle(value);
    } else {
      settle([]);
      for (const text of value) rows.push({ kind: "same", left: atLeft++, right: atRight++, text });
    }
  }
  settle([]);
  return rows;
}

function changed(gone: readonly string[], come: readonly string[], left: number, right: number): Row[] {
  const rows: Row[] = [];
  const mates = pairs(gone, come);
  let next = 0;
  const add = (until: number) => {
    for (; next < until; next++) rows.push({ kind: "added", right: right + next, after: whole(come[next]!) });
  };
  for (const [index, line] of gone.entries()) {
    const mate = mates.get(index);
    if (mate === undefined) {
      rows.push({ kind: "removed", left: left + index, before: whole(line) });
    } else {
      add(mate);
      rows.push({ kind: "changed", left: left + index, right: right + mate, ...words(line, come[mate]!) });
      next = mate + 1;
    }
  }
  add(come.length);
  return rows;
}

const whole = (text: string): Part[] => [{ text, isChanged: true }];

/** Which removed line became which added one: the choice, in order, that keeps most in common. */
function pairs(gone: readonly string[], come: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (gone.length * come.length > MOST_CELLS) {
    for (let index = 0; index < Math.min(gone.length, come.length); index++) {
      if (alike(tokens(gone[index]!), tokens(come[index]!)) >= ALIKE) found.set(index, index);
    }
    return found;
  }
  const before = gone.map(tokens);
  const after = come.map(tokens);
  const likeness = before.map((one) => after.map((other) => alike(one, other)));
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
  for (let row = gone.length - 1; row >= 0; row--) {
    for (let column = come.length - 1; column >= 0; column--) {
      const match = likeness[row]![column]!;
      best[row]![column] = Math.max(
        best[row + 1]![column]!,
        best[row]![column + 1]!,
        match >= ALIKE ? match + best[row + 1]![column + 1]! : 0,
      );
    }
  }
  let row = 0;
  let column = 0;
  while (row < gone.length && column < come.length) {
    const score = best[row]![column]!;
    if (score === 0) break;
    if (score === best[row + 1]![column]!) row++;
    else if (score === best[row]![column + 1]!) column++;
    else found.set(row++, column++);
  }
  return found;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Words, and what stands between them. Chinese has no spaces: the browser knows where its words end. */
function tokens(line: string): string[] {
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

/** The share of words that two lines have in common, 0 to 1. */
function alike(one: readonly string[], other: readonly string[]): number {
  const isWord = (token: string) => token.trim() !== "";
  const rest = other.filter(isWord);
  const all = one.filter(isWord).length + rest.length;
  if (all === 0) return 1;
  let common = 0;
  for (const token of one.filter(isWord)) {
    const at = rest.indexOf(token);
    if (at !== -1) {
      rest.splice(at, 1);
      common += 2;
    }
  }
  return common / all;
}

/** The two sides of a changed line, its changed words marked. */
function words(left: string, right: string): { readonly before: readonly Part[]; readonly after: readonly Part[] } {
  const changes = diffArrays(tokens(left), tokens(right));
  const side = (isOther: (change: { added: boolean; removed: boolean }) => boolean) =>
    joined(changes.filter((change) => !isOther(change)).map(({ value, added, removed }) => ({ text: value.join(""), isChanged: added || removed })));
  return { before: side((change) => change.added), after: side((change) => change.removed) };
}

/** Spaces at either end of what changed are not what changed. */
function bared(part: Part): readonly Part[] {
  const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(part.text) ?? [];
  if (!part.isChanged || text === "") return [part];
  return [{ text: before, isChanged: false }, { text, isChanged: true }, { text: after, isChanged: false }].filter((each) => each.text !== "");
}

/** A space between two changed words is part of what changed: one mark, not confetti. */
function joined(parts: readonly Part[]): readonly Part[] {
  const marked = parts.map((part, index) => ({
    ...part,
    isChanged: part.isChanged || (part.text.trim() === "" && parts[index - 1]?.isChanged === true && parts[index + 1]?.isChanged === true),
  }));
  return merged(merged(marked).flatMap(bared));
}

function merged(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last !== undefined && last.isChanged === part.isChanged) result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
