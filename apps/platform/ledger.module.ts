import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';

export const LEDGER = Symbol('ledger');

interface LedgerSettings {
  readonly DATABASE_URL: string;
  readonly SEALED_FIELDS_KEY_FILE?: string | undefined;
}

export const openLedgerOf = (settings: LedgerSettings): SealedLedger =>
  openSealedLedger({
    databaseUrl: settings.DATABASE_URL,
    masterKeyFile: settings.SEALED_FIELDS_KEY_FILE,
  });

/** The ledger and its connections, closed when nothing listens or works any more. */
@Module({})
export class LedgerModule implements OnApplicationShutdown {
  constructor(@Inject(LEDGER) private readonly ledger: SealedLedger) {}

  static open(settings: LedgerSettings): DynamicModule {
    return LedgerModule.openedBy(() => openLedgerOf(settings));
  }

  static openedBy(open: () => SealedLedger | Promise<SealedLedger>): DynamicModule {
    return { module: LedgerModule, providers: [{ provide: LEDGER, useFactory: open }], exports: [LEDGER] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.ledger.close();
  }
}
