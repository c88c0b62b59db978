import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, type Instant, dateInWales, endOfDay } from '#domain/kernel';
import { type Poll, pollsFrom } from './milestones/polls';
import { type ClashQuestion, type MilestoneClash, milestoneClashes } from './milestones/clashes';
import { type MilestoneStep, openMilestoneSteps } from './milestones/ladder';
import type { Bilingual, PostId } from '#domain/kernel';
import { wakesAt } from './reminder-plan';
import type { Milestone, Obligation, Occurrence } from './state';

/** What the clock does about milestones. */
export type MilestoneItem =
  | {
      /** its day ends */
      readonly kind: 'milestone';
      readonly at: Instant;
      readonly on: CalendarDate;
      readonly occurrence: number;
      readonly milestone: string;
      readonly title: Bilingual;
    }
  | {
      readonly kind: 'milestone-reminder';
      readonly at: Instant;
      readonly on: CalendarDate;
      readonly occurrence: number;
      readonly milestone: string;
      readonly title: Bilingual;
      /** the ladder steps that one mail covers */
      readonly steps: readonly string[];
      readonly milestoneOn: CalendarDate;
      readonly provisional: boolean;
    };

/** A milestone whose clock runs: dated, not reached, and not passed already on the day that its date was set. */
export type LiveMilestone = Milestone & { readonly on: CalendarDate; readonly setOn: CalendarDate };

/** Once an occurrence is confirmed, only what comes after its due date is still to be reached. */
const isToCome = (occurrence: Occurrence, on: CalendarDate): boolean =>
  occurrence.stage !== 'confirmed' || on > (occurrence.due?.lastLawfulDay ?? on);

const isLive = (occurrence: Occurrence, milestone: Milestone): milestone is LiveMilestone => {
  const { on, setOn, reached, dropped } = milestone;
  if (on === null || setOn === null || reached !== null || dropped) return false;
  return on >= setOn && isToCome(occurrence, on);
};

export const liveMilestones = (
  { status }: Pick<Obligation, 'status'>,
  occurrence: Occurrence,
): readonly LiveMilestone[] =>
  status === 'closed' || occurrence.passedBeforeLoading
    ? []
    : occurrence.milestones.filter((each) => isLive(occurrence, each));

/** The pending steps of a milestone whose time has come by `now`. */
export const milestoneStepsDue = (
  { id }: Pick<Obligation, 'id'>,
  milestone: LiveMilestone,
  calendar: HolidayCalendar,
  now: Instant,
): readonly MilestoneStep[] =>
  openMilestoneSteps(milestone, calendar, dateInWales(now)).filter(({ on }) => wakesAt(id, on) <= now);

function itemsOf(
  state: Pick<Obligation, 'id'>,
  { number }: Occurrence,
  milestone: LiveMilestone,
  calendar: HolidayCalendar,
): readonly MilestoneItem[] {
  const { id, title, on, missed } = milestone;
  const shared = { occurrence: number, milestone: id, title };
  const days = new Map<CalendarDate, MilestoneStep[]>();
  for (const step of openMilestoneSteps(milestone, calendar))
    days.set(step.on, [...(days.get(step.on) ?? []), step]);
  return [
    ...(missed ? [] : [{ kind: 'milestone' as const, at: endOfDay(on), on, ...shared }]),
    ...[...days].map(([day, steps]) => ({
      kind: 'milestone-reminder' as const,
      at: wakesAt(state.id, day),
      on: day,
      ...shared,
      steps: steps.map(({ key }) => key),
      milestoneOn: on,
      provisional: steps.some(({ provisional }) => provisional),
    })),
  ];
}

/** Everything that the clock will do about the milestones of an occurrence; of the weekly reminders after a day the next one only. */
export const milestoneAgenda = (
  state: Pick<Obligation, 'id' | 'status'>,
  occurrence: Occurrence,
  calendar: HolidayCalendar,
): readonly MilestoneItem[] =>
  liveMilestones(state, occurrence).flatMap((milestone) => itemsOf(state, occurrence, milestone, calendar));

/** Whoever is reminded of a milestone: its own post, else the owner of the entry, else its approver. */
export const postOfMilestone = (
  { owner }: Pick<Milestone, 'owner'>,
  state: Pick<Obligation, 'owner' | 'approver'>,
): PostId | null => owner ?? state.owner ?? state.approver;

/** What the milestones of an occurrence clash with, as seen on a day; nothing once nobody will reach them any more. */
export function clashesOf(
  state: Pick<Obligation, 'status'>,
  occurrence: Occurrence,
  {
    today,
    calendar,
    elections = pollsFrom(calendar, today),
  }: Omit<ClashQuestion, 'milestones' | 'elections'> & {
    readonly elections?: readonly Poll[] | undefined;
  },
): readonly MilestoneClash[] {
  if (state.status === 'closed' || occurrence.passedBeforeLoading) return [];
  const milestones = occurrence.milestones.flatMap(({ on, reached, dropped, ...rest }) =>
    on === null || dropped || !isToCome(occurrence, on) ? [] : [{ ...rest, on, reached: reached !== null }],
  );
  return milestoneClashes({ milestones, today, calendar, elections });
}
