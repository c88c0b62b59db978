import type { CalendarDate } from '#domain/kernel';
import type { Authority, ObligationKind } from './model/definition';
import type { Hearer, Ladder, LadderOffset } from './model/ladder';

/** A ladder that holds where nobody has set another. Of several that fit, the first in the list does. */
export interface DefaultLadder {
  readonly id: string;
  /** a newer version stands beside the older, which holds up to its day */
  readonly version: number;
  /** the day from which this version holds; null for the first */
  readonly from: CalendarDate | null;
  /** whose it is; absent: of all */
  readonly kinds?: readonly ObligationKind[];
  readonly authorities?: readonly Authority[];
  /** only where so many years or more lie between one occurrence and the next */
  readonly fromCycleYears?: number;
  readonly ladder: Ladder;
}

const owner: Hearer[] = ['owner'];
const ownerAndApprover: Hearer[] = ['owner', 'approver'];

const twoYears: LadderOffset = { count: 24, unit: 'month', to: owner };

/** @param withApprover who hears at 12, 3 and 1 months */
const monthsAndWeeks = (withApprover: Hearer[]): Ladder => ({
  before: [
    { count: 12, unit: 'month', to: withApprover },
    { count: 6, unit: 'month', to: owner },
    { count: 3, unit: 'month', to: withApprover },
    { count: 1, unit: 'month', to: withApprover },
    { count: 2, unit: 'week', to: owner },
    { count: 1, unit: 'week', to: owner },
    { count: 1, unit: 'day', to: owner },
  ],
  on: { to: owner },
  after: [],
  weekly: { to: owner, escalations: [{ fromWeek: 3, to: ownerAndApprover }] },
});

const statutory = monthsAndWeeks(ownerAndApprover);
const other = monthsAndWeeks(owner);

const LONG_CYCLE_YEARS = 3;

/** The ladders by kind and by authority. A new version is added with its day; a row that is released is never changed. */
export const defaultLadders: readonly DefaultLadder[] = [
  {
    id: 'statutory-long-cycle',
    version: 1,
    from: null,
    authorities: ['statutory'],
    fromCycleYears: LONG_CYCLE_YEARS,
    ladder: { ...statutory, before: [twoYears, ...statutory.before] },
  },
  { id: 'statutory', version: 1, from: null, authorities: ['statutory'], ladder: statutory },
  {
    id: 'long-cycle',
    version: 1,
    from: null,
    fromCycleYears: LONG_CYCLE_YEARS,
    ladder: { ...other, before: [twoYears, ...other.before] },
  },
  { id: 'other', version: 1, from: null, ladder: other },
];

/** Of a step inside an occurrence, where nobody has set another. */
export const milestoneLadder: Ladder = {
  before: [
    { count: 1, unit: 'month', to: owner },
    { count: 2, unit: 'week', to: owner },
    { count: 1, unit: 'week', to: owner },
  ],
  on: { to: owner },
  after: [],
  weekly: { to: owner, escalations: [{ fromWeek: 3, to: ownerAndApprover }] },
};

interface LadderFor {
  readonly kind: ObligationKind;
  readonly authority: Authority;
  /** years from one occurrence to the next; null for what does not recur */
  readonly cycleYears: number | null;
}

const fits = (row: DefaultLadder, { kind, authority, cycleYears }: LadderFor): boolean =>
  (row.kinds?.includes(kind) ?? true) &&
  (row.authorities?.includes(authority) ?? true) &&
  (row.fromCycleYears === undefined || (cycleYears ?? 0) >= row.fromCycleYears);

/** Every version of the ladder that fits, oldest first. */
export function defaultLaddersFor(
  question: LadderFor,
  rows: readonly DefaultLadder[] = defaultLadders,
): readonly DefaultLadder[] {
  const first = rows.find((row) => fits(row, question));
  return first === undefined ? [] : rows.filter(({ id }) => id === first.id);
}
