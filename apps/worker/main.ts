import 'reflect-metadata';
import { runService } from '#process';
import { startWorker } from './start-worker';
import { readSettings } from './settings';

runService(async () => {
  const app = await startWorker({ settings: readSettings(process.env), onFatal: () => process.exit(1) });
  return () => app.close();
});
