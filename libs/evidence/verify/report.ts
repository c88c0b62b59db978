import type { Instant } from '#domain/kernel';
import type { SignedCheckpoint } from './checkpoints/signed-checkpoint';
import type { Finding } from './rows/finding';
import type { RowScope } from './rows/row-source';

/** The last checkpoint that stands outside and that the rows fit: what lies beyond it is not proven. */
export interface Limit {
  readonly origin: string;
  readonly size: number;
  /** the auditor's own, not only the folder's */
  readonly held: boolean;
  /** when the last row that it covers was recorded, as the row says */
  readonly recordedAt: Instant | null;
  /** when a time-stamping authority saw it; null where none that is trusted did */
  readonly stampedAt: Instant | null;
  readonly witnesses: readonly string[];
}

export interface Report {
  /** `unproven`: nothing was found, but nothing outside the record proves it either */
  readonly outcome: 'verified' | 'altered' | 'unproven';
  readonly scope: RowScope;
  /** rows judged */
  readonly rows: number;
  readonly first: Finding | null;
  /** at most 100, in the order of their rows */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  /** null where no checkpoint that is trusted covers any row */
  readonly limit: Limit | null;
  /** rows beyond the limit: appended since, or by whoever could write there */
  readonly beyondLimit: number;
  readonly checkpoints: {
    readonly seen: number;
    /** by a key that is trusted */
    readonly signed: number;
    /** whose root the rows give */
    readonly fitting: number;
    /** of those signed: a part of the ledger brings no step to them, so that they say nothing of its rows */
    readonly unreached: number;
  };
  /** verifier keys trusted, and who named them: the one who verifies, or nobody but the folder itself */
  readonly keys: { readonly from: 'auditor' | 'folder'; readonly trusted: readonly string[] };
  /** cosignatures that were asked for */
  readonly quorum: number;
  /** threads that judged */
  readonly workers: number;
}

export const limitOf = (
  { origin, size, held, stampedAt, witnesses }: SignedCheckpoint,
  recordedAt: Instant | null,
): Limit => ({ origin, size, held, recordedAt, stampedAt, witnesses });

/** Where no checkpoint is trusted at all, those of the folder may be sound and the key given a wrong one. */
export function outcomeOf(findings: readonly Finding[], proving: SignedCheckpoint | null): Report['outcome'] {
  const untrusted = findings.every(({ code }) => code === 'checkpoint-not-trusted');
  if (findings.length > 0 && !(untrusted && proving === null)) return 'altered';
  return proving === null ? 'unproven' : 'verified';
}

/** Of a bundle whose rows cannot be read: what is wrong with it, and nothing proven. */
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
  workers: 0,
});
