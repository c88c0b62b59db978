import 'reflect-metadata';
import { runApplication } from '#platform/run-program';
import { startWorker } from './start-worker';
import { readSettings } from './settings/settings';

runApplication(() =>
  startWorker({ settings: readSettings(process.env), watchdog: true, onFatal: () => process.exit(1) }),
);
