import { BilingualError } from '#domain/kernel';
import { schemaFingerprint } from '#record/migrations';
import { systemClock } from '#platform/clock';
import { claimDataFolder, storedClockOffset } from './data-folder';
import { loadRegister, sendDigestsNow } from './after-start';
import { checkGivenServices } from './given-services';
import { USAGE, localOptions } from './options';
import { report } from './report';
import { startStack } from './stack';
import { Supervisor } from './supervisor/supervisor';

async function main(): Promise<number> {
  const options = localOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const started = process.uptime();
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  await checkGivenServices(process.env);
  const release = claimDataFolder({
    folder: options.dataDir,
    fresh: options.fresh,
    schema: schemaFingerprint(),
  });
  // while code is written a program may well die until it is mended
  const supervisor = new Supervisor(options.dev ? { log, deaths: Infinity } : { log });
  if (options.dev) restartOnRequest(supervisor, log);
  const interrupted = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  });
  try {
    const bringUp = async (): Promise<null> => {
      const clock = systemClock(storedClockOffset(options.dataDir, options.asOf, systemClock()));
      if (clock.offsetMs !== 0) log(`The time here is ${clock.now()}, on a scratch ledger`);
      const { dataDir, dev, anyPorts } = options;
      const stack = await startStack(supervisor, { dataDir, dev, anyPorts, clock, log });
      await loadRegister(stack.settings, log);
      await sendDigestsNow(stack.settings);
      if (options.json)
        process.stdout.write(`${JSON.stringify({ ...stack.addresses, settings: stack.settings })}\n`);
      else process.stdout.write(report(stack, options.dataDir, process.uptime() - started));
      return null;
    };
    const early = await Promise.race([bringUp(), interrupted, supervisor.gaveUp]);
    const reason = early ?? (await Promise.race([interrupted, supervisor.gaveUp]));
    log(reason.startsWith('SIG') ? 'Stopping …' : `Stopping: ${reason}`);
    return reason.startsWith('SIG') ? 0 : 1;
  } finally {
    await supervisor.stop();
    release();
  }
}

/** Whoever started the stack with a channel names the programs that changed; without it the stack ends. */
function restartOnRequest(supervisor: Supervisor, log: (line: string) => void): void {
  process.on('message', ({ restart = [] }: { restart?: readonly string[] }) => {
    for (const name of restart) supervisor.restart(name).catch((error: unknown) => log(String(error)));
  });
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  },
);

/** In both languages where the error has them: which one the reader wants is not known here. */
function messageOf(error: unknown): string {
  if (error instanceof BilingualError) return `${error.said.en}\n${error.said.cy}`;
  return error instanceof Error ? error.message : String(error);
}
