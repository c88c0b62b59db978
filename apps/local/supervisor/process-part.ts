import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A running piece of the stack. `exited` settles with the reason once it has ended, asked or not. */
export interface RunningPart {
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Something the stack runs: how to name it to people, and how to start it (again). */
export interface Part<Running extends RunningPart = RunningPart> {
  readonly name: string;
  start(): Promise<Running>;
}

interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** resolves when the process can be used; a node child that says `{ ready: true }` over IPC by default */
  readonly ready?: (child: ChildProcess) => Promise<void>;
  readonly readyWithinMs?: number;
  readonly killAfterMs?: number;
  /** what asks it to end; SIGTERM by default */
  readonly stopSignal?: NodeJS.Signals;
}

/** Starts a process of our own, its output in a log file, and waits until it is ready. */
export async function startProcess(options: ProcessOptions): Promise<RunningPart & { readonly pid: number }> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const child = spawn(options.command, options.args, {
    // a group of its own: the terminal's Ctrl-C reaches only the supervisor, which stops the parts in order
    detached: true,
    stdio: options.ready ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...options.env },
  });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      tail = (tail + chunk.toString()).slice(-1500);
    });
  }
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const stop = () =>
    stopProcess(child, exited, options.stopSignal ?? 'SIGTERM', options.killAfterMs ?? 15_000);
  const outcome = await Promise.race([
    (options.ready ?? saysReady)(child).then(() => null),
    exited,
    timeout(options.readyWithinMs ?? 60_000),
  ]);
  if (outcome !== null) {
    await stop();
    throw new Error(`did not start: ${outcome}\n${tail.trim()}\n(see ${options.logFile})`);
  }
  return { pid: child.pid ?? 0, exited, stop };
}

const saysReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready === true) resolve();
    });
  });

const timeout = (ms: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve(`not ready within ${ms / 1000} seconds`), ms).unref());

async function stopProcess(
  child: ChildProcess,
  exited: Promise<string>,
  signal: NodeJS.Signals,
  killAfterMs: number,
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    await exited;
    clearTimeout(timer);
  }
}
