import type { HolidayCalendar } from '#domain/calendars';
import type { Instant, RecordedEvent } from '#domain/kernel';
import { type Obligation, type StoredEvent, datedDays, evolve, loadEvent } from '#domain/obligations';
import { type FollowedDay, followDays } from './feed-days';

/** A list of bank holidays, and from when on it was in force; null: from the beginning. */
export interface ListInForce {
  readonly since: Instant | null;
  readonly calendar: HolidayCalendar;
}

/** An entry as it stands, with its days and how often each changed. */
export interface FollowedEntry {
  readonly state: Obligation;
  readonly days: readonly FollowedDay[];
  /** when its title, source or owner last changed */
  readonly namedAt: Instant;
}

type Followed = StoredEvent & Pick<RecordedEvent, 'recordedAt' | 'metadata'>;

/** Whether two events are parts of one change of the record: nobody saw what stood between them. */
const isOneChange = (one: Followed, other: Followed | undefined): boolean =>
  one.recordedAt === other?.recordedAt &&
  one.metadata['commandId'] !== undefined &&
  one.metadata['commandId'] === other.metadata['commandId'];

/** What of an entry its days do not depend on. */
const APART: ReadonlySet<string> = new Set<keyof Obligation>([
  'version',
  'progress',
  'evidence',
  'proposals',
  'ladders',
  'kindLadders',
  'bodyMail',
  'links',
  'formerLinks',
  'owner',
  'approver',
  'ownerNamedBy',
  'nations',
]);

const mayDiffer = (before: Obligation, after: Obligation): boolean =>
  Object.entries(after).some(
    ([field, value]) => !APART.has(field) && before[field as keyof Obligation] !== value,
  );

const isNamedAlike = (one: Obligation, other: Obligation): boolean =>
  one.definition === other.definition && one.owner === other.owner;

/** Follows one entry, change by change. */
class EntryFollower {
  private days: readonly FollowedDay[] = [];
  /** as the days were worked out last */
  private seen: { readonly state: Obligation; readonly calendar: HolidayCalendar } | null = null;

  constructor(private readonly lists: readonly ListInForce[]) {}

  note(state: Obligation, at: Instant): void {
    const calendar = this.lists.findLast(({ since }) => since === null || since <= at)?.calendar;
    if (calendar === undefined) return;
    const isAsSeen =
      this.seen !== null && this.seen.calendar === calendar && !mayDiffer(this.seen.state, state);
    this.seen = { state, calendar };
    if (!isAsSeen) this.days = followDays(this.days, datedDays(state, calendar), at);
  }

  get followed(): readonly FollowedDay[] {
    return this.days;
  }
}

/**
 * Follows the days of an entry through its whole history, and through the lists of bank holidays that moved them: the same
 * wherever and whenever it is asked. Null where nothing is registered.
 * @param lists in force one after the other, the first from the beginning
 */
export function followEntry(
  events: readonly Followed[],
  lists: readonly ListInForce[],
): FollowedEntry | null {
  const follower = new EntryFollower(lists);
  let entry: Omit<FollowedEntry, 'days'> | null = null;
  for (const [index, event] of events.entries()) {
    const state: Obligation = evolve(entry?.state ?? null, loadEvent(event));
    const namedAt: Instant =
      entry !== null && isNamedAlike(entry.state, state) ? entry.namedAt : event.recordedAt;
    entry = { state, namedAt };
    const next = events[index + 1];
    if (isOneChange(event, next)) continue;
    follower.note(state, event.recordedAt);
    for (const { since } of lists) {
      const isBetween = since !== null && since > event.recordedAt;
      if (isBetween && (next === undefined || since < next.recordedAt)) follower.note(state, since);
    }
  }
  return entry && { ...entry, days: follower.followed };
}
