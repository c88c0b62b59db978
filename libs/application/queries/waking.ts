import { z } from 'zod';
import type { Bilingual, PostId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type WokenEntry, listWoken } from '#record/read-models';
import { titleOfFact } from './fact-titles';
import type { Viewer } from './viewer';

/** Which of what events woke is wanted. */
export const wakingFilter = z.object({
  mine: z.literal('yes').optional().describe('only what is for me to answer'),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** An entry that an event woke, and that waits for its owner’s answer: adopt, change or drop. */
interface WakingEntry extends WokenEntry {
  /** what the event is called; null where nobody has words for it */
  readonly triggerTitle: Bilingual | null;
}

export interface Waking {
  /** a page of fifty, by event and id */
  readonly waking: readonly WakingEntry[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const ON_A_PAGE = 50;

/** The open entries that wait for an answer to an event that woke them, fifty a page. */
export async function waking(
  viewer: Viewer,
  ledger: Ledger,
  { posts, page = 1 }: { readonly posts?: readonly PostId[] | undefined; readonly page?: number | undefined },
): Promise<Waking> {
  const asked = { posts: posts ?? ('everybody' as const), scope: viewer.scope };
  const place = { limit: ON_A_PAGE, skip: (page - 1) * ON_A_PAGE };
  const { woken, count } = await listWoken(ledger.db, asked, place);
  const titles = new Map<string, Bilingual | null>();
  for (const trigger of new Set(woken.map((each) => each.trigger)))
    titles.set(trigger, await titleOfFact(viewer, ledger, trigger));
  return {
    waking: woken.map((each) => ({ ...each, triggerTitle: titles.get(each.trigger) ?? null })),
    count,
    page,
    pages: Math.max(1, Math.ceil(count / ON_A_PAGE)),
  };
}
