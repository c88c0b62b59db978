import { type Ledger, type LedgerOptions, openLedger } from '#record/ledger';
import {
  type KeyStore,
  openWithoutKeys,
  postgresKeyStore,
  readMasterKey,
  sealingCodec,
} from '#record/sealed-fields';
import type { NewEvent } from '#domain/kernel';
import { protectedFieldsOf } from './protected-fields';

/** The application's ledger: personal text is sealed on writing and opened on reading. */
export interface SealedLedger extends Ledger {
  readonly keys: KeyStore;
}

interface SealedLedgerOptions extends Pick<LedgerOptions, 'databaseUrl' | 'maxConnections'> {
  /** the file of the master key that wraps the others; without one they are stored unwrapped */
  readonly masterKeyFile?: string | undefined;
}

/** @throws Error when the master key's file cannot be used */
export function openSealedLedger({ masterKeyFile, ...options }: SealedLedgerOptions): SealedLedger {
  const masterKey = masterKeyFile === undefined ? undefined : readMasterKey(masterKeyFile);
  const keys = postgresKeyStore({ databaseUrl: options.databaseUrl, masterKey });
  const ledger = openLedger({ ...options, codec: sealingCodec(protectedFieldsOf, keys) });
  return {
    ...ledger,
    keys,
    close: async () => {
      await ledger.close();
      await keys.close();
    },
  };
}

/** A stored event for a reader without keys, e.g. from an evidence bundle: it fits its schema and folds. */
export const readWithoutKeys = <Event extends NewEvent>(stored: Event): Event =>
  openWithoutKeys(stored, protectedFieldsOf);
