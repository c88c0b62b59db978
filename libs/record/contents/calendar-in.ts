import { z } from 'zod';
import { type HolidayCalendar, holidayCalendar } from '#domain/calendars';
import { type Content, heldToHash } from './content';

const sourceSchema = z.strictObject({ published: z.unknown(), announcements: z.unknown().optional() });

/** A list of bank holidays as it is stored; null for what is missing, altered or none. */
export function calendarIn({
  sha256,
  text,
}: Pick<Content, 'sha256'> & { readonly text: string | undefined }): HolidayCalendar | null {
  const held = heldToHash(sha256, text);
  if (typeof held !== 'string') return null;
  try {
    const { published, announcements } = sourceSchema.parse(JSON.parse(held));
    return holidayCalendar(published, announcements);
  } catch {
    return null;
  }
}
