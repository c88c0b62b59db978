import type { DirectoryFile } from '#application/directory';
import type { LoadServices } from '#application/load-entries';
import { type Bilingual, both } from '#domain/kernel';
import { programVersion } from '#platform/program-version';
import type { SealedLedger } from '#record/sealed-ledger';
import type { Io } from './io';
import { withTemporal } from './services';
import type { Settings } from './settings';

/** What loading takes beside the ledger: decisions in this process, and the way to the clocks. */
export const withLoader = <T>(
  io: Io,
  settings: Settings,
  { ledger, directory }: { readonly ledger: SealedLedger; readonly directory: DirectoryFile },
  work: (services: LoadServices) => Promise<T>,
): Promise<T> =>
  withTemporal(settings, io.clock, ({ client }, gateway) =>
    work({
      ledger,
      client,
      gateway,
      directory,
      clock: io.clock,
      program: programVersion(),
    }),
  );

/** What is said where clocks are started by the worker after the program has ended. */
export const clocksBehind = (left: number): Bilingual =>
  both(
    `Everything is on the register. Clocks that the worker now starts in the background: ${left}. “cylch reconcile --dry-run” says how many are still to start.`,
    `Mae popeth ar y gofrestr. Clociau y mae’r gweithiwr nawr yn eu cychwyn yn y cefndir: ${left}. Mae “cylch reconcile --dry-run” yn dweud faint sydd eto i’w cychwyn.`,
  );
