import { type CalendarFilter, calendarFilter } from '#application/queries';
import { type CalendarDate, dateOf, lastDayOfMonth, monthOf, yearOf } from '#domain/kernel';

/** What an address of the calendar or the timeline asks. */
export interface CalendarQuery {
  readonly filter: CalendarFilter;
  readonly year: number;
  readonly month: number;
  /** null: the whole month */
  readonly day: number | null;
  readonly page: number;
  /** null: the page’s own */
  readonly group: string | null;
  /** what was not understood: the page says so, and leaves it out */
  readonly ignored: readonly { readonly name: string; readonly value: string }[];
}

const PARAMETERS = ['month', 'year', 'day', 'page', 'mine', 'owner', 'kind', 'source', 'group'] as const;
export type Parameter = (typeof PARAMETERS)[number];
export const isParameter = (name: string): name is Parameter =>
  (PARAMETERS as readonly string[]).includes(name);

/** What there is to choose from. */
interface Choices {
  readonly posts: readonly string[];
  readonly sources: readonly string[];
  readonly groups: readonly string[];
  /** what the page can be asked for */
  readonly takes: readonly Parameter[];
}

const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

const numberIn = (value: string, from: number, to: number): number | null => {
  const number = /^\d{1,6}$/.test(value.trim()) ? Number(value) : null;
  return number !== null && number >= from && number <= to ? number : null;
};

/** Reads an address: what is empty narrows nothing, and what is not understood is left out and named. */
export function readCalendarQuery(asked: object, today: CalendarDate, choices: Choices): CalendarQuery {
  const given = new Map(Object.entries(asked as Readonly<Record<string, unknown>>).filter(isGiven));
  const understood = new Set<string>();
  const take = <Value>(name: Parameter, read: (value: string) => Value | null): Value | null => {
    const value = choices.takes.includes(name) ? given.get(name) : undefined;
    const taken = typeof value === 'string' ? read(value) : null;
    if (taken !== null) understood.add(name);
    return taken;
  };
  const year = take('year', (value) => numberIn(value, FIRST_YEAR, LAST_YEAR)) ?? yearOf(today);
  const month = take('month', (value) => numberIn(value, 1, 12)) ?? monthOf(today);
  const { shape } = calendarFilter;
  const kind = take('kind', (value) => shape.kind.safeParse(value).data ?? null);
  const owner = take('owner', (value) => ([...choices.posts, 'nobody'].includes(value) ? value : null));
  const source = take('source', (value) => (choices.sources.includes(value) ? value : null));
  const mine = take('mine', (value) => (value === 'yes' ? ('yes' as const) : null));
  return {
    filter: {
      ...(mine !== null && { mine }),
      ...(owner !== null && { owner }),
      ...(kind !== null && { kind }),
      ...(source !== null && { source }),
    },
    year,
    month,
    day: take('day', (value) => numberIn(value, 1, Number(lastDayOfMonth(dateOf(year, month, 1)).slice(-2)))),
    page: take('page', (value) => numberIn(value, 1, 100_000)) ?? 1,
    group: take('group', (value) => (choices.groups.includes(value) ? value : null)),
    ignored: [...given]
      .filter(([name]) => !understood.has(name))
      .map(([name, value]) => ({ name: name.slice(0, LONGEST), value: shortened(value) })),
  };
}

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== '';

const LONGEST = 60;

const shortened = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST);

type Value = string | number | null | undefined;

/** A query string with what is given, its first character included; empty without any. */
export function queryString(parameters: Readonly<Record<string, Value>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

interface YearAndMonth {
  readonly year: number;
  readonly month: number;
}

/** The month so many after one; null outside the years of the calendar. */
export function monthAfter({ year, month }: YearAndMonth, count: number): YearAndMonth | null {
  const months = year * 12 + month - 1 + count;
  const found = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return found.year < FIRST_YEAR || found.year > LAST_YEAR ? null : found;
}
