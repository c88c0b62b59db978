import { type Bilingual, type CalendarDate, type Refusal, addYears, both, yearOf } from '#domain/kernel';
import { formatDate } from './words/dates-in-words';

/**
 * What a day says, by which it is judged whether it can be meant:
 * `law`: when a law was made, or what a rule counts from; old laws stand. `entry`: when something is due, done or looked at.
 * `said`: when something was said, decided or written. `as-at`: the day as at which something is known. `fact`: when something
 * that dates count from happened or is expected. `ahead`: until when something is to hold.
 */
export type DayKind = 'law' | 'entry' | 'said' | 'as-at' | 'fact' | 'ahead';

/** No law that is kept here is older, nothing on a register was due earlier, and no date that is meant is later. */
const FIRST_YEAR: Readonly<Record<DayKind, number>> = {
  law: 1000,
  entry: 1900,
  said: 1000,
  'as-at': 1900,
  fact: 1000,
  ahead: 1900,
};
const LAST_YEAR = 2200;

/** So far ahead a fact is expected, and an arrangement made, at most. */
const YEARS_AHEAD: Readonly<Partial<Record<DayKind, number>>> = { fact: 50, ahead: 10 };

export type UnreasonableDay = Refusal<
  'date-beyond-sense' | 'said-in-future' | 'as-at-in-future' | 'date-too-far-ahead'
>;

/** Why a day cannot be meant; null where it can. @param today absent where nobody knows the day */
export function unreasonableDay(
  kind: DayKind,
  on: CalendarDate,
  today: CalendarDate | null,
): UnreasonableDay | null {
  const [first, year] = [FIRST_YEAR[kind], yearOf(on)];
  if (year < first || year > LAST_YEAR) return { code: 'date-beyond-sense', message: beyond(first) };
  if (today === null) return null;
  if (kind === 'said' && on > today) return { code: 'said-in-future', message: saidInFuture(today) };
  if (kind === 'as-at' && on > today) return { code: 'as-at-in-future', message: asAtInFuture(today) };
  const years = YEARS_AHEAD[kind];
  if (years === undefined) return null;
  const last = addYears(today, years);
  return on > last ? { code: 'date-too-far-ahead', message: tooFarAhead(last, years) } : null;
}

const beyond = (first: number): Bilingual =>
  both(
    `This date cannot be meant: give one from the year ${first} to the year ${LAST_YEAR}.`,
    `Nid yw’r dyddiad hwn yn gwneud synnwyr: rhowch un o’r flwyddyn ${first} hyd at y flwyddyn ${LAST_YEAR}.`,
  );
const saidInFuture = (today: CalendarDate): Bilingual =>
  both(
    `This cannot have been said, decided or written after today, ${formatDate(today, 'en')}. Give the day on which it was.`,
    `Ni all hyn fod wedi’i ddweud, ei benderfynu na’i ysgrifennu ar ôl heddiw, ${formatDate(today, 'cy')}. Rhowch y diwrnod y digwyddodd.`,
  );
const asAtInFuture = (today: CalendarDate): Bilingual =>
  both(
    `What is known on a day after today, ${formatDate(today, 'en')}, cannot be said yet. Give today or an earlier day.`,
    `Ni ellir dweud eto beth fydd yn hysbys ar ddiwrnod ar ôl heddiw, ${formatDate(today, 'cy')}. Rhowch heddiw neu ddiwrnod cynharach.`,
  );
const tooFarAhead = (last: CalendarDate, years: number): Bilingual =>
  both(
    `This date is too far ahead: give one no later than ${formatDate(last, 'en')} (${years} years from today).`,
    `Mae’r dyddiad hwn yn rhy bell i’r dyfodol: rhowch un heb fod yn hwyrach na ${formatDate(last, 'cy')} (nifer y blynyddoedd o heddiw: ${years}).`,
  );
