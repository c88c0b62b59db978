import { z } from 'zod';
import { isCursorOf, registerFilter, registerOrders } from '#application/queries';
import type { Say } from '#platform/catalogue';
import { addressWith, dayIn, dayParameters } from '../../asked/asked-day';
import { filterIn, ignoredIn } from '../../platform/request';

const sortSchema = z.string().regex(new RegExp(`^-?(?:${registerOrders.join('|')})$`));
const cursor = z.string().max(600);

/** What the register’s address says beside the filter. */
const OTHERS = { sort: sortSchema, after: cursor, before: cursor };
const schema = registerFilter.extend(OTHERS);

type Query = Parameters<typeof dayIn>[0];

/** A day whole, as the filter has it; as it was written where it is none. */
function withDay(query: Query, name: 'from' | 'to'): Query {
  const { value, unread } = dayIn(query, name);
  const others = Object.entries(query).filter(([key]) => !Object.hasOwn(dayParameters(name), key));
  return { ...Object.fromEntries(others), [name]: value ?? unread };
}

/** What an address asks of the register, and what of it was not understood, in sentences. */
export function askedOf(query: object, t: Say) {
  const whole = withDay(withDay(query as Query, 'from'), 'to');
  const { sort = 'register', after, before, ...filter } = filterIn(schema, whole);
  const descending = sort.startsWith('-');
  const order = registerOrders.find((each) => each === sort.replace('-', '')) ?? 'register';
  const ofOrder = cursor.refine((given) => isCursorOf({ order, descending }, given));
  return {
    filter,
    order,
    descending,
    after,
    before,
    ignored: ignoredIn(schema.extend({ after: ofOrder, before: ofOrder }), whole, t),
  };
}

export type AskedOf = ReturnType<typeof askedOf>;

/** The address that asks for this; what is absent or undefined is left out. */
export const registerUrl = (query: Readonly<Record<string, string | undefined>>): string =>
  addressWith('/register', query);

/** The sort as an address has it; absent for the register’s own. */
export const sortOf = ({ order, descending }: Pick<AskedOf, 'order' | 'descending'>): string | undefined =>
  order === 'register' ? undefined : `${descending ? '-' : ''}${order}`;
