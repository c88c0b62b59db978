import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { readManifest } from '#record/archive';
import { commandId, obligationId, personId } from '#domain/kernel';
import { isFactStream } from '#domain/obligations';
import { CommandGateway } from '#application/clocks';
import { DECISIONS_QUEUE } from '#workflows';
import { version } from '../../package.json';
import { eventually } from '../support/eventually';
import { type TestTemporal, openTestTemporal, sleep } from '../support/temporal';
import { fastForward } from '../support/time-skipping';
import { type TestWorkers, startWorkers } from '../support/workers';
import { DAY, dayAfter, lives, mechanics } from './scripts';

/**
 * `npm run record:histories`: records a history of every kind of run, for the replay tests. Those of an unreleased
 * version are replaced; those of a released one are never touched.
 */

const root = join(__dirname, '..', '..');
const histories = join(__dirname, '../../workflows/histories');
const folder = join(histories, version);

const scripts = { ...lives, ...mechanics };

let temporal: TestTemporal;
let workers: TestWorkers;
let gateway: CommandGateway;
const counts = new Map<string, number>();
const delivered = new Map<string, number>();

beforeAll(async () => {
  const manifest = readManifest();
  if (manifest[version]?.released === true)
    throw new Error(`${version} is released: raise the version before recording its histories`);
  for (const name of existsSync(histories) ? readdirSync(histories) : [])
    if (manifest[name]?.released !== true) rmSync(join(histories, name), { recursive: true });
  mkdirSync(folder, { recursive: true });
  temporal = await openTestTemporal();
  gateway = new CommandGateway({ client: temporal.client, clock: temporal.clock });
  workers = await startWorkers(
    temporal,
    {
      decide: (input) => {
        const count = (counts.get(input.obligationId) ?? 0) + 1;
        counts.set(input.obligationId, count);
        return Promise.resolve({
          v: 1,
          commandId: input.message.commandId,
          accepted: true,
          repeated: false,
          version: count,
          position: count,
          eventTypes: [],
          nextWakeAt: null,
          mailDue: false,
          wake: [],
          ended: false,
          ...scripts[input.obligationId]?.({ ...input, count }),
        });
      },
    },
    {
      deliverMail: ({ obligationId: id, now }) => {
        const deliveries = (delivered.get(id) ?? 0) + 1;
        delivered.set(id, deliveries);
        if (id === 'mail-server-away' && deliveries < 3) throw new Error('connection refused');
        return Promise.resolve({ v: 1, nextSendAt: id === 'reminder-and-mail' ? dayAfter(now) : null });
      },
      wakeWaiting: () => Promise.resolve(),
      sendDigests: () => Promise.resolve({ v: 1, sent: 2 }),
      reconcile: () => Promise.resolve({ v: 1, mended: 0 }),
    },
  );
}, 120_000);

afterAll(async () => {
  await workers.stop();
  await temporal.close();
});

const isOneOff = (row: string): boolean =>
  isFactStream(row) || (row in lives && row !== 'recurring-two-occurrences');
const submit = (row: string, id: string): ReturnType<CommandGateway['execute']> =>
  gateway.execute({
    obligationId: obligationId(row),
    workflowType: isOneOff(row) ? 'oneOffCommitment' : 'recurringDuty',
    message: {
      v: 1,
      commandId: commandId(id),
      command: { type: 'note-progress', text: 'x' },
      actor: { personId: personId('p'), roles: ['official'] },
    },
  });

async function save(name: string, workflowId = name, runId?: string): Promise<void> {
  const history = await temporal.client.workflow.getHandle(workflowId, runId).fetchHistory();
  const text = JSON.stringify(JSON.parse(historyToJSON(history)), null, 1);
  // stack traces contain local paths
  writeFileSync(join(folder, `${name}.json`), `${text.replaceAll(`${root}/`, '')}\n`);
}

const ahead = (row: string, days: number): Promise<void> => fastForward(temporal, row, days * DAY);
const handle = (row: string) => temporal.client.workflow.getHandle(row);

it('records every way of life', async () => {
  await submit('one-off-kept', 'register');
  await ahead('one-off-kept', 70);
  await submit('one-off-kept', 'complete');
  await handle('one-off-kept').result();
  await save('one-off-kept');

  await submit('recurring-two-occurrences', 'register');
  for (const occurrence of [1, 2]) {
    await ahead('recurring-two-occurrences', 400);
    await submit('recurring-two-occurrences', `complete-${occurrence}`);
  }
  await save('recurring-two-occurrences');

  await submit('waits-for-a-fact', 'register');
  await submit('waits-for-a-fact', 'fact');
  await submit('waits-for-a-fact', 'fact-corrected');
  await ahead('waits-for-a-fact', 40);
  await save('waits-for-a-fact');

  await submit('fact-told-and-corrected', 'record');
  await submit('fact-told-and-corrected', 'correct');
  await sleep(500);
  await save('fact-told-and-corrected');

  await submit('closed-and-reopened', 'complete');
  await handle('closed-and-reopened').result();
  await save('closed-and-reopened-first-run', 'closed-and-reopened');
  await submit('closed-and-reopened', 'reopen');
  await ahead('closed-and-reopened', 40);
  await save('closed-and-reopened-second-run', 'closed-and-reopened');

  await submit('date-moved', 'register');
  for (const move of ['earlier', 'later', 'paused', 'resumed']) await submit('date-moved', move);
  await ahead('date-moved', 70);
  await save('date-moved');

  await submit('set-aside-and-released', 'register');
  await ahead('set-aside-and-released', 31);
  await submit('set-aside-and-released', 'release');
  await save('set-aside-and-released');

  await submit('recorded-by-mistake', 'register');
  await submit('recorded-by-mistake', 'refused');
  await submit('recorded-by-mistake', 'set-aside');
  await handle('recorded-by-mistake').result();
  await save('recorded-by-mistake');

  await submit('mail-server-away', 'register');
  await eventually(() => (delivered.get('mail-server-away') ?? 0) >= 3);
  await sleep(500);
  await save('mail-server-away');
}, 240_000);

it('records what a run may meet', async () => {
  await submit('reminder-and-mail', 'a');
  await fastForward(temporal, 'reminder-and-mail', 40 * DAY);
  await submit('reminder-and-mail', 'b');
  await save('reminder-and-mail');

  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => submit('commands-at-once', id)));
  await save('commands-at-once');

  await submit('refused-for-good', 'a').catch(() => undefined);
  await submit('refused-for-good', 'b');
  await save('refused-for-good');

  await submit('ledger-away', 'a');
  await save('ledger-away');

  await submit('closed', 'a');
  await temporal.client.workflow.getHandle('closed').result();
  await save('closed');

  await submit('fact-government-formed', 'a');
  await sleep(500);
  await save('fact-government-formed');

  await submit('continued-as-new', 'first');
  const first = await temporal.client.workflow.getHandle('continued-as-new').describe();
  for (let sent = 0; sent < 36; sent += 1) await submit('continued-as-new', `command-${sent}`);
  await save('continued-as-new-first-run', 'continued-as-new', first.runId);
  await save('continued-as-new-second-run', 'continued-as-new');

  for (const [type, name] of Object.entries({ dailyDigest: 'daily-digest', reconcileClocks: 'reconcile' })) {
    await temporal.client.workflow.execute(type, { workflowId: name, taskQueue: DECISIONS_QUEUE });
    await save(name);
  }
}, 120_000);
