import type { Instant } from '#domain/kernel';
import type { SignedCheckpoint } from './checkpoints/signed-checkpoint';
import type { JudgedFiles } from './files/judge-evidence-files';
import type { Finding } from './rows/finding';
import type { RowScope } from './rows/row-source';

/** The last published checkpoint that the rows fit: rows beyond it are not proven. */
export interface Limit {
  readonly origin: string;
  readonly size: number;
  /** the auditor's own, not only the folder's */
  readonly held: boolean;
  /** when the last row that it covers was recorded, as the row says */
  readonly recordedAt: Instant | null;
  /** the time stamp of a trusted authority; null without one */
  readonly stampedAt: Instant | null;
  readonly witnesses: readonly string[];
}

export interface Report {
  /** `unproven`: no findings, but no proof outside the ledger either */
  readonly outcome: 'verified' | 'altered' | 'unproven';
  readonly scope: RowScope;
  /** rows judged */
  readonly rows: number;
  readonly first: Finding | null;
  /** at most 100, in the order of their rows */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  /** null where no trusted checkpoint covers any row */
  readonly limit: Limit | null;
  /** rows beyond the limit: not proven */
  readonly beyondLimit: number;
  readonly checkpoints: {
    readonly seen: number;
    /** by a key that is trusted */
    readonly signed: number;
    /** whose root the rows give */
    readonly fitting: number;
    /** of those signed: without a consistency proof in a partial ledger, hence irrelevant to its rows */
    readonly unreached: number;
  };
  /** trusted verifier keys, and who named them: the verifier, or only the folder itself */
  readonly keys: { readonly from: 'auditor' | 'folder'; readonly trusted: readonly string[] };
  /** required cosignatures */
  readonly quorum: number;
  /** files that the rows attach as evidence; of a bundle, those included fit where it has no findings */
  readonly evidenceFiles: JudgedFiles;
  /** number of threads */
  readonly workers: number;
}

export const limitOf = (
  { origin, size, held, stampedAt, witnesses }: SignedCheckpoint,
  recordedAt: Instant | null,
): Limit => ({ origin, size, held, recordedAt, stampedAt, witnesses });

/** With no trusted checkpoint at all, the given key may be the wrong one. */
export function outcomeOf(findings: readonly Finding[], proving: SignedCheckpoint | null): Report['outcome'] {
  const untrusted = findings.every(({ code }) => code === 'checkpoint-not-trusted');
  if (findings.length > 0 && !(untrusted && proving === null)) return 'altered';
  return proving === null ? 'unproven' : 'verified';
}

/** The report of an unreadable bundle: its faults, and nothing proven. */
export const unreadable = (findings: readonly Finding[], quorum: number): Report => ({
  outcome: 'altered',
  scope: { kind: 'ledger' },
  rows: 0,
  first: findings[0] ?? null,
  findings,
  findingCount: findings.length,
  limit: null,
  beyondLimit: 0,
  checkpoints: { seen: 0, signed: 0, fitting: 0, unreached: 0 },
  keys: { from: 'folder', trusted: [] },
  quorum,
  evidenceFiles: { named: 0, fitting: 0, erased: 0 },
  workers: 0,
});
