import { GrowingTree } from '#tlog';

/** The root of the tree over these leaves. */
export function rootOfLeaves(leaves: readonly Uint8Array[]): Uint8Array {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}
