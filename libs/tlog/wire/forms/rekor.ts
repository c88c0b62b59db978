import { z } from 'zod';
import type { StatedInclusion } from '../claim';
import { checkpointField, countField, hashField, proofField } from '../fields';
import { treeOf } from './tree-of';

/** As Rekor answers and as a Sigstore bundle holds it; the entry is given beside it. */
export const rekorForm = z
  .object({
    logIndex: countField,
    treeSize: countField,
    rootHash: hashField,
    hashes: proofField,
    checkpoint: checkpointField.optional(),
  })
  .transform(({ logIndex, treeSize, rootHash, hashes, checkpoint }, context): StatedInclusion => {
    const tree = treeOf(
      context,
      { size: treeSize, root: rootHash, checkpoint },
      { size: 'treeSize', root: 'rootHash' },
    );
    return tree === null
      ? z.NEVER
      : { kind: 'inclusion', index: logIndex, ...tree, leaf: null, proof: hashes };
  });
