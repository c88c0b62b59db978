import { ok, refuse } from '#kernel';
import { lastDayOn } from '../current-reading';
import { dueFromReading } from '../due';
import type { EventData } from '../events/catalog';
import { evolve } from '../evolve';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import type { DecideContext } from './context';
import { byOf, Drafts, todayOf } from './decided';
import type { Handler } from './handler';

/**
 * Records a chosen reading and redates every open turn that followed another one. A date moved by a provision or deferred
 * by a decision stands: a reading of the original words does not undo what changed them.
 */
export function readAnew(
  state: Obligation,
  chosen: EventData<'ReadingChosen'>,
  drafts: Drafts,
  context: DecideContext,
): void {
  drafts.add('ReadingChosen', chosen);
  const reading = state.definition.readings.find(({ id }) => id === chosen.readingId);
  const after = drafts.events.reduce<Obligation>(evolve, state);
  for (const { number, due, stage } of after.occurrences) {
    const stands = due !== null && (due.setBy === 'statutory-move' || due.setBy === 'deferral');
    const follows = due?.setBy === 'reading' && due.readingId === chosen.readingId;
    if (reading === undefined || stage === 'confirmed' || stands || follows) continue;
    const to = dueFromReading({
      definition: state.definition,
      current: { reading, candidate: false },
      occurrence: number,
      setOn: todayOf(context),
      calendar: context.calendar,
    });
    if (to !== null) drafts.add('OccurrenceRedated', { occurrence: number, from: due, to, cause: 'reading' });
  }
}

/** A named person chooses how a vague phrase is read. A reading of the law is proposed with recorded advice instead. */
export const chooseReading: Handler<'choose-reading'> = (state, command, context) => {
  const { readingId } = command;
  const reading = state.definition.readings.find(({ id }) => id === readingId);
  if (reading === undefined) return refuse(refusal('no-such-reading', { readingId }, '/readingId'));
  if (reading.basis === 'legal')
    return refuse(refusal('legal-reading-needs-advice', undefined, '/readingId'));
  if (state.chosenReading?.readingId === readingId)
    return refuse(refusal('nothing-to-change', undefined, '/readingId'));
  if (state.chosenReading !== null) return refuse(refusal('reading-already-chosen', undefined, '/readingId'));
  if (lastDayOn(reading, 1, context.calendar) === null)
    return refuse(refusal('reading-without-date', undefined, '/readingId'));
  const drafts = new Drafts(context);
  readAnew(state, { readingId, basis: 'policy', reason: command.reason, by: byOf(context) }, drafts, context);
  return ok(drafts.events);
};
