import type { HolidayCalendar } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  addMillis,
  addWeeks,
  atTimeInWales,
  laterOf,
  startOfDay,
} from '#domain/kernel';
import type { Audience, Due } from './events/parts';
import type { EventData } from './events/catalog';
import {
  type Hearers,
  type LadderStep,
  inOrder,
  standingSteps,
  stepsAfter,
  stepsUpTo,
  weekOf,
  weeklySteps,
} from './ladder';
import { type LadderSpan, type Laddered, hearersOf, isIn, ladderSpans } from './ladder-in-force';
import type { Hearer } from './model/ladder';
import type { Occurrence } from './state';
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

/** No ladder once confirmed or closed, nor for a date passed before loading until the absence of an outcome is recorded. */
const laddered = (state: Laddered, occurrence: Occurrence): boolean =>
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

/** What the steps of an occurrence are worked out from. */
interface Plan {
  readonly spans: readonly LadderSpan[];
  readonly hearers: Hearers;
  readonly calendar: HolidayCalendar;
  /** keys of the steps that were sent */
  readonly sent: readonly string[];
}

function upTo(state: Laddered, occurrence: Occurrence, due: Due, plan: Plan): readonly LadderStep[] {
  if (occurrence.passedBeforeLoading) return [];
  const { spans, hearers, calendar, sent } = plan;
  const day = due.lastLawfulDay;
  const all = spans
    .flatMap((span) => {
      const steps = stepsUpTo({ ladder: span.ladder, day, calendar, hearers });
      return spans.length === 1 ? steps : steps.filter(({ on }) => isIn(span, on));
    })
    .sort(byDay);
  const setOn = remindsFrom(occurrence, due);
  const { authority } = state.definition;
  return standingSteps(all, { day, setOn, authority, hearers, sent }).filter(
    ({ key }) => !sent.includes(key),
  );
}

const byDay = (one: LadderStep, other: LadderStep): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0;

/** The pending weekly steps until a day; without one, the next. Bounded, whatever day that is. */
function weekly(base: CalendarDate, plan: Plan, until: CalendarDate | undefined): readonly LadderStep[] {
  const { spans, hearers, calendar, sent } = plan;
  const last = spans.at(-1);
  const first = Math.max(1, ...sent.map(weekOf));
  const found: LadderStep[] = [];
  for (let week = first; week < first + MOST_WEEKS; week += 1) {
    const steps = spans
      .flatMap((span) =>
        weeklySteps({ ladder: span.ladder, day: base, calendar, hearers }, week).filter(({ on }) =>
          isIn(span, on),
        ),
      )
      .filter(({ key }) => !sent.includes(key));
    found.push(...steps);
    const reached = found.at(-1);
    if (reached !== undefined && (until === undefined || reached.on > until)) break;
    const repeats = last !== undefined && last.ladder.weekly !== undefined;
    if (!repeats && (last?.from == null || addWeeks(base, week) > last.from)) break;
  }
  return found;
}

/** The steps after the day that do not repeat; one that falls on a weekly step is that step. */
function once(base: CalendarDate, { spans, hearers, calendar, sent }: Plan): readonly LadderStep[] {
  return spans
    .flatMap((span) =>
      stepsAfter({ ladder: span.ladder, day: base, calendar, hearers }).filter(({ on }) => isIn(span, on)),
    )
    .filter(({ key }) => !sent.includes(key));
}

/** Steps of one key are one, heard by everybody who hears of either. */
function joined(steps: readonly LadderStep[]): readonly LadderStep[] {
  const byKey = new Map<string, LadderStep>();
  for (const step of steps) {
    const other = byKey.get(step.key);
    byKey.set(step.key, other === undefined ? step : { ...other, to: inOrder([...other.to, ...step.to]) });
  }
  return [...byKey.values()].sort(byDay);
}

/** The ladder's pending steps, earliest first: all up to the last lawful day, then weekly ones until `until`
 * (at least one). */
export function openSteps(
  state: Laddered,
  occurrence: Occurrence,
  calendar: HolidayCalendar,
  until?: CalendarDate,
): readonly LadderStep[] {
  const { due } = occurrence;
  if (due === null || !laddered(state, occurrence)) return [];
  const plan: Plan = {
    spans: ladderSpans(state, due),
    hearers: hearersOf(state, occurrence),
    calendar,
    sent: occurrence.remindersSent,
  };
  const base = weeksFrom(occurrence, due);
  const after = joined([...once(base, plan), ...weekly(base, plan, until)]);
  return [...upTo(state, occurrence, due, plan), ...after];
}

const AUDIENCES: Readonly<Record<string, Audience>> = {
  'owner,approver': 'owner-and-approver',
  'owner,deputy': 'owner-and-deputy',
  'approver,deputy': 'approver-and-deputy',
  'owner,approver,deputy': 'owner-approver-and-deputy',
  approver: 'approver',
  deputy: 'deputy',
};

const audience = (hearers: readonly Hearer[]): Audience => AUDIENCES[inOrder(hearers).join()] ?? 'owner';

/**
 * Recipients of these steps: whom the steps name, of those after the day where there are some; only the approver while a
 * decision waits.
 */
export function audienceOf(
  occurrence: Occurrence,
  steps: readonly LadderStep[],
): { to: Audience; reason: EventData<'ReminderDue'>['reason'] } {
  if (occurrence.stage === 'awaiting-confirmation')
    return { to: 'approver', reason: 'awaiting-confirmation' };
  const after = steps.filter(({ when }) => when === 'after');
  const to = audience((after.length > 0 ? after : steps).flatMap((step) => step.to));
  if (after.length === 0) return { to, reason: 'before' };
  return { to, reason: after.some(({ escalated }) => escalated) ? 'escalated' : 'after' };
}
