import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { HASH_BYTES, type HashOf, nodeHash } from './proofs';

/** Hashes in a full tile, and levels of the tree between two levels of tiles: c2sp.org/tlog-tiles. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

export interface Tile {
  /** of hash tiles; `entries` for a bundle of entries */
  readonly level: number | 'entries';
  readonly index: number;
  /** number of hashes or entries; below 256 it is partial */
  readonly width: number;
}

/** The path of a tile below the log's address: `tile/0/x001/x234/067.p/8`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The hash tiles and bundles of a tree of `to` entries that a tree of `from` did not have. */
export function newTiles(from: number, to: number): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, [before, after] = [from, to]; after > 0; level += 1) {
    if (after > before) {
      for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index += 1) {
        const width = Math.min(TILE_WIDTH, after - index * TILE_WIDTH);
        tiles.push({ level, index, width });
        if (level === 0) tiles.push({ level: 'entries', index, width });
      }
    }
    [before, after] = [Math.floor(before / TILE_WIDTH), Math.floor(after / TILE_WIDTH)];
  }
  return tiles;
}

/** Reads a tile. @throws what its source throws */
export type ReadTile = (tile: Tile) => Uint8Array;

/** Subtrees of a tree of `size`, read from its hash tiles. */
export function hashesIn(readTile: ReadTile, size: number): HashOf {
  const stored = new Map<string, Uint8Array>();
  const read = (tile: Tile): Uint8Array => {
    const path = tilePath(tile);
    const bytes = stored.get(path) ?? readTile(tile);
    stored.set(path, bytes);
    return bytes;
  };
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const span = 2 ** (level % TILE_HEIGHT);
    const first = index * span;
    const tileIndex = Math.floor(first / TILE_WIDTH);
    const stored = Math.floor(size / TILE_WIDTH ** tileLevel);
    const width = Math.min(TILE_WIDTH, stored - tileIndex * TILE_WIDTH);
    const bytes = read({ level: tileLevel, index: tileIndex, width });
    return complete(bytes, first % TILE_WIDTH, span);
  };
}

/** The root over `span` neighbouring hashes of a tile. */
function complete(tile: Uint8Array, first: number, span: number): Uint8Array {
  if (span === 1) return tile.subarray(first * HASH_BYTES, (first + 1) * HASH_BYTES);
  return nodeHash(complete(tile, first, span / 2), complete(tile, first + span / 2, span / 2));
}

const MAX_ENTRY_BYTES = 65_535;
const LENGTH_BYTES = 2;

/** A bundle of entries: each with its length as two bytes, big-endian. */
export function entryBundle(entries: readonly Uint8Array[]): Result<Uint8Array, Refusal<'entry-too-large'>> {
  const tooLarge = entries.findIndex(({ length }) => length > MAX_ENTRY_BYTES);
  if (tooLarge >= 0)
    return refuse({
      code: 'entry-too-large',
      pointer: `/${tooLarge}`,
      message: both(
        `Entry ${tooLarge + 1} is larger than the ${MAX_ENTRY_BYTES} bytes that a bundle can hold.`,
        `Mae cofnod ${tooLarge + 1} yn fwy na’r ${MAX_ENTRY_BYTES} beit y gall bwndel eu dal.`,
      ),
    });
  return ok(
    Buffer.concat(entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry])),
  );
}

/** The entries of a bundle. @throws RangeError for a bundle that ends in the middle of one */
export function entriesOf(bundle: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0);
    const end = at + LENGTH_BYTES + length;
    if (end > bundle.length) throw new RangeError('the bundle ends in the middle of an entry');
    entries.push(bundle.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return entries;
}
