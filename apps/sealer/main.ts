import { keepSealing, readSigningKeys } from '#transparency/sealer';
import { openDatabase, openPool } from '#record/ledger';
import { systemClock } from '#platform/clock';
import { logger } from '#platform/logger';
import { runProgram } from '#platform/run-program';
import { depositsOf } from './deposits-of';
import { readSettings } from './settings';

runProgram(async () => {
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
    log: ({ en, cy }) => logger.warn({ cy }, en),
  });
  return async () => {
    ending.abort();
    await sealing;
    await db.destroy();
  };
});
