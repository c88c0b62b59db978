import { z } from 'zod';
import type { StatedConsistency } from '../claim';
import { checkpointField, countField, hashField, proofField } from '../fields';
import { treeOf } from './tree-of';

/** Our own form of a consistency proof. */
export const consistencyForm = z
  .strictObject({
    kind: z.literal('consistency'),
    from: countField.optional().meta({ description: 'size of the older tree' }),
    to: countField.optional().meta({ description: 'size of the newer tree' }),
    fromRoot: hashField.optional(),
    toRoot: hashField.optional(),
    fromCheckpoint: checkpointField.optional(),
    toCheckpoint: checkpointField.optional(),
    proof: proofField,
  })
  .transform((said, context): StatedConsistency => {
    const older = treeOf(
      context,
      { size: said.from, root: said.fromRoot, checkpoint: said.fromCheckpoint },
      { size: 'from', root: 'fromRoot' },
    );
    const newer = treeOf(
      context,
      { size: said.to, root: said.toRoot, checkpoint: said.toCheckpoint },
      { size: 'to', root: 'toRoot' },
    );
    if (older === null || newer === null) return z.NEVER;
    return {
      kind: 'consistency',
      from: older.size,
      to: newer.size,
      fromRoot: older.root,
      toRoot: newer.root,
      proof: said.proof,
      checkpoints: [...older.checkpoints, ...newer.checkpoints],
    };
  });
