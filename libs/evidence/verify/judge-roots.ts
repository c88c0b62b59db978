import { sameHash } from '#tlog';
import { checkpointDiffers } from './checkpoints/checkpoint-findings';
import type { SignedCheckpoint } from './checkpoints/signed-checkpoint';
import type { Finding } from './finding';

/** Which checkpoints the rows fit. They are prefixes of one tree, so once one does not fit no later one can. */
export function judgeRoots(
  signed: readonly SignedCheckpoint[],
  roots: ReadonlyMap<number, Uint8Array | null>,
): { readonly fitting: readonly SignedCheckpoint[]; readonly findings: readonly Finding[] } {
  const fits = ({ size, root }: SignedCheckpoint): boolean => {
    const found = roots.get(size);
    return found != null && sameHash(found, root);
  };
  const fitting = signed.filter(fits);
  const failing = signed.filter((each) => !fits(each));
  const [first] = failing;
  if (first === undefined) return { fitting, findings: [] };
  const before = fitting.findLast(({ size }) => size < first.size)?.size ?? 0;
  return { fitting, findings: [checkpointDiffers(before + 1, first.size, failing.length - 1)] };
}
