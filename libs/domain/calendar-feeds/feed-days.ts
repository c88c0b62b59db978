import type { Bilingual, CalendarDate, Instant } from '#domain/kernel';
import type { DatedDay } from '#domain/obligations';

/** What became of it, as far as a calendar says so. */
type Outcome = 'open' | 'done' | 'explained' | 'not-done';

/** A day of an entry as a calendar feed shows it: all of it stands on the record, nothing follows from today. */
export interface FeedDay {
  /** which day of its entry it is, wherever it falls: the occurrence and the kind of day */
  readonly key: string;
  readonly what: 'due' | 'milestone' | 'look-again';
  readonly on: CalendarDate;
  /** null for a day to look again, which belongs to none */
  readonly occurrence: number | null;
  /** what the milestone is called */
  readonly title: Bilingual | null;
  readonly outcome: Outcome;
  /** the reading behind it is not confirmed */
  readonly candidate: boolean;
  /** it counts from what is expected and has not happened */
  readonly projected: boolean;
  /** computed beyond the published holidays */
  readonly provisional: boolean;
}

/** A day with what the record says of its changes. */
export interface FollowedDay extends FeedDay {
  /** how often it changed since it was first there */
  readonly sequence: number;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  /** it is there no more: as it last was */
  readonly gone: boolean;
}

const outcomeOf = ({ stage, absenceRecorded }: Extract<DatedDay, { what: 'due' }>['facts']): Outcome => {
  if (stage === 'confirmed') return 'done';
  if (stage === 'explained') return 'explained';
  return absenceRecorded ? 'not-done' : 'open';
};

/** None for the day on which an occurrence opens: nothing is asked on it. */
function feedDayOf(day: DatedDay): FeedDay | null {
  const { what, on, provisional } = day;
  if (what === 'opens') return null;
  const unmarked = { candidate: false, projected: false, provisional };
  if (what === 'look-again')
    return { key: what, what, on, occurrence: null, title: null, outcome: 'open', ...unmarked };
  const { occurrence, candidate, projected } = day;
  const marked = { on, occurrence, candidate, projected, provisional };
  if (what === 'due')
    return { key: `${occurrence}.due`, what, title: null, outcome: outcomeOf(day.facts), ...marked };
  const outcome = day.reached ? 'done' : 'open';
  return { key: `${occurrence}.milestone.${day.id}`, what, title: day.title, outcome, ...marked };
}

const isSame = (one: FeedDay, other: FeedDay): boolean =>
  one.on === other.on &&
  one.outcome === other.outcome &&
  one.candidate === other.candidate &&
  one.projected === other.projected &&
  one.provisional === other.provisional &&
  one.title?.cy === other.title?.cy &&
  one.title?.en === other.title?.en;

/** What was followed, after a change of the record at a time: a day that moved, ended or came back changed once more. */
export function followDays(
  before: readonly FollowedDay[],
  days: readonly DatedDay[],
  at: Instant,
): readonly FollowedDay[] {
  const now = new Map(days.flatMap((each) => feedDayOf(each) ?? []).map((day) => [day.key, day]));
  const known = new Set(before.map(({ key }) => key));
  const followed = before.map((earlier): FollowedDay => {
    const day = now.get(earlier.key);
    const { sequence, madeAt } = earlier;
    const changed = { sequence: sequence + 1, madeAt, changedAt: at };
    if (day === undefined) return earlier.gone ? earlier : { ...earlier, ...changed, gone: true };
    const same = !earlier.gone && isSame(earlier, day);
    return same ? earlier : { ...day, ...changed, gone: false };
  });
  const added = [...now.values()].filter(({ key }) => !known.has(key));
  return [
    ...followed,
    ...added.map((day) => ({ ...day, sequence: 0, madeAt: at, changedAt: at, gone: false })),
  ];
}
