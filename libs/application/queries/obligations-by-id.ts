import type { ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type Obligation, fold } from '#domain/obligations';
import { type Viewer, maySee } from './viewer';

/** Streams of one read: memory holds the events of so many at once. */
const AT_ONCE = 500;

/** Those of the obligations that are on the register, each as it stands now, by id. */
export async function obligationsById(
  viewer: Viewer,
  ledger: Ledger,
  { ids }: { readonly ids: readonly ObligationId[] },
): Promise<ReadonlyMap<ObligationId, Obligation>> {
  const seen = ids.filter((id) => maySee(viewer, id));
  const found = new Map<ObligationId, Obligation>();
  for (let at = 0; at < seen.length; at += AT_ONCE)
    for (const events of (await ledger.readStreams(seen.slice(at, at + AT_ONCE))).values()) {
      const state = fold(events);
      if (state !== null) found.set(state.id, state);
    }
  return found;
}
