import type { z } from 'zod';
import { both, defineFault } from '#domain/kernel';
import { type PublishedCheckpoint, leafHash, sameHash } from '#transparency/tlog';

export type Context = z.core.$RefinementCtx;

export interface StatedTree {
  readonly size?: number | undefined;
  readonly root?: Uint8Array | undefined;
  readonly checkpoint?: PublishedCheckpoint | undefined;
}

interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoints: readonly PublishedCheckpoint[];
}

const NEEDED = defineFault(
  'needed-without-checkpoint',
  both('It is needed where there is no checkpoint.', 'Mae ei angen lle nad oes pwynt gwirio.'),
);
const OTHER_SIZE = defineFault('other-size', ({ size }: { readonly size: number }) =>
  both(`The checkpoint says ${size}.`, `Mae’r pwynt gwirio yn dweud ${size}.`),
);
const OTHER_ROOT = defineFault(
  'other-root',
  both('The checkpoint says another root.', 'Mae’r pwynt gwirio yn dweud gwreiddyn arall.'),
);
const OTHER_ENTRY = defineFault(
  'other-entry',
  both('This is not the hash of the entry.', 'Nid hash y cofnod yw hwn.'),
);

/** Size and root, given directly, by a checkpoint, or by both consistently; otherwise null with the fault reported. */
export function treeOf(
  context: Context,
  { checkpoint, ...stated }: StatedTree,
  names: { readonly size: string; readonly root: string },
): Tree | null {
  const fault = (message: string, name: string, params: object = {}): null => {
    context.addIssue({ code: 'custom', message, path: [name], params });
    return null;
  };
  const size = stated.size ?? checkpoint?.size;
  const root = stated.root ?? checkpoint?.root;
  if (size === undefined) return fault(NEEDED, names.size);
  if (root === undefined) return fault(NEEDED, names.root);
  if (checkpoint === undefined) return { size, root, checkpoints: [] };
  if (checkpoint.size !== size) return fault(OTHER_SIZE, names.size, { size: checkpoint.size });
  if (!sameHash(checkpoint.root, root)) return fault(OTHER_ROOT, names.root);
  return { size, root, checkpoints: [checkpoint] };
}

/** The hash of the entry, given directly, by the entry, or by both consistently; null without either. */
export function leafOf(
  context: Context,
  { leaf, entry }: { readonly leaf?: Uint8Array | undefined; readonly entry?: Uint8Array | undefined },
): Uint8Array | null {
  if (entry === undefined) return leaf ?? null;
  const made = leafHash(entry);
  if (leaf !== undefined && !sameHash(leaf, made))
    context.addIssue({ code: 'custom', message: OTHER_ENTRY, path: ['leaf'] });
  return made;
}
