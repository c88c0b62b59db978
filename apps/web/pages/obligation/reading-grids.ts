import { type DeadlineAnswer, type Reading, computeDeadline } from '#domain/deadlines';
import { ukBankHolidays } from '#domain/calendars';
import type { Obligation } from '#domain/obligations';

export interface ReadingGrid {
  readonly reading: Reading;
  readonly chosen: boolean;
  /** acted on though no named person has chosen yet */
  readonly acted: boolean;
  /** one for each occurrence; null where the rule gives no date */
  readonly answers: readonly (DeadlineAnswer | null)[];
}

const occurrencesShown = ({ definition, occurrences }: Obligation): number =>
  definition.kind === 'recurring-duty' ? Math.max(3, (occurrences.at(-1)?.number ?? 0) + 2) : 1;

/** What each reading of the words gives, turn by turn. */
export function readingGrids(obligation: Obligation): readonly ReadingGrid[] {
  const { definition, chosenReading } = obligation;
  const numbers = Array.from({ length: occurrencesShown(obligation) }, (_, index) => index + 1);
  return definition.readings.map((reading) => ({
    reading,
    chosen: chosenReading?.readingId === reading.id,
    acted: chosenReading === null && definition.workingReading === reading.id,
    answers: numbers.map((occurrence) => {
      const answer = computeDeadline({ rule: reading.rule, occurrence, calendar: ukBankHolidays });
      return answer.ok ? answer.value : null;
    }),
  }));
}
