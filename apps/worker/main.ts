import 'reflect-metadata';
import { startWorker } from './start-worker';
import { readSettings } from './settings';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await startWorker({ settings, onFatal: () => process.exit(1) });
  let ending: Promise<void> | undefined;
  const end = (): void => {
    ending ??= app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const news of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(news, end);
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
