import type { ObligationId, PostId } from '#domain/kernel';
import { isFactStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { namedPosts } from '#record/read-models';
import { type Viewer, maySee } from './viewer';

/** Of the posts that somebody holds, those that an obligation names, the owner's first; none where they hold only one. */
export async function postsOf(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db'>,
  { id, held }: { readonly id: ObligationId; readonly held: readonly PostId[] },
): Promise<readonly PostId[]> {
  if (held.length < 2 || isFactStream(id) || !maySee(viewer, id)) return [];
  return (await namedPosts(ledger.db, id)).filter((post) => held.includes(post));
}
