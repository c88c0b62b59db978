import type { Genre } from './sentence';

/** Where a record or a letter says what it is. */
const HEAD = 1500;
const MINUTES =
  /\b(?:minutes of|minutes\b.{0,40}\d{4}|notes? of (?:a|the) meeting|minutes (?:and|from) [^\n]{0,30}meeting|minutes and (?:actions|matters arising)|matters arising|any other business|\d+(?:st|nd|rd|th) meeting\b|attendees|apologies|in attendance|cofnodion (?:y |o )?(?:g?cyfarfod|gyfarfod|drafft)|yn bresennol|ymddiheuriadau)|^\s*(?:present|members? present|attending|minutes|cofnodion|presennol)\s*:?\s*$/imu;
const LETTER = /^\s*(?:dear|annwyl)\b/imu;

/** Where a document that lays down what bodies do has its title. */
const TITLE = 400;
const MANDATE =
  /\b(?:terms of reference|terms and conditions|grant conditions|conditions of grant|standing orders|rules of procedure|memorandum of understanding|cylch gorchwyl|amodau(?: \p{L}+)? grant|amodau a thelerau|telerau ac amodau|rheolau sefydlog|memorandwm cyd-ddealltwriaeth)/iu;

/** What sort of text it is, by what stands at its head. */
export function genreOf(text: string): Genre {
  const head = text.slice(0, HEAD);
  if (LETTER.test(head)) return 'letter';
  if (MANDATE.test(text.slice(0, TITLE))) return 'mandate';
  return MINUTES.test(head) ? 'minutes' : 'other';
}
