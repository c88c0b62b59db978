import { type CalendarDate, calendarDate, monthOf, yearOf } from '#domain/kernel';

export interface AcademicYear {
  /** `2025/26` */
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const SEPTEMBER = 9;

/** The academic year a day falls in: 1 September to 31 August. */
export function academicYearOf(on: CalendarDate): AcademicYear {
  const start = monthOf(on) >= SEPTEMBER ? yearOf(on) : yearOf(on) - 1;
  return {
    name: `${start}/${String(start + 1).slice(-2)}`,
    from: calendarDate(`${start}-09-01`),
    to: calendarDate(`${start + 1}-08-31`),
  };
}
