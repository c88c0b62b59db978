import { sameJson } from '#domain/kernel';
import { countsFromActs } from '../sources';
import { dueFromReading } from '../due';
import type { EventData } from '../events/catalog';
import type { Due } from '../events/parts';
import { type CurrentReading, currentReading } from '../readings';
import type { Obligation, Occurrence } from '../state';
import { type DecideContext, type Drafts, todayOf } from './handler';
import { openDue } from './open-due';
import { restate } from './restate';

/** Why dates are worked out anew: a fact has another value, or an act was recorded or set aside. */
interface Cause {
  readonly cause: 'fact' | 'act';
  readonly source?: string | undefined;
}

/** A date that a person has set with authority stands: no fact moves it. */
const isMoved = (due: Due | null): boolean => due !== null && due.setBy !== 'reading';

/** The reading that a date follows; for an occurrence without one, the reading that counts. */
function readingFor(state: Obligation, { due }: Occurrence, context: DecideContext): CurrentReading | null {
  const reading = state.definition.readings.find(({ id }) => id === due?.readingId);
  return reading === undefined || due === null
    ? currentReading(state, state.chosenReading?.readingId ?? null, context.calendar)
    : { reading, candidate: due.candidate };
}

const saysAlike = (before: Due, after: Due): boolean =>
  before.lastLawfulDay === after.lastLawfulDay &&
  before.windowFrom === after.windowFrom &&
  before.firstLawfulDay === after.firstLawfulDay &&
  before.projected === after.projected &&
  before.provisional === after.provisional;

type Undating = EventData<'OccurrenceUndated'>;

function undate(
  definition: Obligation['definition'],
  occurrence: Occurrence,
  { undated, ...cause }: Cause & Pick<Undating, 'undated'>,
  drafts: Drafts,
  context: DecideContext,
): void {
  const { number, due: from } = occurrence;
  if (from === null && sameJson(undated, occurrence.undated)) return;
  drafts.add('OccurrenceUndated', {
    occurrence: number,
    undated,
    ...(from !== null && { from }),
    ...cause,
  });
  if (from !== null) restate({ definition, occurrence, to: null }, { cause: cause.cause }, drafts, context);
}

function redateOne(
  after: Obligation,
  occurrence: Occurrence,
  cause: Cause,
  drafts: Drafts,
  context: DecideContext,
): void {
  const { definition } = after;
  const { number, due: from } = occurrence;
  const current = readingFor(after, occurrence, context);
  if (current === null) return;
  const dated = dueFromReading({
    of: after,
    current,
    occurrence: number,
    setOn: todayOf(context),
    calendar: context.calendar,
  });
  if (!dated.ok) {
    undate(definition, occurrence, { undated: dated.refusal, ...cause }, drafts, context);
    return;
  }
  // the same day, surer than before, stands from when it was set: whoever is reminded of it is reminded as before
  const stands = from?.lastLawfulDay === dated.value.lastLawfulDay;
  const to = stands ? { ...dated.value, setOn: from.setOn } : dated.value;
  if (from !== null && saysAlike(from, to)) return;
  drafts.add('OccurrenceRedated', { occurrence: number, from, to, ...cause });
  if (from?.lastLawfulDay !== to.lastLawfulDay)
    restate({ definition, occurrence, to }, { cause: cause.cause }, drafts, context);
}

/**
 * Works out every date anew that no person has set, after the events drafted so far: each that differs is recorded, with the old
 * and the new, and what can open now opens.
 */
export function redateByFacts(
  before: Obligation,
  cause: Cause,
  drafts: Drafts,
  context: DecideContext,
): void {
  const after = drafts.after(before);
  if (after.status === 'closed') return;
  for (const occurrence of after.occurrences)
    if (!isMoved(occurrence.due)) redateOne(after, occurrence, cause, drafts, context);
  openDue(before, drafts, context);
}

/** As `redateByFacts`, where a reading counts from what was done: nothing else follows an act. */
export function redateByActs(before: Obligation, drafts: Drafts, context: DecideContext): void {
  if (before.definition.readings.some(countsFromActs))
    redateByFacts(before, { cause: 'act' }, drafts, context);
}
