import { both, type CalendarDate } from '#kernel';
import type { DeadlineRefusal } from './answer';
import { formatDate, formatMonthDay } from './dates-in-words';

/** Only a grid has a second turn. */
export const onlyOnce = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `This rule gives one date; there is no occurrence ${occurrence}.`,
    `Mae’r rheol hon yn rhoi un dyddiad; nid oes tro ${occurrence}.`,
  ),
});

/** Turns are 1, 2, 3 … */
export const uncountable = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `Occurrences are counted in whole numbers from 1; there is no occurrence ${occurrence}.`,
    `Cyfrifir y troeon mewn rhifau cyfan gan ddechrau ag 1; nid oes tro ${occurrence}.`,
  ),
});

/** A turn so far off that its date cannot be written. */
export const pastTheCalendar = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `Occurrence ${occurrence} would fall after the year 9999, where dates end. Ask for an earlier one.`,
    `Byddai tro ${occurrence} ar ôl y flwyddyn 9999, lle mae’r dyddiadau’n dod i ben. Gofynnwch am un cynharach.`,
  ),
});

/** 29 February in a year that has none. */
export const noSuchDay = (monthDay: string, year: number): DeadlineRefusal => ({
  code: 'no-such-day',
  message: both(
    `${year} has no ${formatMonthDay(monthDay, 'en')}. The instrument must say which day it means in such a year.`,
    `Nid oes ${formatMonthDay(monthDay, 'cy')} yn ${year}. Rhaid i’r offeryn ddweud pa ddiwrnod y mae’n ei olygu mewn blwyddyn o’r fath.`,
  ),
});

/** `from` says when something may begin, never when it must be done. */
export const noLastDay = (namedDay: CalendarDate): DeadlineRefusal => ({
  code: 'no-last-day',
  message: both(
    `The words say that it begins on ${formatDate(namedDay, 'en')}; they name no last day.`,
    `Mae’r geiriau’n dweud ei fod yn dechrau ar ${formatDate(namedDay, 'cy')}; nid ydynt yn enwi diwrnod olaf.`,
  ),
});
