import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';
import { logger } from '#platform/logger';

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
  logger[level === 'ERROR' ? 'error' : 'warn']({ context: 'temporal', ...meta }, message);
}
