import {
  type DescribedEvent,
  type Point,
  describeRecorded,
  isKnown,
  namedFrom,
  stateAt,
} from '#domain/history';
import type { HolidayCalendar } from '#domain/calendars';
import type { DeadlineAnswer, Reading } from '#domain/deadlines';
import { type Instant, type RecordedEvent, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { ListedMail } from '#application/notifications';
import type { Ledger } from '#record/ledger';
import { type Obligation, type ObligationDefinition, datedIn } from '#domain/obligations';
import { type NamedDifference, differenceFrom } from './diff';
import { withEntryNames } from './entry-names';
import { type LinkedEntry, linkedEntries } from './links';
import { mailsAt } from './mails';
import { type ShownNeed, needsOfState } from './needs';
import { isNow } from './point';
import { pollDays } from './polls';
import { readEvents } from './read-events';
import { nothingThen } from './refusals';
import { type Asking, type ObligationView, viewAt } from './view';
import type { Viewer } from './viewer';

type Found<Value> = Result<Value, Refusal<'not-found' | 'nothing-at-that-point'>>;

/** One obligation with what it counts from. */
export interface ObligationWithNeeds extends ObligationView {
  /** each name that its readings count from: what is known of it, and who could supply it */
  readonly needs: readonly ShownNeed[];
}

/** One obligation as it stands now. */
export const obligation = (
  viewer: Viewer,
  ledger: Ledger,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Found<ObligationWithNeeds>> => asOf(viewer, ledger, { id, now, point: {} });

/** The elections that the milestones of an entry are held against; none are looked up where it has no milestone. */
const electionsFor = (
  viewer: Viewer,
  ledger: Ledger,
  events: readonly RecordedEvent[],
  asked: { readonly now: Instant; readonly point: Point },
) => {
  const state = stateAt(events, asked.point)?.state;
  return state === undefined || state.occurrences.every(({ milestones }) => milestones.length === 0)
    ? undefined
    : pollDays(viewer, ledger, { ...asked, counted: Object.keys(state.facts) });
};

/** One obligation as it was known at one time, as effective on another, or both. */
export async function asOf(
  viewer: Viewer,
  ledger: Ledger,
  { id, point, now }: { readonly id: string; readonly point: Point; readonly now: Instant },
): Promise<Found<ObligationWithNeeds>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const elections = await electionsFor(viewer, ledger, read.value.events, { now, point });
  const view = viewAt(read.value.id, read.value.events, point, {
    now,
    elections,
    calendar: ledger.holidays.current,
  });
  if (view === null) return refuse(nothingThen(id));
  return ok({ ...view, needs: await needsOfState(viewer, ledger, view.state, point) });
}

/** One obligation as it stands now, with every event: what a person who decides about it must know. */
export async function obligationWithHistory(
  viewer: Viewer,
  ledger: Ledger,
  { id, now, name }: Asking & { readonly id: string },
): Promise<Found<ObligationView & Pick<ObligationInFull, 'history'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const view = viewAt(read.value.id, read.value.events, {}, { now, name, calendar: ledger.holidays.current });
  if (view === null) return refuse(nothingThen(id));
  const names = namedFrom(read.value.events, await withEntryNames(viewer, ledger, read.value.events, name));
  return ok({ ...view, history: read.value.events.map((event) => describeRecorded(event, names)) });
}

/** All that is known of one obligation at a point of the record. */
export interface ObligationInFull extends ObligationWithNeeds {
  /** the events that made it so, oldest first */
  readonly history: readonly DescribedEvent[];
  readonly readings: readonly ReadingDates[];
  /** the numbers of the occurrences whose date is a window with a first day */
  readonly windows: readonly number[];
  readonly items: readonly (ObligationDefinition['items'][number] & {
    readonly closed: Obligation['itemsClosed'][number] | undefined;
  })[];
  readonly mails: readonly ListedMail[];
  readonly links: readonly LinkedEntry[];
  /** what is different now; null where the point is now */
  readonly changedSince: NamedDifference | null;
}

/** What is known of an obligation whatever the point, and all that is known of it there. */
export interface ObligationInFullAnswer {
  /** as it stands now */
  readonly present: Obligation;
  /** every event, oldest first */
  readonly events: readonly DescribedEvent[];
  /** the last of them known at the point */
  readonly lastKnown: DescribedEvent | null;
  /** null where nothing of it was on record at the point */
  readonly at: ObligationInFull | null;
}

/** One obligation with everything about it, at a point of the record, from one read of its events. */
export async function obligationInFull(
  viewer: Viewer,
  ledger: Ledger,
  { id, point = {}, now, name: given }: Asking & { readonly id: string; readonly point?: Point },
): Promise<Found<ObligationInFullAnswer>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const stream = read.value.events;
  const name = await withEntryNames(viewer, ledger, stream, given);
  const elections = await electionsFor(viewer, ledger, stream, { now, point });
  const view = viewAt(read.value.id, stream, point, {
    now,
    name,
    elections,
    calendar: ledger.holidays.current,
  });
  const present = isNow(point) ? view?.state : stateAt(stream, {})?.state;
  if (present === undefined) return refuse(nothingThen(id));
  const names = namedFrom(stream, name);
  const events = stream.map((event) => describeRecorded(event, names));
  const lastKnown = events[stream.findLastIndex((event) => isKnown(event, point.known))] ?? null;
  if (view === null) return ok({ present, events, lastKnown, at: null });
  const { state } = view;
  const [mails, links, needs] = await Promise.all([
    mailsAt(viewer, ledger, { events: stream, id: view.id, point }),
    linkedEntries(viewer, ledger, { state, point, now }),
    needsOfState(viewer, ledger, state, point),
  ]);
  const counted = new Set(view.events.map(({ eventId }) => eventId));
  const at = {
    ...view,
    history: events.filter(({ eventId }) => counted.has(eventId)),
    readings: readingDates(state, ledger.holidays.current),
    windows: windowsOf(state),
    items: itemsOf(state),
    mails,
    links,
    needs,
    changedSince: isNow(point) ? null : differenceFrom(stream, point, {}, name),
  };
  return ok({ present, events, lastKnown, at });
}

const itemsOf = ({ definition, itemsClosed }: Obligation): ObligationInFull['items'] =>
  definition.items.map((item) => ({ ...item, closed: itemsClosed.find(({ itemId }) => itemId === item.id) }));

const windowsOf = ({ definition, occurrences }: Obligation): readonly number[] =>
  occurrences
    .filter(({ due }) =>
      definition.readings.some(({ id, rule }) => id === due?.readingId && rule.primitive === 'window'),
    )
    .map(({ number }) => number);

/** What one reading of the words gives, occurrence by occurrence. */
export interface ReadingDates {
  readonly reading: Reading;
  readonly chosen: boolean;
  /** acted on though no named person has chosen yet */
  readonly acted: boolean;
  /** the number of the first occurrence that `answers` holds: earlier ones are left to the archive */
  readonly first: number;
  /** one for each occurrence; null where the rule gives no date */
  readonly answers: readonly (DeadlineAnswer | null)[];
}

function occurrencesListed({ definition, occurrences }: Obligation): readonly number[] {
  const first = occurrences[0]?.number ?? 1;
  const last = Math.max(first + 2, (occurrences.at(-1)?.number ?? 0) + 2);
  return definition.kind === 'recurring-duty'
    ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
    : [1];
}

function readingDates(state: Obligation, calendar: HolidayCalendar): readonly ReadingDates[] {
  const { definition, chosenReading } = state;
  const numbers = occurrencesListed(state);
  return definition.readings.map((reading) => ({
    reading,
    chosen: chosenReading?.readingId === reading.id,
    acted: chosenReading === null && definition.workingReading === reading.id,
    first: numbers[0] ?? 1,
    answers: numbers.map((occurrence) => {
      const answer = datedIn(state, reading, { occurrence, calendar });
      return answer.ok ? answer.value : null;
    }),
  }));
}
