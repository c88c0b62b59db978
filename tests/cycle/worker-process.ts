import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../apps/worker/settings/settings';

const root = join(__dirname, '../..');
const program = join(root, 'dist/apps/worker/main.js');

export interface WorkerProcess {
  readonly pid: number;
  /** SIGKILL: no handler of the program runs */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit code */
  end(): Promise<number | null>;
}

/** The built worker as a child process, as in `npm start`; resolves when it reports ready. */
export async function startWorkerProcess(settings: Settings): Promise<WorkerProcess> {
  if (!existsSync(program)) throw new Error('these tests run the built worker: run `npm run build` first');
  const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.on('message', () => resolve());
    void ended.then((code) => reject(new Error(`the worker ended with ${code}:\n${said}`)));
  });
  return {
    pid: child.pid ?? 0,
    kill: () => signal(child, 'SIGKILL', ended).then(() => undefined),
    end: () => signal(child, 'SIGTERM', ended),
  };
}

function signal(
  child: ChildProcess,
  name: NodeJS.Signals,
  ended: Promise<number | null>,
): Promise<number | null> {
  child.kill(name);
  return ended;
}
