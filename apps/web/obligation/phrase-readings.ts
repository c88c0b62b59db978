import type { HolidayCalendar } from '#domain/calendars';
import { type CandidateReading, type Reading, computeDeadline, formatDate } from '#domain/deadlines';
import { type CalendarDate, type Language, languageOf } from '#domain/kernel';
import { ANOTHER_DAY, type OfferedReadings } from '#domain/obligations';
import type { FieldOption } from '../forms/field';
import { sentences } from '../platform/locale';

interface Dated {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
}

interface Shown {
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  readonly language: Language;
}

/** From when to when a reading runs; null where it gives no last day. */
function windowOf({ rule, ...reading }: Reading | CandidateReading, calendar: HolidayCalendar): Dated | null {
  const answer = computeDeadline({ rule, occurrence: 1, calendar });
  if (!answer.ok) return null;
  return 'window' in reading && reading.window !== null ? reading.window : answer.value.window;
}

/** A reading as a choice, with its window and its reason; null where it gives no date to choose. */
function readingChoice(
  reading: Reading | CandidateReading,
  { calendar, language }: Shown,
): FieldOption | null {
  const window = windowOf(reading, calendar);
  if (window === null) return null;
  const t = sentences(language, 'shared/phrase');
  const to = formatDate(window.to, language);
  const days =
    window.from === null || window.from === window.to
      ? t('phrase.lastDay', { to })
      : t('phrase.window', { from: formatDate(window.from, language), to });
  return {
    value: reading.id,
    text: reading.label[language],
    hint: [days, reading.reason[language], t(`phrase.basis.${reading.basis}`)].join('\n'),
  };
}

const chosen = (option: FieldOption | null): option is FieldOption => option !== null;

/** The readings that the grammar offers, each but those that a listed reading already gives. */
export function offeredChoices(
  { candidates }: OfferedReadings,
  shown: Shown,
  listed: readonly Reading[] = [],
): readonly FieldOption[] {
  const lastDays = listed.map((reading) => windowOf(reading, shown.calendar)?.to);
  return candidates
    .filter((candidate) => !lastDays.includes(windowOf(candidate, shown.calendar)?.to))
    .map((candidate) => readingChoice(candidate, shown))
    .filter(chosen);
}

export const listedChoices = (listed: readonly Reading[], shown: Shown): readonly FieldOption[] =>
  listed.map((reading) => readingChoice(reading, shown)).filter(chosen);

export const anotherDay = (language: Language): FieldOption => {
  const t = sentences(language, 'shared/phrase');
  return { value: ANOTHER_DAY, text: t('phrase.anotherDay'), hint: t('phrase.anotherDayHint') };
};

/** What a page says of the words: what they count from, why nothing is offered, which readings still want a date. */
export interface PhrasePreview {
  readonly offered: OfferedReadings;
  readonly undated: readonly CandidateReading[];
  /** that the words are in */
  readonly language: Language;
}

export const phrasePreview = (offered: OfferedReadings, calendar: HolidayCalendar): PhrasePreview => ({
  offered,
  undated: offered.candidates.filter((candidate) => windowOf(candidate, calendar) === null),
  language: languageOf(offered.words),
});
