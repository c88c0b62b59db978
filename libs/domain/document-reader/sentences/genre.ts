import type { Genre } from './sentence';

/** Where a record or a letter says what it is. */
const HEAD = 1500;
const MINUTES =
  /\b(?:minutes of|minutes\b.{0,40}\d{4}|notes? of (?:a|the) meeting|minutes (?:and|from) [^\n]{0,30}meeting|minutes and (?:actions|matters arising)|matters arising|any other business|\d+(?:st|nd|rd|th) meeting\b|attendees|apologies|in attendance|cofnodion|yn bresennol|ymddiheuriadau)|^\s*(?:present|members? present|attending|minutes)\s*:?\s*$/imu;
const LETTER = /^\s*(?:dear|annwyl)\b/imu;

/** What sort of text it is, by what stands at its head. */
export function genreOf(text: string): Genre {
  const head = text.slice(0, HEAD);
  if (LETTER.test(head)) return 'letter';
  return MINUTES.test(head) ? 'minutes' : 'other';
}
