import { existsSync } from 'node:fs';
import { type Bilingual, BilingualError, type Instant, both } from '#domain/kernel';
import { type Ledger, recordedCheckpoints } from '#record/ledger';
import { MAILED, STAMP, checkpointPath, openLog } from '#transparency/published-log';

/** How the record is sealed. */
export interface SealStatus {
  /** events in the ledger */
  readonly recorded: number;
  /** the newest checkpoint in the folder; null before the first, or where the folder cannot be read */
  readonly published: {
    readonly origin: string;
    readonly size: number;
    /** as the database has it; null where it has none of this size */
    readonly at: Instant | null;
    /** who signed beside the log itself, as the signatures name themselves */
    readonly witnesses: readonly string[];
    readonly timeStamped: boolean;
    readonly mailed: boolean;
  } | null;
  /** events that no published checkpoint covers yet */
  readonly unproven: number;
  /** how many checkpoints are published */
  readonly checkpoints: number;
  /** why the folder cannot be read */
  readonly fault: Bilingual | null;
}

export async function sealStatus(ledger: Ledger, folder: string): Promise<SealStatus> {
  const { position: recorded } = await ledger.head();
  try {
    const log = openLog(folder);
    const newest = log.newest();
    if (!newest.ok) return unread(recorded, newest.refusal.message);
    if (newest.value === null) return { ...unread(recorded, null), checkpoints: log.sizes.length };
    const { origin, size, note } = newest.value;
    const remembered = (await recordedCheckpoints(ledger.db)).find((each) => each.size === size);
    const names = note.signatures.map(({ name }) => name).filter((name) => name !== origin);
    return {
      recorded,
      published: {
        origin,
        size,
        at: remembered?.publishedAt ?? null,
        witnesses: [...new Set(names)],
        timeStamped: existsSync(checkpointPath(folder, size, STAMP)),
        mailed: existsSync(checkpointPath(folder, size, MAILED)),
      },
      unproven: Math.max(0, recorded - size),
      checkpoints: log.sizes.length,
      fault: null,
    };
  } catch (error) {
    if (error instanceof BilingualError) return unread(recorded, error.said);
    const why = error instanceof Error ? error.message : String(error);
    return unread(recorded, both(why, `(yn Saesneg) ${why}`));
  }
}

const unread = (recorded: number, fault: Bilingual | null): SealStatus => ({
  recorded,
  published: null,
  unproven: recorded,
  checkpoints: 0,
  fault,
});
