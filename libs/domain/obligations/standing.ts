import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, addMonths } from '#domain/kernel';
import { agenda } from './agenda';
import { mayGoOn } from './opening';
import type { Obligation, Occurrence, Stage } from './state';
import { isSettled, isStopped } from './stops';
import type { Timeliness } from './events/parts';

/** The triggers that an open obligation waits for; closed and past ones wait for none. */
export const awaitedTriggers = ({ status, definition, triggersReached }: Obligation): readonly string[] =>
  status === 'closed' || definition.kind === 'past-event'
    ? []
    : definition.triggers.filter((name) => !triggersReached.some(({ trigger }) => trigger === name));

/**
 * Whether nothing more will happen by itself: closed, in the past, or confirmed with no further occurrence, no review day
 * and nothing to wait for: a duty that recurs goes on until its rule ends it. An obligation whose outcome nobody has recorded has not ended, even where no mail is due.
 */
export function hasEnded(state: Obligation, calendar: HolidayCalendar): boolean {
  if (state.status === 'closed' || state.definition.kind === 'past-event') return true;
  const done = state.occurrences.length > 0 && state.occurrences.every(({ stage }) => isSettled(stage));
  if (!done || awaitedTriggers(state).length > 0 || agenda(state, calendar).length > 0) return false;
  return state.definition.kind !== 'recurring-duty' || !mayGoOn(state, calendar);
}

/**
 * The standing of an obligation, in the order of lists: the most pressing first.
 * `date-passed-outcome-not-recorded` accuses nobody: the date had passed before loading.
 */
export const obligationStandings = [
  'late',
  'date-passed-outcome-not-recorded',
  'awaiting-confirmation',
  'due-soon',
  'not-due',
  'clock-stopped',
  'no-date',
  'explained',
  'done-in-time',
  'done-late',
  'done-early',
  'done-no-date',
  'closed',
] as const;

export type ObligationStanding = (typeof obligationStandings)[number];

type Standing = Exclude<ObligationStanding, 'closed'>;

/** The parts of an occurrence that its standing depends on, shared with its summary. */
export interface StandingFacts {
  readonly stage: Stage;
  readonly lastLawfulDay: CalendarDate | null;
  readonly timeliness: Timeliness | null;
  readonly passedBeforeLoading: boolean;
  readonly absenceRecorded: boolean;
  /** the reading that counts gives it no date, and a person must say what applies */
  readonly lacksDate: boolean;
  /** it has no date because its clock is stopped */
  readonly stopped: boolean;
}

/** Whether an open occurrence has no date by the reading that counts, and a person must say what applies. */
export const lacksDate = (occurrence: Pick<Occurrence, 'undated' | 'stage' | 'due' | 'stops'>): boolean =>
  occurrence.undated !== null && !isSettled(occurrence.stage) && !isStopped(occurrence);

export const standingFacts = (occurrence: Occurrence): StandingFacts => ({
  stage: occurrence.stage,
  lastLawfulDay: occurrence.due?.lastLawfulDay ?? null,
  timeliness: occurrence.completion?.timeliness ?? null,
  passedBeforeLoading: occurrence.passedBeforeLoading,
  absenceRecorded: occurrence.absence !== null,
  lacksDate: lacksDate(occurrence),
  stopped: isStopped(occurrence),
});

/** The judgements anew of the outcome that stands: one set aside or refused keeps its own on record. */
export const standingRestatements = ({
  completion,
  absence,
  restatements,
}: Pick<Occurrence, 'completion' | 'absence' | 'restatements'>): Occurrence['restatements'] => {
  const outcome = completion ?? absence;
  return restatements.filter(({ outcomeEventId }) => outcomeEventId === outcome?.eventId);
};

/** Within one month before the last lawful day, counted back from that day as the reminder of that month is. */
const isDueSoon = (lastLawfulDay: CalendarDate, today: CalendarDate): boolean =>
  addMonths(lastLawfulDay, -1) <= today && today <= lastLawfulDay;

const DONE = {
  'in-time': 'done-in-time',
  late: 'done-late',
  early: 'done-early',
  'no-date': 'done-no-date',
} as const;

/** Nothing that passed before loading is late until its absence is recorded. */
export function standingOf(facts: StandingFacts, today: CalendarDate): Standing {
  const { lastLawfulDay } = facts;
  if (facts.timeliness !== null) return DONE[facts.timeliness];
  if (facts.stage === 'awaiting-confirmation') return 'awaiting-confirmation';
  if (facts.stage === 'explained') return 'explained';
  if (lastLawfulDay === null) return facts.stopped ? 'clock-stopped' : 'no-date';
  if (isDueSoon(lastLawfulDay, today)) return 'due-soon';
  if (today <= lastLawfulDay) return 'not-due';
  return facts.passedBeforeLoading && !facts.absenceRecorded ? 'date-passed-outcome-not-recorded' : 'late';
}

export const standing = (occurrence: Occurrence, today: CalendarDate): Standing =>
  standingOf(standingFacts(occurrence), today);

/** Whether nobody has said what became of an occurrence whose date had passed before it was put on the register. */
export const isUnansweredPast = ({ stage, passedBeforeLoading, absenceRecorded }: StandingFacts): boolean =>
  stage === 'open' && passedBeforeLoading && !absenceRecorded;

/** How many of an obligation's dates had passed before loading and have no answer; a closed one is not asked about. */
export const unansweredPastOf = ({
  status,
  occurrences,
}: {
  readonly status: Obligation['status'];
  readonly occurrences: readonly StandingFacts[];
}): number => (status === 'open' ? occurrences.filter(isUnansweredPast).length : 0);

type Pressing = { readonly stage: Stage } & (
  Pick<Occurrence, 'undated' | 'due' | 'stops'> | Pick<StandingFacts, 'lacksDate' | 'lastLawfulDay'>
);

const isUndated = (each: Pressing): boolean =>
  'lacksDate' in each ? each.lacksDate && each.lastLawfulDay === null : lacksDate(each) && each.due === null;

/**
 * The occurrence that an obligation stands by: the earliest that is not confirmed, else the last; null where none opened. One
 * to which its rule gives no date never hides a later one that has one.
 */
export function mostPressing<Each extends Pressing>(occurrences: readonly Each[]): Each | null {
  const open = occurrences.filter(({ stage }) => !isSettled(stage));
  return open.find((each) => !isUndated(each)) ?? open[0] ?? occurrences.at(-1) ?? null;
}

/** As `mostPressing`; but no question about the past hides what is late. */
export function pressingOn<Each extends StandingFacts>(
  occurrences: readonly Each[],
  today: CalendarDate,
): Each | null {
  const pressing = mostPressing(occurrences);
  if (pressing === null || !isUnansweredPast(pressing)) return pressing;
  return occurrences.find((each) => standingOf(each, today) === 'late') ?? pressing;
}

/** The occurrence that an obligation stands by on a day; null where none opened. */
export function pressingOccurrence(
  { occurrences }: Pick<Obligation, 'occurrences'>,
  today: CalendarDate,
): Occurrence | null {
  const facts = occurrences.map((each) => ({ number: each.number, ...standingFacts(each) }));
  const pressing = pressingOn(facts, today);
  return occurrences.find(({ number }) => number === pressing?.number) ?? null;
}

export function obligationStandingOf(
  {
    status,
    occurrences,
  }: { readonly status: Obligation['status']; readonly occurrences: readonly StandingFacts[] },
  today: CalendarDate,
): ObligationStanding {
  if (status === 'closed') return 'closed';
  const pressing = pressingOn(occurrences, today);
  return pressing === null ? 'no-date' : standingOf(pressing, today);
}

export const obligationStanding = (
  { status, occurrences }: Pick<Obligation, 'status' | 'occurrences'>,
  today: CalendarDate,
): ObligationStanding => obligationStandingOf({ status, occurrences: occurrences.map(standingFacts) }, today);
