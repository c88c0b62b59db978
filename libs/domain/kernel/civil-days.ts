/** The Gregorian calendar repeats after 400 years. */
const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const EPOCH = 719_468;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Integer division; `|0` keeps it an int. This is the hot path of every count. */
const whole = (quotient: number): number => quotient | 0;

/**
 * Days since 1 January 1970, in years that begin in March, so that the leap day is the last of its year.
 * For the years 0 to 9999.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  // adding 400 years keeps the year before year 0 positive
  const y = (month <= 2 ? year - 1 : year) + 400;
  const era = whole(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = whole((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + whole(yearOfEra / 4) - whole(yearOfEra / 100) + dayOfYear;
  return (era - 1) * DAYS_OF_400_YEARS + dayOfEra - EPOCH;
}

/** The date a number of days after 1 January 1970. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + EPOCH;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export const FIRST_DAY = daysFromCivil(1, 1, 1);
export const LAST_DAY = daysFromCivil(9999, 12, 31);

/** The range of days whose derived values are cached. */
export const [FIRST_CACHED_DAY, LAST_CACHED_DAY] = [daysFromCivil(1900, 1, 1), daysFromCivil(2100, 12, 31)];
