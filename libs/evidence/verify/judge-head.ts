import { both } from '#domain/kernel';
import { sameHash } from '#transparency/tlog';
import { type Finding, aboutPlace } from './rows/finding';
import type { RowExtent, SourceRow } from './rows/row-source';
import { checkpointDiffers } from './checkpoints/checkpoint-findings';
import type { SignedCheckpoint } from './checkpoints/signed-checkpoint';

/** The head row determines the next append's position and time: it must match the last row. */
export function judgeHead({ head, last }: RowExtent, row: SourceRow | null): readonly Finding[] {
  if (head === null) return [];
  const recordedAt = row?.recordedAt ?? null;
  if (head.position === last && head.recordedAt === recordedAt) return [];
  const [says, is] = [describe(head.position, head.recordedAt), describe(last, recordedAt)];
  return [
    aboutPlace(
      'head-differs',
      both(
        `The ledger’s head says ${says}; the last row is ${is}. A row was added or taken away outside the application.`,
        `Mae pen y cyfriflyfr yn dweud ${says}; y rhes olaf yw ${is}. Ychwanegwyd neu tynnwyd rhes heb yn wybod i’r rhaglen.`,
      ),
      Math.min(head.position, last) + 1,
    ),
  ];
}

const describe = (position: number, recordedAt: string | null): string =>
  `${position} (${recordedAt ?? '–'})`;

/** The checkpoints that the rows fit. They are prefixes of one tree: after a mismatch no later one can fit. */
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
