import fc from 'fast-check';
import { GrowingTree } from './growing-tree';
import { consistencyProof, emptyRoot, inclusionProof, leafHash, rootOf } from './proofs';
import { KNOWN_ENTRIES, KNOWN_ROOTS, hashOfIn, leaves, merkleTreeHash } from './trees.testing';
import { verifyConsistency, verifyInclusion } from './verify-proofs';

const LARGEST = 70;
const all = leaves(LARGEST);
const hashOf = hashOfIn(all);
const rootAt = (size: number): Uint8Array => merkleTreeHash(all.slice(0, size));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1;
  return changed;
};

/** A proof with one hash changed, removed, doubled or added, or two swapped. */
const spoilt = (proof: readonly Uint8Array[], how: number, at: number): readonly Uint8Array[] | null => {
  const index = proof.length === 0 ? 0 : at % proof.length;
  const hash = proof[index];
  if (how === 0) return [...proof, all[at % LARGEST]!];
  if (hash === undefined) return null;
  if (how === 1) return proof.with(index, flipped(hash, at));
  if (how === 2) return proof.toSpliced(index, 1);
  if (how === 3) return proof.toSpliced(index, 0, hash);
  return null;
};

describe('the tree of RFC 9162', () => {
  it('has the roots that the Certificate Transparency project publishes', () => {
    const tree = new GrowingTree();
    expect(hex(tree.root())).toBe(hex(emptyRoot));
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const roots = KNOWN_ENTRIES.map((entry) => {
      tree.append(leafHash(entry));
      return hex(tree.root());
    });
    expect(roots).toEqual(KNOWN_ROOTS);
  });

  it('grown, goes on from any size and named by its subtrees, has one root at every size', () => {
    const subtrees = new Map<string, Uint8Array>();
    const tree = new GrowingTree((level, index, hash) => subtrees.set(`${level} ${index}`, hash));
    for (let size = 1; size <= LARGEST; size += 1) {
      tree.append(all[size - 1]!);
      const again = GrowingTree.from(size, (level, index) => subtrees.get(`${level} ${index}`)!);
      expect(hex(tree.root())).toBe(hex(rootAt(size)));
      expect(hex(again.root())).toBe(hex(rootAt(size)));
      expect(hex(rootOf(hashOf, 0, size))).toBe(hex(rootAt(size)));
    }
  });
});

describe('an inclusion proof', () => {
  it('holds for every leaf of every tree, and for no other leaf, index or size', () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = {
          index,
          size,
          leaf: all[index]!,
          root: rootAt(size),
          proof: inclusionProof(hashOf, index, size),
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: all[(index + 1) % LARGEST]! })).toBe(false);
        if (size > 1) expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(false);
      }
    }
  });

  it('fails with anything changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LARGEST }),
        fc.nat(),
        fc.nat(3),
        fc.nat(),
        (size, leaf, how, at) => {
          const index = leaf % size;
          const proof = inclusionProof(hashOf, index, size);
          const claim = { index, size, leaf: all[index]!, root: rootAt(size), proof };
          const changed = spoilt(proof, how, at);
          if (changed !== null) expect(verifyInclusion({ ...claim, proof: changed })).toBe(false);
          expect(verifyInclusion({ ...claim, root: flipped(claim.root, at) })).toBe(false);
          expect(verifyInclusion({ ...claim, index: size })).toBe(false);
          expect(verifyInclusion({ ...claim, index: index + 0.5 })).toBe(false);
          expect(verifyInclusion({ ...claim, root: claim.root.slice(1) })).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a leaf outside the tree cannot be made', () => {
    expect(() => inclusionProof(hashOf, 5, 5)).toThrow(RangeError);
    expect(() => inclusionProof(hashOf, -1, 5)).toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  it('holds between every two sizes, and for no other size', () => {
    for (let to = 1; to <= LARGEST; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const proof = consistencyProof(hashOf, from, to);
        const claim = { from, to, fromRoot: rootAt(from), toRoot: rootAt(to), proof };
        expect(verifyConsistency(claim)).toBe(true);
        if (from < to) expect(verifyConsistency({ ...claim, from: from + 1 })).toBe(false);
      }
    }
  });

  it('fails with anything changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LARGEST }),
        fc.nat(),
        fc.nat(3),
        fc.nat(),
        (to, older, how, at) => {
          const from = 1 + (older % to);
          const proof = consistencyProof(hashOf, from, to);
          const claim = { from, to, fromRoot: rootAt(from), toRoot: rootAt(to), proof };
          const changed = spoilt(proof, how, at);
          if (changed !== null) expect(verifyConsistency({ ...claim, proof: changed })).toBe(false);
          expect(verifyConsistency({ ...claim, fromRoot: flipped(claim.fromRoot, at) })).toBe(false);
          expect(verifyConsistency({ ...claim, toRoot: flipped(claim.toRoot, at) })).toBe(false);
          expect(verifyConsistency({ ...claim, from: 0 })).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('from nothing, or backwards, cannot be made', () => {
    expect(() => consistencyProof(hashOf, 0, 5)).toThrow(RangeError);
    expect(() => consistencyProof(hashOf, 6, 5)).toThrow(RangeError);
  });
});
