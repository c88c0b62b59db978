import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_BYTES, TILE_WIDTH } from '#transparency/tlog';
import type { PublishedLog } from '#transparency/published-log';
import type { SignedCheckpoint } from '../checkpoints/signed-checkpoint';
import { PublishedEntries, tilesDiffer } from '../explain/published-entries';
import type { Finding } from '../rows/finding';
import type { SourceAddress } from '../rows/row-source';

/** The leaves of a log of `size` by its tiles; not verified against a checkpoint. */
export class PublishedLeaves {
  /** indexes of missing or short tiles */
  readonly unreadable: number[] = [];
  private index = -1;
  private bytes: Uint8Array | null = null;

  constructor(
    private readonly log: PublishedLog,
    readonly size: number,
  ) {}

  /** @returns whether the tiles have this leaf at this position; true where they have none */
  agree(position: number, leaf: Uint8Array): boolean {
    if (position < 1 || position > this.size) return true;
    const tile = this.tileOf(position);
    if (tile === null) return true;
    const start = ((position - 1) % TILE_WIDTH) * HASH_BYTES;
    return Buffer.compare(tile.subarray(start, start + HASH_BYTES), leaf) === 0;
  }

  private tileOf(position: number): Uint8Array | null {
    const index = Math.floor((position - 1) / TILE_WIDTH);
    if (index !== this.index) {
      this.index = index;
      this.bytes = this.read(index);
    }
    return this.bytes;
  }

  private read(index: number): Uint8Array | null {
    try {
      return this.log.tile({ level: 0, index, width: Math.min(TILE_WIDTH, this.size - index * TILE_WIDTH) });
    } catch {
      this.unreadable.push(index);
      return null;
    }
  }
}

/** The tiles proven by the newest signed checkpoint of the folder. */
interface PublishedTiles {
  readonly size: number;
  readonly entries: PublishedEntries;
}

/** @returns no tiles where unavailable or unproven; a bundle may have none */
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
