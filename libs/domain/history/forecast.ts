import type { HolidayCalendar } from '#domain/calendars';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  addYears,
  commandId,
  dateInWales,
  personId,
} from '#domain/kernel';
import {
  type Actor,
  type Obligation,
  type ObligationEventDraft,
  agenda,
  decide,
  evolve,
} from '#domain/obligations';

/** A future event by the clock, as far as is known today. */
export interface ForecastItem {
  readonly on: CalendarDate;
  readonly kind: 'opening' | 'reminder' | 'last-day' | 'look-again' | 'milestone' | 'milestone-reminder';
  readonly occurrence: number | null;
  /** of a milestone and its reminders */
  readonly milestone?: Bilingual;
  /** the ladder steps that one reminder covers */
  readonly steps: readonly string[];
  /** computed beyond the published holidays */
  readonly provisional: boolean;
  /** the reading behind the date is not yet confirmed */
  readonly candidate: boolean;
  /** the date counts from what is expected and has not happened yet */
  readonly projected: boolean;
}

const CLOCK: Actor = { personId: personId('forecast'), roles: ['system'] };

/**
 * The next wake-up that the forecast shows; null when none. Weekly reminders after a last day are
 * skipped: hundreds of uninformative wake-ups.
 */
const nextReminder = (state: Obligation, calendar: HolidayCalendar): Instant | null =>
  agenda(state, calendar).find(isShown)?.at ?? null;

function isShown(item: ReturnType<typeof agenda>[number]): boolean {
  if (item.kind === 'milestone-reminder') return item.on <= item.milestoneOn;
  return item.kind !== 'reminder' || item.on <= item.lastLawfulDay;
}

/** Wake-ups of one forecast: a hundred years of twenty reminders a year come to a fifth of it. */
const MOST_WAKES = 10_000;

/**
 * What an obligation will do by itself in future years, by simulating its decisions in memory.
 * Reminders after a last day are omitted: they depend on people.
 * @throws RangeError beyond the bound of its wake-ups
 */
export function forecast(
  state: Obligation,
  calendar: HolidayCalendar,
  now: Instant,
  years = 10,
): readonly ForecastItem[] {
  const { drafts, state: after } = foretell(state, calendar, now, years);
  return drafts.flatMap(itemOf).map((item) => ({ ...item, projected: isProjected(after, item.occurrence) }));
}

/** What its clock will decide in future years, and how it will stand after them. @throws RangeError as `forecast` */
export function foretell(
  state: Obligation,
  calendar: HolidayCalendar,
  now: Instant,
  years: number,
): { readonly drafts: readonly ObligationEventDraft[]; readonly state: Obligation } {
  const until = addYears(dateInWales(now), years);
  const drafts: ObligationEventDraft[] = [];
  let current = state;
  for (let wakes = 0; wakes < MOST_WAKES; wakes += 1) {
    const wake = nextReminder(current, calendar);
    if (wake === null) return { drafts, state: current };
    const at = wake > now ? wake : now;
    if (dateInWales(at) > until) return { drafts, state: current };
    const decided = decide(
      current,
      { type: 'advance' },
      { now: at, actor: CLOCK, commandId: commandId(`forecast/${at}`), calendar },
    );
    if (!decided.ok || decided.value.length === 0) return { drafts, state: current };
    for (const draft of decided.value) {
      current = evolve(current, draft);
      drafts.push(draft);
    }
    current = withoutWhatIsLate(current);
  }
  throw new RangeError(`${state.id}: more than ${MOST_WAKES} wake-ups lie before ${until}`);
}

/**
 * Nothing more is told of an occurrence once its last day is recorded as passed. Left as it is, each would be reminded of every
 * week of the years to come.
 */
const withoutWhatIsLate = (state: Obligation): Obligation =>
  state.occurrences.some(isLate)
    ? {
        ...state,
        occurrences: state.occurrences.map((each) => (isLate(each) ? { ...each, stage: 'explained' } : each)),
      }
    : state;

const isLate = ({ passed, stage }: Obligation['occurrences'][number]): boolean =>
  passed && stage !== 'confirmed' && stage !== 'explained';

const isProjected = ({ occurrences }: Obligation, occurrence: number | null): boolean =>
  occurrences.find(({ number }) => number === occurrence)?.due?.projected === true;

function itemOf(draft: ObligationEventDraft): readonly Omit<ForecastItem, 'projected'>[] {
  const plain = { steps: [], provisional: false, candidate: false };
  switch (draft.type) {
    case 'OccurrenceOpened':
      return [{ ...plain, kind: 'opening', on: draft.data.opensOn, occurrence: draft.data.occurrence }];
    case 'ReminderDue': {
      const { on, occurrence, steps, provisional, candidate, reason } = draft.data;
      if (reason !== 'before') return [];
      return [{ kind: 'reminder', on, occurrence, steps, provisional, candidate }];
    }
    case 'DeadlinePassed':
      return [
        { ...plain, kind: 'last-day', on: draft.data.lastLawfulDay, occurrence: draft.data.occurrence },
      ];
    case 'MilestoneMissed': {
      const { on, occurrence, title } = draft.data;
      return [{ ...plain, kind: 'milestone', on, occurrence, milestone: title }];
    }
    case 'MilestoneReminderDue': {
      const { on, occurrence, title, steps, provisional, reason } = draft.data;
      if (reason !== 'before') return [];
      return [
        {
          kind: 'milestone-reminder',
          on,
          occurrence,
          milestone: title,
          steps,
          provisional,
          candidate: false,
        },
      ];
    }
    case 'LookAgainReached':
      return [{ ...plain, kind: 'look-again', on: draft.data.on, occurrence: null }];
    default:
      return [];
  }
}
