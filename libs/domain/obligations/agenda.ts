import type { HolidayCalendar } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  endOfDay,
  memoizeBy,
  memoizeWhile,
  startOfDay,
} from '#domain/kernel';
import type { Audience } from './events/parts';
import type { LadderStep } from './ladder';
import type { Laddered } from './ladder-in-force';
import { type MilestoneItem, milestoneAgenda } from './milestone-agenda';
import { nextOccurrence } from './opening';
import { audienceOf, openSteps, stepWakesAt, wakesAt } from './reminder-plan';
import type { Obligation, Occurrence } from './state';
import { isSettled } from './stops';

/** What an obligation will do next by itself, and when. `at` in the past: due and not recorded yet. */
export type AgendaItem =
  | {
      readonly kind: 'deadline';
      readonly at: Instant;
      readonly on: CalendarDate;
      readonly occurrence: number;
    }
  | { readonly kind: 'opening'; readonly at: Instant; readonly on: CalendarDate; readonly occurrence: number }
  | {
      readonly kind: 'reminder';
      readonly at: Instant;
      readonly on: CalendarDate;
      readonly occurrence: number;
      /** the ladder steps that one mail covers */
      readonly steps: readonly string[];
      readonly to: Audience;
      readonly lastLawfulDay: CalendarDate;
      readonly provisional: boolean;
      readonly candidate: boolean;
    }
  | MilestoneItem
  | { readonly kind: 'look-again'; readonly at: Instant; readonly on: CalendarDate };

/** A deadline that ends at the instant when the next occurrence opens is recorded first. */
const RANK: Readonly<Record<AgendaItem['kind'], number>> = {
  deadline: 0,
  milestone: 1,
  opening: 2,
  reminder: 3,
  'milestone-reminder': 4,
  'look-again': 5,
};

const byTime = (a: AgendaItem, b: AgendaItem): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return RANK[a.kind] - RANK[b.kind];
};

function reminders(state: Laddered, occurrence: Occurrence, calendar: HolidayCalendar): AgendaItem[] {
  const { due } = occurrence;
  if (due === null) return [];
  const days = new Map<CalendarDate, LadderStep[]>();
  for (const step of openSteps(state, occurrence, calendar))
    days.set(step.on, [...(days.get(step.on) ?? []), step]);
  return [...days].map(([on, steps]) => ({
    kind: 'reminder',
    at: steps.map((step) => stepWakesAt(state.id, step)).sort()[0] ?? wakesAt(state.id, on),
    on,
    occurrence: occurrence.number,
    steps: steps.map(({ key }) => key),
    to: audienceOf(occurrence, steps).to,
    lastLawfulDay: due.lastLawfulDay,
    provisional: steps.some(({ provisional }) => provisional),
    candidate: due.candidate,
  }));
}

function deadline(occurrence: Occurrence): AgendaItem[] {
  if (occurrence.due === null || occurrence.passed || isSettled(occurrence.stage)) return [];
  const on = occurrence.due.lastLawfulDay;
  return [{ kind: 'deadline', at: endOfDay(on), on, occurrence: occurrence.number }];
}

function opening(state: Obligation, calendar: HolidayCalendar): AgendaItem[] {
  const next = nextOccurrence(state, calendar);
  if (next === null) return [];
  return [{ kind: 'opening', at: startOfDay(next.opensOn), on: next.opensOn, occurrence: next.occurrence }];
}

function lookAgain(state: Obligation): AgendaItem[] {
  const on = state.lookAgainOn;
  return on === null || state.lookAgainReached ? [] : [{ kind: 'look-again', at: wakesAt(state.id, on), on }];
}

/** What the clock will do about an occurrence rests on, beside the occurrence itself. */
interface Basis extends Laddered {
  readonly calendar: HolidayCalendar;
}

const basisOf = (
  { id, status, definition, owner, approver, ladders, kindLadders, nations }: Obligation,
  calendar: HolidayCalendar,
): Basis => ({ id, status, definition, owner, approver, ladders, kindLadders, nations, calendar });

const isSameBasis = (one: Basis, other: Basis): boolean =>
  one.id === other.id &&
  one.status === other.status &&
  one.definition === other.definition &&
  one.owner === other.owner &&
  one.approver === other.approver &&
  one.ladders === other.ladders &&
  one.kindLadders === other.kindLadders &&
  one.nations === other.nations &&
  one.calendar === other.calendar;

/** Worked out once for an occurrence as it stands: what happens to another one changes nothing here. */
const itemsOf = memoizeWhile((occurrence: Occurrence, basis: Basis): readonly AgendaItem[] => {
  const { calendar } = basis;
  return [
    ...deadline(occurrence),
    ...milestoneAgenda(basis, occurrence, calendar),
    ...reminders(basis, occurrence, calendar),
  ];
}, isSameBasis);

/** Everything an obligation will do by itself, in time order: only the next occurrence, and of the weekly reminders after a last lawful
 * day the next one only. Empty once closed. Worked out once for a state. */
export const agenda = (state: Obligation, calendar: HolidayCalendar): readonly AgendaItem[] =>
  agendasBy(calendar)(state);

const agendasBy = memoizeBy((calendar: HolidayCalendar) =>
  memoizeBy((state: Obligation) => agendaOf(state, calendar)),
);

function agendaOf(state: Obligation, calendar: HolidayCalendar): readonly AgendaItem[] {
  if (state.status === 'closed') return [];
  const basis = basisOf(state, calendar);
  return [
    ...opening(state, calendar),
    ...lookAgain(state),
    ...state.occurrences.flatMap((occurrence) => itemsOf(occurrence, basis)),
  ].sort(byTime);
}

/** When the clock must call `advance` next; null when nothing more will be due. */
export const nextWakeAt = (state: Obligation, calendar: HolidayCalendar): Instant | null =>
  agenda(state, calendar)[0]?.at ?? null;
