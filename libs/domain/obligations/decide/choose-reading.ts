import { type Reading, opensOn } from '#domain/deadlines';
import { ok, refuse } from '#domain/kernel';
import { ANOTHER_DAY, lastDayOn, offeredReadings, readingOfDay } from '../readings';
import { dueFromReading } from '../due';
import type { ObligationDefinition, ObligationKind } from '../model/definition';
import type { EventData } from '../events/catalog';
import type { By } from '../events/parts';
import { evolve } from '../evolve';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { type CommandOf, type DecideContext, Drafts, type Handler, byOf, todayOf } from './handler';
import { openDue } from './open-due';
import { restate } from './restate';

/**
 * Records a chosen reading and redates every occurrence that followed another one, whatever its outcome: the first on one
 * reading is the first on every reading. An outcome on record is judged anew, and what the reading requires by today
 * opens at once. A date moved by a provision or deferred by a decision stands: a reading of the original words does not
 * undo what changed them.
 */
export function redateByReading(
  state: Obligation,
  chosen: EventData<'ReadingChosen'>,
  { drafts, context, proposedBy }: { drafts: Drafts; context: DecideContext; proposedBy?: By },
): void {
  drafts.add('ReadingChosen', chosen);
  const after = drafts.events.reduce<Obligation>(evolve, state);
  const { definition } = after;
  const reading = definition.readings.find(({ id }) => id === chosen.readingId);
  const ground = { cause: 'reading' as const, advice: chosen.advice, proposedBy };
  for (const occurrence of after.occurrences) {
    const { number, due } = occurrence;
    const stands = due !== null && (due.setBy === 'statutory-move' || due.setBy === 'deferral');
    const follows = due?.setBy === 'reading' && due.readingId === chosen.readingId;
    if (reading === undefined || stands || follows) continue;
    const to = dueFromReading({
      definition,
      current: { reading, candidate: false },
      occurrence: number,
      setOn: todayOf(context),
      calendar: context.calendar,
    });
    if (to === null) continue;
    const opens = opensOn(reading.rule, number) ?? undefined;
    drafts.add('OccurrenceRedated', { occurrence: number, from: due, to, opensOn: opens, cause: 'reading' });
    restate({ definition, occurrence, to }, ground, drafts, context);
  }
  openDue(state, drafts, context);
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
  if (lastDayOn(reading, 1, context.calendar) === null)
    return refuse(refusal('reading-without-date', undefined, '/readingId'));
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
  redateByReading(state, { readingId, basis: 'policy', reason: command.reason, by }, { drafts, context });
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
    return refusal('reading-without-date', undefined, '/readingId');
  const fixed = occurrences.find(({ due }) => due !== null && !due.candidate);
  return fixed ? refusal('amendment-moves-date', { occurrence: fixed.number }, '/readingId') : null;
}
