import { z } from 'zod';
import { registerFilter, registerOrders } from '#application/queries';
import { calendarDate, isCalendarDate } from '#domain/kernel';
import type { Say } from '#platform/catalogue';
import { addressWith } from '../../asked/asked-day';
import { filterIn, ignoredIn } from '../../platform/request';

const sortSchema = z.string().regex(new RegExp(`^-?(?:${registerOrders.join('|')})$`));
const cursor = z.string().max(600);

/** What the register’s address says beside the filter. */
const OTHERS = { sort: sortSchema, after: cursor, before: cursor };
const schema = registerFilter.extend(OTHERS);

const PARTS = ['day', 'month', 'year'] as const;
type Query = Readonly<Record<string, unknown>>;

/** A day in three parts as one, as an address may give it too; the parts as they are where they make no day. */
function withDay(query: Query, name: 'from' | 'to'): Query {
  const parts = PARTS.map((part) => query[`${name}-${part}`]).map((part) =>
    typeof part === 'string' ? part.trim() : '',
  );
  const others = Object.fromEntries(
    Object.entries(query).filter(([key]) => !PARTS.some((part) => key === `${name}-${part}`)),
  );
  if (parts.every((part) => part === '')) return others;
  const [day = '', month = '', year = ''] = parts;
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { ...others, [name]: isCalendarDate(on) ? calendarDate(on) : parts.filter(Boolean).join(' ') };
}

/** What an address asks of the register, and what of it was not understood, in sentences. */
export function askedOf(query: object, t: Say) {
  const whole = withDay(withDay(query as Query, 'from'), 'to');
  const { sort = 'register', after, before, ...filter } = filterIn(schema, whole);
  const descending = sort.startsWith('-');
  return {
    filter,
    order: registerOrders.find((order) => order === sort.replace('-', '')) ?? 'register',
    descending,
    after,
    before,
    ignored: ignoredIn(schema, whole, t),
  };
}

export type AskedOf = ReturnType<typeof askedOf>;

/** The address that asks for this; what is absent or undefined is left out. */
export const registerUrl = (query: Readonly<Record<string, string | undefined>>): string =>
  addressWith('/register', query);

/** The sort as an address has it; absent for the register’s own. */
export const sortOf = ({ order, descending }: Pick<AskedOf, 'order' | 'descending'>): string | undefined =>
  order === 'register' ? undefined : `${descending ? '-' : ''}${order}`;
