import { workingDaysBetween } from '#domain/calendars';
import { type CalendarDate, type Result, daysBetween, ok, refuse } from '#domain/kernel';
import type { LateRecording } from '../model/commands';
import type { RecordedLate, Timeliness } from '../events/parts';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { isStopped } from '../stops';
import { type DecideContext, todayOf } from './handler';

/** A larger gap in working days between effect and recording needs a reason and a document. */
const WORKING_DAYS_ALLOWED = 1;

/** The mark for an event recorded late; undefined where it is on time. Refuses future dates. */
export function recordedLate(
  effectiveOn: CalendarDate,
  late: LateRecording | undefined,
  context: DecideContext,
  pointer: string,
): Result<RecordedLate | undefined, ObligationRefusal> {
  const today = todayOf(context);
  if (effectiveOn > today) return refuse(refusal('effective-in-future', { today }, pointer));
  if (workingDaysBetween(effectiveOn, today, 'wales', context.calendar) <= WORKING_DAYS_ALLOWED)
    return ok(undefined);
  const days = daysBetween(effectiveOn, today);
  if (late === undefined) return refuse(refusal('late-recording-needs-reason', { days }, '/late'));
  return ok({ days, reason: late.reason, document: late.document });
}

/** An act before the first lawful day is a breach too. Judged on the day the act took effect, never on the day of submission, confirmation or recording. */
export function judge(
  actEffectiveOn: CalendarDate,
  due: { readonly lastLawfulDay: CalendarDate; readonly firstLawfulDay?: CalendarDate | undefined } | null,
): { readonly timeliness: Timeliness; readonly daysLate: number } {
  if (due === null) return { timeliness: 'no-date', daysLate: 0 };
  const { lastLawfulDay, firstLawfulDay } = due;
  if (firstLawfulDay !== undefined && actEffectiveOn < firstLawfulDay)
    return { timeliness: 'early', daysLate: 0 };
  const daysLate = Math.max(0, daysBetween(lastLawfulDay, actEffectiveOn));
  return { timeliness: daysLate === 0 ? 'in-time' : 'late', daysLate };
}

/** As `judge`. While the clock is stopped the period has not run out: an act is in time. */
export function judgeAct(
  due: Parameters<typeof judge>[1],
  actEffectiveOn: CalendarDate,
  { occurrences }: Pick<Obligation, 'occurrences'>,
  number: number,
): ReturnType<typeof judge> {
  const occurrence = occurrences.find((each) => each.number === number);
  return occurrence !== undefined && isStopped(occurrence)
    ? { timeliness: 'in-time', daysLate: 0 }
    : judge(actEffectiveOn, due);
}
