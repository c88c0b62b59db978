import { type CalendarDate, isMonthDay } from '#domain/kernel';
import type { FactEntry, FactKind } from '#domain/obligations';
import { optionalChoice, optionalDay, optionalFingerprint, optionalWords, words } from '../../forms/answers';
import type { Body } from '../../forms/field';
import { daysIn, rangesIn } from './day-lines';
import { dayParts } from './day-parts';
import {
  type CalendarAnswers,
  answersOfSchool,
  answersOfSitting,
  schoolCalendarOf,
  sittingCalendarOf,
} from './said-calendars';

/** What is asked of a fact beside its day: by its kind; of a value by what the last one was, of the first any of them. */
export type Shape =
  Exclude<FactKind, 'parameter'> | 'value' | 'value-number' | 'value-day' | 'value-month-day';

type Said = Pick<FactEntry, 'until' | 'value' | 'school' | 'sitting'>;

export function shapeOf(kind: FactKind, last: Said | undefined): Shape {
  if (kind !== 'parameter') return kind;
  if (last?.value === undefined) return 'value';
  if (typeof last.value === 'number') return 'value-number';
  return isMonthDay(last.value) ? 'value-month-day' : 'value-day';
}

/** What every form about a fact asks beside its day. */
export const saidAnswers = {
  shape: optionalChoice,
  until: optionalDay,
  valueNumber: optionalWords,
  valueDay: optionalDay,
  valueMonth: optionalChoice,
  valueMonthDay: optionalWords,
  authorityEn: optionalWords,
  authorityCy: optionalWords,
  terms: optionalWords,
  closures: optionalWords,
  legislature: optionalChoice,
  knownFrom: optionalDay,
  knownTo: optionalDay,
  recesses: optionalWords,
  commons: optionalWords,
  lords: optionalWords,
  closed: optionalWords,
  reference: words,
  sha256: optionalFingerprint,
};

export interface SaidAnswers extends CalendarAnswers {
  readonly shape?: string | undefined;
  readonly until?: CalendarDate | undefined;
  readonly valueNumber?: string | undefined;
  readonly valueDay?: CalendarDate | undefined;
  readonly valueMonth?: string | undefined;
  readonly valueMonthDay?: string | undefined;
  readonly reference?: string | undefined;
}

type Fault = readonly [field: keyof SaidAnswers, code: string];

const two = (text: string): string => text.padStart(2, '0');
const monthDayOf = ({ valueMonth, valueMonthDay }: SaidAnswers): string =>
  `${two(valueMonth ?? '')}-${two(valueMonthDay ?? '')}`;

const isNumber = (text: string | undefined): boolean => text !== undefined && /^\d{1,6}$/u.test(text);

/** What is wrong with a value, as the codes of sentences. */
function valueFaults(answers: SaidAnswers): readonly Fault[] {
  const { shape, valueNumber, valueDay, valueMonth, valueMonthDay } = answers;
  const monthDay = (valueMonth ?? valueMonthDay) !== undefined;
  if (shape === 'value-day') return valueDay === undefined ? [['valueDay', 'required']] : [];
  if (shape === 'value-number') return isNumber(valueNumber) ? [] : [['valueNumber', 'not-a-number']];
  if (shape === 'value-month-day')
    return isMonthDay(monthDayOf(answers)) ? [] : [['valueMonthDay', 'not-a-month-day']];
  const given = [valueNumber !== undefined, valueDay !== undefined, monthDay].filter(Boolean).length;
  if (given !== 1) return [['valueNumber', 'one-of-three']];
  if (valueNumber !== undefined && !isNumber(valueNumber)) return [['valueNumber', 'not-a-number']];
  return monthDay && !isMonthDay(monthDayOf(answers)) ? [['valueMonthDay', 'not-a-month-day']] : [];
}

const missing = (answers: SaidAnswers, ...names: readonly (keyof SaidAnswers)[]): readonly Fault[] =>
  names.filter((name) => answers[name] === undefined).map((name) => [name, 'required']);

const ranges = (
  answers: SaidAnswers,
  ...names: readonly ('terms' | 'closures' | 'recesses' | 'closed')[]
): readonly Fault[] =>
  names.filter((name) => rangesIn(answers[name] ?? '') === null).map((name) => [name, 'not-lines']);

function calendarFaults(answers: SaidAnswers): readonly Fault[] {
  if (answers.shape === 'school-calendar') {
    const { closures = '' } = answers;
    const untitled = rangesIn(closures)?.some(({ said }) => said === '') === true;
    return [
      ...missing(answers, 'authorityEn', 'authorityCy', 'terms'),
      ...ranges(answers, 'terms', 'closures'),
      ...(untitled ? [['closures', 'untitled'] as const] : []),
    ];
  }
  const { legislature, commons, lords, knownFrom, knownTo } = answers;
  const noDays = (['commons', 'lords'] as const).filter((house) => daysIn(answers[house] ?? '') === null);
  return [
    ...missing(answers, 'legislature', 'knownFrom', 'knownTo'),
    ...(knownFrom !== undefined && knownTo !== undefined && knownTo < knownFrom
      ? [['knownTo', 'ends-early'] as const]
      : []),
    ...(legislature === 'senedd' ? missing(answers, 'recesses') : []),
    ...(legislature === 'uk-parliament' && commons === undefined && lords === undefined
      ? [['commons', 'required'] as const]
      : []),
    ...ranges(answers, 'recesses', 'closed'),
    ...noDays.map((house) => [house, 'not-days'] as const),
  ];
}

/** All that is wrong with what is said, by field. */
export function saidFaults(answers: SaidAnswers): readonly Fault[] {
  const { shape = '' } = answers;
  if (shape === 'period') return missing(answers, 'until');
  if (shape.startsWith('value')) return valueFaults(answers);
  return shape.endsWith('-calendar') ? calendarFaults(answers) : [];
}

function valueOf(answers: SaidAnswers): { value?: string | number } {
  const { valueNumber, valueDay, valueMonthDay } = answers;
  if (valueNumber !== undefined) return { value: Number(valueNumber) };
  if (valueDay !== undefined) return { value: valueDay };
  return valueMonthDay === undefined ? {} : { value: monthDayOf(answers) };
}

/** For a list of bank holidays its version; another list is given on the page of bank holidays. */
const listIn = (shape: Shape, list: string) => (shape === 'holiday-list' ? { list } : {});

/** What is said of one entry of a fact, as a command has it. */
export function saidBy(
  answers: SaidAnswers & { readonly reference: string },
  {
    shape,
    list,
    effectiveOn,
  }: { readonly shape: Shape; readonly list: string; readonly effectiveOn: CalendarDate },
) {
  const source = { reference: answers.reference, effectiveOn };
  const school = shape === 'school-calendar' ? schoolCalendarOf(answers, source) : null;
  const sitting = shape === 'sitting-calendar' ? sittingCalendarOf(answers, source) : null;
  return {
    ...(shape === 'period' && answers.until !== undefined && { until: answers.until }),
    ...(shape.startsWith('value') && valueOf(answers)),
    ...(school !== null && { school }),
    ...(sitting !== null && { sitting }),
    ...listIn(shape, list),
  };
}

/** The answers that say this again: they stand in the form when it is opened. */
export function answersOf({ until, value, school, sitting }: Said): Body {
  const monthDay = typeof value === 'string' && isMonthDay(value);
  return {
    ...dayParts('until', until),
    ...(typeof value === 'number' && { valueNumber: String(value) }),
    ...(monthDay && {
      valueMonth: String(Number(value.slice(0, 2))),
      valueMonthDay: String(Number(value.slice(3))),
    }),
    ...(typeof value === 'string' && !monthDay && dayParts('valueDay', value as CalendarDate)),
    ...(school !== undefined && answersOfSchool(school)),
    ...(sitting !== undefined && answersOfSitting(sitting)),
  };
}
