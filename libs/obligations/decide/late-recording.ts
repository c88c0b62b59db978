import { workingDaysBetween } from '#calendars';
import { daysBetween, ok, refuse, type CalendarDate, type Result } from '#kernel';
import type { LateRecording } from '../commands';
import type { RecordedLate } from '../events/parts';
import { refusal, type ObligationRefusal } from '../refusals/refusal';
import { todayOf } from './decided';
import type { DecideContext } from './context';

/** More working days than this between effect and record need a reason and a document. */
const WORKING_DAYS_ALLOWED = 1;

/** The mark for an event that took effect earlier than it is recorded; undefined where it is in time. Refuses the future. */
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
