import { emptyRoot, nodeHash } from './proofs';

/** Called for every complete subtree: `level` 0 is a leaf, `index` counts subtrees of that size from 0. */
export type OnSubtree = (level: number, index: number, hash: Uint8Array) => void;

/** A Merkle tree of RFC 9162 as it grows: holds one hash for each complete subtree along its right edge. */
export class GrowingTree {
  /** by level, null where no complete subtree of that size is at the edge */
  private readonly edge: (Uint8Array | null)[] = [];
  private leaves = 0;

  constructor(private readonly onSubtree: OnSubtree = () => undefined) {}

  get size(): number {
    return this.leaves;
  }

  /** Continues from a tree of this size. @param hashOf the hash of a complete subtree */
  static from(
    size: number,
    hashOf: (level: number, index: number) => Uint8Array,
    onSubtree?: OnSubtree,
  ): GrowingTree {
    const tree = new GrowingTree(onSubtree);
    for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2))
      tree.edge.push(rest % 2 === 1 ? hashOf(level, rest - 1) : null);
    tree.leaves = size;
    return tree;
  }

  append(leaf: Uint8Array): void {
    let hash = leaf;
    let index = this.leaves;
    let level = 0;
    this.onSubtree(level, index, hash);
    for (let left = this.edge[level]; left != null; left = this.edge[level]) {
      hash = nodeHash(left, hash);
      this.edge[level] = null;
      level += 1;
      index = Math.floor(index / 2);
      this.onSubtree(level, index, hash);
    }
    this.edge[level] = hash;
    this.leaves += 1;
  }

  root(): Uint8Array {
    const standing = this.edge.filter((hash) => hash !== null);
    return standing.length === 0 ? emptyRoot : standing.reduce((right, left) => nodeHash(left, right));
  }
}
