import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { readManifest } from '#record/archive';
import { type Instant, commandId, obligationId, personId } from '#domain/kernel';
import { isFactStream } from '#domain/obligations';
import { CommandGateway } from '#application/clocks';
import { DECISIONS_QUEUE, type DecideInput, type DecisionOutcome } from '#workflows';
import { version } from '../../package.json';
import { type TestTemporal, openTestTemporal, sleep } from '../support/temporal';
import { fastForward } from '../support/time-skipping';
import { type TestWorkers, startWorkers } from '../support/workers';

/**
 * `npm run record:histories`: records a history of every kind of run, for the replay tests. Those of an unreleased
 * version are replaced; those of a released one are never touched.
 */

const DAY = 86_400_000;
const root = join(__dirname, '..', '..');
const histories = join(__dirname, '../../workflows/histories');
const folder = join(histories, version);
const inDays = (days: number, from = temporal.clock.machineMillis()): Instant =>
  new Date(from + days * DAY).toISOString() as Instant;
const dayAfter = (now: Instant): Instant => inDays(1, Date.parse(now));

type Script = (input: DecideInput, count: number) => Partial<DecisionOutcome>;

const isAdvance = (input: DecideInput): boolean => input.message.command.type === 'advance';
const scripts: Record<string, Script> = {
  'reminder-and-mail': (input) =>
    isAdvance(input)
      ? { mailDue: counts.get(input.obligationId) === 2, nextWakeAt: inDays(60) }
      : { nextWakeAt: inDays(30) },
  'commands-at-once': () => ({ nextWakeAt: inDays(400) }),
  'refused-for-good': (_, count) => {
    if (count === 1) throw ApplicationFailure.nonRetryable('no such command', 'invalid-command');
    return {};
  },
  'ledger-away': (_, count) => {
    if (count < 3) throw new Error('the ledger is away');
    return { nextWakeAt: inDays(3) };
  },
  closed: () => ({ mailDue: true, ended: true }),
  'fact-government-formed': () => ({ wake: ['government-formed'] }),
  'continued-as-new': () => ({ nextWakeAt: inDays(7) }),
};

let temporal: TestTemporal;
let workers: TestWorkers;
let gateway: CommandGateway;
const counts = new Map<string, number>();

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
          ...scripts[input.obligationId]?.(input, count),
        });
      },
    },
    {
      deliverMail: ({ obligationId, now }) =>
        Promise.resolve({ v: 1, nextSendAt: obligationId === 'closed' ? null : dayAfter(now) }),
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

const submit = (row: string, id: string): ReturnType<CommandGateway['execute']> =>
  gateway.execute({
    obligationId: obligationId(row),
    workflowType: isFactStream(row) ? 'oneOffCommitment' : 'recurringDuty',
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

it('records every kind of run', async () => {
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
