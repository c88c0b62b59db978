import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import type { RegisterOrder, RegisterPlace } from '#record/read-models';

interface Ordering {
  readonly order: RegisterOrder;
  readonly descending: boolean;
}

const day = z.union([calendarDateSchema, z.literal('infinity')]);
const id = z.string().max(200);
const INTEGER = 2_147_483_647;
const whole = z
  .string()
  .regex(/^-?\d{1,10}$/)
  .refine((text) => Math.abs(Number(text)) <= INTEGER);
const rank = z.string().regex(/^\d{1,3}$/);
const yesOrNo = z.enum(['true', 'false']);

/** The values by which an order places an entry, as the database can read them. */
const placeSchema = ({ order, descending }: Ordering): z.ZodType<RegisterPlace> => {
  if (order === 'register') return z.tuple([yesOrNo, day, id]);
  if (order === 'date') return z.tuple([descending ? whole : day, id]);
  if (order === 'standing') return z.tuple([rank, day, id]);
  return z.tuple([id, id]);
};

const nameOf = ({ order, descending }: Ordering): string => (descending ? `${order} descending` : order);

/** Opaque to whoever is handed it: the order, and how the entry at the edge of the page stands in it. */
export const cursorOf = (ordering: Ordering, place: RegisterPlace | null): string | null =>
  place === null ? null : Buffer.from(JSON.stringify([nameOf(ordering), place])).toString('base64url');

/** Where a cursor leads in an order; undefined for one of another order, or that no page gave. */
export function placeIn(ordering: Ordering, cursor: string | undefined): RegisterPlace | undefined {
  if (cursor === undefined) return undefined;
  const schema = z.tuple([z.literal(nameOf(ordering)), placeSchema(ordering)]);
  return schema.safeParse(jsonIn(cursor)).data?.[1];
}

/** Whether a page of this order gave the cursor. */
export const isCursorOf = (ordering: Ordering, cursor: string): boolean =>
  placeIn(ordering, cursor) !== undefined;

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
