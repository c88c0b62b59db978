import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../../tests/support/eventually';
import { type Part, type RunningPart, startProcess } from './process-part';
import { Supervisor } from './supervisor';

const folder = mkdtempSync(join(tmpdir(), 'cylch-supervisor-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Child = RunningPart & { readonly pid: number };

const child = (name: string, started: Child[], env: Record<string, string> = {}): Part<Child> => ({
  name,
  start: async () => {
    const running = await startProcess({
      command: process.execPath,
      args: [join(__dirname, 'testing-child.cjs')],
      env,
      logFile: join(folder, `${name}.log`),
    });
    started.push(running);
    return running;
  },
});

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('names and restarts a part that was killed, and stops all in the end', async () => {
  const lines: string[] = [];
  const started: Child[] = [];
  const supervisor = new Supervisor({ log: (line) => lines.push(line), backOffMs: 10 });
  const first = await supervisor.start(child('worker', started));
  process.kill(first.pid, 'SIGKILL');
  await eventually(() => started.length === 2);
  await supervisor.stop();
  expect(lines).toEqual(['worker died (signal SIGKILL); restarting it']);
  expect(started.map(({ pid }) => alive(pid))).toEqual([false, false]);
});

it('restarts a part when asked, which is no death', async () => {
  const lines: string[] = [];
  const started: Child[] = [];
  const supervisor = new Supervisor({ log: (line) => lines.push(line), deaths: 0 });
  await supervisor.start(child('web', started));
  await supervisor.restart('web');
  await eventually(() => lines.length === 1);
  expect(lines).toEqual(['web is up again']);
  expect(started.map(({ pid }) => alive(pid))).toEqual([false, true]);
  await expect(supervisor.restart('no such part')).rejects.toThrow('no part is called no such part');
  await supervisor.stop();
});

it('gives up with the reason when a part keeps dying', async () => {
  const supervisor = new Supervisor({ log: () => undefined, deaths: 2, backOffMs: 1 });
  await supervisor.start(child('api', [], { DIE_AFTER_MS: '5' }));
  expect(await supervisor.gaveUp).toBe('api died 3 times within 60 seconds; the last time: exit code 3');
  await supervisor.stop();
});

it('stops the last started first', async () => {
  const order: string[] = [];
  const supervisor = new Supervisor({ log: () => undefined });
  for (const name of ['first', 'second']) {
    await supervisor.start({
      name,
      start: () =>
        Promise.resolve({
          exited: new Promise<string>(() => undefined),
          stop: async () => void order.push(name),
        }),
    });
  }
  await supervisor.stop();
  expect(order).toEqual(['second', 'first']);
});

it('says what a program printed when it does not start', async () => {
  const start = startProcess({
    command: process.execPath,
    args: ['-e', 'console.error("no such setting"); process.exit(4)'],
    logFile: join(folder, 'broken.log'),
  });
  await expect(start).rejects.toThrow(/did not start: exit code 4[^]*no such setting/);
});
