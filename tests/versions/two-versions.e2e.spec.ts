import { serveVersion, listVersions } from '#application/worker-versions';
import { type ObligationId, obligationId } from '#domain/kernel';
import { sampleRows } from '../support/seed-register';
import { eventually } from '../support/eventually';
import { Rehearsal, registerObligation } from '../cycle/rehearsal';
import { type WorkerProcess, startWorkerProcess } from '../cycle/worker-process';
import type { Settings } from '../../apps/worker/settings/settings';
import { Load } from './load';
import { buildsOfTasks } from './builds-of-tasks';

const IDS: readonly ObligationId[] = sampleRows()
  .filter(({ kind }) => kind !== 'past-event')
  .slice(0, 12)
  .map(({ id }) => obligationId(id));

let rehearsal: Rehearsal;
let load: Load;
const workers = new Map<string, WorkerProcess>();

const start = async (build: string, takesOver: Settings['WORKER_TAKES_OVER'] = 'new'): Promise<void> => {
  const settings = { ...rehearsal.settings, WORKER_BUILD_ID: build, WORKER_TAKES_OVER: takesOver };
  workers.set(build, await startWorkerProcess(settings));
};
const end = async (build: string): Promise<number | null> => {
  const code = await workers.get(build)!.end();
  workers.delete(build);
  return code;
};

const deployment = 'cylch';
const versions = async () => (await listVersions(rehearsal.temporal.client, deployment))!;
const stateOf = async (build: string) =>
  (await versions()).versions.find((version) => version.build === build)?.state;
const serve = (build: string, percent = 100) =>
  serveVersion(rehearsal.temporal.client, { deployment, build, percent, by: 'test' });

const tasks = () => buildsOfTasks(rehearsal.temporal, IDS);

/** Until so many more commands are decided. */
const decided = (more: number): Promise<void> => {
  const until = load.answered.length + more;
  return eventually(() => load.answered.length >= until, {
    withinMs: 90_000,
    what: `${more} more decisions`,
  });
};

beforeAll(async () => {
  rehearsal = await Rehearsal.open('2026-11-24T10:00:00Z');
  await start('one');
  for (const id of IDS) await rehearsal.given(id, { type: 'register', definition: registerObligation(id) });
}, 120_000);

afterAll(async () => {
  await load.end().catch(() => undefined);
  await Promise.all([...workers.values()].map((worker) => worker.end()));
  await rehearsal.close();
});

it('two builds serve at once under load, and the clocks move from one to the other with nothing lost or doubled', async () => {
  await start('two', 'never');
  expect(await versions()).toMatchObject({ serving: 'one', ramping: null });
  load = new Load(rehearsal.gateway, IDS, 6);
  await decided(30);
  const before = await tasks();

  await serve('two', 50);
  await eventually(async () => (await tasks()).has('two'), {
    withinMs: 60_000,
    what: 'build two has a share',
  });
  const sharing = await tasks();
  await decided(60);
  const shared = await tasks();

  await serve('two');
  await decided(40);
  const moved = await tasks();
  await decided(40);
  expect(await end('one')).toBe(0);
  await decided(40);
  const answered = await load.end();
  const after = await tasks();

  expect([...before.keys()]).toEqual(['one']);
  for (const build of ['one', 'two']) expect(shared.get(build)).toBeGreaterThan(sharing.get(build)!);
  expect(after.get('one')).toBe(moved.get('one'));
  expect(after.get('two')).toBeGreaterThan(moved.get('two')!);
  await eventually(async () => (await stateOf('one')) === 'drained');

  expect(answered.filter(({ outcome }) => outcome.repeated)).toEqual([]);
  for (const id of IDS) {
    const stream = await rehearsal.ledger.readStream(id);
    const noted = stream.filter(({ type }) => type === 'ProgressNoted');
    const sent = answered.filter((each) => each.obligationId === id);
    expect(noted.map(({ metadata }) => metadata.commandId).sort()).toEqual(
      sent.map((each) => each.id).sort(),
    );
  }
}, 240_000);

it('a new build takes over by itself when it starts, and one that served before does not', async () => {
  await start('three');
  expect(await versions()).toMatchObject({ serving: 'three' });
  await end('two');
  await start('two');
  expect(await versions()).toMatchObject({ serving: 'three' });
  expect(await stateOf('two')).toMatch(/^drain/);
}, 120_000);

it('an old build stands in where the one that serves has no worker left, and gives way when it comes back', async () => {
  await end('three');
  const serving = async (build: string) => (await versions()).serving === build;
  await eventually(() => serving('two'), { withinMs: 60_000, what: 'build two serves' });
  await expect(
    rehearsal.ask(IDS[0]!, { type: 'note-progress', text: 'Without three.' }),
  ).resolves.toMatchObject({
    accepted: true,
  });
  await start('three');
  expect(await versions()).toMatchObject({ serving: 'three' });
}, 120_000);
