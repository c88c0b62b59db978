import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWorkingDay } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { formatDate } from '#domain/deadlines';
import { type Instant, dateInWales, toMillis } from '#domain/kernel';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { descendantsOf, isAlive } from './processes';
import { type LocalStack, startLocalStack } from './local-stack';
import { cylch, registered } from './questions';

jest.setTimeout(240_000);

/** A part of the stack, Temporal's server among them, may take minutes to come back on a busy machine. */
const RESTARTED = { withinMs: 200_000, everyMs: 100 };
/** The same, asked by the command line tool, each start of which takes a second of processor time from what restarts. */
const ASKED = { ...RESTARTED, everyMs: 1_000 };

const dataDir = mkdtempSync(join(tmpdir(), 'cylch-stack-'));
let stack: LocalStack | undefined;

afterAll(async () => {
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const partsOf = (words: string): readonly number[] =>
  descendantsOf(stack?.process.pid ?? 0)
    .filter(({ commandLine }) => commandLine.includes(words))
    .map(({ pid }) => pid);

const deaths = (): number => stack!.said().match(/died \(signal SIGKILL\); restarting it/g)?.length ?? 0;

describe('npm start', () => {
  it('brings everything up and loads every obligation', async () => {
    stack = await startLocalStack(dataDir, TEST_NOW);
    console.info(`first start: ${stack.seconds.toFixed(1)} s`);
    expect(await registered(stack.addresses)).toBe(77);
    const mails = (await (await fetch(`${stack.addresses.mailbox}messages.json`)).json()) as unknown[];
    expect(mails.length > 0).toBe(isWorkingDay(dateInWales(TEST_NOW), 'wales', ukBankHolidays));
  });

  it('keeps the time it was begun at, in every program', async () => {
    const answer = await cylch(stack!.addresses, ['audit', 'states', 'wm-alp-cycle', '--json']);
    const [registered] = JSON.parse(answer.output) as { recordedAt: Instant }[];
    const after = toMillis(registered!.recordedAt) - toMillis(TEST_NOW);
    expect([after > 0, after < 240_000]).toEqual([true, true]);
    const phrase = await cylch(stack!.addresses, ['deadline', 'explain', 'by the end of the month']);
    expect(phrase.output).toContain(formatDate(dateInWales(TEST_NOW), 'en'));
  });

  it('seals what was recorded outside the database within seconds, with a key that it alone is told of', async () => {
    const folder = join(dataDir, 'checkpoints');
    const { position } = (await (await fetch(`${stack!.addresses.api}/health`)).json()) as {
      position: number;
    };
    await eventually(() => {
      const [, size = '0'] = readFileSync(join(folder, 'checkpoint'), 'utf8').split('\n');
      return Number(size) >= position;
    }, RESTARTED);
    expect(statSync(join(dataDir, 'sealer.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'addresses.json'), 'utf8')).not.toContain('sealer.key');
  });

  it('refuses a second stack on the same data', async () => {
    await expect(startLocalStack(dataDir)).rejects.toThrow('already running');
  });

  it.each([
    [['apps/worker/main', 'apps/sealer/main', 'apps/api/main', 'apps/web/main']],
    [['server start-dev']],
    [['postgres -D']],
  ])('names and restarts each of %j when it is killed, and works again', async (parts) => {
    const before = deaths();
    const killed = parts.map((words) => partsOf(words)[0]!);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await eventually(
      () => !killed.some(isAlive) && parts.every((words) => partsOf(words).length > 0),
      RESTARTED,
    );
    expect(deaths() - before).toBeGreaterThanOrEqual(parts.length);
    await eventually(async () => (await registered(stack!.addresses).catch(() => 0)) === 77, RESTARTED);
    await eventually(async () => (await cylch(stack!.addresses, ['reconcile', '--json'])).code === 0, ASKED);
  });

  it('leaves no process behind after Ctrl-C', async () => {
    const before = descendantsOf(stack!.process.pid!).map(({ pid }) => pid);
    expect(await stack!.stop()).toBe(0);
    expect(before.filter(isAlive)).toEqual([]);
  });

  it('starts again with every obligation and the time it kept, and restores every clock by itself when Temporal has lost its data', async () => {
    await expect(startLocalStack(dataDir, TEST_NOW)).rejects.toThrow('keeps a time of its own');
    for (const name of readdirSync(dataDir)) if (name.startsWith('temporal.db')) rmSync(join(dataDir, name));
    stack = await startLocalStack(dataDir);
    console.info(`second start: ${stack.seconds.toFixed(1)} s`);
    const { addresses } = stack;
    expect(await registered(addresses)).toBe(77);
    await eventually(async () => {
      const { output } = await cylch(addresses, ['reconcile', '--dry-run', '--each', '--json']);
      const { missing, behind } = JSON.parse(output) as { missing: unknown[]; behind: unknown[] };
      return missing.length + behind.length === 0;
    }, ASKED);
  });

  it('starts again after it was itself killed, with everything that it had', async () => {
    process.kill(stack!.process.pid!, 'SIGKILL');
    stack = await startLocalStack(dataDir);
    expect(await registered(stack.addresses)).toBe(77);
  });
});
