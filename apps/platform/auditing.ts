import type { FactoryProvider } from '@nestjs/common';
import { z } from 'zod';
import { type CurrentDirectory, type Person, namesIn } from '#application/directory';
import { type SealStatus, sealStatus } from '#evidence/seal-status';
import { type Instant, type Refusal, type Result, both, obligationIdSchema, refuse } from '#domain/kernel';
import { type AccessEntry, noteAccess } from '#record/access-log';
import type { SealedLedger } from '#record/sealed-ledger';
import { NOW } from './clock.module';
import { DIRECTORY } from './directory.module';
import { LEDGER } from './ledger.module';
import { variable } from './settings';
import { Bundles, type ReadyBundle, type WantedBundle } from './bundles';
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
  } | null;
  /** for so many days it is known who opened and took what */
  readonly accessLogDays: number;
  /** Makes a bundle for somebody, and notes that they took it; refused where none can be made here. */
  takeBundle(
    person: Person,
    wanted: WantedBundle,
    through: AccessEntry['through'],
  ): Promise<Result<ReadyBundle, Refusal>>;
  /** Notes who opened evidence or a mail or took a bundle. Awaited before it is handed over: what cannot be noted is not. */
  noteAccess(person: Person, opened: Omit<AccessEntry, 'at' | 'personId' | 'onBehalfOf'>): Promise<void>;
}

export const AUDITING = Symbol('auditing');

interface AuditingOptions {
  readonly published: PublishedRecord | null;
  readonly accessLogDays: number;
  readonly now: () => Instant;
  /** whose names a bundle’s summary shows */
  readonly directory: CurrentDirectory;
}

const DEFAULT_DAYS = 365;

export function auditingOf(
  ledger: SealedLedger,
  {
    published,
    accessLogDays = DEFAULT_DAYS,
    now,
    directory,
  }: Partial<AuditingOptions> & Pick<AuditingOptions, 'now' | 'directory'>,
): Auditing {
  const note: Auditing['noteAccess'] = ({ id, onBehalfOf = null }, opened) =>
    noteAccess(ledger.db, { at: now(), personId: id, onBehalfOf, ...opened }, accessLogDays);
  if (published == null)
    return {
      accessLogDays,
      published: null,
      noteAccess: note,
      takeBundle: () => Promise.resolve(refuse(notHere)),
    };
  const bundles = new Bundles(ledger, published, now, (language) => namesIn(directory.current, language));
  return {
    accessLogDays,
    published: {
      seal: () => sealStatus(ledger, published.checkpointFolder),
      verifications: new Verifications(ledger, published, now),
    },
    noteAccess: note,
    async takeBundle(person, wanted, through) {
      const made = await bundles.make(wanted);
      if (!made.ok) return made;
      const { scope } = wanted;
      const obligationId = scope.kind === 'obligation' ? obligationIdSchema.parse(scope.id) : null;
      try {
        await note(person, { kind: 'bundle', obligationId, what: made.value.sha256, through });
      } catch (error) {
        made.value.discard();
        throw error;
      }
      return made;
    },
  };
}

const notHere: Refusal<'no-published-log'> = {
  code: 'no-published-log',
  message: both(
    'This program knows no published log, and without one a bundle proves nothing.',
    'Nid yw’r rhaglen hon yn gwybod am log cyhoeddedig, a heb un nid yw bwndel yn profi dim.',
  ),
};

/** How long it is known who opened evidence and mails and took bundles. */
export const accessLog = {
  ACCESS_LOG_DAYS: variable(
    z.coerce.number().int().min(1).max(3_650).default(365),
    both(
      'days for which it is known who opened evidence and emails and took bundles, 1 to 3650 (365 where it is not set)',
      'diwrnodau y gwyddys ynddynt pwy a agorodd dystiolaeth a negeseuon e-bost ac a gymerodd fwndeli, 1 i 3650 (365 lle nad yw wedi’i osod)',
    ),
  ),
};

interface AuditingSettings {
  readonly DATABASE_URL: string;
  readonly CHECKPOINT_FOLDER: string;
  readonly ACCESS_LOG_DAYS: number;
}

/** As the settings of a program have it. */
export const auditingFrom = (settings: AuditingSettings): FactoryProvider<Auditing> => ({
  provide: AUDITING,
  useFactory: (ledger: SealedLedger, now: () => Instant, directory: CurrentDirectory) =>
    auditingOf(ledger, {
      published: { databaseUrl: settings.DATABASE_URL, checkpointFolder: settings.CHECKPOINT_FOLDER },
      accessLogDays: settings.ACCESS_LOG_DAYS,
      now,
      directory,
    }),
  inject: [LEDGER, NOW, DIRECTORY],
});
