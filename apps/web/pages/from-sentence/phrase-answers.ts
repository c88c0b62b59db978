import type { CalendarDate, Language } from '#domain/kernel';
import type { HolidayCalendar } from '#domain/calendars';
import { ANOTHER_DAY, type OfferedReadings, lastDayOn, readingsOffered } from '#domain/obligations';
import { optionalDay, optionalWords } from '../../forms/answers';
import { type Body, type FieldOption, readAnswers } from '../../forms/field';
import { anotherDay, offeredChoices } from '../../obligation/phrase-readings';
import { sentences } from '../../platform/locale';

/** Nobody chooses yet: each reading stays a candidate. */
export const LEAVE_OPEN = 'leave-open';

export interface PhraseAnswers {
  readonly saidOn: CalendarDate | undefined;
  readonly datePhrase: string | undefined;
  readonly readingId: string | undefined;
  readonly readingReason: string | undefined;
  readonly lastDay: CalendarDate | undefined;
  readonly lookAgain: CalendarDate | undefined;
}

/** What the grammar makes of the words typed so far; null where no words are typed. */
export function offeredIn(body: Body): OfferedReadings | null {
  const typed = readAnswers(
    [
      { kind: 'line', name: 'datePhrase' },
      { kind: 'day', name: 'saidOn' },
    ],
    body,
  );
  const words = optionalWords.safeParse(typed['datePhrase']).data;
  return words === undefined
    ? null
    : readingsOffered(words, optionalDay.safeParse(typed['saidOn']).data ?? null);
}

/** The due date that the answers so far lead to: the day that was entered, else that of the chosen or the first reading. */
export function lastDayIn(body: Body, calendar: HolidayCalendar): CalendarDate | null {
  const typed = readAnswers([{ kind: 'day', name: 'lastDay' }], body);
  const entered = optionalDay.safeParse(typed['lastDay']).data;
  if (entered !== undefined) return entered;
  const days = (offeredIn(body)?.readings ?? []).map((reading) => ({
    chosen: reading.id === body['readingId'],
    on: lastDayOn(reading, 1, calendar),
  }));
  return (days.find(({ chosen }) => chosen) ?? days.find(({ on }) => on !== null))?.on ?? null;
}

/** Whether any reading gives a day at all. @param calendar the list of bank holidays in force */
export const hasChoices = (body: Body, calendar: HolidayCalendar): boolean => {
  const offered = offeredIn(body);
  return offered !== null && offeredChoices(offered, { calendar, language: 'en' }).length > 0;
};

/** The readings that give a date, another day, or no choice yet. */
export function readingChoices(
  offered: OfferedReadings | null,
  shown: { readonly calendar: HolidayCalendar; readonly language: Language },
): readonly FieldOption[] {
  const { language } = shown;
  const readings = offered === null ? [] : offeredChoices(offered, shown);
  if (readings.length === 0) return [];
  const t = sentences(language, 'from-sentence');
  return [
    ...readings,
    anotherDay(language),
    { value: LEAVE_OPEN, text: t('leaveOpen'), hint: t('leaveOpenHint') },
  ];
}

type Fault = readonly [field: keyof PhraseAnswers, code: string];

/** What is missing or at odds in the answers about the words that say when. @param calendar the list of bank holidays in force */
export function phraseFaults(answers: PhraseAnswers, calendar: HolidayCalendar): readonly Fault[] {
  const { datePhrase, saidOn, readingId, readingReason, lastDay, lookAgain } = answers;
  if (datePhrase === undefined) return [];
  if (saidOn === undefined) return [['saidOn', 'required']];
  const shown = { calendar, language: 'en' } as const;
  const choices = readingChoices(readingsOffered(datePhrase, saidOn), shown).map(({ value }) => value);
  if (choices.length === 0)
    return lastDay === undefined && lookAgain === undefined ? [['lookAgain', 'withoutDate']] : [];
  if (readingId === undefined || !choices.includes(readingId)) return [['readingId', 'required']];
  const isAnother = readingId === ANOTHER_DAY;
  return [
    ...(readingId !== LEAVE_OPEN && readingReason === undefined
      ? [['readingReason', 'required'] as const]
      : []),
    ...(isAnother && lastDay === undefined ? [['lastDay', 'withAnotherDay'] as const] : []),
    ...(!isAnother && lastDay !== undefined ? [['lastDay', 'withReading'] as const] : []),
  ];
}
