import { openLedger, type Ledger, type LedgerOptions } from '#ledger';
import { postgresKeyStore, readMasterKey, sealingCodec, type KeyStore } from '#sealed-fields';
import { protectedFieldsOf } from './protected-fields';

/** The ledger as the application uses it: what is personal is sealed when it is written and opened when it is read. */
export interface SealedLedger extends Ledger {
  readonly keys: KeyStore;
}

export interface SealedLedgerOptions extends Pick<LedgerOptions, 'databaseUrl' | 'maxConnections'> {
  /** holds the master key that wraps every other; without one they are stored as they are */
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
