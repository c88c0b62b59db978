import 'reflect-metadata';
import { openSealedLedger } from '#data-protection';
import { loadDirectory } from '#identity';
import { runService, systemClock } from '#process';
import { CommandGateway, lazyTemporal } from '#workflows';
import { verifyTokensOf } from './access/verify-token';
import { createApi } from './create-api';
import { readSettings } from './settings';

runService(async () => {
  const settings = readSettings(process.env);
  const clock = systemClock(settings.CLOCK_OFFSET_MS);
  const temporal = lazyTemporal(settings.TEMPORAL_ADDRESS, settings.TEMPORAL_NAMESPACE);
  const ledger = openSealedLedger({
    databaseUrl: settings.DATABASE_URL,
    masterKeyFile: settings.SEALED_FIELDS_KEY_FILE,
  });
  const app = await createApi({
    ledger,
    directory: loadDirectory(settings.DIRECTORY_FILE),
    gateway: new CommandGateway({ client: temporal.client, clock }),
    verifyToken: verifyTokensOf(settings.OIDC_ISSUER),
    now: clock.now,
  });
  await app.listen(settings.PORT, settings.HOST);
  return async () => {
    await app.close();
    await ledger.close();
    await temporal.close();
  };
});
