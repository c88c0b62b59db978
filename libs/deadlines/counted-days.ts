import { schoolDays, sittingDays, workingDays, type CountableDays } from '#calendars';
import { ok, refuse, type Result } from '#kernel';
import type { DeadlineRefusal } from './answer';
import type { Context } from './question';
import { missingCalendar } from './refusals';
import type { CountedUnit } from './unit';

/** The days that a counted unit counts, from the calendars that came with the question. */
export function countedDays(
  unit: CountedUnit,
  { calendar, facts }: Context,
): Result<CountableDays, DeadlineRefusal> {
  switch (unit.counted) {
    case 'working-day':
      return ok(workingDays(unit.regime, calendar));
    case 'school-day': {
      const school = facts.schools?.[unit.calendar];
      return school ? ok(schoolDays(school, calendar)) : refuse(missingCalendar(unit.calendar));
    }
    case 'sitting-day': {
      const sittings = facts.sittings?.[unit.calendar];
      return sittings ? ok(sittingDays(sittings, unit.style)) : refuse(missingCalendar(unit.calendar));
    }
  }
}
