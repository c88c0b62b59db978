import type { CalendarDate } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';

/** The last lawful day of the newest occurrence that has one; null where none has. */
export const lastDayOfEntry = ({ occurrences }: Pick<Obligation, 'occurrences'>): CalendarDate | null =>
  occurrences.findLast(({ due }) => due !== null)?.due?.lastLawfulDay ?? null;
