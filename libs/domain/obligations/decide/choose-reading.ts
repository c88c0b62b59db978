import { type Reading, opensOn } from '#domain/deadlines';
import type { CalendarDate } from '#domain/kernel';
import { ANOTHER_DAY, offeredReadings, readingOfDay } from '../readings';
import { withoutDate } from './dated';
import { dueFromReading } from '../due';
import { factsFor } from '../facts-of';
import type { ObligationDefinition, ObligationKind } from '../model/definition';
import type { EventData } from '../events/catalog';
import type { By, Due } from '../events/parts';
import { occurrenceWithDay } from '../occurrence-name';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { type Agreed, type DecideContext, type Drafts, byOf, todayOf } from './handler';
import { openDue } from './open-due';
import { restate } from './restate';

/** What sets a date that a reading of the original words does not undo. */
const STANDS = new Set<Due['setBy']>(['statutory-move', 'deferral', 'extension']);

/**
 * Records a chosen reading and redates every occurrence that followed another one, whatever its outcome: the first on one
 * reading is the first on every reading. An outcome on record is judged anew, and what the reading requires by today
 * opens at once. A date moved or extended by a provision or deferred by a decision stands: a reading of the original words does not
 * undo what changed them.
 */
export function redateByReading(
  state: Obligation,
  chosen: EventData<'ReadingChosen'>,
  { drafts, context, proposedBy }: { drafts: Drafts; context: DecideContext; proposedBy?: By | undefined },
): void {
  drafts.add('ReadingChosen', chosen);
  const after = drafts.after(state);
  const { definition } = after;
  const reading = definition.readings.find(({ id }) => id === chosen.readingId);
  const ground = {
    cause: 'reading' as const,
    advice: chosen.advice,
    reference: chosen.decision?.reference,
    proposedBy,
  };
  for (const occurrence of after.occurrences) {
    const { number, due } = occurrence;
    const stands = due !== null && STANDS.has(due.setBy);
    const follows = due?.setBy === 'reading' && due.readingId === chosen.readingId;
    if (reading === undefined || stands || follows) continue;
    const to = dueFromReading({
      of: after,
      current: { reading, candidate: false },
      occurrence: number,
      setOn: todayOf(context),
      calendar: context.calendar,
    });
    // the date that stood stands; that the reading gives none is a finding
    if (!to.ok) {
      drafts.add('OccurrenceUndated', { occurrence: number, undated: to.refusal, cause: 'reading' });
      continue;
    }
    const opens =
      opensOn(
        reading.rule,
        number,
        context.calendar,
        factsFor(after, reading.rule, { occurrence: number, cut: null }),
      ) ?? undefined;
    drafts.add('OccurrenceRedated', {
      occurrence: number,
      from: due,
      to: to.value,
      opensOn: opens,
      cause: 'reading',
    });
    restate({ definition, occurrence, to: to.value }, ground, drafts, context);
  }
  openDue(state, drafts, context);
}

/** What is chosen, by whom it was proposed where two decided, and where in the command a fault lies. */
export interface ChosenReading {
  readonly readingId: string;
  readonly otherDay?: CalendarDate | undefined;
  readonly reason: string;
  readonly decision?: EventData<'ReadingChosen'>['decision'];
  readonly agreed?: Agreed | undefined;
  /** the place of what is chosen in the command; empty for the command itself */
  readonly at?: string;
}

function barToChoosing(
  state: Obligation,
  reading: Reading,
  pointer: string,
  context: DecideContext,
): ObligationRefusal | null {
  if (reading.basis === 'legal') return refusal('legal-reading-needs-advice', undefined, pointer);
  if (state.chosenReading?.readingId === reading.id) return refusal('nothing-to-change', undefined, pointer);
  if (state.chosenReading !== null) return refusal('reading-already-chosen', undefined, pointer);
  return withoutDate(reading, state, context.calendar, pointer);
}

/**
 * Records how a vague phrase is read. A reading of the law is proposed with recorded advice instead. A reading that is not
 * listed yet is added by the same decision.
 */
export function applyReading(
  state: Obligation,
  chosen: ChosenReading,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const pointer = `${chosen.at ?? ''}/readingId`;
  const listed = state.definition.readings.find(({ id }) => id === chosen.readingId);
  const reading = listed ?? readingBrought(state.definition, chosen);
  if (reading === undefined) return refusal('no-such-reading', undefined, pointer);
  const barred =
    barToChoosing(state, reading, pointer, context) ?? (listed === undefined ? barToNewReading(state) : null);
  if (barred !== null) return barred;
  const { reason, agreed, decision } = chosen;
  const by = byOf(context);
  if (listed === undefined) {
    const { undated: _, ...definition } = state.definition;
    drafts.add('ObligationAmended', {
      definition: { ...definition, readings: [...definition.readings, reading] },
      changed: state.definition.undated === undefined ? ['readings'] : ['readings', 'undated'],
      reason,
      ...agreed,
      by,
    });
  }
  const choice = { readingId: reading.id, basis: 'policy' as const, reason, ...agreed, by };
  redateByReading(state, agreed && decision ? { ...choice, decision } : choice, {
    drafts,
    context,
    proposedBy: agreed?.proposedBy,
  });
  return null;
}

const readingBrought = (
  definition: ObligationDefinition,
  { readingId, otherDay }: Pick<ChosenReading, 'readingId' | 'otherDay'>,
): Reading | undefined => {
  if (readingId === ANOTHER_DAY) return otherDay && readingOfDay(otherDay);
  return offeredReadings(definition).readings.find(({ id }) => id === readingId);
};

const WITHOUT_OCCURRENCES: readonly ObligationKind[] = ['continuous-duty', 'past-event'];

/**
 * Why choosing may not add a reading: it would indirectly move what the law or the words
 * themselves fix, or have no effect. Null where it may.
 */
export function barToNewReading(state: Obligation): ObligationRefusal | null {
  const { definition, occurrences } = state;
  if (definition.readings.some(({ basis }) => basis === 'legal'))
    return refusal('legal-reading-needs-advice', undefined, '/readingId');
  if (WITHOUT_OCCURRENCES.includes(definition.kind))
    return refusal('reading-without-date', { why: null }, '/readingId');
  const fixed = occurrences.find(({ due }) => due !== null && !due.candidate);
  return fixed
    ? refusal('amendment-moves-date', { occurrence: occurrenceWithDay(state, fixed.number) }, '/readingId')
    : null;
}
