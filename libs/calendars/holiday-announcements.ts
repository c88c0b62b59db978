import { z } from 'zod';
import { calendarDateField } from './calendar-date-field';

const announcementSchema = z.strictObject({
  /** the holiday, wherever in the United Kingdom it is kept */
  date: calendarDateField,
  /** when it became known; absent where that is not recorded */
  announced: calendarDateField.optional(),
  source: z.string().min(1),
  /** the ordinary holiday that it took the place of: until the announcement that one stood */
  displaces: z
    .strictObject({ date: calendarDateField, title_en: z.string().min(1), title_cy: z.string().min(1) })
    .optional(),
});

/** When holidays outside the yearly list became known. */
export const holidayAnnouncementsSchema = z.strictObject({
  about: z.string(),
  /** names these very announcements: others have another version */
  version: z.string().min(1),
  announcements: z.array(announcementSchema),
});
export type HolidayAnnouncements = z.infer<typeof holidayAnnouncementsSchema>;
