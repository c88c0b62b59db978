import { z } from 'zod';
import { earlierOf, laterOf, weekday } from '#domain/kernel';
import type { CountableDays } from './countable-days';
import { calendarDateSchema, covers, dateRangeField } from './fields';
import { dayOff } from './day-off';
import type { HolidayCalendar } from './holiday-calendar';

const WEEKEND = [6, 7];

const closureSchema = dateRangeField.safeExtend({
  title_en: z.string().min(1),
  title_cy: z.string().min(1),
});

/** The terms of the schools of one authority, as it published them. */
export const schoolCalendarSchema = z.strictObject({
  about: z.string(),
  version: z.string().min(1),
  asAt: calendarDateSchema,
  authority_en: z.string().min(1),
  authority_cy: z.string().min(1),
  /** first and last day of every term; nothing is known outside the first and the last term */
  terms: z.array(dateRangeField).min(1).max(1000),
  /** half terms and training days */
  closures: z.array(closureSchema).max(1000).default([]),
});
export type SchoolCalendar = z.output<typeof schoolCalendarSchema>;

/** School days: Monday to Friday in term, without closures and bank holidays. Never provisional: terms are set locally. */
export function schoolDays(school: SchoolCalendar, holidays: HolidayCalendar): CountableDays {
  const { terms, closures, version, authority_cy, authority_en } = school;
  return {
    title: { en: 'school days', cy: 'diwrnodau ysgol' },
    source: { en: authority_en, cy: authority_cy },
    version: `${version}+${holidays.version}`,
    // a bank holiday in term is no school day: beyond the published ones nothing is known
    knownFrom: laterOf(terms.map(({ from }) => from).reduce(earlierOf), holidays.knownFrom),
    knownUntil: earlierOf(terms.map(({ to }) => to).reduce(laterOf), holidays.knownUntil),
    mayBeProvisional: false,
    restDays: WEEKEND,
    passedOver(on) {
      const closure = closures.find((closed) => covers([closed], on));
      if (WEEKEND.includes(weekday(on))) return 'day-of-week';
      if (closure) return { on, title: { en: closure.title_en, cy: closure.title_cy }, substitute: false };
      return covers(terms, on) ? dayOff(on, 'wales', holidays) : 'outside-term';
    },
  };
}
