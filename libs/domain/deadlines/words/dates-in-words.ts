import {
  type Bilingual,
  type CalendarDate,
  type Language,
  both,
  dayOf,
  memoizePerDay,
  monthOf,
  weekday,
  yearOf,
} from '#domain/kernel';
import type { CalendarUnit } from '../rules/unit';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};

const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  en: ['first', 'second', 'third', 'fourth'],
  cy: ['cyntaf', 'ail', 'trydydd', 'pedwerydd'],
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  cy: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
};

/** `31 August 2026`, `31 Awst 2026`. Independent of locale data. */
export const formatDate = (on: CalendarDate, language: Language): string => written(on).date[language];

/** `Monday 31 August 2026`, `dydd Llun 31 Awst 2026`. */
export const formatDateWithDay = (on: CalendarDate, language: Language): string =>
  written(on).withDay[language];

export const formatDateBoth = (on: CalendarDate): Bilingual => written(on).date;

const written = memoizePerDay((on) => {
  const date = (language: Language) =>
    `${dayOf(on)} ${MONTHS[language][monthOf(on) - 1] ?? ''} ${yearOf(on)}`;
  const withDay = (language: Language) => `${WEEKDAYS[language][weekday(on) - 1] ?? ''} ${date(language)}`;
  return { date: both(date('en'), date('cy')), withDay: both(withDay('en'), withDay('cy')) };
});

/** `August 2026`, `Awst 2026`: the month a day falls in. */
export const formatMonth = (on: CalendarDate, language: Language): string =>
  `${MONTHS[language][monthOf(on) - 1] ?? ''} ${yearOf(on)}`;

export const formatYear = (on: CalendarDate): string => on.slice(0, 4);

/** A day and month without a year, from `MM-DD`: `1 September`, `1 Medi`. */
export const formatMonthDay = (monthDay: string, language: Language): string => {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return `${day} ${MONTHS[language][month - 1] ?? ''}`;
};

/** `the first Thursday`, `y dydd Iau cyntaf`; in Welsh the other ordinals stand before the noun: `yr ail ddydd Iau`. */
export function formatNthWeekday(nth: number | 'last', day: number, language: Language): string {
  if (nth === 'last')
    return language === 'en' ? `the last ${WEEKDAYS.en[day - 1]}` : `y ${WEEKDAYS.cy[day - 1]} olaf`;
  const ordinal = ORDINALS[language][nth - 1] ?? '';
  const name = WEEKDAYS[language][day - 1] ?? '';
  if (language === 'en') return `the ${ordinal} ${name}`;
  if (nth === 1) return `y ${name} ${ordinal}`;
  return nth === 2 ? `yr ${ordinal} d${name}` : `y ${ordinal} ${name}`;
}

/** `May`, `Mai`: the name of month 1 to 12. */
export const formatMonthName = (month: number, language: Language): string =>
  MONTHS[language][month - 1] ?? '';

/** The numbers after which *diwrnod* and *blynedd* take the nasal mutation: pum niwrnod, deng mlynedd (BBC Bangor, and "10 niwrnod" in Acts). */
const NASAL: readonly number[] = [5, 7, 8, 9, 10, 12, 15, 18, 20];
/** The numbers after which they stay as they are; after any other, "N o" and the plural is safe. */
const UNMUTATED: readonly number[] = [3, 4, 6];

function welshNumber(count: number, [two, plain, nasal, plural]: readonly [string, string, string, string]) {
  if (count === 2) return `2 ${two}`;
  if (NASAL.includes(count)) return `${count} ${nasal}`;
  return count === 1 || UNMUTATED.includes(count) ? `${count} ${plain}` : `${count} o ${plural}`;
}

const welshDays = (count: number): string =>
  welshNumber(count, ['ddiwrnod', 'diwrnod', 'niwrnod', 'ddiwrnodau']);

/** `20 working days`, `20 o ddiwrnodau gwaith`. */
export function formatWorkingDays(count: number, language: Language): string {
  if (language === 'en') return `${count} working day${count === 1 ? '' : 's'}`;
  return count > 2 ? `${count} o ddiwrnodau gwaith` : `${welshDays(count)} gwaith`;
}

/** A length of time: `1 year`, `5 years`; `flwyddyn`, `2 flynedd`, `3 blynedd`, `5 mlynedd`, `22 o flynyddoedd`. For use after a verb. */
export function formatYears(count: number, language: Language): string {
  if (language === 'en') return count === 1 ? '1 year' : `${count} years`;
  if (count === 1) return 'flwyddyn';
  return welshNumber(count, ['flynedd', 'blynedd', 'mlynedd', 'flynyddoedd']);
}

/** How often: `every year`, `every 5 years`; `bob blwyddyn`, `bob 5 mlynedd`. */
export function formatEveryYears(interval: number, language: Language): string {
  if (interval === 1) return language === 'en' ? 'every year' : 'bob blwyddyn';
  const years = formatYears(interval, language);
  return language === 'en' ? `every ${years}` : `bob ${years}`;
}

/** A length of time after a verb or *o*: `8 weeks`, `2 months`; `8 wythnos`, `2 fis`, `7 niwrnod`. */
export function formatLength(count: number, unit: CalendarUnit, language: Language): string {
  if (unit === 'year') return formatYears(count, language);
  if (language === 'en') return `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (unit === 'day') return welshDays(count);
  if (unit === 'week') return `${count} wythnos`;
  return count === 2 ? '2 fis' : `${count} mis`;
}

/** The same where no word before it softens it: `blwyddyn`. */
export const formatLengthAlone = (count: number, unit: CalendarUnit, language: Language): string =>
  formatLength(count, unit, language).replace(/^flwyddyn$/u, 'blwyddyn');
