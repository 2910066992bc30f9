export const SHORTEST_PASSWORD = 10;

export type Strength = "short" | "weak" | "good" | "strong";

/** How many characters somebody who guesses has to choose from. */
function alphabetOf(password: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/u, 26],
    [/[A-Z]/u, 26],
    [/[0-9]/u, 10],
    [/[ -/:-@[-`{-~]/u, 33],
    // Chinese, say; what people write most, not all there is.
    [/[^ -~]/u, 2000],
  ];
  return kinds.reduce((sum, [kind, count]) => sum + (kind.test(password) ? count : 0), 0);
}

/**
 * A rough word for how hard a password is to guess: a help while one types, never a wall. Pairs of characters that come
 * again, or lie beside each other ("aaaa", "1234"), tell a guesser nothing new.
 */
export function strengthOf(password: string): Strength {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return "short";
  const pairs = new Set<string>();
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next !== undefined && Math.abs(next.codePointAt(0)! - character.codePointAt(0)!) > 1) pairs.add(character + next);
  }
  const bits = (pairs.size + 1) * Math.log2(alphabetOf(password));
  if (bits < 45) return "weak";
  return bits < 75 ? "good" : "strong";
}
