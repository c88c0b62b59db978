import { createHash } from 'node:crypto';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { badRequest } from '../problem/problem';
import { NO_CURSOR_HERE } from './parameters';

const MOST = 200;
const USUAL = 50;

/** What every list may be asked: how much of it, and from where on. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).describe('so many at once'),
  after: z
    .string()
    .max(600)
    .optional()
    .describe('from where on: as `next` of an answer gave it, with the same filters'),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** Where a page ended: at the item with this key, which was so far from the beginning. */
interface Place {
  readonly key: string;
  readonly index: number;
}

const placeSchema = z.tuple([z.string(), z.string().max(400), z.int().min(0).max(10_000_000)]);

/** Which page of a list is asked for. */
export interface PageAsked {
  readonly limit: number;
  readonly after: Place | null;
  /** Opaque to whoever is handed it, and good for this list with these filters alone. */
  cursorAt(place: Place): string;
}

/** The list and its filters, so that a cursor of another is known. */
function listIn({ path, query }: Request): string {
  const filters = Object.entries(query)
    .filter(([name]) => !['after', 'limit', 'lang'].includes(name))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return createHash('sha256')
    .update([path, ...filters].join('\n'))
    .digest('base64url')
    .slice(0, 12);
}

function placeIn(list: string, cursor: string): Place {
  const parsed = placeSchema.safeParse(jsonIn(cursor));
  if (!parsed.success || parsed.data[0] !== list)
    throw badRequest([{ pointer: '/after', detail: NO_CURSOR_HERE }]);
  const [, key, index] = parsed.data;
  return { key, index };
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** @throws Problem 400 for a cursor that this list did not give */
export const AskedPage = createParamDecorator((_data: unknown, context: ExecutionContext): PageAsked => {
  const request = context.switchToHttp().getRequest<Request>();
  const list = listIn(request);
  const { after } = request.query;
  return {
    // a limit that is none is refused by the schema of the query
    limit: pageQuery.shape.limit.catch(USUAL).parse(request.query['limit']),
    after: typeof after === 'string' && after !== '' ? placeIn(list, after) : null,
    cursorAt: ({ key, index }) => Buffer.from(JSON.stringify([list, key, index])).toString('base64url'),
  };
});

export interface Page<Item> {
  readonly items: readonly Item[];
  /** for the next page; null where this is the last */
  readonly next: string | null;
}

interface Numbered<Item> {
  /** one of its pages, from 1 on; none past the last */
  readonly pageAt: (page: number) => Promise<readonly Item[]>;
  readonly size: number;
  /** what tells an item from every other of the list, however many are added before it */
  readonly keyOf: (item: Item) => string;
}

/** How many pages an item is looked for that others were put before meanwhile. */
const LOOKED_THROUGH = 20;

/**
 * A page of a list that is read in numbered pages: it begins after the item at which the last one ended, wherever that stands by
 * now. Where that item is gone, it begins at its place.
 */
export async function pageOfNumbered<Item>(
  { pageAt, size, keyOf }: Numbered<Item>,
  { limit, after, cursorAt }: PageAsked,
): Promise<Page<Item>> {
  const pages = new Map<number, readonly Item[]>();
  const read = async (page: number): Promise<readonly Item[]> => {
    const known = pages.get(page) ?? (page < 1 ? [] : await pageAt(page));
    pages.set(page, known);
    return known;
  };
  const indexOf = async ({ key, index }: Place): Promise<number> => {
    const first = Math.floor(index / size) + 1;
    const later = Array.from({ length: LOOKED_THROUGH }, (_, more) => first + 1 + more);
    for (const page of [first, first - 1, ...later]) {
      const at = (await read(page)).findIndex((item) => keyOf(item) === key);
      if (at >= 0) return (page - 1) * size + at;
      if (page > first && (await read(page)).length < size) break;
    }
    return index - 1;
  };
  const start = after === null ? 0 : (await indexOf(after)) + 1;
  const found: Item[] = [];
  for (let page = Math.floor(start / size) + 1; found.length <= limit; page += 1) {
    const items = await read(page);
    found.push(...items.slice(page === Math.floor(start / size) + 1 ? start % size : 0));
    if (items.length < size) break;
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next =
    found.length > limit && last !== undefined
      ? cursorAt({ key: keyOf(last), index: start + items.length - 1 })
      : null;
  return { items, next };
}

/** A page of a list that is at hand as a whole. */
export const pageOf = <Item>(
  all: readonly Item[],
  keyOf: (item: Item) => string,
  asked: PageAsked,
): Promise<Page<Item>> => {
  const size = Math.max(1, all.length + 1);
  return pageOfNumbered(
    { pageAt: (page) => Promise.resolve(page === 1 ? all : []), size, keyOf },
    // what has been taken from the list since may have left its place beyond the end
    asked.after === null
      ? asked
      : { ...asked, after: { ...asked.after, index: Math.min(asked.after.index, all.length) } },
  );
};

/** Two lists, one behind the other. */
export async function pageOfTwo<One, Other>(
  [ones, keyOfOne]: readonly [readonly One[], (item: One) => string],
  [others, keyOfOther]: readonly [readonly Other[], (item: Other) => string],
  asked: PageAsked,
): Promise<readonly [readonly One[], readonly Other[], string | null]> {
  const all = [
    ...ones.map((one) => ({ key: `1 ${keyOfOne(one)}`, one, other: null })),
    ...others.map((other) => ({ key: `2 ${keyOfOther(other)}`, one: null, other })),
  ];
  const { items, next } = await pageOf(all, ({ key }) => key, asked);
  return [
    items.flatMap(({ one }) => (one === null ? [] : [one])),
    items.flatMap(({ other }) => (other === null ? [] : [other])),
    next,
  ];
}

interface Asking<Answer, Item> {
  readonly ask: (page: number) => Promise<Answer>;
  readonly itemsOf: (answer: Answer) => readonly Item[];
  readonly size: number;
  readonly keyOf: (item: Item) => string;
}

/** The same of a query that answers with a numbered page and says more than its items. */
export async function pageOfQuery<Answer, Item>(
  { ask, itemsOf, size, keyOf }: Asking<Answer, Item>,
  asked: PageAsked,
): Promise<Page<Item> & { readonly answer: Answer }> {
  const answers: Answer[] = [];
  const pageAt = async (page: number) => {
    const answer = await ask(page);
    answers.push(answer);
    return itemsOf(answer);
  };
  const { items, next } = await pageOfNumbered({ pageAt, size, keyOf }, asked);
  // a list is read at least once
  return { items, next, answer: answers[0] as Answer };
}

const positionText = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The key in a list that is read by a key of its own; undefined for its beginning. @throws Problem 400 for what is none */
export function keyAfter<Key>({ after }: PageAsked, schema: z.ZodType<Key>): Key | undefined {
  if (after === null) return undefined;
  const parsed = schema.safeParse(after.key);
  if (!parsed.success) throw badRequest([{ pointer: '/after', detail: NO_CURSOR_HERE }]);
  return parsed.data;
}

/** A position of the ledger, as `keyAfter`. */
export const positionAfter = (asked: PageAsked): number | undefined => keyAfter(asked, positionText);

/** The cursor for such a key; null at the end. */
export const cursorFor = ({ cursorAt }: PageAsked, key: string | number | null): string | null =>
  key === null ? null : cursorAt({ key: String(key), index: 0 });
