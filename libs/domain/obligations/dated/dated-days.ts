import type { HolidayCalendar } from '#domain/calendars';
import type { Bilingual, CalendarDate } from '#domain/kernel';
import { comingOccurrences } from './coming-occurrences';
import { isRecordable } from '../dating';
import type { Due } from '../events/parts';
import { liveMilestones } from '../milestone-agenda';
import { milestoneDates } from '../milestones/dates';
import type { PlannedMilestone } from '../milestones/plan';
import { type StandingFacts, standingFacts } from '../standing';
import type { Obligation, Occurrence } from '../state';
import { isSettled } from '../stops';

interface OnADay {
  readonly on: CalendarDate;
  /** its occurrence will open by itself, and has not yet */
  readonly coming: boolean;
  /** computed beyond the published holidays */
  readonly provisional: boolean;
}

interface OfOccurrence extends OnADay {
  readonly occurrence: number;
  /** the reading behind the date is not yet confirmed */
  readonly candidate: boolean;
  /** the date counts from what is expected and has not happened yet */
  readonly projected: boolean;
}

/** A day on which something of an obligation falls. */
export type DatedDay =
  | (OfOccurrence & { readonly what: 'due'; readonly facts: StandingFacts })
  | (OfOccurrence & { readonly what: 'opens' })
  | (OfOccurrence & {
      readonly what: 'milestone';
      readonly id: string;
      readonly title: Bilingual;
      readonly kind: PlannedMilestone['kind'];
      readonly reached: boolean;
    })
  | (OnADay & { readonly what: 'look-again' });

type Marks = Pick<OfOccurrence, 'candidate' | 'projected' | 'provisional'>;

const marksOf = (due: Due | null): Marks => ({
  candidate: due?.candidate ?? false,
  projected: due?.projected ?? false,
  provisional: (due?.provisional ?? due?.lastWorkingDay.provisional) === true,
});

/** Reached, or still to be. */
function milestonesOf(state: Obligation, occurrence: Occurrence): readonly DatedDay[] {
  const live = new Set<string>(liveMilestones(state, occurrence).map(({ id }) => id));
  return occurrence.milestones.flatMap(
    ({ id, title, kind, on, reached, dropped, provisional }): DatedDay[] => {
      if (on === null || dropped || (reached === null && !live.has(id))) return [];
      const marks = { ...marksOf(occurrence.due), provisional };
      const what = 'milestone' as const;
      const of = { occurrence: occurrence.number, coming: false, reached: reached !== null };
      return [{ what, on, id, title, kind, ...of, ...marks }];
    },
  );
}

/** What a closed obligation left open falls due no more. */
function opened(state: Obligation, occurrence: Occurrence): readonly DatedDay[] {
  const { number, due, opensOn, stage } = occurrence;
  if (state.status === 'closed' && !isSettled(stage)) return [];
  const shared = { occurrence: number, coming: false, ...marksOf(due) };
  const opens = state.definition.kind === 'recurring-duty' && opensOn > state.firstKnownOn;
  return [
    ...(opens ? [{ what: 'opens' as const, on: opensOn, ...shared, provisional: false }] : []),
    ...(due === null
      ? []
      : [{ what: 'due' as const, on: due.lastLawfulDay, ...shared, facts: standingFacts(occurrence) }]),
    ...milestonesOf(state, occurrence),
  ];
}

const UNTOUCHED = {
  stage: 'open',
  timeliness: null,
  passedBeforeLoading: false,
  absenceRecorded: false,
  lacksDate: false,
  stopped: false,
} as const;

function coming(state: Obligation, calendar: HolidayCalendar): readonly DatedDay[] {
  return comingOccurrences(state, calendar).flatMap(({ occurrence, opensOn, due }): readonly DatedDay[] => {
    const shared = { occurrence, coming: true, ...marksOf(due) };
    const opens: DatedDay = { what: 'opens', on: opensOn, ...shared, provisional: false };
    if (due === null) return [opens];
    const { lastLawfulDay } = due;
    const dates = milestoneDates(state.milestones, lastLawfulDay, calendar, isRecordable);
    const milestones = state.milestones.flatMap(({ id, title, kind }): DatedDay[] => {
      const date = dates.get(id);
      return date === undefined
        ? []
        : [{ what: 'milestone', id, title, kind, reached: false, ...shared, ...date }];
    });
    return [
      opens,
      { what: 'due', on: lastLawfulDay, ...shared, facts: { ...UNTOUCHED, lastLawfulDay } },
      ...milestones,
    ];
  });
}

const byDay = (one: DatedDay, other: DatedDay): number =>
  one.on === other.on ? 0 : one.on < other.on ? -1 : 1;

/**
 * Every day on which something of an obligation falls: what was and is due, what opens, milestones, and the day to look again;
 * with what will open by itself in ten years. It depends on the state alone. The first day first.
 */
export function datedDays(state: Obligation, calendar: HolidayCalendar): readonly DatedDay[] {
  const { status, occurrences, lookAgainOn } = state;
  const look: readonly DatedDay[] =
    status === 'closed' || lookAgainOn === null
      ? []
      : [{ what: 'look-again', on: lookAgainOn, coming: false, provisional: false }];
  return [
    ...occurrences.flatMap((each) => opened(state, each)),
    ...coming(state, calendar),
    ...look,
  ].toSorted(byDay);
}
