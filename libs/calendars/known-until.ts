import type { CalendarDate } from '#kernel';
import type { HolidayCalendar } from './holiday-calendar';

/** The last day whose holidays are published: what depends on later ones is provisional. */
export const knownUntil = (calendar: HolidayCalendar): CalendarDate => calendar.knownUntil;
