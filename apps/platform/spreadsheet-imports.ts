import type { BeforeApplicationShutdown, FactoryProvider } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { reconcileBehind } from '#application/clocks';
import type { CurrentDirectory, Directory } from '#application/directory';
import { SpreadsheetImports } from '#application/spreadsheet-import';
import type { Gateway } from '#application/submit-command';
import type { Instant } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { systemClock } from './clock';
import { DIRECTORY, directoryOf } from './directory.module';
import { LEDGER } from './ledger.module';
import { logger } from './logger';
import { programVersion } from './program-version';
import { GATEWAY, TEMPORAL } from './temporal.module';

/** Spreadsheets that people send, of the pages and the API alike. */
export const IMPORTS = Symbol('spreadsheet imports');

const report = (err: unknown): void => logger.error({ err }, 'a spreadsheet could not be loaded to its end');

/** What is being loaded here ends after the group that it is at, before the ledger is closed. */
class RunningImports extends SpreadsheetImports implements BeforeApplicationShutdown {
  beforeApplicationShutdown(): Promise<void> {
    return this.end();
  }
}

export const importsFrom = (settings: {
  readonly CLOCK_OFFSET_MS: number;
}): FactoryProvider<SpreadsheetImports> => ({
  provide: IMPORTS,
  useFactory: (ledger: SealedLedger, directory: CurrentDirectory, gateway: Gateway, client: Client) =>
    new RunningImports(
      {
        ledger,
        directory,
        gateway,
        reconcileBehind: (now) => reconcileBehind(client, now),
        clock: systemClock(settings.CLOCK_OFFSET_MS),
        program: programVersion(),
      },
      report,
    ),
  inject: [LEDGER, DIRECTORY, GATEWAY, TEMPORAL],
});

/** On what the caller has opened: clocks that are left wait for the next reconcile. */
export const importsOf = (services: {
  readonly ledger: SealedLedger;
  readonly directory: Directory;
  readonly directoryFile?: CurrentDirectory;
  readonly gateway: Gateway;
  readonly now: () => Instant;
}): SpreadsheetImports =>
  new RunningImports(
    {
      ledger: services.ledger,
      directory: directoryOf(services),
      gateway: services.gateway,
      reconcileBehind: () => Promise.resolve(),
      clock: { ...systemClock(), now: services.now },
      program: programVersion(),
    },
    report,
  );
