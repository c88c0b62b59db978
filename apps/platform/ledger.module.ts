import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { lookForList } from '#application/effects';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { EVIDENCE_FILES, evidenceFilesIn } from './evidence-files';
import { Regularly } from './regularly';

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

/** A list of bank holidays that was recorded elsewhere is in force here at most so much later. */
const LOOKS_EVERY_MS = 2_000;

/**
 * The ledger and its connections, and the evidence files beside it, closed when nothing listens or works any more. Which list of
 * bank holidays is in force is looked at again and again.
 */
@Module({})
export class LedgerModule
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly logger = new Logger('holidays');
  private readonly looks = new Regularly(
    () => this.look(),
    // the database may be away for a while
    (error) => this.logger.warn(`not looked at: ${String(error)}`),
  );

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

  onApplicationBootstrap(): Promise<void> {
    return this.looks.begin(LOOKS_EVERY_MS);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looks.end();
  }

  private async look(): Promise<void> {
    if (await lookForList(this.ledger))
      this.logger.log(`the list of bank holidays in force is now ${this.ledger.holidays.current.version}`);
  }

  onApplicationShutdown(): Promise<void> {
    return this.ledger.close();
  }
}
