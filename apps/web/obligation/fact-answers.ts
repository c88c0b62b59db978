import { schoolCalendarSchema, sittingCalendarSchema } from '#domain/calendars';
import { type CalendarDate, parseBoundedJson } from '#domain/kernel';
import type { FactKind } from '#domain/obligations';
import { optionalDay, optionalFingerprint, optionalWords, words } from '../forms/answers';
import type { Field } from '../forms/field';

/** What every form about a fact asks beside its day. */
export const saidAnswers = {
  until: optionalDay,
  value: optionalWords,
  calendar: optionalWords,
  reference: words,
  sha256: optionalFingerprint,
};

export const saidFields: readonly Field<unknown>[] = [
  { kind: 'day', name: 'until' },
  { kind: 'line', name: 'value' },
  { kind: 'paragraph', name: 'calendar', rows: 6 },
];

interface SaidAnswers {
  readonly until?: CalendarDate | undefined;
  readonly value?: string | undefined;
  readonly calendar?: string | undefined;
}

const BOUNDS = { depth: 20, values: 20_000 };

const CALENDARS = { 'school-calendar': schoolCalendarSchema, 'sitting-calendar': sittingCalendarSchema };
const isCalendar = (kind: string | undefined): kind is keyof typeof CALENDARS =>
  kind !== undefined && Object.hasOwn(CALENDARS, kind);

const jsonIn = (text: string): unknown => {
  try {
    return parseBoundedJson(text, BOUNDS);
  } catch {
    return undefined;
  }
};

/** What is wrong with a calendar that was pasted, as the codes of sentences: that it goes with no kind, or is none. */
export function calendarFaults(calendar: string | undefined, kind: string | undefined): readonly string[] {
  if (calendar === undefined) return [];
  if (!isCalendar(kind)) return ['which-calendar'];
  const value = jsonIn(calendar);
  if (value === undefined) return ['not-json'];
  return CALENDARS[kind].safeParse(value).success ? [] : ['not-a-calendar'];
}

/** For a list of bank holidays its version; another list is given on the page of bank holidays. */
export const listIn = (kind: FactKind | undefined, list: string) => (kind === 'holiday-list' ? { list } : {});

/** What is said of one entry of a fact, as a command has it. */
export function saidBy(
  { until, value, calendar }: SaidAnswers,
  { kind, list }: { readonly kind: FactKind | undefined; readonly list: string },
) {
  const parsed = calendar === undefined ? undefined : jsonIn(calendar);
  const school = schoolCalendarSchema.safeParse(parsed).data;
  const sitting = sittingCalendarSchema.safeParse(parsed).data;
  return {
    ...(until !== undefined && { until }),
    ...(value !== undefined && { value: /^-?\d+$/u.test(value) ? Number(value) : value }),
    ...(kind !== 'sitting-calendar' && school !== undefined && { school }),
    ...(kind !== 'school-calendar' && sitting !== undefined && { sitting }),
    ...listIn(kind, list),
  };
}

/** A value that a parameter may have, or none. */
export const isParameterValue = (value: string | undefined): boolean =>
  value === undefined || /^(-?\d+|(\d{4}-)?\d{2}-\d{2})$/u.test(value);
