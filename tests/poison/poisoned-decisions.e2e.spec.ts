import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { health, setAside, systemViewer } from '#application/queries';
import { releaseSetAside, setAsideItems } from '#application/set-aside';
import { type Submitted, submitCommand } from '#application/submit-command';
import { type ObligationId, commandId, obligationId, personId, postId } from '#domain/kernel';
import type { Actor, Command } from '#domain/obligations';
import { Rehearsal, registerObligation } from '../cycle/rehearsal';
import { type Part, startProcess } from '../../apps/local/supervisor/process-part';
import { Supervisor } from '../../apps/local/supervisor/supervisor';
import { eventually } from '../support/eventually';

const OTHERS = 50;
const SILENCE_SECONDS = 2;
const worker = join(__dirname, '../../dist/apps/worker/main.js');
const official: Actor = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
const by = { personId: personId('register-administrator') };

let rehearsal: Rehearsal;
let folder: string;
let supervisor: Supervisor;
const starts: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-poison-'));
  rehearsal = await Rehearsal.open('2026-11-24T10:00:00Z');
  // as in `npm start`, but that the silence is shorter and a restart at once
  supervisor = new Supervisor({ log: () => undefined, deaths: 100, backOffMs: 10 });
  await Promise.all(['worker one', 'worker two'].map((name) => supervisor.start(workerPart(name))));
}, 120_000);

afterAll(async () => {
  await supervisor.stop();
  await rehearsal.close();
  rmSync(folder, { recursive: true });
});

const workerPart = (name: string): Part => ({
  name,
  start: () => {
    starts.push(name);
    return startProcess({
      command: process.execPath,
      args: ['--require', join(__dirname, 'plant-loop.cjs'), worker],
      env: {
        ...Object.fromEntries(
          Object.entries(rehearsal.settings).map(([setting, value]) => [setting, String(value)]),
        ),
        WORKER_SILENCE_SECONDS: String(SILENCE_SECONDS),
        CYLCH_MENDED: join(folder, 'mended'),
      },
      logFile: join(folder, 'workers.log'),
    });
  },
});

const log = (): string =>
  existsSync(join(folder, 'workers.log')) ? readFileSync(join(folder, 'workers.log'), 'utf8') : '';

/** How often the watchdog ended a worker over something. */
const endings = (word: string): number =>
  log()
    .split('\n')
    .filter((line) => line.includes('the event loop is silent') && line.includes(word)).length;

function submit(id: ObligationId, command: Command, key: string): Promise<Submitted> {
  const { gateway, ledger } = rehearsal;
  const viewer = systemViewer;
  return submitCommand(
    { gateway, ledger, now },
    { actor: official, viewer, obligationId: id, command, commandId: commandId(key) },
  );
}

/** As a person asks: the same id again while nobody knows. */
async function answered(id: ObligationId, command: Command, key: string): Promise<Submitted> {
  for (let asked = 0; asked < 10; asked += 1) {
    const submitted = await submit(id, command, key);
    if (submitted.kind !== 'unknown') return submitted;
  }
  throw new Error(`${key} was never answered`);
}

const note = (text: string): Command => ({ type: 'note-progress', text });
const registered = async (id: string): Promise<ObligationId> => {
  const definition = { ...registerObligation('home-ed-guidance'), id: obligationId(id) };
  expect(await answered(obligationId(id), { type: 'register', definition }, `register-${id}`)).toMatchObject({
    kind: 'accepted',
  });
  return obligationId(id);
};
const now = () => rehearsal.clock.now();
const standing = () => health(systemViewer, rehearsal.ledger, { now: now(), directory: 'current' });

it('one poisoned command ends three attempts, not the department', async () => {
  const others = await Promise.all(
    Array.from({ length: OTHERS }, (_, index) => registered(`other-${index}`)),
  );
  const [poisoned, clock, failing] = await Promise.all(
    ['poisoned', 'poisoned-clock', 'failing'].map(registered),
  );
  expect(await standing()).toMatchObject({ status: 'ok', setAside: [] });
  expect((await standing()).workers).toHaveLength(2);

  const advance = rehearsal.gateway.execute({
    obligationId: clock!,
    workflowType: 'oneOffCommitment',
    message: {
      v: 1,
      commandId: commandId('clock/poisoned-clock/planted'),
      command: { type: 'advance' },
      actor: { personId: personId('clock'), roles: ['system'] },
    },
  });
  const [stuck, failed, ...going] = await Promise.all([
    answered(poisoned!, note('loop'), 'the-poison'),
    answered(failing!, note('fail'), 'the-fault'),
    ...others.map((id, index) => answered(id, note(`goes on ${index}`), `note-${index}`)),
  ]);
  await advance;

  expect(going.map(({ kind }) => kind)).toEqual(others.map(() => 'accepted'));
  for (const refused of [stuck, failed])
    expect(refused).toMatchObject({
      kind: 'refused',
      refusal: { code: 'command-set-aside', message: { cy: expect.any(String), en: expect.any(String) } },
    });
  await eventually(async () => (await setAside(systemViewer, rehearsal.ledger)).length === 3, {
    what: 'all set aside',
  });
  // an attempt that another poison cut short was made too
  for (const poison of ['the-poison', 'poisoned-clock']) {
    expect(endings(poison)).toBeGreaterThan(0);
    expect(endings(poison)).toBeLessThanOrEqual(3);
  }

  // a worker that starts anew leaves them alone
  const [before, ended] = [starts.length, endings('silent')];
  await Promise.all(['worker one', 'worker two'].map((name) => supervisor.restart(name)));
  await eventually(() => starts.length >= before + 2);
  expect(await answered(others[0]!, note('after the restart'), 'note-after')).toMatchObject({
    kind: 'accepted',
  });
  expect(await answered(poisoned!, note('the entry itself goes on'), 'note-beside')).toMatchObject({
    kind: 'accepted',
  });
  expect(endings('silent')).toBe(ended);

  await eventually(async () => (await standing()).workers.length === 2, {
    what: 'both workers heard, and no other',
  });
  const found = await standing();
  expect(found.status).toBe('degraded');
  const rows = found.setAside.map(({ obligationId: id, subject, why, attempts }) => [
    id,
    subject,
    why,
    attempts,
  ]);
  expect(rows.sort()).toEqual([
    ['failing', 'the-fault', 'failed', 3],
    ['poisoned', 'the-poison', 'silent', 3],
    ['poisoned-clock', 'advance', 'silent', 3],
  ]);
  expect((await setAsideItems(rehearsal.ledger.db)).map(({ section }) => section)).toEqual(
    found.setAside.map(() => 'command-set-aside'),
  );
  expect(
    (await rehearsal.ledger.readStream('set-aside/poisoned')).map(({ type, data }) => [
      type,
      data['command'],
    ]),
  ).toEqual([['CommandSetAside', 'note-progress']]);
}, 150_000);

it('what is released is decided again', async () => {
  writeFileSync(join(folder, 'mended'), '');
  const release = (id: string, subject: string) =>
    releaseSetAside(
      { ledger: rehearsal.ledger, gateway: rehearsal.gateway },
      { obligationId: obligationId(id), subject, reason: 'Mended', by, now: now() },
    );
  expect(await release('poisoned-clock', 'advance')).toMatchObject({ ok: true, value: { sentAgain: true } });
  expect(await release('poisoned', 'the-poison')).toMatchObject({ ok: true });
  expect(await release('failing', 'the-fault')).toMatchObject({ ok: true });
  expect(await release('failing', 'the-fault')).toMatchObject({
    ok: false,
    refusal: { code: 'not-set-aside' },
  });
  expect(await answered(obligationId('poisoned'), note('loop'), 'the-poison-again')).toMatchObject({
    kind: 'accepted',
  });
  expect(await answered(obligationId('failing'), note('fail'), 'the-fault-again')).toMatchObject({
    kind: 'accepted',
  });
  // what was sent again is answered to nobody, when it is decided
  await eventually(async () => (await standing()).unanswered.commands === 0, {
    what: 'all answered',
    withinMs: 90_000,
  });
  expect(await standing()).toMatchObject({ status: 'ok', setAside: [], unanswered: { commands: 0 } });
  expect((await rehearsal.ledger.readStream('set-aside/failing')).map(({ type }) => type)).toEqual([
    'CommandSetAside',
    'CommandReleased',
  ]);
}, 150_000);
