import { type CalendarDate, type Result, addDays, daysBetween, ok, refuse } from '#domain/kernel';
import { pausesAllowed, readingBehind } from '../allowed';
import type { Undated } from '../dating';
import { dueFromReading } from '../due';
import type { Dated } from '../facts-of';
import type { Due } from '../events/parts';
import type { ChangeOf } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal, Stop } from '../state';
import { runningStop, standingDue } from '../stops';
import {
  type Provided,
  barWhileStopped,
  dueExtended,
  limitOf,
  provided,
  restateUnder,
  saidUnder,
} from './extend';
import { type DecideContext, type Drafts, todayOf } from './handler';

/** A date with its pauses counted, and the same without any extension. */
interface Counted {
  readonly to: Due;
  readonly original: Due;
}

/** The obligation with other pauses of one occurrence: the calculator asks for their category and their days alone. */
const withStops = (
  state: Obligation,
  number: number,
  stops: readonly Pick<Stop, 'category' | 'from' | 'to'>[],
): Dated => ({
  ...state,
  occurrences: state.occurrences.map((each) =>
    each.number === number ? { ...each, stops: stops as Occurrence['stops'] } : each,
  ),
});

/** A pause before it is recorded. */
const asStop = (
  category: string,
  from: CalendarDate,
  to: CalendarDate | null,
): Pick<Stop, 'category' | 'from' | 'to'> => ({ category, from, to });

/**
 * The date of an occurrence with these pauses, or why there is none. An extension that stands moves as far as its limit does,
 * and never beyond it.
 */
function counted(
  state: Obligation,
  occurrence: Occurrence,
  stops: readonly Pick<Stop, 'category' | 'from' | 'to'>[],
  context: DecideContext,
): Result<Counted, Undated> {
  const reading = readingBehind(state.definition, occurrence);
  const standing = standingDue(occurrence);
  const before = occurrence.original;
  if (reading === undefined || standing === null || before === null)
    throw new TypeError('a pause is counted where a reading has given a date');
  const { number } = occurrence;
  const stopped = withStops(state, number, stops);
  const dated = dueFromReading({
    of: stopped,
    current: { reading, candidate: before.candidate },
    occurrence: number,
    setOn: todayOf(context),
    calendar: context.calendar,
  });
  if (!dated.ok) return dated;
  const original = dated.value;
  const granted = occurrence.extensions.at(-1);
  if (standing.setBy !== 'extension' || granted === undefined) return ok({ to: original, original });
  const grantedOn = occurrence.extensions[0]?.decidedOn ?? granted.decidedOn;
  const limit = limitOf({ of: stopped, reading, allowed: granted, original, grantedOn }, number, context);
  const ended = withStops(
    state,
    number,
    occurrence.stops.filter(({ to }) => to !== null),
  );
  const was = limitOf({ of: ended, reading, allowed: granted, original: before, grantedOn }, number, context);
  if (!limit.ok) return limit;
  const later = was.ok ? daysBetween(was.value, limit.value) : 0;
  const moved = addDays(standing.lastLawfulDay, later);
  const newLastDay = moved < limit.value ? moved : limit.value;
  const extension = { original, allowed: granted, newLastDay, limit: limit.value };
  return ok({ to: dueExtended(standing.ruleVersion, extension, context), original });
}

const overlapping = (
  { stops }: Occurrence,
  category: string,
  { from, to }: { readonly from: CalendarDate; readonly to?: CalendarDate | undefined },
): Stop | undefined =>
  stops.find(
    (stop) =>
      stop.category === category &&
      (stop.to === null || from <= stop.to) &&
      (to === undefined || stop.from <= to),
  );

/** The pause that the rule names, if the clock could be stopped by it at all. */
function pausable(
  { definition }: Obligation,
  change: ChangeOf<'pause'>,
  occurrence: Occurrence,
): Result<Provided, ObligationRefusal> {
  const { from, to, category } = change;
  const stopped = barWhileStopped(occurrence, '/change/occurrence');
  if (stopped !== null) return refuse(stopped);
  if (occurrence.due === null) return refuse(refusal('no-date-to-move', undefined, '/change/occurrence'));
  const all = pausesAllowed(definition, readingBehind(definition, occurrence));
  const statutory = definition.authority === 'statutory';
  if (all.length === 0) return refuse(refusal('pause-not-allowed', { statutory }, '/change/kind'));
  const allowed = provided(all, category);
  if (!allowed.ok) return allowed;
  const byRule = occurrence.due.setBy === 'reading' || occurrence.due.setBy === 'extension';
  if (!byRule || occurrence.original?.setBy !== 'reading')
    return refuse(refusal('date-not-by-rule', undefined, '/change/occurrence'));
  if (to !== undefined && to < from)
    return refuse(refusal('pause-ends-before-it-begins', { from }, '/change/to'));
  const other = overlapping(occurrence, allowed.value.category, change);
  return other === undefined
    ? allowed
    : refuse(refusal('pauses-overlap', { from: other.from, to: other.to ?? other.from }, '/change/from'));
}

interface Paused {
  readonly occurrence: Occurrence;
  readonly allowed: Provided;
  readonly from: Due;
  /** null while the pause lasts, with why there is no date */
  readonly counted: Counted | null;
  readonly undated: Undated | null;
}

/** What a pause would do as things stand, or why it stops no clock. */
export function checkPause(
  state: Obligation,
  change: ChangeOf<'pause'>,
  occurrence: Occurrence,
  context: DecideContext,
): Result<Paused, ObligationRefusal> {
  const allowed = pausable(state, change, occurrence);
  if (!allowed.ok) return allowed;
  const { due } = occurrence;
  if (due === null) return refuse(refusal('no-date-to-move', undefined, '/change/occurrence'));
  const { from, to = null } = change;
  if (to !== null && to > todayOf(context))
    return refuse(refusal('effective-in-future', { today: todayOf(context) }, '/change/to'));
  const stops = [...occurrence.stops, asStop(allowed.value.category, from, to)];
  const found = counted(state, occurrence, stops, context);
  const { lastLawfulDay } = due;
  const shared = { occurrence, allowed: allowed.value, from: due };
  if (!found.ok)
    return to === null && found.refusal.code === 'clock-stopped'
      ? ok({ ...shared, counted: null, undated: found.refusal })
      : refuse(refusal('date-cannot-be-counted', { why: found.refusal.message }, '/change/from'));
  if (to === null || from > lastLawfulDay)
    return refuse(refusal('pause-too-late', { lastLawfulDay }, '/change/from'));
  if (found.value.to.lastLawfulDay === lastLawfulDay)
    return refuse(refusal('pause-changes-nothing', undefined, '/change/from'));
  return ok({ ...shared, counted: found.value, undated: null });
}

/** Stops the clock, or records a pause that has ended. */
export function applyPause(
  { definition }: Obligation,
  proposal: Proposal,
  change: ChangeOf<'pause'>,
  { occurrence, allowed, from, counted: date, undated }: Paused,
  drafts: Drafts,
  context: DecideContext,
): void {
  const to = date?.to ?? null;
  drafts.add(
    'ClockStopped',
    {
      ...saidUnder(allowed, proposal, change, context),
      occurrence: occurrence.number,
      title: allowed.title,
      stoppedOn: change.from,
      until: change.to ?? null,
      from,
      to,
      original: date?.original ?? null,
      undated: undated ?? undefined,
    },
    change.from,
  );
  restateUnder(allowed, change, proposal, { definition, occurrence, to }, drafts, context);
}

interface Restarted {
  readonly occurrence: Occurrence;
  readonly stop: Stop;
  readonly counted: Counted;
}

/** What the end of a pause would do as things stand, or why there is none to end. */
export function checkPauseEnd(
  state: Obligation,
  change: ChangeOf<'pause-end'>,
  occurrence: Occurrence,
  context: DecideContext,
): Result<Restarted, ObligationRefusal> {
  const stop = runningStop(occurrence);
  if (stop === null) return refuse(refusal('clock-not-stopped', undefined, '/change/occurrence'));
  if (change.to < stop.from)
    return refuse(refusal('pause-ends-before-it-begins', { from: stop.from }, '/change/to'));
  const { due, original } = occurrence;
  if (due !== null && original !== null) return ok({ occurrence, stop, counted: { to: due, original } });
  const stops = occurrence.stops.map((each) => (each === stop ? { ...each, to: change.to } : each));
  const found = counted(state, occurrence, stops, context);
  return found.ok
    ? ok({ occurrence, stop, counted: found.value })
    : refuse(refusal('date-cannot-be-counted', { why: found.refusal.message }, '/change/to'));
}

/** The clock runs again. */
export function applyPauseEnd(
  { definition }: Obligation,
  proposal: Proposal,
  change: ChangeOf<'pause-end'>,
  { occurrence, stop, counted: { to, original } }: Restarted,
  drafts: Drafts,
  context: DecideContext,
): void {
  drafts.add(
    'ClockStarted',
    {
      ...saidUnder(stop, proposal, change, context),
      occurrence: occurrence.number,
      title: stop.title,
      stoppedBy: stop.eventId,
      stoppedOn: stop.from,
      until: change.to,
      from: occurrence.due,
      to,
      original,
    },
    change.to,
  );
  restateUnder(stop, change, proposal, { definition, occurrence, to }, drafts, context);
}
