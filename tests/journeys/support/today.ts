import { dateInWales, instant, type CalendarDate } from '#kernel';

/** The day in Wales: a decision typed into a page with a fixed day would be recorded late before long. */
export const today = (): CalendarDate => dateInWales(instant(new Date().toISOString()));

/** As a person types it: year, month, day. */
export const todayTyped = (): [string, string, string] => today().split('-') as [string, string, string];
