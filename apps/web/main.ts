import 'reflect-metadata';
import { openSealedLedger } from '#data-protection';
import { loadDirectory, openSignIn } from '#identity';
import { openPool } from '#ledger';
import { runService, systemClock } from '#process';
import { CommandGateway } from '#workflows/command-gateway';
import { lazyTemporal } from '#workflows/connect';
import { createWeb } from './create-web';
import { sessionStoreIn } from './set-up';
import { readSettings } from './settings';

runService(async () => {
  const settings = readSettings(process.env);
  const clock = systemClock(settings.CLOCK_OFFSET_MS);
  const temporal = lazyTemporal(settings.TEMPORAL_ADDRESS, settings.TEMPORAL_NAMESPACE);
  const ledger = openSealedLedger({
    databaseUrl: settings.DATABASE_URL,
    masterKeyFile: settings.SEALED_FIELDS_KEY_FILE,
  });
  const pool = openPool(settings.DATABASE_URL, 'app', 4);
  const app = await createWeb({
    services: {
      ledger,
      now: clock.now,
      directory: loadDirectory(settings.DIRECTORY_FILE),
      signIn: openSignIn({
        issuer: settings.OIDC_ISSUER,
        clientId: settings.OIDC_CLIENT_ID,
        clientSecret: settings.OIDC_CLIENT_SECRET,
        webUrl: settings.WEB_URL,
      }),
      gateway: new CommandGateway({ client: temporal.client, clock }),
    },
    sessionStore: sessionStoreIn(pool),
    webUrl: settings.WEB_URL,
    issuer: settings.OIDC_ISSUER,
    sessionSecret: settings.SESSION_SECRET,
  });
  await app.listen(settings.PORT, settings.HOST);
  return async () => {
    await app.close();
    await pool.end();
    await ledger.close();
    await temporal.close();
  };
});
