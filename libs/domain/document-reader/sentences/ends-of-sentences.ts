/** A stretch of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const END = /[.!?…]["'”’)\]]*(?=\s)/gu;
/** A full stop after one of these ends no sentence. */
const SHORTENED =
  /(?:^|[\s(“"'‘])(?:\p{L}|[A-Z]\.[A-Z]|e\.g|i\.e|a\.m|p\.m|No|Nos|Dr|Mr|Mrs|Ms|Mx|Prof|Rt|Hon|St|Cllr|Gen|Sir|para|paras|art|arts|reg|regs|ss|sch|cl|pp|vol|ed|eds|cf|al|vs|approx|ext|tel|ref|fig|tud|rhif|adn|gw|h\.y|e\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/u;
/** What a sentence may begin with. */
const BEGINS = /^\s+["'“‘([]*[\p{Lu}\d£•–—-]/u;

/** The sentences of a stretch without headings, list marks or cells in it: trimmed, in their order. */
export function sentencesIn(text: string, { from, to }: Stretch): readonly Stretch[] {
  const stretch = text.slice(from, to);
  const found: Stretch[] = [];
  let start = 0;
  const add = (end: number): void => {
    const trimmed = trim(text, { from: from + start, to: from + end });
    if (trimmed.to > trimmed.from) found.push(trimmed);
    start = end;
  };
  for (const { index, 0: mark } of stretch.matchAll(END)) {
    const end = index + mark.length;
    if (mark.startsWith('.') && SHORTENED.test(stretch.slice(Math.max(start, index - 8), index))) continue;
    if (BEGINS.test(stretch.slice(end, end + 12))) add(end);
  }
  add(stretch.length);
  return found;
}

/** The stretch without the white space at its ends. */
export function trim(text: string, { from, to }: Stretch): Stretch {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { from: start, to: end };
}
