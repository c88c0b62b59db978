/**
 * A decision from HTTP request to recorded event, beside a bare Temporal update with an empty local activity: the same
 * server, the same run, both through processes of their own. Run by `npm run bench:decision`, after `npm run build`.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { ukBankHolidays } from '#calendars';
import { openSealedLedger } from '#data-protection';
import type { Ledger } from '#ledger';
import { type CommandMessage, CommandGateway, connectTemporal, type TemporalClient } from '#workflows';
import { programVersion } from '#platform/program-version';
import { DecisionService } from '../../apps/worker/decision/decision.service';
import { MailOutbox } from '../../apps/worker/decision/mail-outbox';
import { serverClock } from '../support/clock';
import { type LocalStack, startLocalStack } from '../stack/local-stack';
import { measure, type Measured } from './measure';
import { report } from './report';

const ROWS = 40;
/** rows that no worker touches, for the transaction by itself */
const APART = 20;
const ROUNDS = 4;
const official = { personId: 'non-griffiths', postId: 'aln-policy-lead', roles: ['official' as const] };

let stack: LocalStack;
let temporal: TemporalClient;
let ledger: Ledger;
let token: string;
let rows: string[];
let apart: string[];
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-bench-'));
  ends.unshift(() => rmSync(folder, { recursive: true, force: true }));
  stack = await startLocalStack(folder);
  ends.unshift(() => stack.stop());
  const { settings } = stack.addresses;
  const address = settings['TEMPORAL_ADDRESS'] ?? '';
  temporal = await connectTemporal(address);
  ends.unshift(() => temporal.close());
  ledger = openSealedLedger({ databaseUrl: settings['DATABASE_URL'] ?? '' });
  ends.unshift(() => ledger.close());
  const bare = fork(join(__dirname, 'bare-worker.js'), [address], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  ends.unshift(() => bare.disconnect());
  await new Promise((ready) => bare.once('message', ready));
  token = await tokenFor('official-script', settings['OIDC_ISSUER'] ?? '');
  rows = await openRows();
  await Promise.all(Array.from({ length: ROWS }, (_, index) => startBare(temporal.client, `bare-${index}`)));
}, 180_000);

afterAll(async () => {
  for (const end of ends) await end();
}, 60_000);

async function tokenFor(client: string, issuer: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${client}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'cylch' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

const headers = (): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

/** Rows that take a note of progress. */
async function openRows(): Promise<string[]> {
  const listed = await fetch(`${stack.addresses.api}/obligations`, { headers: headers() });
  const { obligations } = (await listed.json()) as {
    obligations: { id: string; kind: string; status: string }[];
  };
  const open = obligations
    .filter(({ kind, status }) => status === 'open' && kind !== 'past-event')
    .map(({ id }) => id);
  if (open.length < ROWS + APART) throw new Error(`the register has ${open.length} open rows, too few`);
  apart = open.slice(ROWS, ROWS + APART);
  return open.slice(0, ROWS);
}

const startBare = (client: Client, workflowId: string): Promise<unknown> =>
  client.workflow.start('bare', { workflowId, taskQueue: 'bare' });

const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
const message = (commandId: string): CommandMessage => ({
  v: 1,
  commandId,
  command: { type: 'note-progress', text: 'Measured.' },
  actor: official,
});

const ALONE = 'its transaction alone, no Temporal';

/** From the least to the whole, so that each line shows what its layer adds. */
const ways: Readonly<Record<string, (index: number) => Promise<unknown>>> = {
  'bare update, empty local activity': (index) =>
    temporal.client.workflow
      .getHandle(`bare-${index % ROWS}`)
      .executeUpdate('bareUpdate', { updateId: randomUUID() }),
  'decision by update, no HTTP': async (index) => {
    const gateway = new CommandGateway({ client: temporal.client, clock: serverClock });
    const request = { obligationId: of(rows, index), workflowType: 'oneOffCommitment' as const };
    const outcome = await gateway.execute({ ...request, message: message(randomUUID()) });
    if ('unknown' in outcome || !outcome.accepted) throw new Error(JSON.stringify(outcome));
  },
  'decision from HTTP request to recorded event': async (index) => {
    const response = await fetch(`${stack.addresses.api}/obligations/${of(rows, index)}/commands`, {
      method: 'POST',
      headers: headers(),
      body: JSON.stringify({ type: 'note-progress', text: 'Measured.' }),
    });
    if (response.status !== 200) throw new Error(await response.text());
    await response.arrayBuffer();
  },
  [ALONE]: (index) => {
    const obligationId = of(apart, index);
    const request = { v: 1 as const, obligationId, message: message(randomUUID()), clockOffsetMs: 0 };
    const decided = (turns.get(obligationId) ?? Promise.resolve()).then(() =>
      decisions().decide({ ...request, now: serverClock.now() }),
    );
    turns.set(obligationId, decided);
    return decided;
  },
};

/** no workflow puts these in order */
const turns = new Map<string, Promise<unknown>>();
let service: DecisionService | undefined;
const decisions = (): DecisionService =>
  (service ??= new DecisionService(ledger, ukBankHolidays, new MailOutbox(), programVersion()));

it('measures', async () => {
  for (const clients of [1, 40]) {
    const rounds = new Map<string, Measured[]>();
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, work] of Object.entries(ways)) {
        const callers = name === ALONE ? Math.min(clients, APART) : clients;
        const measured = await measure(callers, clients === 1 ? 40 : 160, work);
        // the first round warms up
        if (round > 0) rounds.set(name, [...(rounds.get(name) ?? []), measured]);
      }
    }
    process.stdout.write(report(clients, rounds));
  }
}, 600_000);
