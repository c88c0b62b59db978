import type { CalendarDate, Instant, Language, PartlyTranslated } from '#domain/kernel';

/** The time of day in Wales: 14:05 */
export const formatTime = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/London',
  }).format(new Date(at));

/** A day with its month in short: 31 Aug 2026. For drawings; text has the month in full. */
export const formatShortDate = (on: CalendarDate, language: Language): string =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`));

export interface TextInLanguage {
  readonly text: string;
  /** the language the text is in, where it is not the page's */
  readonly lang: Language | null;
  readonly awaitingTranslation: boolean;
}

/** The text in the page's language, else in the other, marked as awaiting translation. Never machine-translated. */
export function inLanguage(title: PartlyTranslated, language: Language): TextInLanguage {
  const own = title[language];
  if (own !== undefined) return { text: own, lang: null, awaitingTranslation: false };
  const other = language === 'cy' ? 'en' : 'cy';
  return { text: title[other] ?? '', lang: other, awaitingTranslation: true };
}

const UNITS = ['KB', 'MB', 'GB'] as const;

/** The size of a file in decimal units: 812 bytes, 1.2 MB */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1_000) return language === 'cy' ? `${bytes} beit` : `${bytes} bytes`;
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length);
  return `${(bytes / 1_000 ** power).toFixed(1)} ${UNITS[power - 1] ?? ''}`;
}
