import { z } from 'zod';
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

const parts = z.object({ day: optionalDay });

function askedDay(query: Query, name: string, language: Language): AskedDay {
  const whole = askedText(query, name);
  if (isCalendarDate(whole)) return { name, value: whole, typed: typedOf(whole), problem: undefined };
  const typed = {
    day: askedText(query, `${name}-day`),
    month: askedText(query, `${name}-month`),
    year: askedText(query, `${name}-year`),
  };
  const read = parts.safeParse({ day: typed });
  const problem = read.success ? undefined : sentences(language, 'shared/asked')('asked.notADay');
  return { name, value: read.data?.day, typed, problem };
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

const anything = z.unknown();

/** The three parts of the days of a period, as an address may hold them: what is no day has a problem of its own. */
export const periodParts: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  ['from', 'to'].flatMap((name) => ['day', 'month', 'year'].map((part) => [`${name}-${part}`, anything])),
);

/** What the address of a period may hold, in parts or whole. */
export const periodParameters: Readonly<Record<string, z.ZodType>> = {
  ...periodParts,
  from: anything,
  to: anything,
};

/** The same, of a page that asks for an entry besides, and is asked by its form. */
export const entryAndPeriodParameters: Readonly<Record<string, z.ZodType>> = {
  ...periodParameters,
  obligation: anything,
  asked: anything,
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
