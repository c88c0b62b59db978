import type { INestApplicationContext } from '@nestjs/common';

/**
 * Runs a long-lived program: tells its parent when it is ready, ends it in order on a signal or when the parent is
 * gone, and exits with 1 where it does not start or does not end well.
 * @param start resolves, once the program can be used, with what stops it
 */
export function runProgram(start: () => Promise<() => Promise<void>>): void {
  start().then((stop) => {
    let ending: Promise<void> | undefined;
    const end = (): void => {
      ending ??= stop().then(() => process.exit(0), fail);
    };
    for (const news of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(news, end);
    process.send?.({ ready: true });
  }, fail);
}

/** The same for a NestJS application, whose own shutdown hooks listen to the signals. */
export function runApplication(start: () => Promise<INestApplicationContext>): void {
  start().then((app) => {
    app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
    process.on('disconnect', () => void app.close().then(() => process.exit(0), fail));
    process.send?.({ ready: true });
  }, fail);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
