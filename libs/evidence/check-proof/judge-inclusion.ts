import { type HashOf, emptyRoot, inclusionProof, sameHash, verifyInclusion } from '#transparency/tlog';
import { both } from '#domain/kernel';
import type { StatedInclusion } from './forms/claim';
import { type Verdict, invalid, wrongLength } from './verdict';

/** A placeholder hash for computing the length of a proof. */
export const anyHash: HashOf = () => emptyRoot;

const KIND = 'inclusion';

/** The fault of an inclusion proof; null where valid. @param leaf the hash of the entry */
export function faultOfInclusion(claim: StatedInclusion, leaf: Uint8Array): Verdict | null {
  const { index, size, proof } = claim;
  if (claim.leaf !== null && !sameHash(claim.leaf, leaf)) return otherLeaf;
  if (index >= size)
    return invalid(
      KIND,
      'outside-the-tree',
      both(
        `The proof does not hold: there is no entry ${index} in a tree of ${size}; they are counted from 0.`,
        `Nid yw’r prawf yn ddilys: nid oes cofnod ${index} mewn coeden o ${size}; fe’u rhifir o 0.`,
      ),
    );
  const needed = inclusionProof(anyHash, index, size).length;
  if (proof.length !== needed) return wrongLength(KIND, proof.length, needed);
  return verifyInclusion({ ...claim, leaf }) ? null : otherRoot;
}

const otherLeaf = invalid(
  KIND,
  'other-leaf',
  both(
    'The proof is of another entry: its leaf is not the hash of the entry that was given.',
    'Prawf o gofnod arall yw hwn: nid hash y cofnod a roddwyd yw ei ddeilen.',
  ),
);

const otherRoot = invalid(
  KIND,
  'wrong-hash',
  both(
    'The proof does not hold: from this entry and these hashes one does not come to this root. The entry, its number or a hash was changed.',
    'Nid yw’r prawf yn ddilys: o’r cofnod hwn a’r hashau hyn ni cheir y gwreiddyn hwn. Newidiwyd y cofnod, ei rif neu hash.',
  ),
);
