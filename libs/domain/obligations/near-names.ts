/** How many letters of two names differ, at least: insertions, deletions and exchanges (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  // names are ASCII
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [at, compared] of Array.from(other).entries())
      next.push(
        Math.min((row[at] ?? 0) + (letter === compared ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const MOST = 5;

const shareAWord = (one: string, other: string): boolean =>
  other.split('-').some((word) => word.length > 3 && one.split('-').includes(word));

/** The names that somebody may have meant who wrote this one: a third of its letters differ at most, or a word is shared. */
export const namesNear = (name: string, among: readonly string[]): readonly string[] =>
  among
    .map((each) => ({ each, far: distance(name, each) }))
    .filter(({ each, far }) => far <= Math.ceil(name.length / 3) || shareAWord(name, each))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, MOST)
    .map(({ each }) => each);
