import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';

let installed = false;

/** Once a process and before any connection: NestJS alone listens to signals, else both would shut the workers down. */
export function installRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN', write) });
}

/** One queue has activities only, on purpose: the SDK warns of it at each start. */
function write({ level, message, meta }: LogEntry): void {
  if (message.startsWith('No workflows registered')) return;
  process.stderr.write(`${level} ${message} ${JSON.stringify(meta ?? {}, errorsToo)}\n`);
}

const errorsToo = (_key: string, value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
