import type { Reading } from '#domain/deadlines';
import { ok, refuse } from '#domain/kernel';
import { ANOTHER_DAY, offeredReadings, readingOfDay } from '../readings';
import { withoutDate } from './dated';
import { dueFromReading } from '../due';
import type { ObligationDefinition, ObligationKind } from '../model/definition';
import type { EventData } from '../events/catalog';
import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { type CommandOf, type DecideContext, Drafts, type Handler, byOf, todayOf } from './handler';

/**
 * Records a chosen reading and redates every open occurrence that followed another one. A date moved by a provision or deferred
 * by a decision stands: a reading of the original words does not undo what changed them.
 */
export function redateByReading(
  state: Obligation,
  chosen: EventData<'ReadingChosen'>,
  drafts: Drafts,
  context: DecideContext,
): void {
  drafts.add('ReadingChosen', chosen);
  const after = drafts.events.reduce<Obligation>(evolve, state);
  const { definition } = after;
  const reading = definition.readings.find(({ id }) => id === chosen.readingId);
  for (const { number, due, stage } of after.occurrences) {
    const stands = due !== null && (due.setBy === 'statutory-move' || due.setBy === 'deferral');
    const follows = due?.setBy === 'reading' && due.readingId === chosen.readingId;
    if (reading === undefined || stage === 'confirmed' || stands || follows) continue;
    const to = dueFromReading({
      definition,
      current: { reading, candidate: false },
      occurrence: number,
      setOn: todayOf(context),
      calendar: context.calendar,
    });
    if (to.ok)
      drafts.add('OccurrenceRedated', { occurrence: number, from: due, to: to.value, cause: 'reading' });
    else drafts.add('OccurrenceUndated', { occurrence: number, undated: to.refusal, cause: 'reading' });
  }
}

/**
 * A named person chooses the reading of a vague phrase. A reading of the law is proposed with recorded advice instead. A
 * reading that is not listed yet is added by the same decision.
 */
export const chooseReading: Handler<'choose-reading'> = (state, command, context) => {
  const listed = state.definition.readings.find(({ id }) => id === command.readingId);
  const reading = listed ?? readingBrought(state.definition, command);
  if (reading === undefined)
    return refuse(refusal('no-such-reading', { readingId: command.readingId }, '/readingId'));
  const readingId = reading.id;
  if (reading.basis === 'legal')
    return refuse(refusal('legal-reading-needs-advice', undefined, '/readingId'));
  if (state.chosenReading?.readingId === readingId)
    return refuse(refusal('nothing-to-change', undefined, '/readingId'));
  if (state.chosenReading !== null) return refuse(refusal('reading-already-chosen', undefined, '/readingId'));
  const undated = withoutDate(reading, context.calendar, '/readingId');
  if (undated !== null) return refuse(undated);
  const drafts = new Drafts(context);
  const by = byOf(context);
  if (listed === undefined) {
    const barred = barToNewReading(state);
    if (barred !== null) return refuse(barred);
    const { undated: _, ...definition } = state.definition;
    drafts.add('ObligationAmended', {
      definition: { ...definition, readings: [...definition.readings, reading] },
      changed: state.definition.undated === undefined ? ['readings'] : ['readings', 'undated'],
      reason: command.reason,
      by,
    });
  }
  redateByReading(state, { readingId, basis: 'policy', reason: command.reason, by }, drafts, context);
  const after = drafts.events.reduce<Obligation>(evolve, state);
  const opening = nextOpening(after, context.calendar, { setOn: todayOf(context) });
  if (opening !== null && opening.occurrence === 1 && opening.opensOn <= todayOf(context))
    drafts.add('OccurrenceOpened', opening);
  return ok(drafts.events);
};

const readingBrought = (
  definition: ObligationDefinition,
  { readingId, otherDay }: CommandOf<'choose-reading'>,
): Reading | undefined => {
  if (readingId === ANOTHER_DAY) return otherDay && readingOfDay(otherDay);
  return offeredReadings(definition).readings.find(({ id }) => id === readingId);
};

const WITHOUT_OCCURRENCES: readonly ObligationKind[] = ['continuous-duty', 'past-event'];

/**
 * Why choosing may not add a reading: it would indirectly move what the law or the words
 * themselves fix, or have no effect. Null where it may.
 */
export function barToNewReading({ definition, occurrences }: Obligation): ObligationRefusal | null {
  if (definition.readings.some(({ basis }) => basis === 'legal'))
    return refusal('legal-reading-needs-advice', undefined, '/readingId');
  if (WITHOUT_OCCURRENCES.includes(definition.kind))
    return refusal('reading-without-date', { why: null }, '/readingId');
  const fixed = occurrences.find(({ due }) => due !== null && !due.candidate);
  return fixed ? refusal('amendment-moves-date', { occurrence: fixed.number }, '/readingId') : null;
}
