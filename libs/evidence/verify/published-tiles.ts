import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedLog } from '../log';
import type { SignedCheckpoint } from './checkpoints/signed-checkpoint';
import { PublishedEntries } from './explain/published-entries';
import { tilesDiffer } from './explain/tile-findings';
import type { Finding } from './finding';
import type { SourceAddress } from './row-source';

/** Tiles that the newest signed checkpoint of the folder proves. */
export interface PublishedTiles {
  readonly size: number;
  readonly entries: PublishedEntries;
}

/** @returns no tiles where there are none to be had, or none that are evidence; a bundle may come without */
export function publishedTiles(
  log: PublishedLog,
  signed: readonly SignedCheckpoint[],
  address: SourceAddress,
): { readonly tiles: PublishedTiles | null; readonly findings: readonly Finding[] } {
  const newest = signed.findLast(({ size }) => log.sizes.includes(size));
  const wanted = address.kind === 'database' || existsSync(join(log.folder, 'tile'));
  if (newest === undefined || !wanted) return { tiles: null, findings: [] };
  const { size, root } = newest;
  const entries = new PublishedEntries(log, size, root);
  return entries.sound
    ? { tiles: { size, entries }, findings: [] }
    : { tiles: null, findings: [tilesDiffer(size)] };
}
