import type { CalendarDate } from '#kernel';
import { standing, type Obligation, type Occurrence, type Standing } from '#obligations';

/** Most pressing first. */
const ORDER: readonly Standing[] = [
  'late',
  'date-passed-outcome-not-recorded',
  'awaiting-confirmation',
  'due-soon',
  'not-due',
  'no-date',
  'done-late',
  'done-in-time',
  'done-no-date',
];

export interface PressingOccurrence {
  readonly occurrence: Occurrence | null;
  readonly standing: Standing | 'closed';
}

/** The turn that presses most, and how the whole entry stands because of it. */
export function mostPressing(obligation: Obligation, today: CalendarDate): PressingOccurrence {
  const stood = obligation.occurrences.map((occurrence) => ({
    occurrence,
    standing: standing(occurrence, today),
  }));
  const first = stood.toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))[0];
  const occurrence = first?.occurrence ?? null;
  if (obligation.status === 'closed') return { occurrence, standing: 'closed' };
  return { occurrence, standing: first?.standing ?? 'no-date' };
}
