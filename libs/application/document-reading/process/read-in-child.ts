import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { refuse } from '#domain/kernel';
import { damaged, tookTooLong, tookTooMuch } from '../refusals';
import type { Answer, Asked } from './message';

const MIB = 1_024 ** 2;
const BUILT = join(__dirname, 'child.js');
const PERMISSIONS = ['--permission', '--allow-fs-read=*'];

/** The program as it is built; from its sources where they run, as tests do. It may read what is installed, and nothing else. */
function programOf(): readonly string[] {
  const permissions = process.allowedNodeEnvironmentFlags.has('--permission') ? PERMISSIONS : [];
  if (existsSync(BUILT)) return [...permissions, BUILT];
  const loader = join(__dirname, '../../../../infra/quality/mutation/load-sources.cjs');
  return ['--conditions=source', '--require', loader, join(__dirname, 'child.ts')];
}

function start({ memory }: Asked['limits']): ChildProcess {
  const heap = `--max-old-space-size=${Math.floor(memory / 2 / MIB)}`;
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', heap, ...programOf()], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    // nothing of the settings, which name keys and databases
    env: { NODE_NO_WARNINGS: '1' },
  });
}

const PAGE = 4_096;

/** The memory a process holds, where the system tells; what is outside the heap is bounded by this alone. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const [, resident] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(resident ?? 0) * PAGE;
  } catch {
    return 0;
  }
}

const LOOKS_EVERY = 100;

/** Ends a child that goes beyond its bounds. @returns why it did, once it has, and how to stop watching */
function watch(child: ChildProcess, { milliseconds, memory }: Asked['limits']) {
  let ended: Answer | null = null;
  const end = (why: Answer): void => {
    ended ??= why;
    child.kill('SIGKILL');
  };
  const late = setTimeout(() => end(refuse(tookTooLong(milliseconds))), milliseconds);
  const look = setInterval(() => {
    if (memoryOf(child) > memory) end(refuse(tookTooMuch));
  }, LOOKS_EVERY);
  return {
    why: () => ended,
    stop: () => {
      clearTimeout(late);
      clearInterval(look);
    },
  };
}

/** Exit codes and signals of a process that V8 ends for want of memory. */
const isOutOfMemory = ({ exitCode, signalCode }: ChildProcess): boolean =>
  signalCode === 'SIGABRT' || signalCode === 'SIGTRAP' || exitCode === 134 || exitCode === 133;

async function allOf(stream: Readable, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new RangeError('the answer is longer than any reading');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The reader’s own words; of what else they hold it is the judge. */
const answerSchema = z.custom<Answer>((value) => typeof value === 'object' && value !== null && 'ok' in value);

/** Reads a file in a process of its own, which is ended at its limits. Never throws for what the file is. */
export async function readInChild(bytes: Uint8Array, asked: Asked): Promise<Answer> {
  const child = start(asked.limits);
  const bounds = watch(child, asked.limits);
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    // a child that is ended does not read to the end
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(`${JSON.stringify(asked)}\n`);
    child.stdin?.end(bytes);
    const said = await allOf(child.stdio[3] as Readable, asked.limits.characters * 60 + MIB);
    await gone;
    const why = bounds.why();
    if (why !== null) return why;
    if (isOutOfMemory(child)) return refuse(tookTooMuch);
    return child.exitCode === 0 ? answerSchema.parse(JSON.parse(said.toString())) : refuse(damaged);
  } catch {
    child.kill('SIGKILL');
    await gone;
    return bounds.why() ?? refuse(damaged);
  } finally {
    bounds.stop();
  }
}
