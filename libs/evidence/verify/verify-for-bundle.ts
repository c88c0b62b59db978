import { join } from 'node:path';
import { both } from '#domain/kernel';
import { LOG, type VerifyForBundle } from '#evidence/bundle';
import type { Verifier } from '#transparency/tlog';
import { verifyRecord } from './verify-record';

interface BundleTrust {
  readonly databaseUrl: string;
  /** the published log */
  readonly checkpointFolder: string;
  /** of the log; without any, the folder's own */
  readonly keys: readonly Verifier[];
}

/** Whoever is handed a bundle asks the same of it: what is not verified is not handed out. */
export const verifyForBundle =
  ({ databaseUrl, checkpointFolder, keys }: BundleTrust): VerifyForBundle =>
  async (what) => {
    const given = { keys, witnesses: [], quorum: 0, stampRoots: [], held: [] };
    const { outcome, first } = await verifyRecord(
      what.kind === 'ledger'
        ? { address: { kind: 'database', databaseUrl }, folder: checkpointFolder, given }
        : { address: { kind: 'bundle', folder: what.folder }, folder: join(what.folder, LOG), given },
    );
    if (outcome === 'verified') return null;
    return first?.message ?? NOTHING_TRUSTED;
  };

const NOTHING_TRUSTED = both(
  'There is no trusted checkpoint outside the record.',
  'Nid oes pwynt gwirio yr ymddiriedir ynddo y tu allan i’r cofnod.',
);
