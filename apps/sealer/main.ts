import { keepSealing, readSigningKeys } from '#evidence';
import { openDatabase, openPool } from '#ledger';
import { runService, systemClock } from '#process';
import { depositsOf } from './deposits-of';
import { readSettings } from './settings';

runService(async () => {
  const settings = readSettings(process.env);
  const signers = readSigningKeys(settings.SEALER_KEY_FILE);
  const deposits = depositsOf(settings);
  const db = openDatabase(openPool(settings.DATABASE_URL, 'sealer', 2));
  const ending = new AbortController();
  const sealing = keepSealing({
    db,
    folder: settings.CHECKPOINT_FOLDER,
    signers,
    newFolder: settings.SEALER_NEW_FOLDER === 'yes',
    deposits,
    everyMs: settings.SEALER_EVERY_MS,
    clock: systemClock(),
    signal: ending.signal,
    say: ({ en, cy }) => console.error(`${cy}\n${en}`),
  });
  return async () => {
    ending.abort();
    await sealing;
    await db.destroy();
  };
});
