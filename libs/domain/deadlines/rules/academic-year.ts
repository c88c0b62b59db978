import { type CalendarDate, dateOf, monthOf, yearOf } from '#domain/kernel';

export interface AcademicYear {
  /** `2025/26` */
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const SEPTEMBER = 9;

/** The calendar year in which the academic year of a day begins. */
export const academicYearFrom = (on: CalendarDate): number =>
  monthOf(on) >= SEPTEMBER ? yearOf(on) : yearOf(on) - 1;

/** The academic year a day falls in: 1 September to 31 August. @throws BeyondDates in the first and the last year */
export function academicYearOf(on: CalendarDate): AcademicYear {
  const start = academicYearFrom(on);
  return {
    name: `${start}/${String(start + 1).slice(-2)}`,
    from: dateOf(start, SEPTEMBER, 1),
    to: dateOf(start + 1, 8, 31),
  };
}
