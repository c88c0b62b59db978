import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type CalendarDate, type Language, isCalendarDate } from '#domain/kernel';
import { optionalDay } from '../forms/answers';
import { sentences } from '../platform/locale';

/** The query of an address. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A value of an address, the first where there are several; empty for none. */
export const askedText = (query: Query, name: string): string => [query[name]].flat()[0]?.trim() ?? '';

/** A day that an address asks for, whole or in the three parts of a date input. */
export interface AskedDay {
  readonly name: string;
  /** undefined for none, and for what is no day */
  readonly value: CalendarDate | undefined;
  readonly typed: { readonly day: string; readonly month: string; readonly year: string };
  readonly problem: string | undefined;
}

const PARTS = ['day', 'month', 'year'] as const;
const parts = z.object({ day: optionalDay });

/** A day of an address, as it was given: whole, or in the three parts of a date input. */
export interface GivenDay {
  /** undefined for none, and for what is no day */
  readonly value: CalendarDate | undefined;
  readonly typed: AskedDay['typed'];
  /** what was given where it is no day, as it was written; empty otherwise */
  readonly unread: string;
  /** sent by a date input, and not whole */
  readonly inParts: boolean;
  /** what is wrong with the parts, as a form’s answers name it */
  readonly fault: string | null;
}

/** Reads a day of an address. Where it is given whole and in parts, the whole one counts. */
export function dayIn(query: Query, name: string): GivenDay {
  const whole = askedText(query, name);
  const inParts = whole === '' && PARTS.some((part) => `${name}-${part}` in query);
  if (isCalendarDate(whole)) return { value: whole, typed: typedOf(whole), unread: '', inParts, fault: null };
  const typed = {
    day: askedText(query, `${name}-day`),
    month: askedText(query, `${name}-month`),
    year: askedText(query, `${name}-year`),
  };
  const read = parts.safeParse({ day: typed });
  const value = whole === '' ? read.data?.day : undefined;
  const given = [whole, typed.day, typed.month, typed.year].filter(Boolean).join(' ');
  const fault = inParts ? (read.error?.issues[0]?.message ?? null) : null;
  return { value, typed, unread: value === undefined ? given : '', inParts, fault };
}

/** Reads a day of an address for a date input, with what is wrong in its parts; a whole one that is no day `ignoredIn` names. */
export function askedDay(query: Query, name: string, language: Language): AskedDay {
  const { value, typed, fault } = dayIn(query, name);
  const t = sentences(language, 'shared/asked');
  const problem =
    fault === null ? undefined : t(fault === 'beyond-sense' ? 'asked.beyondSense' : 'asked.notADay');
  return { name, value, typed, problem };
}

function typedOf(on: CalendarDate): AskedDay['typed'] {
  const [year = '', month = '', day = ''] = on.split('-').map((part) => part.replace(/^0+/, ''));
  return { day, month, year };
}

/** The first and the last day of a period. */
export interface AskedPeriod {
  readonly from: AskedDay;
  readonly to: AskedDay;
  /** for the summary at the top of the page */
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  /** as a filter takes it; without what is no day */
  readonly days: { readonly from?: CalendarDate; readonly to?: CalendarDate };
}

/** Reads `from` and `to`: in this order, each optional. */
export function askedPeriod(query: Query, language: Language): AskedPeriod {
  const [from, last] = [askedDay(query, 'from', language), askedDay(query, 'to', language)];
  const reversed = from.value !== undefined && last.value !== undefined && last.value < from.value;
  const to = reversed ? { ...last, problem: sentences(language, 'shared/asked')('asked.reversed') } : last;
  const errors = [from, to].flatMap(({ name, problem }) =>
    problem === undefined ? [] : [{ text: problem, href: `#${name}-day` }],
  );
  return {
    from,
    to,
    errors,
    days: {
      ...(from.value !== undefined && { from: from.value }),
      ...(to.value !== undefined && { to: to.value }),
    },
  };
}

/** What an address may hold of a day, whole or in parts: parts that make no day have a problem beside their input. */
export const dayParameters = (...names: readonly string[]): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    names.flatMap((name): [string, z.ZodType][] => [
      [name, calendarDateSchema],
      ...PARTS.map((part): [string, z.ZodType] => [`${name}-${part}`, z.string()]),
    ]),
  );

/** What the address of a period may hold. */
export const periodParameters = dayParameters('from', 'to');

/** The same, of a page that asks for an entry besides, and is asked by its form. */
export const entryAndPeriodParameters: Readonly<Record<string, z.ZodType>> = {
  ...periodParameters,
  obligation: z.string().max(200),
  asked: z.literal('yes'),
};

/** An address with what of these is given. */
export function addressWith(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
