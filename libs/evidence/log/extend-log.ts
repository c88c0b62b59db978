import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Refusal, type Result } from '#kernel';
import { entryBundle, GrowingTree, newTiles, TILE_WIDTH, tilePath, type Tile } from '#tlog';
import type { PublishedLog } from './open-log';
import { putFile } from './put-file';

/** One leaf more: its hash, and the entry that it is the hash of. */
export interface NewLeaf {
  readonly hash: Uint8Array;
  readonly entry: Uint8Array;
}

const TILE_HEIGHT = 8;

/**
 * Writes the tiles and bundles that a log of `from` entries lacks for these leaves. The checkpoint comes after, so that a
 * reader who sees it finds all that it covers; done again after a crash it writes the same. @returns the new root
 */
export function extendLog(
  { folder, hashes }: PublishedLog,
  from: number,
  leaves: readonly NewLeaf[],
): Result<Uint8Array, Refusal<'entry-too-large'>> {
  const added: Uint8Array[][] = [];
  const tree = GrowingTree.from(from, hashes(from), (level, _index, hash) => {
    if (level % TILE_HEIGHT === 0) (added[level / TILE_HEIGHT] ??= []).push(hash);
  });
  for (const { hash } of leaves) tree.append(hash);
  for (const tile of newTiles(from, tree.size)) {
    const { level, index, width } = tile;
    const isBundle = level === 'entries';
    const start = index * TILE_WIDTH;
    const stored = isBundle ? from : Math.floor(from / TILE_WIDTH ** level);
    const fresh = [Math.max(start, stored) - stored, start + width - stored] as const;
    const rest = isBundle
      ? entryBundle(leaves.slice(...fresh).map(({ entry }) => entry))
      : ok(Buffer.concat((added[level] ?? []).slice(...fresh)));
    if (!rest.ok) return rest;
    const kept = keptIn(folder, { level, index, width: stored - start });
    putFile(join(folder, tilePath(tile)), Buffer.concat([kept, rest.value]));
  }
  return ok(tree.root());
}

/** What stands already of a tile that goes on; empty for one that starts. */
const keptIn = (folder: string, tile: Tile): Uint8Array =>
  tile.width <= 0 ? new Uint8Array() : readFileSync(join(folder, tilePath(tile)));

/** Once a checkpoint covers the full tile. Where the folder lets nobody delete, the partial ones stay. */
export function clearPartialTiles(folder: string, from: number, to: number): void {
  for (const tile of newTiles(from, to).filter(({ width }) => width === TILE_WIDTH)) {
    const partial = dirname(join(folder, tilePath({ ...tile, width: 1 })));
    if (!existsSync(partial)) continue;
    try {
      rmSync(partial, { recursive: true });
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
