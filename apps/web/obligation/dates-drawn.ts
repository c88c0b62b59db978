import {
  type DatesAhead,
  type ReadingAhead,
  comingInWords,
  needInWords,
  pastInWords,
} from '#application/statute';
import { formatDateWithDay } from '#domain/deadlines';
import { type CalendarDate, type Language, daysBetween, yearOf } from '#domain/kernel';

/** A date on the strip, in percent of its length. */
interface Mark {
  readonly at: number;
  readonly year: string;
  /** its year would stand on that of the mark before */
  readonly crowded: boolean;
}

/** Room at both ends for the words. */
const [LEFT, RIGHT] = [6, 92];
const ROOM_OF_A_YEAR = 13;

/** Where dates stand on a line from today to the last of them. */
function marksOf(days: readonly CalendarDate[], today: CalendarDate, last: CalendarDate): readonly Mark[] {
  const whole = Math.max(daysBetween(today, last), 1);
  const places = days.map((on) => {
    const at = LEFT + ((RIGHT - LEFT) * Math.max(daysBetween(today, on), 0)) / whole;
    return { at: Math.round(at * 10) / 10, year: String(yearOf(on)) };
  });
  let shown = -Infinity;
  return places.map(({ at, year }) => {
    const crowded = at - shown < ROOM_OF_A_YEAR;
    if (!crowded) shown = at;
    return { at, year, crowded };
  });
}

interface ToDraw extends Pick<DatesAhead, 'missing' | 'past'> {
  readonly readings: readonly ReadingAhead[];
  /** the statute book says which reading the register works with: the first */
  readonly ofBook?: boolean;
}

/** The next dates of each reading as a page draws and lists them, all on one scale. */
export function datesDrawn(
  { readings, missing, past, ofBook }: ToDraw,
  today: CalendarDate,
  language: Language,
) {
  const last = readings
    .flatMap(({ coming }) => coming.days.map(({ lastLawfulDay }) => lastLawfulDay))
    .reduce((latest, on) => (on > latest ? on : latest), today);
  return {
    rival: readings.length > 1,
    ofBook: ofBook === true,
    readings: readings.map(({ label, inWords, coming }) => ({
      label: label[language],
      inWords: inWords[language],
      days: coming.days.map(
        ({ lastLawfulDay, firstLawfulDay, projected, provisional, versionFrom }, index) =>
          firstLawfulDay === null && !projected && !provisional && versionFrom === null
            ? formatDateWithDay(lastLawfulDay, language)
            : (comingInWords(coming)[index]?.[language] ?? ''),
      ),
      marks: marksOf(
        coming.days.map(({ lastLawfulDay }) => lastLawfulDay),
        today,
        last,
      ),
      why: coming.why?.[language],
    })),
    missing: missing.map(
      (need) =>
        need.title?.[language] ??
        needInWords({ ...need, supply: null, factKind: null, recorded: null, missing: true })[language],
    ),
    past: past > 0 ? pastInWords(past)[language] : undefined,
  };
}
