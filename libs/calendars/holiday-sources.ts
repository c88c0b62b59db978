import announcements from './data/announcements.json';
import published from './data/uk-bank-holidays.json';

/** What a holiday calendar is made from, as data: the published list, and when what is outside it was announced. */
export interface HolidaySource {
  readonly published: { readonly version: string };
  readonly announcements: unknown;
}

/** Every list that dates were ever worked out from, the newest first. A newer one joins; none leaves. */
const sources: readonly HolidaySource[] = [{ published, announcements }];

/** The list of today. */
export const currentHolidaySource: HolidaySource = { published, announcements };

/** The list by the version that decisions name; undefined for one that was never kept. */
export const holidaySourceOf = (version: string): HolidaySource | undefined =>
  sources.find((source) => source.published.version === version);
