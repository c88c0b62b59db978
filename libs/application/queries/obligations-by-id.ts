import pLimit from 'p-limit';
import type { ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type Obligation, fold } from '#domain/obligations';
import { type Viewer, maySee } from './viewer';

/** Streams read side by side; more would only wait for a connection. */
const AT_ONCE = 4;

/** Those of the obligations that are on the register, each as it stands now, by id. */
export async function obligationsById(
  viewer: Viewer,
  ledger: Ledger,
  { ids }: { readonly ids: readonly ObligationId[] },
): Promise<ReadonlyMap<ObligationId, Obligation>> {
  const seen = ids.filter((id) => maySee(viewer, id));
  const found = await pLimit(AT_ONCE).map(seen, async (id) => fold(await ledger.readStream(id)));
  return new Map(found.flatMap((state) => (state === null ? [] : [[state.id, state] as const])));
}
