import { type CalendarDate, atTimeInWales, dateInWales, eventId, laterOf, mailId } from '#domain/kernel';
import type { ObligationEventDraft } from '../event';
import {
  type LiveMilestone,
  type MilestoneItem,
  liveMilestones,
  milestoneStepsDue,
} from '../milestone-agenda';
import { ESCALATES_FROM_WEEK } from '../milestones/ladder';
import { wakesAt } from '../reminder-plan';
import type { Obligation, Occurrence } from '../state';
import { type DecideContext, draft } from './handler';

const SENDS = '09:00';

/** The part of an id that names one date of a milestone. @param life of its occurrence */
const placeOf = (
  state: Obligation,
  occurrence: Occurrence,
  { id, earlier }: Pick<LiveMilestone, 'id' | 'earlier'>,
  life: string,
): string => `${state.id}/${occurrence.number}/milestone/${life}/${id}/${earlier.length}`;

/** The day of a milestone ended. Its id is made from facts. */
export function milestoneMissed(
  state: Obligation,
  item: Extract<MilestoneItem, { kind: 'milestone' }>,
  lifeOf: (occurrence: Occurrence) => string,
): ObligationEventDraft | null {
  const occurrence = state.occurrences.find(({ number }) => number === item.occurrence);
  const milestone = occurrence?.milestones.find(({ id }) => id === item.milestone);
  if (occurrence === undefined || milestone === undefined) return null;
  const id = eventId(`${placeOf(state, occurrence, milestone, lifeOf(occurrence))}/missed/${item.on}`);
  const { milestone: missed, title, on } = item;
  return draft(id, 'MilestoneMissed', item.at, { occurrence: item.occurrence, milestone: missed, title, on });
}

const reasonOf = (week: number): 'before' | 'after' | 'escalated' => {
  if (week >= ESCALATES_FROM_WEEK) return 'escalated';
  return week > 0 ? 'after' : 'before';
};

function reminder(
  state: Obligation,
  occurrence: Occurrence,
  milestone: LiveMilestone,
  life: string,
  { now, calendar }: DecideContext,
): ObligationEventDraft[] {
  const steps = milestoneStepsDue(state, milestone, calendar, now);
  const last = steps.at(-1);
  if (last === undefined) return [];
  const today: CalendarDate = dateInWales(now);
  const id = `${placeOf(state, occurrence, milestone, life)}/reminder/${last.key}/${last.on}`;
  const at = atTimeInWales(laterOf(last.on, today), SENDS);
  return [
    draft(eventId(id), 'MilestoneReminderDue', wakesAt(state.id, last.on), {
      occurrence: occurrence.number,
      milestone: milestone.id,
      title: milestone.title,
      mailId: mailId(id),
      steps: steps.map(({ key }) => key),
      on: last.on,
      sendAt: at > now ? at : now,
      milestoneOn: milestone.on,
      provisional: steps.some(({ provisional }) => provisional),
      reason: reasonOf(last.week),
      sentLate: steps.some(({ on }) => on < today),
    }),
  ];
}

/** One mail for all due steps of each milestone: those of one day, and those missed while the clock was stopped. */
export const milestoneReminders = (
  state: Obligation,
  occurrence: Occurrence,
  life: string,
  context: DecideContext,
): ObligationEventDraft[] =>
  liveMilestones(state, occurrence).flatMap((milestone) =>
    reminder(state, occurrence, milestone, life, context),
  );
