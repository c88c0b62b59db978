import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import type { Ledger } from '#record/ledger';
import { type DoneOccurrence, type DonePlace, listDone } from '#record/read-models';
import type { Viewer } from './viewer';

export type { DoneOccurrence };

const DONE = ['done-in-time', 'done-late', 'done-early', 'done-no-date', 'explained'] as const;

/** Which outcomes are wanted; what is absent narrows nothing. */
export const doneFilter = z.object({
  obligation: z.string().min(1).max(200).optional(),
  owner: z.string().min(1).max(80).optional(),
  standing: z.enum(DONE).optional(),
  /** the days on which it was done, both included */
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  /** as an answer gave it: what was done before */
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d~\d{1,9}~[\w.-]{1,200}$/)
    .optional(),
});

const MOST = 50;

interface Done {
  /** what was done, latest first */
  readonly done: readonly DoneOccurrence[];
  /** for the next page; null where this is the last */
  readonly next: string | null;
}

/** What was done, of which entry, when, and whether in time: a list across all entries, the latest first. */
export async function doneOccurrences(
  viewer: Viewer,
  { db }: Pick<Ledger, 'db'>,
  { filter = {}, limit = MOST }: { readonly filter?: z.infer<typeof doneFilter>; readonly limit?: number },
): Promise<Done> {
  const { after, owner, ...alike } = filter;
  const rows = await listDone(db, {
    ...alike,
    scope: viewer.scope,
    owner: owner === 'nobody' ? '' : owner,
    after: placeIn(after),
    limit: limit + 1,
  });
  const done = rows.slice(0, limit);
  const last = rows.length > limit ? done.at(-1) : undefined;
  return { done, next: last === undefined ? null : `${last.doneOn}~${last.number}~${last.obligationId}` };
}

function placeIn(after: string | undefined): DonePlace | undefined {
  const [on = '', number = '', obligationId = ''] = after?.split('~') ?? [];
  const doneOn = calendarDateSchema.safeParse(on).data;
  return doneOn && { doneOn, number: Number(number), obligationId };
}
