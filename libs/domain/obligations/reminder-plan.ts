import type { HolidayCalendar } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  addMillis,
  atTimeInWales,
  laterOf,
  startOfDay,
} from '#domain/kernel';
import type { Audience, Due } from './events/parts';
import type { EventData } from './events/catalog';
import { type LadderStep, ladderFrom, weekOf, weeklyStep } from './ladder';
import type { Obligation, Occurrence } from './state';
import { isSettled } from './stops';

/** Clocks wake from 07:00 in Wales, spread over an hour; the mail leaves at 09:00. */
const WAKES = '07:00';
const SPREAD_MINUTES = 60;

/** FNV-1a, 32 bits: spreads the clocks over the hour by id, so that thousands do not wake at once. */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return hash % SPREAD_MINUTES;
}

/** When an obligation's clock wakes on a day. */
export const wakesAt = (obligationId: ObligationId, on: CalendarDate): Instant =>
  addMillis(atTimeInWales(on, WAKES), spread(obligationId) * 60_000);

/** When an obligation's clock wakes for a step of its ladder. */
export const stepWakesAt = (obligationId: ObligationId, { on, atOnce }: LadderStep): Instant =>
  atOnce ? startOfDay(on) : wakesAt(obligationId, on);

const cycleYears = (state: Obligation, due: Due): number | null => {
  const rule = state.definition.readings.find(({ id }) => id === due.readingId)?.rule;
  return rule?.primitive === 'year-grid' ? rule.intervalYears : null;
};

/** No ladder once confirmed or closed, nor for a date passed before loading until the absence of an outcome is recorded. */
const laddered = (state: Obligation, occurrence: Occurrence): boolean =>
  state.status === 'open' &&
  !isSettled(occurrence.stage) &&
  !(occurrence.passedBeforeLoading && occurrence.absence === null);

/** The day from which reminders of the date that stands are sent. */
const remindsFrom = ({ reopenedOn }: Occurrence, due: Due): CalendarDate =>
  laterOf(due.setOn, reopenedOn.at(-1) ?? due.setOn);

/** Later weeks count from the last lawful day, but never from before the date was set, its lateness recorded or it reopened. */
function weeksFrom(occurrence: Occurrence, due: Due): CalendarDate {
  const set = laterOf(remindsFrom(occurrence, due), due.lastLawfulDay);
  return occurrence.passedBeforeLoading && occurrence.absence !== null
    ? laterOf(set, occurrence.absence.on)
    : set;
}

/** Weeks that one mail covers at most: a hundred years. Those after them are due with the next mail. */
const MOST_WEEKS = 5_300;

/** The ladder's pending steps, earliest first: all up to the last lawful day, then weekly ones until `until`
 * (at least one). */
export function openSteps(
  state: Obligation,
  occurrence: Occurrence,
  calendar: HolidayCalendar,
  until?: CalendarDate,
): readonly LadderStep[] {
  const { due } = occurrence;
  if (due === null || !laddered(state, occurrence)) return [];
  const before = occurrence.passedBeforeLoading
    ? []
    : ladderFrom(remindsFrom(occurrence, due), {
        due,
        cycleYears: cycleYears(state, due),
        calendar,
        authority: state.definition.authority,
      }).filter(({ key }) => !occurrence.remindersSent.includes(key));
  const base = weeksFrom(occurrence, due);
  let week = Math.max(0, ...occurrence.remindersSent.map(weekOf)) + 1;
  const after = [weeklyStep(base, week, calendar)];
  while (until !== undefined && after.length < MOST_WEEKS) {
    const next = weeklyStep(base, (week += 1), calendar);
    if (next.on > until) break;
    after.push(next);
  }
  return [...before, ...after];
}

/**
 * Recipients of these steps: the owner, and the approver where a step says so; from the third week after also the approver; only
 * the approver while a decision waits.
 */
export function audienceOf(
  occurrence: Occurrence,
  steps: readonly LadderStep[],
): { to: Audience; reason: EventData<'ReminderDue'>['reason'] } {
  if (occurrence.stage === 'awaiting-confirmation')
    return { to: 'approver', reason: 'awaiting-confirmation' };
  const weeks = Math.max(0, ...steps.map(({ key }) => weekOf(key)));
  if (weeks > 2) return { to: 'owner-and-approver', reason: 'escalated' };
  if (weeks > 0) return { to: 'owner', reason: 'after' };
  return { to: steps.some(({ to }) => to !== 'owner') ? 'owner-and-approver' : 'owner', reason: 'before' };
}
