import type { CalendarDate, Instant, Language, PartlyTranslated } from '#kernel';

const LOCALES: Record<Language, string> = { en: 'en-GB', cy: 'cy-GB' };
const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** 31 August 2026, 31 Awst 2026 */
export const formatDay = (on: CalendarDate, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { ...day, timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

/** The time of day in Wales: 14:05 */
export const formatTime = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/London',
  }).format(new Date(at));

export interface ShownText {
  readonly text: string;
  /** the language the text is in, where it is not the page's */
  readonly lang: Language | null;
  readonly awaitingTranslation: boolean;
}

/** The text in the page's language, else in the other, marked as awaiting translation. Never machine-translated. */
export function inLanguage(title: PartlyTranslated, language: Language): ShownText {
  const own = title[language];
  if (own !== undefined) return { text: own, lang: null, awaitingTranslation: false };
  const other = language === 'cy' ? 'en' : 'cy';
  return { text: title[other] ?? '', lang: other, awaitingTranslation: true };
}
