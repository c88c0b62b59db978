import announcements from './data/announcements.json';
import published from './data/uk-bank-holidays.json';

/** What a holiday calendar is made from, as data: the published list, and when what is outside it was announced. */
export interface HolidaySource {
  readonly published: unknown;
  readonly announcements: unknown;
}

/** The list and announcements of today. */
export const currentHolidaySource: HolidaySource = { published, announcements };
