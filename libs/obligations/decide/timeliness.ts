import { daysBetween, type CalendarDate } from '#kernel';
import type { Timeliness } from '../events/parts';

/** Judged on the day the act took effect, never on the day of submission, confirmation or recording. */
export function judge(
  actEffectiveOn: CalendarDate,
  lastLawfulDay: CalendarDate | null,
): { readonly timeliness: Timeliness; readonly daysLate: number } {
  if (lastLawfulDay === null) return { timeliness: 'no-date', daysLate: 0 };
  const daysLate = Math.max(0, daysBetween(lastLawfulDay, actEffectiveOn));
  return { timeliness: daysLate === 0 ? 'in-time' : 'late', daysLate };
}
