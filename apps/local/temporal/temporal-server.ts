import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { type RunningPart, startProcess } from '../supervisor/process-part';
import { notePid, stopLeftover } from '../supervisor/leftover';

/** The port opens before the server can answer: ready is when it knows its namespace. */
async function untilAnswering(port: number): Promise<void> {
  for (;;) {
    try {
      const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 1000 });
      try {
        await connection.workflowService.describeNamespace({ namespace: 'default' });
        return;
      } finally {
        await connection.close();
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The real Temporal dev server with its data in a file (write-ahead log: without it, less than half the rate). */
export async function startTemporal(options: {
  readonly cli: string;
  readonly dataDir: string;
  readonly port: number;
  readonly uiPort: number;
  readonly extraArgs?: readonly string[];
}): Promise<RunningPart & { readonly pid: number }> {
  const file = join(options.dataDir, 'temporal.db');
  const pidFile = join(options.dataDir, 'temporal.pid');
  await stopLeftover(
    pidFile,
    (commandLine) => commandLine.includes('start-dev') && commandLine.includes(file),
  );
  const running = await startProcess({
    command: options.cli,
    args: [
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--ui-ip',
      '127.0.0.1',
      '--port',
      String(options.port),
      '--ui-port',
      String(options.uiPort),
      '--db-filename',
      file,
      '--sqlite-pragma',
      'journal_mode=wal',
      '--sqlite-pragma',
      'synchronous=1',
      '--log-level',
      'warn',
      ...(options.extraArgs ?? []),
    ],
    logFile: join(options.dataDir, 'logs', 'temporal.log'),
    ready: () => untilAnswering(options.port),
  });
  notePid(pidFile, running.pid);
  return running;
}
