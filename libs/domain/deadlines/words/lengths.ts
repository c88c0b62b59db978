import type { Language } from '#domain/kernel';
import type { CalendarUnit } from '../rules/unit';
import { formatYears } from './dates-in-words';

/** A length of time after a verb: `8 weeks`, `1 month`; `8 wythnos`, `1 mis`. Welsh numerals take the singular. */
export function formatLength(count: number, unit: CalendarUnit, language: Language): string {
  if (unit === 'year') return formatYears(count, language);
  if (language === 'en') return `${count} ${unit}${count === 1 ? '' : 's'}`;
  return `${count} ${WELSH[unit]}`;
}

const WELSH: Readonly<Record<Exclude<CalendarUnit, 'year'>, string>> = {
  day: 'diwrnod',
  week: 'wythnos',
  month: 'mis',
};
