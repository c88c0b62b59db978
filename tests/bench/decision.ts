import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ObligationId, commandId, personId, postId } from '#domain/kernel';
import { openSealedLedger } from '#record/sealed-ledger';
import type { CommandMessage } from '#workflows';
import { CommandGateway, connectTemporal } from '#application/clocks';
import { DirectoryFile } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { DecideCommand } from '#application/submit-command';
import { programVersion } from '#platform/program-version';
import { serverClock } from '../support/clock';
import { tokenFor } from '../support/token-for';
import { startLocalStack } from '../stack/local-stack';
import { type Measured, measure } from './measure';
import { report } from './report';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findTemporal } = require('../../infra/bootstrap/temporal.js') as {
  findTemporal: () => Promise<{ readonly path: string }>;
};

const ROWS = 40;
/** obligations without a worker, for measuring the transaction alone */
const APART = 20;
const official = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official' as const],
};

const ALONE = 'its transaction alone, no Temporal';

/** Measured operations by name; the argument is the index of the obligation. */
export type Ways = Readonly<Record<string, (index: number) => Promise<unknown>>>;

export interface DecisionBench {
  /** from the smallest to the whole, so that each line shows the cost of its layer */
  readonly ways: Ways;
  close(): Promise<void>;
}

/** The local stack with its own data folder, and the worker of the bare update. */
export async function openDecisionBench(): Promise<DecisionBench> {
  const ends: (() => unknown)[] = [];
  const close = async () => {
    for (const end of ends.splice(0)) await end();
  };
  try {
    return { ways: await openWays((end) => ends.unshift(end)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openWays(atTheEnd: (end: () => unknown) => void): Promise<Ways> {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-bench-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  // like `npm start`
  process.env['TEMPORAL_CLI'] ??= (await findTemporal()).path;
  const stack = await startLocalStack(folder);
  atTheEnd(() => stack.stop());
  const setting = (name: string): string => {
    const value = stack.addresses.settings[name];
    if (value === undefined) throw new Error(`the local stack names no ${name}`);
    return value;
  };
  const { client, close } = await connectTemporal({
    address: setting('TEMPORAL_ADDRESS'),
    namespace: 'default',
  });
  atTheEnd(close);
  const ledger = openSealedLedger({
    databaseUrl: setting('DATABASE_URL'),
    // the stack's own key, to open what its programs sealed
    masterKeyFile: setting('SEALED_FIELDS_KEY_FILE'),
  });
  atTheEnd(() => ledger.close());
  atTheEnd(await startBareWorker(setting('TEMPORAL_ADDRESS')));
  for (let index = 0; index < ROWS; index += 1)
    await client.workflow.start('bare', { workflowId: `bare-${index}`, taskQueue: 'bare' });

  const api = apiOf(stack.addresses.api, await tokenFor('official-script', setting('OIDC_ISSUER')));
  const { rows, apart } = await api.openRows();
  const service = new DecideCommand(ledger, new DirectoryFile(sampleDirectoryFile), programVersion());
  const alone = sequentially(apart, (obligationId) =>
    service.decide({ v: 1, obligationId, message: note(), clockOffsetMs: 0, now: serverClock.now() }),
  );
  return {
    'bare update, empty local activity': (index) =>
      client.workflow
        .getHandle(`bare-${index % ROWS}`)
        .executeUpdate('bareUpdate', { updateId: randomUUID() }),
    'decision by update, no HTTP': async (index) => {
      const request = { obligationId: of(rows, index), workflowType: 'oneOffCommitment' as const };
      const outcome = await new CommandGateway({ client, clock: serverClock }).execute({
        ...request,
        message: note(),
      });
      if ('unknown' in outcome || !outcome.accepted) throw new Error(JSON.stringify(outcome));
    },
    'decision from HTTP request to recorded event': (index) => api.noteProgress(of(rows, index)),
    [ALONE]: alone,
  };
}

async function startBareWorker(address: string): Promise<() => void> {
  const worker = fork(join(__dirname, 'bare-worker.js'), [address], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', (code) => {
      reject(new Error(`the worker of the bare update ended with ${code}`));
    });
  });
  return () => {
    worker.disconnect();
  };
}

function apiOf(address: string, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    /** Obligations that accept progress notes. */
    async openRows(): Promise<{
      readonly rows: readonly ObligationId[];
      readonly apart: readonly ObligationId[];
    }> {
      const listed = await fetch(`${address}/obligations?limit=200`, { headers });
      const { obligations } = (await listed.json()) as {
        obligations: { id: ObligationId; kind: string; status: string }[];
      };
      const open = obligations
        .filter(({ kind, status }) => status === 'open' && kind !== 'past-event')
        .map(({ id }) => id);
      if (open.length < ROWS + APART) throw new Error(`the register has ${open.length} open rows, too few`);
      return { rows: open.slice(0, ROWS), apart: open.slice(ROWS, ROWS + APART) };
    },
    async noteProgress(id: string): Promise<void> {
      const response = await fetch(`${address}/obligations/${id}/commands`, {
        method: 'POST',
        headers,
        body: JSON.stringify(PROGRESS),
      });
      if (response.status !== 200) throw new Error(await response.text());
      await response.arrayBuffer();
    },
  };
}

const PROGRESS = { type: 'note-progress', text: 'Measured.' } as const;
const note = (): CommandMessage => ({
  v: 1,
  commandId: commandId(randomUUID()),
  command: PROGRESS,
  actor: official,
});
const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** Sequential on each obligation, where no workflow orders them. */
function sequentially(rows: readonly ObligationId[], work: (row: ObligationId) => Promise<unknown>) {
  const last = new Map<ObligationId, Promise<unknown>>();
  return (index: number): Promise<unknown> => {
    const row = of(rows, index);
    const next = (last.get(row) ?? Promise.resolve()).then(() => work(row));
    last.set(row, next);
    return next;
  };
}

/** Runs each operation for a number of rounds after a warm-up. @returns the table */
export async function measureWays(
  ways: Ways,
  { clients, calls, rounds }: { readonly clients: number; readonly calls: number; readonly rounds: number },
): Promise<string> {
  const measured = new Map<string, Measured[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, work] of Object.entries(ways)) {
      const callers = name === ALONE ? Math.min(clients, APART) : clients;
      const each = await measure(callers, calls, work);
      if (round > 0) measured.set(name, [...(measured.get(name) ?? []), each]);
    }
  }
  return report(clients, measured);
}
