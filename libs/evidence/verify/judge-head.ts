import { both } from '#kernel';
import { aboutPlace, type Finding } from './finding';
import type { RowExtent, SourceRow } from './row-source';

/** The head row gives the next append its position and time: it must say what the last row says. */
export function judgeHead({ head, last }: RowExtent, row: SourceRow | null): readonly Finding[] {
  if (head === null) return [];
  const recordedAt = row?.recordedAt ?? null;
  if (head.position === last && head.recordedAt === recordedAt) return [];
  const [says, is] = [describe(head.position, head.recordedAt), describe(last, recordedAt)];
  return [
    aboutPlace(
      'head-differs',
      both(
        `The ledger’s head says ${says}; the last row is ${is}. A row was added or taken away behind the application’s back.`,
        `Mae pen y llyfr yn dweud ${says}; y rhes olaf yw ${is}. Ychwanegwyd neu tynnwyd rhes y tu ôl i gefn y rhaglen.`,
      ),
      Math.min(head.position, last) + 1,
    ),
  ];
}

const describe = (position: number, recordedAt: string | null): string =>
  `${position} (${recordedAt ?? '–'})`;
