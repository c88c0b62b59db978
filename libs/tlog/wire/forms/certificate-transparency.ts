import { z } from 'zod';
import type { StatedInclusion } from '../claim';
import { bytesField, countField, hashField, proofField } from '../fields';
import { leafOf, treeOf } from './tree-of';

/** RFC 6962 section 4.5, with size and root of the tree from the signed tree head (section 4.3). */
export const certificateTransparencyForm = z
  .object({
    leaf_index: countField,
    tree_size: countField,
    audit_path: proofField,
    leaf_hash: hashField.optional(),
    leaf_input: bytesField.optional(),
    sha256_root_hash: hashField,
  })
  .transform((said, context): StatedInclusion => {
    const tree = treeOf(
      context,
      { size: said.tree_size, root: said.sha256_root_hash },
      { size: 'tree_size', root: 'sha256_root_hash' },
    );
    const leaf = leafOf(context, { leaf: said.leaf_hash, entry: said.leaf_input });
    if (tree === null) return z.NEVER;
    return { kind: 'inclusion', index: said.leaf_index, ...tree, leaf, proof: said.audit_path };
  });
