import { daysBetween } from '#domain/kernel';
import { hadPassedWhenSet } from '../evolve-occurrence';
import type { EventData } from '../events/catalog';
import type { Judgement } from '../events/judgement-restated';
import type { Due } from '../events/parts';
import type { ObligationDefinition } from '../model/definition';
import type { Occurrence } from '../state';
import { type DecideContext, type Drafts, byOf, todayOf } from './handler';
import { judge } from './lateness';

/** Why a date changed, and on whose word. */
export type Ground = Pick<EventData<'JudgementRestated'>, 'cause' | 'advice' | 'reference' | 'proposedBy'>;

const readingOf = ({ readings }: ObligationDefinition, due: Due | null): Judgement['reading'] => {
  const reading = due?.setBy === 'reading' ? readings.find(({ id }) => id === due.readingId) : undefined;
  return reading === undefined ? null : { id: reading.id, label: reading.label };
};

type Outcome = Pick<EventData<'JudgementRestated'>, 'outcome' | 'outcomeEventId'> & {
  readonly judgedOn: (due: Due | null) => Pick<Judgement, 'timeliness' | 'daysLate'>;
};

function outcomeOf({ completion, absence }: Occurrence): Outcome | null {
  if (completion !== null)
    return {
      outcome: 'completion',
      outcomeEventId: completion.eventId,
      judgedOn: (due) => judge(completion.version.actEffectiveOn, due),
    };
  if (absence === null) return null;
  return {
    outcome: 'absence',
    outcomeEventId: absence.eventId,
    judgedOn: (due) => ({
      timeliness: 'late',
      daysLate: due === null ? 0 : Math.max(0, daysBetween(due.lastLawfulDay, absence.on)),
    }),
  };
}

/**
 * Judges a recorded outcome anew, after the event that changed the date of its occurrence. Nothing where no outcome is
 * recorded.
 * @param occurrence as it stood before that event
 * @param definition as it stands after it
 * @param to the new date; null where there is none any more
 */
export function restate(
  {
    definition,
    occurrence,
    to,
  }: { definition: ObligationDefinition; occurrence: Occurrence; to: Due | null },
  ground: Ground,
  drafts: Drafts,
  context: DecideContext,
): void {
  const found = outcomeOf(occurrence);
  const dateEvent = drafts.events.at(-1);
  if (found === null || dateEvent === undefined) return;
  const { judgedOn, ...outcome } = found;
  const judgement = (due: Due | null): Judgement => ({
    reading: readingOf(definition, due),
    lastLawfulDay: due?.lastLawfulDay ?? null,
    ...judgedOn(due),
  });
  const stands = outcome.outcome === 'completion' || (to !== null && hadPassedWhenSet(to));
  drafts.add('JudgementRestated', {
    occurrence: occurrence.number,
    ...outcome,
    dateEventId: dateEvent.eventId,
    before: judgement(occurrence.due),
    after: stands ? judgement(to) : null,
    on: todayOf(context),
    ...ground,
    by: byOf(context),
  });
}
