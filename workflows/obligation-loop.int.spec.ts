import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { type Instant, commandId, obligationId, personId } from '#domain/kernel';
import { CommandGateway } from '#application/clocks';
import { eventually } from '../tests/support/eventually';
import { fastForward } from '../tests/support/time-skipping';
import { type TestTemporal, openTestTemporal, sleep } from '../tests/support/temporal';
import { type TestWorkers, startWorkers } from '../tests/support/workers';
import type { ClockInput } from './activities';
import type { CommandMessage, DecideInput, DecisionOutcome } from './messages';

const DAY = 86_400_000;
const official = { personId: personId('p'), roles: ['official' as const] };

/** An in-test decider: remembers what it was asked, and answers as the test says. */
const asked: DecideInput[] = [];
const mailed: ClockInput[] = [];
const woken: string[] = [];
let answer: (input: DecideInput) => Partial<DecisionOutcome> | Promise<Partial<DecisionOutcome>>;
let deliver: (input: ClockInput) => Promise<Instant | null>;

let temporal: TestTemporal;
let workers: TestWorkers;
let gateway: CommandGateway;

const outcomeOf = (input: DecideInput, given: Partial<DecisionOutcome>): DecisionOutcome => ({
  v: 1,
  commandId: input.message.commandId,
  accepted: true,
  repeated: false,
  version: asked.length,
  position: asked.length,
  eventTypes: [],
  nextWakeAt: null,
  mailDue: false,
  wake: [],
  ended: false,
  ...given,
});

beforeAll(async () => {
  temporal = await openTestTemporal();
  workers = await startWorkers(
    temporal,
    {
      decide: async (input) => {
        asked.push(input);
        return outcomeOf(input, await answer(input));
      },
    },
    {
      deliverMail: async (input) => {
        mailed.push(input);
        return { v: 1, nextSendAt: await deliver(input) };
      },
      wakeWaiting: async ({ triggers }) => void woken.push(...triggers),
    },
  );
  gateway = new CommandGateway({ client: temporal.client, clock: temporal.clock });
}, 120_000);

afterAll(async () => {
  await workers.stop();
  await temporal.close();
});

beforeEach(() => {
  asked.length = mailed.length = woken.length = 0;
  answer = () => ({});
  deliver = () => Promise.resolve(null);
});

const message = (id: string = randomUUID(), text = 'x'): CommandMessage => ({
  v: 1,
  commandId: commandId(id),
  command: { type: 'note-progress', text },
  actor: official,
});
const submit = (row: string, sent = message()): ReturnType<CommandGateway['execute']> =>
  gateway.execute({ obligationId: obligationId(row), workflowType: 'recurringDuty', message: sent });
const inDays = (days: number, from = temporal.clock.machineMillis()): Instant =>
  new Date(from + days * DAY).toISOString() as Instant;
const runIdOf = async (id: string): Promise<string> =>
  (await temporal.client.workflow.getHandle(id).describe()).runId;
const statusOf = async (id: string): Promise<string> =>
  (await temporal.client.workflow.getHandle(id).describe()).status.name;

it('starts the clock with the first command and decides commands one at a time, in order', async () => {
  let at = 0;
  let most = 0;
  answer = async () => {
    most = Math.max(most, (at += 1));
    await sleep(30);
    at -= 1;
    return {};
  };
  const sent = Array.from({ length: 8 }, () => message());
  const outcomes = await Promise.all(sent.map((one) => submit('in-order', one)));
  expect(outcomes.map((one) => one.commandId)).toEqual(sent.map((one) => one.commandId));
  expect(new Set(asked.map((input) => input.message.commandId)).size).toBe(8);
  expect(most).toBe(1);
});

it('gives the workflow time to the decision, and advances when the next thing is due', async () => {
  const dueAt = inDays(1_826);
  answer = ({ message: { command } }) => ({ nextWakeAt: command.type === 'advance' ? null : dueAt });
  await submit('five-years');
  await fastForward(temporal, 'five-years', 1_825 * DAY);
  expect(asked).toHaveLength(1);
  await fastForward(temporal, 'five-years', 2 * DAY);
  expect(asked.map((input) => input.message.command.type)).toEqual(['note-progress', 'advance']);
  expect(asked[1]?.now.slice(0, 16)).toBe(dueAt.slice(0, 16));
});

it('re-arms its one timer when a command moves the date', async () => {
  answer = ({ message: { command } }) => {
    if (command.type === 'advance') return {};
    return { nextWakeAt: asked.length === 1 ? inDays(100) : inDays(10) };
  };
  await submit('moved');
  await submit('moved');
  await fastForward(temporal, 'moved', 11 * DAY);
  expect(asked).toHaveLength(3);
});

it('does not spin where an advance leaves the same thing due', async () => {
  const past = inDays(-1);
  answer = () => ({ nextWakeAt: past });
  await submit('spin');
  await sleep(1_500);
  expect(asked.length).toBe(2);
});

it('sends mail beside the commands, one delivery at a time', async () => {
  let delivering = 0;
  let most = 0;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  deliver = async () => {
    most = Math.max(most, (delivering += 1));
    await held;
    delivering -= 1;
    return null;
  };
  answer = () => ({ mailDue: true });
  await submit('mail');
  await eventually(() => mailed.length === 1);
  await submit('mail');
  await submit('mail');
  expect(mailed).toHaveLength(1);
  release();
  await eventually(() => mailed.length === 2);
  await sleep(200);
  expect([mailed.length, most]).toEqual([2, 1]);
});

it('tries a failing delivery again', async () => {
  deliver = () =>
    mailed.length === 1 ? Promise.reject(new Error('connection refused')) : Promise.resolve(null);
  answer = () => ({ mailDue: true });
  await submit('mail-again');
  await eventually(() => mailed.length === 2);
});

it('wakes again when the outbox has something to send next', async () => {
  deliver = () => Promise.resolve(mailed.length === 1 ? inDays(3) : null);
  answer = ({ message: { command } }) => ({ mailDue: command.type !== 'advance' });
  await submit('outbox');
  await eventually(() => mailed.length === 1);
  await fastForward(temporal, 'outbox', 4 * DAY);
  expect(asked.map((input) => input.message.command.type)).toEqual(['note-progress', 'advance']);
});

it('tells the rows that wait for a trigger', async () => {
  answer = () => ({ wake: ['government-formed'] });
  await submit('fact-government-formed');
  await eventually(() => woken.length === 1);
  expect(woken).toEqual(['government-formed']);
});

it('tries again for ever while the ledger is away', async () => {
  answer = () => {
    if (asked.length < 4) throw new Error('the ledger is away');
    return {};
  };
  await expect(submit('away')).resolves.toMatchObject({ accepted: true });
  expect(asked).toHaveLength(4);
});

it('fails only the update of a command that can never be decided', async () => {
  answer = () => {
    if (asked.length === 1) throw ApplicationFailure.nonRetryable('no such command', 'invalid-command');
    return {};
  };
  await expect(submit('poison')).rejects.toMatchObject({ cause: { type: 'invalid-command' } });
  await expect(submit('poison')).resolves.toMatchObject({ accepted: true });
});

it('gives one outcome to one command id, however often it is asked', async () => {
  const sent = message();
  const both = await Promise.all([submit('twice', sent), submit('twice', sent)]);
  expect(both[0]).toEqual(both[1]);
  expect(asked).toHaveLength(1);
});

it('says that the outcome is unknown when no answer comes in time', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  answer = async () => {
    await held;
    return {};
  };
  const hasty = new CommandGateway({ client: temporal.client, clock: temporal.clock, waitMs: 300 });
  const sent = message();
  const request = {
    obligationId: obligationId('slow'),
    workflowType: 'recurringDuty' as const,
    message: sent,
  };
  expect(await hasty.execute(request)).toEqual({ unknown: true, commandId: sent.commandId });
  release();
  await expect(gateway.execute(request)).resolves.toMatchObject({ accepted: true });
  expect(asked).toHaveLength(1);
});

it('continues as new once the run is long, and loses no command on the way', async () => {
  const dueAt = inDays(30);
  answer = ({ message: { command } }) => ({ nextWakeAt: command.type === 'advance' ? null : dueAt });
  await submit('long');
  const first = await runIdOf('long');
  const sent = Array.from({ length: 60 }, () => message());
  for (let from = 0; from < sent.length; from += 6) {
    const outcomes = await Promise.all(sent.slice(from, from + 6).map((one) => submit('long', one)));
    expect(outcomes.every((one) => 'accepted' in one)).toBe(true);
  }
  expect(await runIdOf('long')).not.toBe(first);
  expect(new Set(asked.map((input) => input.message.commandId)).size).toBe(61);
  const described = await temporal.client.workflow.getHandle('long').describe();
  expect(described.historyLength).toBeLessThan(120);
  await fastForward(temporal, 'long', 31 * DAY);
  expect(asked.at(-1)?.message.command.type).toBe('advance');
}, 60_000);

it('ends when nothing will ever be due, and a later command starts a short run', async () => {
  answer = () => ({ ended: true });
  await submit('closed');
  await eventually(() => asked.length === 1);
  await eventually(async () => (await statusOf('closed')) === 'COMPLETED');
  await expect(submit('closed')).resolves.toMatchObject({ accepted: true });
  const many = await Promise.all(Array.from({ length: 20 }, () => submit('closed')));
  expect(many.every((one) => 'accepted' in one)).toBe(true);
  // a run that ends as a command arrives may decide it again: the ledger gives the first answer
  expect(new Set(asked.map((input) => input.message.commandId)).size).toBe(22);
}, 60_000);
