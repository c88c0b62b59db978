import type { CalendarDate } from '#kernel';
import { standing, type Obligation, type Occurrence, type Standing } from '#obligations';

export interface PressingOccurrence {
  readonly occurrence: Occurrence | null;
  readonly standing: Standing | 'closed';
}

/** The turn that presses most (the earliest not done, else the last), and how the entry stands because of it. */
export function mostPressing({ occurrences, status }: Obligation, today: CalendarDate): PressingOccurrence {
  const occurrence = occurrences.find(({ stage }) => stage !== 'confirmed') ?? occurrences.at(-1) ?? null;
  if (status === 'closed') return { occurrence, standing: 'closed' };
  return { occurrence, standing: occurrence ? standing(occurrence, today) : 'no-date' };
}
