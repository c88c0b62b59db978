import type { Language } from '#domain/kernel';
import { ladderInWords } from '#domain/history';
import { type Hearer, type Ladder, ladderSchema } from '#domain/obligations';

const HEARERS: Readonly<Record<string, Hearer>> = {
  owner: 'owner',
  perchennog: 'owner',
  approver: 'approver',
  cymeradwywr: 'approver',
  deputy: 'deputy',
  dirprwy: 'deputy',
};

/** Words that join the hearers and name none of them. */
const JOINING = new Set(['and', 'the', 'a', 'ac', 'y', 'a’r']);

const UNITS: Readonly<
  Record<string, { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }>
> = {
  day: { count: 1, unit: 'day' },
  diwrnod: { count: 1, unit: 'day' },
  diwrnodau: { count: 1, unit: 'day' },
  week: { count: 1, unit: 'week' },
  wythnos: { count: 1, unit: 'week' },
  wythnosau: { count: 1, unit: 'week' },
  pythefnos: { count: 2, unit: 'week' },
  month: { count: 1, unit: 'month' },
  mis: { count: 1, unit: 'month' },
  misoedd: { count: 1, unit: 'month' },
  year: { count: 1, unit: 'year' },
  blwyddyn: { count: 1, unit: 'year' },
  flwyddyn: { count: 1, unit: 'year' },
  blynedd: { count: 1, unit: 'year' },
  mlynedd: { count: 1, unit: 'year' },
  blynyddoedd: { count: 1, unit: 'year' },
};

const COUNTED = [
  /^(?:the |a |one |(?<count>\d{1,5}) )(?<unit>day|week|month|year)s? (?<side>before|after)$/,
  /^(?:y |(?<count>\d{1,5}) )?(?<unit>diwrnod|wythnos|pythefnos|mis|blwyddyn|flwyddyn|blynedd|mlynedd) (?<side>cyn|ar ôl)$/,
  /^nifer y (?<unit>diwrnodau|wythnosau|misoedd|blynyddoedd) (?<side>cyn|ar ôl): (?<count>\d{1,5})$/,
];
const ON = /^(?:on the (?:last )?day(?: itself)?|ar y diwrnod(?: olaf)?(?: ei hun)?)$/;
const WEEKLY =
  /^(?:every week after|bob wythnos ar ôl)(?:,? (?:from week|o wythnos) (?<week>\d{1,4})(?: on| ymlaen)?)?$/;

const hearersIn = (words: string): (Hearer | undefined)[] =>
  words
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !JOINING.has(word))
    .map((word) => HEARERS[word]);

/** When a step is, and who hears of it, in brackets or behind the last colon. */
const PARTS = [/^(?<when>.+?) ?\((?<to>[^()]*)\)$/, /^(?<when>.+): ?(?<to>[^:]*)$/];

function partsOf(line: string): { readonly when: string; readonly to: (Hearer | undefined)[] } {
  const { when = line, to = '' } =
    PARTS.map((parts) => parts.exec(line)?.groups).find((groups) => groups !== undefined) ?? {};
  return { when: when.trim(), to: hearersIn(to) };
}

function offsetIn(when: string) {
  const {
    unit = '',
    side,
    count,
  } = COUNTED.map((words) => words.exec(when)?.groups).find((groups) => groups !== undefined) ?? {};
  const length = UNITS[unit];
  if (length === undefined) return null;
  return {
    isBefore: side === 'before' || side === 'cyn',
    offset: { count: length.count * Number(count ?? 1), unit: length.unit },
  };
}

/**
 * A ladder as it is written on a page, one step a line, in the words in which ladders are shown in either language:
 * `3 months before (owner, approver)`, `on the last day itself (owner)`, `3 days after (owner)`, `every week after (owner)`,
 * `every week after, from week 3 on (approver)`. Null for anything else.
 */
export function readLadder(text: string): Ladder | null {
  const before: unknown[] = [];
  const after: unknown[] = [];
  const escalations: unknown[] = [];
  let on: unknown;
  let weekly: unknown;
  for (const line of text.toLowerCase().replaceAll("'", '’').split('\n')) {
    const written = line.trim().replaceAll(/\s+/g, ' ');
    if (written === '') continue;
    const { when, to } = partsOf(written);
    const counted = offsetIn(when);
    const week = WEEKLY.exec(when);
    if (counted !== null) (counted.isBefore ? before : after).push({ ...counted.offset, to });
    else if (week?.groups?.['week'] !== undefined)
      escalations.push({ fromWeek: Number(week.groups['week']), to });
    else if (week !== null && weekly === undefined) weekly = to;
    else if (ON.test(when) && on === undefined) on = { to };
    else return null;
  }
  if (weekly === undefined && escalations.length > 0) return null;
  const ladder = {
    before,
    after,
    ...(on === undefined ? {} : { on }),
    ...(weekly === undefined ? {} : { weekly: { to: weekly, escalations } }),
  };
  return ladderSchema.safeParse(ladder).data ?? null;
}

/** The lines that a ladder is read from, as it is shown. */
export const writtenLadder = (ladder: Ladder, language: Language): string =>
  ladderInWords(ladder)
    .map((step) => step[language])
    .join('\n');
