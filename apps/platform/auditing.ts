import type { Person } from '#application/directory';
import { type SealStatus, sealStatus } from '#evidence/seal-status';
import type { Instant } from '#domain/kernel';
import { type AccessEntry, noteAccess } from '#record/access-log';
import type { SealedLedger } from '#record/sealed-ledger';
import { Bundles } from './bundles';
import { Verifications } from './verifications';

/** What lies outside the database, by which the record is proved. */
export interface PublishedRecord {
  readonly databaseUrl: string;
  readonly checkpointFolder: string;
}

/** What pages and API share of an auditor's work. */
export interface Auditing {
  /** null where this program knows no published log */
  readonly published: {
    seal(): Promise<SealStatus>;
    readonly verifications: Verifications;
    readonly bundles: Bundles;
  } | null;
  /** Notes who opened evidence or a mail or took a bundle. Awaited before it is handed over: what cannot be noted is not. */
  noteAccess(person: Person, opened: Omit<AccessEntry, 'at' | 'personId' | 'onBehalfOf'>): Promise<void>;
}

export const AUDITING = Symbol('auditing');

interface AuditingOptions {
  readonly published: PublishedRecord | null;
  readonly accessLogDays: number;
  readonly now: () => Instant;
}

const DEFAULT_DAYS = 365;

export function auditingOf(
  ledger: SealedLedger,
  { published, accessLogDays = DEFAULT_DAYS, now }: Partial<AuditingOptions> & Pick<AuditingOptions, 'now'>,
): Auditing {
  return {
    published:
      published == null
        ? null
        : {
            seal: () => sealStatus(ledger, published.checkpointFolder),
            verifications: new Verifications(ledger, published, now),
            bundles: new Bundles(ledger, published, now),
          },
    noteAccess: ({ id, onBehalfOf = null }, opened) =>
      noteAccess(ledger.db, { at: now(), personId: id, onBehalfOf, ...opened }, accessLogDays),
  };
}

interface AuditingSettings {
  readonly DATABASE_URL: string;
  readonly CHECKPOINT_FOLDER: string;
  readonly ACCESS_LOG_DAYS: number;
}

/** As the settings of a program have it. */
export const auditingFrom = (ledger: SealedLedger, settings: AuditingSettings, now: () => Instant): Auditing =>
  auditingOf(ledger, {
    published: { databaseUrl: settings.DATABASE_URL, checkpointFolder: settings.CHECKPOINT_FOLDER },
    accessLogDays: settings.ACCESS_LOG_DAYS,
    now,
  });
