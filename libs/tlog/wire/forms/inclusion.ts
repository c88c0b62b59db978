import { z } from 'zod';
import type { StatedInclusion } from '../claim';
import { bytesField, checkpointField, countField, entryField, hashField, proofField } from '../fields';
import { leafOf, treeOf } from './tree-of';

/** Our own form of an inclusion proof. */
export const inclusionForm = z
  .strictObject({
    kind: z.literal('inclusion'),
    index: countField.meta({ description: 'of the entry, from 0' }),
    size: countField.optional().meta({ description: 'of the tree; left out where a checkpoint says it' }),
    leaf: hashField.optional().meta({ description: 'hash of the entry: SHA-256(0x00 || entry)' }),
    entry: entryField.optional().meta({ description: 'the entry itself, as text' }),
    entryBase64: bytesField.optional().meta({ description: 'the entry itself, as bytes' }),
    root: hashField.optional().meta({ description: 'of the tree; left out where a checkpoint says it' }),
    checkpoint: checkpointField.optional().meta({ description: 'a signed note: c2sp.org/tlog-checkpoint' }),
    proof: proofField,
  })
  .transform(({ index, proof, entry, entryBase64, ...said }, context): StatedInclusion => {
    const tree = treeOf(context, said, { size: 'size', root: 'root' });
    const leaf = leafOf(context, { leaf: said.leaf, entry: entry ?? entryBase64 });
    return tree === null ? z.NEVER : { kind: 'inclusion', index, ...tree, leaf, proof };
  });
