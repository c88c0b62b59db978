import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { EVIDENCE_FILES, evidenceFilesIn } from './evidence-files';

export const LEDGER = Symbol('ledger');

interface LedgerSettings {
  readonly DATABASE_URL: string;
  readonly SEALED_FIELDS_KEY_FILE?: string | undefined;
  readonly EVIDENCE_FILE_MAX_MIB?: number | undefined;
  readonly ERASURE_LIST_FILE?: string | undefined;
}

export const openLedgerOf = (settings: LedgerSettings): SealedLedger =>
  openSealedLedger({
    databaseUrl: settings.DATABASE_URL,
    masterKeyFile: settings.SEALED_FIELDS_KEY_FILE,
  });

/** The ledger and its connections, and the evidence files beside it, closed when nothing listens or works any more. */
@Module({})
export class LedgerModule implements OnApplicationShutdown {
  constructor(@Inject(LEDGER) private readonly ledger: SealedLedger) {}

  static open(settings: LedgerSettings): DynamicModule {
    return LedgerModule.openedBy(() => openLedgerOf(settings), settings);
  }

  static openedBy(
    open: () => SealedLedger | Promise<SealedLedger>,
    files: Pick<LedgerSettings, 'EVIDENCE_FILE_MAX_MIB' | 'ERASURE_LIST_FILE'> = {},
  ): DynamicModule {
    return {
      module: LedgerModule,
      providers: [
        { provide: LEDGER, useFactory: open },
        {
          provide: EVIDENCE_FILES,
          useFactory: (ledger: SealedLedger) =>
            evidenceFilesIn(ledger, files.EVIDENCE_FILE_MAX_MIB, files.ERASURE_LIST_FILE),
          inject: [LEDGER],
        },
      ],
      exports: [LEDGER, EVIDENCE_FILES],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.ledger.close();
  }
}
