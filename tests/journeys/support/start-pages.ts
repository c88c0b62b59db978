import type { CurrentDirectory } from '#application/directory';
import type { Clock } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { openPool } from '#record/ledger';
import { openSignIn } from '../../../apps/web/sign-in/sign-in';
import { startIdentityProvider } from '../../../apps/local/identity/identity-provider';
import { createWeb } from '../../../apps/web/create-web';
import type { WebServices } from '../../../apps/web/platform/services';
import { sessionStoreIn } from '../../../apps/web/set-up/set-up-session';

export interface PagesOptions {
  readonly databaseUrl: string;
  readonly directory: CurrentDirectory;
  readonly clock: Clock;
  readonly gateway: WebServices['gateway'];
  readonly port: number;
  /** where the record is published */
  readonly checkpointFolder: string;
}

export interface RunningPages {
  readonly url: string;
  readonly ledger: SealedLedger;
  stop(): Promise<void>;
}

const CLIENT = { clientId: 'cylch-web', clientSecret: 'for-tests-only' };

/** The web app in this process, with a real identity provider and sessions in the test's database. */
export async function startPages({
  databaseUrl,
  directory,
  clock,
  gateway,
  port,
  checkpointFolder,
}: PagesOptions): Promise<RunningPages> {
  const url = `http://127.0.0.1:${port}`;
  const identity = await startIdentityProvider({
    directory,
    web: { ...CLIENT, redirectUris: [`${url}/signed-in`], signedOutUris: [`${url}/cy`, `${url}/en`] },
  });
  const ledger = openSealedLedger({ databaseUrl });
  const pool = openPool(databaseUrl, 'app', 4);
  const sessionStore = sessionStoreIn(pool);
  const app = await createWeb({
    services: {
      ledger,
      get directory() {
        return directory.current;
      },
      directoryFile: directory,
      gateway,
      signIn: openSignIn({ issuer: identity.issuer, ...CLIENT, webUrl: url }),
      now: clock.now,
    },
    sessionStore,
    webUrl: url,
    issuer: identity.issuer,
    sessionSecret: 'a secret of thirty-two characters',
    published: { databaseUrl, checkpointFolder },
    // many people sign in from this one address
    limits: { SIGN_INS_PER_TEN_MINUTES: 10_000 },
  });
  await app.listen(port, '127.0.0.1');
  return {
    url,
    ledger,
    stop: async () => {
      await app.close();
      await identity.stop();
      sessionStore.close();
      await pool.end();
      await ledger.close();
    },
  };
}
