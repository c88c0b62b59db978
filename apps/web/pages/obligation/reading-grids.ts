import { computeDeadline, type DeadlineAnswer, type Reading } from '#deadlines';
import { ukBankHolidays } from '#calendars';
import type { CalendarDate } from '#kernel';
import type { Obligation } from '#obligations';

export interface ReadingGrid {
  readonly reading: Reading;
  readonly chosen: boolean;
  /** acted on though no named person has chosen yet */
  readonly acted: boolean;
  /** one for each turn; null where the rule gives no date */
  readonly turns: readonly (DeadlineAnswer | null)[];
}

const turnsShown = ({ definition, occurrences }: Obligation): number =>
  definition.kind === 'recurring-duty' ? Math.max(3, (occurrences.at(-1)?.number ?? 0) + 2) : 1;

/** What each reading of the words gives, turn by turn. */
export function readingGrids(obligation: Obligation): readonly ReadingGrid[] {
  const { definition, chosenReading } = obligation;
  const numbers = Array.from({ length: turnsShown(obligation) }, (_, index) => index + 1);
  return definition.readings.map((reading) => ({
    reading,
    chosen: chosenReading?.readingId === reading.id,
    acted: chosenReading === null && definition.workingReading === reading.id,
    turns: numbers.map((occurrence) => {
      const answer = computeDeadline({ rule: reading.rule, occurrence, calendar: ukBankHolidays });
      return answer.ok ? answer.value : null;
    }),
  }));
}

/** The earliest first date that another reading of the law gives, while no recorded legal advice has settled which is right. */
export function earlierLegalDay(grids: readonly ReadingGrid[]): CalendarDate | null {
  const legal = grids.filter(({ reading }) => reading.basis === 'legal');
  if (legal.length < 2 || legal.some(({ chosen }) => chosen)) return null;
  const first = ({ turns }: ReadingGrid): CalendarDate | null => turns[0]?.lastLawfulDay ?? null;
  const acted = legal.find((grid) => grid.acted);
  const days = legal
    .map(first)
    .filter((day) => day !== null)
    .toSorted();
  const earliest = days[0] ?? null;
  return earliest !== null && acted !== undefined && earliest === first(acted) ? null : earliest;
}
