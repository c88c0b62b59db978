import {
  GrowingTree,
  HASH_BYTES,
  type HashOf,
  TILE_WIDTH,
  leafHash,
  rootOf,
  sameHash,
} from '#transparency/tlog';
import type { StoredEvent } from '#record/ledger';
import type { PublishedLog } from '#transparency/published-log';
import { both } from '#domain/kernel';
import { storedEventOf } from '../rows/row-source';
import { type Finding, aboutPlace } from '../rows/finding';

/** The root of the tree over these leaves. */
function rootOfLeaves(leaves: readonly Uint8Array[]): Uint8Array {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

/** A leaf proven by a signed root; its entry where available and matching. */
export interface ProvenEntry {
  readonly leaf: Uint8Array;
  /** to the letter */
  readonly text: string | null;
  readonly event: StoredEvent | null;
}

/** The positions of one leaf tile. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const TILE_HEIGHT = 8;

/**
 * The published entry at each position, as far as a signed root proves it: the tiles above the leaves must give that
 * root, and each tile of leaves, or the bundle of entries where the tile is damaged, the hash above it.
 */
export class PublishedEntries {
  /** whether the tiles above the leaves give the signed root; if not, they are no evidence */
  readonly sound: boolean;
  private readonly hashes: HashOf;
  private readonly proven = new Map<number, readonly Uint8Array[] | null>();
  /** of the last run, which has no tile above */
  private rest: readonly Uint8Array[] | null = null;

  constructor(
    private readonly log: PublishedLog,
    private readonly size: number,
    root: Uint8Array,
  ) {
    this.hashes = log.hashes(size);
    this.sound = [this.fromTile, this.fromEntries].some((read) => this.gives(root, read));
  }

  /** @returns null where nothing is proven there */
  at(position: number): ProvenEntry | null {
    if (!this.sound || position < 1 || position > this.size) return null;
    const leaf = this.leavesOf(this.runOver(position))?.[(position - 1) % TILE_WIDTH];
    if (leaf === undefined) return null;
    const text = attempt(() => this.log.entry(position, this.size));
    if (text === null || !sameHash(leafHash(text), leaf)) return { leaf, text: null, event: null };
    return { leaf, text, event: attempt(() => storedEventOf(text)) };
  }

  /** Whether these are the signed leaves of one tile. */
  isRun(run: Run, leaves: readonly Uint8Array[] | null): boolean {
    const above = this.above(run);
    return leaves !== null && above !== null && sameHash(rootOfLeaves(leaves), above);
  }

  isTileSound(run: Run): boolean {
    return this.sound && this.isRun(run, this.fromTile(run));
  }

  runOver(position: number): Run {
    const start = Math.floor((position - 1) / TILE_WIDTH) * TILE_WIDTH;
    return { from: start + 1, to: Math.min(start + TILE_WIDTH, this.size) };
  }

  runOfTile(index: number): Run {
    return this.runOver(index * TILE_WIDTH + 1);
  }

  private gives(root: Uint8Array, read: (run: Run) => readonly Uint8Array[] | null): boolean {
    const last = this.runOver(this.size);
    this.rest = read(last);
    const hashOf: HashOf = (level, index) =>
      level >= TILE_HEIGHT ? this.hashes(level, index) : this.inRest(last, level, index);
    return sameHash(attempt(() => rootOf(hashOf, 0, this.size)) ?? new Uint8Array(), root);
  }

  private inRest(last: Run, level: number, index: number): Uint8Array {
    const start = index * 2 ** level - (last.from - 1);
    return rootOfLeaves((this.rest ?? []).slice(start, start + 2 ** level));
  }

  /** The proven hash over a run of leaves. */
  private above({ from, to }: Run): Uint8Array | null {
    if (to - from + 1 < TILE_WIDTH) return this.rest === null ? null : rootOfLeaves(this.rest);
    return attempt(() => this.hashes(TILE_HEIGHT, (from - 1) / TILE_WIDTH));
  }

  private leavesOf(run: Run): readonly Uint8Array[] | null {
    const known = this.proven.get(run.from);
    if (known !== undefined) return known;
    const read = [this.fromTile, this.fromEntries].map((each) => each(run));
    const proven = read.find((leaves) => this.isRun(run, leaves)) ?? null;
    this.proven.set(run.from, proven);
    return proven;
  }

  private readonly fromTile = ({ from, to }: Run): readonly Uint8Array[] | null => {
    const width = to - from + 1;
    const tile = attempt(() => this.log.tile({ level: 0, index: (from - 1) / TILE_WIDTH, width }));
    return tile && each(width, (n) => tile.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES));
  };

  private readonly fromEntries = ({ from, to }: Run): readonly Uint8Array[] | null =>
    attempt(() => each(to - from + 1, (n) => leafHash(this.log.entry(from + n, this.size))));
}

const each = <Value>(count: number, of: (n: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, n) => of(n));

/** Missing or broken files prove nothing, and are reported elsewhere. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export const tileDamaged = ({ from, to }: Run): Finding =>
  aboutPlace(
    'tile-damaged',
    both(
      `The published tile over rows ${from} to ${to} is damaged or missing: it does not fit the signed checkpoint and is no evidence.`,
      `Mae’r deilsen gyhoeddedig dros resi ${from} i ${to} wedi’i difrodi neu ar goll: nid yw’n cyd-fynd â’r pwynt gwirio a lofnodwyd ac nid yw’n dystiolaeth.`,
    ),
  );

export const tilesDiffer = (size: number): Finding =>
  aboutPlace(
    'tiles-differ',
    both(
      `The published tiles do not give the root that was signed for ${size} records: they are no evidence, and only the signed checkpoints are used.`,
      `Nid yw’r teils cyhoeddedig yn rhoi’r gwreiddyn a lofnodwyd ar gyfer ${size} o gofnodion: nid ydynt yn dystiolaeth, a dim ond y pwyntiau gwirio a lofnodwyd a ddefnyddir.`,
    ),
  );
