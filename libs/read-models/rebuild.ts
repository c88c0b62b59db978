import type { Ledger } from '#ledger';
import { rebuildBeside } from './following/rebuild-beside';
import { followingProjections } from './following-projections';
import { rebuildInline, type NextSendAt } from './rebuild-inline';

/**
 * Makes every read model again from the ledger alone, beside the live one, and puts it in its place; a projection that
 * had stopped goes on. Nothing that is decided meanwhile is missed.
 * @returns how many rows of each table
 */
export async function rebuildReadModels(
  ledger: Ledger,
  nextSendAt: NextSendAt,
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = { obligation: await rebuildInline(ledger, nextSendAt) };
  for (const projection of followingProjections)
    Object.assign(rows, (await rebuildBeside(ledger, projection, { swap: true })).rows);
  return rows;
}
