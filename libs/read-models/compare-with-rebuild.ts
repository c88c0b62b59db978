import type { Ledger } from '#ledger';
import { compareInline } from './compare-inline';
import type { Difference } from './difference';
import { rebuildBeside } from './following/rebuild-beside';
import { followingProjections } from './following-projections';

/**
 * Holds every live row against one made beside it from the ledger; empty when they are the same. A projection that
 * follows is compared as of the event that it has come to: being behind is no difference.
 */
export async function compareWithRebuild(ledger: Ledger): Promise<readonly Difference[]> {
  const differing = [...(await compareInline(ledger))];
  for (const projection of followingProjections)
    differing.push(...(await rebuildBeside(ledger, projection, { swap: false })).differing);
  return differing;
}
