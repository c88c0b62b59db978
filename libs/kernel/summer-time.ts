import { civilFromDays, daysFromCivil } from './civil-days';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The rule below is the law from this year on; before it, only time-zone data knows. */
const FIRST_YEAR = 1996;
const LAST_YEAR = 9998;

export const yearAt = (millis: number): number => civilFromDays(Math.floor(millis / DAY)).year;

export const isUnderRule = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** 1 January 1970 was a Thursday. */
const lastSundayOf31 = (year: number, month: 3 | 10): number => {
  const last = daysFromCivil(year, month, 31);
  return last - ((last + 4) % 7);
};

/**
 * How far clocks in Wales are ahead of Greenwich, in milliseconds: an hour from 1 a.m. Greenwich mean time on the last
 * Sunday in March to 1 a.m. on the last in October (Summer Time Orders 1994 and 1997; S.I. 2002/262, article 2). Stated
 * here rather than read from a machine's time-zone data, so that a version of the program decides alike wherever it runs.
 */
export function aheadOfGreenwich(millis: number): number {
  const year = yearAt(millis);
  const begins = lastSundayOf31(year, 3) * DAY + HOUR;
  const ends = lastSundayOf31(year, 10) * DAY + HOUR;
  return millis >= begins && millis < ends ? HOUR : 0;
}
