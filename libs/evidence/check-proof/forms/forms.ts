import { z } from 'zod';
import type { Claim, StatedConsistency, StatedInclusion } from './claim';
import { bytesField, checkpointField, countField, entryField, hashField, proofField } from './fields';
import { leafOf, treeOf } from './tree-of';

/** RFC 6962 section 4.5, with size and root of the tree from the signed tree head (section 4.3). */
const certificateTransparencyForm = z
  .object({
    leaf_index: countField,
    tree_size: countField,
    audit_path: proofField,
    leaf_hash: hashField.optional(),
    leaf_input: bytesField.optional(),
    sha256_root_hash: hashField,
  })
  .transform((stated, context): StatedInclusion => {
    const tree = treeOf(
      context,
      { size: stated.tree_size, root: stated.sha256_root_hash },
      { size: 'tree_size', root: 'sha256_root_hash' },
    );
    const leaf = leafOf(context, { leaf: stated.leaf_hash, entry: stated.leaf_input });
    if (tree === null) return z.NEVER;
    return { kind: 'inclusion', index: stated.leaf_index, ...tree, leaf, proof: stated.audit_path };
  });

/** Our own form of a consistency proof. */
const consistencyForm = z
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
  .transform((stated, context): StatedConsistency => {
    const older = treeOf(
      context,
      { size: stated.from, root: stated.fromRoot, checkpoint: stated.fromCheckpoint },
      { size: 'from', root: 'fromRoot' },
    );
    const newer = treeOf(
      context,
      { size: stated.to, root: stated.toRoot, checkpoint: stated.toCheckpoint },
      { size: 'to', root: 'toRoot' },
    );
    if (older === null || newer === null) return z.NEVER;
    return {
      kind: 'consistency',
      from: older.size,
      to: newer.size,
      fromRoot: older.root,
      toRoot: newer.root,
      proof: stated.proof,
      checkpoints: [...older.checkpoints, ...newer.checkpoints],
    };
  });

/** Our own form of an inclusion proof. */
const inclusionForm = z
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
  .transform(({ index, proof, entry, entryBase64, ...stated }, context): StatedInclusion => {
    const tree = treeOf(context, stated, { size: 'size', root: 'root' });
    const leaf = leafOf(context, { leaf: stated.leaf, entry: entry ?? entryBase64 });
    return tree === null ? z.NEVER : { kind: 'inclusion', index, ...tree, leaf, proof };
  });

/** As in Rekor answers and Sigstore bundles; the entry is given separately. */
const rekorForm = z
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

/** The intended form of a JSON proof, so that only its faults are reported; null for none. */
export function formOf(json: object): z.ZodType<Claim> | null {
  if ('kind' in json) return json.kind === 'consistency' ? consistencyForm : inclusionForm;
  if ('audit_path' in json) return certificateTransparencyForm;
  return 'hashes' in json ? rekorForm : null;
}

/** The JSON Schema (2020-12) of every supported form, generated beside this folder. */
export const proofJsonSchema = (): object => ({
  title: 'A proof of a transparency log',
  ...z.toJSONSchema(z.union([inclusionForm, consistencyForm, certificateTransparencyForm, rekorForm]), {
    io: 'input',
    unrepresentable: 'any',
  }),
});
