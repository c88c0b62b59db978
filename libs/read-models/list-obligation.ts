import type { CalendarDate, Instant } from '#kernel';
import { mostPressing, obligationStandingOf } from '#obligations';
import type { ObligationListing, ObligationSummary } from './obligation-summary';

/** A summary as it stands on a day. */
export function listed(
  summary: ObligationSummary,
  today: CalendarDate,
  row: { readonly position: number; readonly nextWakeAt: Instant | null },
): ObligationListing {
  return {
    ...summary,
    ...row,
    current: mostPressing(summary.occurrences),
    standing: obligationStandingOf(summary, today),
    incomplete: summary.missing.length > 0,
  };
}
