import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, type Instant, type PostId, addYears, dateInWales } from '#domain/kernel';
import {
  type Hearer,
  type LadderStep,
  type Obligation,
  type Occurrence,
  hearerPost,
  hearerSchema,
  hearersOf,
  ladderInForce,
  stepsAfter,
  weeklySteps,
} from '#domain/obligations';
import { foretell } from './forecast';

/** One day of reminders in the years to come. */
export interface PreviewedReminder {
  readonly on: CalendarDate;
  readonly occurrence: number;
  readonly lastLawfulDay: CalendarDate;
  readonly steps: readonly string[];
  readonly to: readonly { readonly role: Hearer; readonly post: PostId | null }[];
  /** sent only where nothing has been confirmed by then */
  readonly ifLate: boolean;
  /** computed beyond the published holidays */
  readonly provisional: boolean;
  /** the reading behind the date is not yet confirmed */
  readonly candidate: boolean;
}

/** Weeks after a day that a preview shows at least: those after the last rise repeat it. */
const WEEKS_SHOWN = 3;

const recipients = (state: Obligation, hearers: readonly Hearer[]): PreviewedReminder['to'] =>
  hearers.map((role) => ({ role, post: hearerPost(state, role) }));

/** The steps after the day of an occurrence, as far as they differ. */
function afterSteps(
  state: Obligation,
  { due }: Occurrence,
  calendar: HolidayCalendar,
): readonly LadderStep[] {
  const ladder = ladderInForce(state, due);
  if (due === null || ladder === null) return [];
  const question = { ladder, day: due.lastLawfulDay, calendar, hearers: hearersOf(state) };
  const rises = (ladder.weekly?.escalations ?? []).map(({ fromWeek }) => fromWeek);
  const weeks = Math.max(WEEKS_SHOWN, ...rises);
  return [
    ...stepsAfter(question),
    ...Array.from({ length: weeks }, (_, week) => weeklySteps(question, week + 1)).flat(),
  ];
}

/**
 * Every day of reminders in the years to come, with who hears of it: of each occurrence those up to its day, as its clock will
 * send them, and those after it, which are sent only while nothing is confirmed.
 */
export function ladderPreview(
  state: Obligation,
  calendar: HolidayCalendar,
  now: Instant,
  years = 10,
): readonly PreviewedReminder[] {
  const today = dateInWales(now);
  const until = addYears(today, years);
  const future = foretell(state, calendar, now, years);
  const coming = future.drafts.flatMap((draft): PreviewedReminder[] => {
    if (draft.type !== 'ReminderDue' || draft.data.reason !== 'before') return [];
    const { on, occurrence, lastLawfulDay, steps, to, provisional, candidate } = draft.data;
    const hearers = hearerSchema.options.filter((hearer) => to.includes(hearer));
    return [
      {
        on,
        occurrence,
        lastLawfulDay,
        steps,
        to: recipients(state, hearers),
        ifLate: false,
        provisional,
        candidate,
      },
    ];
  });
  const late = future.state.occurrences.flatMap((occurrence) =>
    occurrence.stage === 'confirmed' || occurrence.passedBeforeLoading
      ? []
      : afterSteps(state, occurrence, calendar).flatMap(({ on, key, to, provisional }) =>
          occurrence.due === null || on < today || on > until
            ? []
            : [
                {
                  on,
                  occurrence: occurrence.number,
                  lastLawfulDay: occurrence.due.lastLawfulDay,
                  steps: [key],
                  to: recipients(state, to),
                  ifLate: true,
                  provisional,
                  candidate: occurrence.due.candidate,
                },
              ],
        ),
  );
  return [...coming, ...late].sort((one, other) =>
    one.on === other.on ? one.occurrence - other.occurrence : one.on < other.on ? -1 : 1,
  );
}
