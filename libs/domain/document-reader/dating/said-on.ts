import { type CalendarDate } from '#domain/kernel';

/** The day on which a document was said or published, where its text says so: never invented. */
export function saidOnIn(_text: string): CalendarDate | null {
  return null;
}
