import { type Hearer, type Ladder, keyOf, ladderSchema } from '#domain/obligations';

const HEARERS: Readonly<Record<string, Hearer>> = {
  owner: 'owner',
  perchennog: 'owner',
  approver: 'approver',
  cymeradwywr: 'approver',
  deputy: 'deputy',
  dirprwy: 'deputy',
};

const UNITS = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

const STEP = /^([-+])(\d{1,5})([dwmy])$/;
const WEEKLY = /^\+w(\d{1,4})?$/;

const hearersIn = (words: readonly string[]): (Hearer | undefined)[] => words.map((word) => HEARERS[word]);

/**
 * A ladder as it is written on a page, one step a line: `-3M owner approver` before the day, `0 owner` on it, `+3D owner`
 * after it, `+W owner` every week after, `+W3 owner approver` every week from the third on. Null for anything else.
 */
export function readLadder(text: string): Ladder | null {
  const before: unknown[] = [];
  const after: unknown[] = [];
  const escalations: unknown[] = [];
  let on: unknown;
  let weekly: unknown;
  for (const line of text.toLowerCase().split('\n')) {
    const [sign = '', ...words] = line
      .trim()
      .split(/[\s,]+/)
      .filter((word) => word !== '');
    if (sign === '') continue;
    const to = hearersIn(words);
    const step = STEP.exec(sign);
    const week = WEEKLY.exec(sign);
    if (step !== null) {
      const [, side, count, unit] = step;
      const offset = { count: Number(count), unit: UNITS[unit as keyof typeof UNITS], to };
      (side === '-' ? before : after).push(offset);
    } else if (week?.[1] !== undefined) escalations.push({ fromWeek: Number(week[1]), to });
    else if (week !== null && weekly === undefined) weekly = to;
    else if (sign === '0' && on === undefined) on = { to };
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

/** The same lines for a ladder. */
export const writtenLadder = ({ before, on, after, weekly }: Ladder): string =>
  [
    ...before.map((step) => `-${keyOf('P', step).slice(1)} ${step.to.join(' ')}`),
    ...(on === undefined ? [] : [`0 ${on.to.join(' ')}`]),
    ...after.map((step) => `+${keyOf('A', step).slice(1)} ${step.to.join(' ')}`),
    ...(weekly === undefined ? [] : [`+W ${weekly.to.join(' ')}`]),
    ...(weekly?.escalations ?? []).map(({ fromWeek, to }) => `+W${fromWeek} ${to.join(' ')}`),
  ].join('\n');
