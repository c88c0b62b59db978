import { HASH_BYTES, TILE_WIDTH } from '#tlog';
import type { PublishedLog } from '../log';

/** Leaves as the tiles of a log of `size` give them, tile by tile; nothing is said of whether they fit a checkpoint. */
export class PublishedLeaves {
  /** indexes of tiles that are missing or too short */
  readonly unreadable: number[] = [];
  private index = -1;
  private bytes: Uint8Array | null = null;

  constructor(
    private readonly log: PublishedLog,
    readonly size: number,
  ) {}

  /** @returns whether the tiles give this leaf at this position; true where they give none */
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
