import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { hear, listWorkers, noteAttempt, takeLeave } from '#record/decision-watch';
import { openDatabase, openPool } from '#record/ledger';
import { SharedBoard } from './shared-board';

/** What the watchdog is given: the board, the database, the worker’s name, and the silence after which it ends the process. */
export interface WatchdogData {
  readonly buffer: SharedArrayBuffer;
  readonly databaseUrl: string;
  readonly workerId: string;
  /** the build that the worker runs */
  readonly build: string;
  /** 0: it never ends the process, and only tells that it lives */
  readonly silenceMs: number;
}

const TICK_MS = 250;
/** Ticks between two words to the database. */
const TELL_EVERY = 8;
/** The note of an attempt waits no longer for a database that is away. */
const NOTE_WITHIN_MS = 5_000;
const STANDARD_ERROR = 2;

const { buffer, databaseUrl, workerId, build, silenceMs } = workerData as WatchdogData;
const board = new SharedBoard(buffer);
const pool = openPool(databaseUrl, 'app', 1);
const db = openDatabase(pool);

/** Silence is counted in ticks of this thread, not by a clock: a machine that slept has not been silent. */
let silentTicks = 0;
let ticks = 0;
let lastBeats = -1;
let telling = false;
let ending = false;

async function tell(): Promise<void> {
  if (telling) return;
  telling = true;
  try {
    board.watched = await hear(db, workerId, build);
  } catch {
    // the database is away: it is told again with the next tick, and decisions wait for it too
  } finally {
    telling = false;
  }
}

/** Notes the attempt and ends the process: nothing else could end a loop that does not give way. */
async function endProcess(): Promise<void> {
  ending = true;
  const deciding = board.deciding;
  const said = { level: 'fatal', context: 'watchdog', silentMs: silentTicks * TICK_MS, ...deciding?.command };
  writeSync(
    STANDARD_ERROR,
    `${JSON.stringify({ ...said, msg: 'the event loop is silent: the process ends' })}\n`,
  );
  const noted =
    deciding === null ? Promise.resolve() : noteAttempt(db, deciding.command, 'silent', deciding.counted);
  const late = new Promise((resolve) => setTimeout(resolve, NOTE_WITHIN_MS));
  await Promise.race([noted.catch(() => undefined), late]);
  process.kill(process.pid, 'SIGKILL');
}

function tick(): void {
  if (ending) return;
  const { beats } = board;
  silentTicks = beats === lastBeats ? silentTicks + 1 : 0;
  lastBeats = beats;
  if (silenceMs > 0 && silentTicks * TICK_MS >= silenceMs) void endProcess();
  else if (silentTicks <= 1 && (ticks += 1) % TELL_EVERY === 0) void tell();
}

/** A process that is no more, of this machine, is replaced by this one and not missed. */
async function replaceEnded(): Promise<void> {
  const [machine] = workerId.split('/');
  for (const { id } of await listWorkers(db)) {
    const [host, pid] = id.split('/');
    if (id !== workerId && host === machine && !isRunning(Number(pid))) await takeLeave(db, id);
  }
}

/** Whether a process of that number runs; this one’s own number is no longer another’s. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

void tell()
  .then(replaceEnded)
  .catch(() => undefined)
  .then(() => {
    parentPort?.postMessage('ready');
    setInterval(tick, TICK_MS);
  });
parentPort?.on('message', () => {
  ending = true;
  void takeLeave(db, workerId)
    .catch(() => undefined)
    .then(() => pool.end())
    .then(() => process.exit());
});
