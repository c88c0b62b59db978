import { type EvidenceStore, postgresEvidenceStore } from '#record/evidence-files';
import type { SealedLedger } from '#record/sealed-ledger';

/** Where evidence files are kept, and how large one may be. */
export interface EvidenceFiles {
  readonly store: EvidenceStore;
  /** most bytes of a file */
  readonly most: number;
  /** the file that lists erasures outside the database; undefined where none is kept */
  readonly erasureList: string | undefined;
}

export const EVIDENCE_FILES = Symbol('evidence files');

const MIB = 1_024 ** 2;

/** In the ledger's own database. @param mib most MiB of a file */
export const evidenceFilesIn = (
  ledger: Pick<SealedLedger, 'db' | 'keys'>,
  mib = 25,
  erasureList?: string,
): EvidenceFiles => ({
  store: postgresEvidenceStore(ledger),
  most: mib * MIB,
  erasureList,
});
