import type { CalendarDate } from '#domain/kernel';
import { isRecordable } from './dating';
import { type ClashQuestion, type MilestoneClash, milestoneClashes } from './milestones/clashes';
import { pollsFrom } from './milestones/polls';
import { type MilestoneDate, milestoneDates } from './milestones/dates';
import { type GivenMilestones, type PlannedMilestone, milestonePlan } from './milestones/plan';

export type PreviewedMilestone = PlannedMilestone & MilestoneDate;

/** Milestones as they would fall before a due date, with what they would clash with; nothing is recorded. */
export function previewMilestones(
  given: GivenMilestones,
  due: CalendarDate,
  {
    today,
    calendar,
    elections = pollsFrom(calendar, today),
  }: Pick<ClashQuestion, 'today' | 'calendar'> & Partial<Pick<ClashQuestion, 'elections'>>,
): { readonly milestones: readonly PreviewedMilestone[]; readonly clashes: readonly MilestoneClash[] } {
  const plan = milestonePlan(given);
  const dates = milestoneDates(plan, due, calendar, isRecordable);
  const milestones = plan.flatMap((planned) => {
    const date = dates.get(planned.id);
    return date === undefined ? [] : [{ ...planned, ...date }];
  });
  const dated = milestones.map((each) => ({ ...each, reached: false }));
  return { milestones, clashes: milestoneClashes({ milestones: dated, today, calendar, elections }) };
}
