import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Client } from '@temporalio/client';
import { addDays, commandId, dateInWales, obligationId } from '#domain/kernel';
import { openSealedLedger } from '#record/sealed-ledger';
import { CommandGateway, type TemporalClient, connectTemporal } from '#application/clocks';
import { DECISIONS_QUEUE } from '#workflows';
import { stopwatch } from '#platform/clock';
import { official, registerObligation } from '../cycle/rehearsal';
import { type LocalStack, startLocalStack } from '../stack/local-stack';
import { descendantsOf } from '../stack/processes';
import { cylch } from '../stack/questions';
import { serverClock } from '../support/clock';
import { decideNow } from '../support/seed-register';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findTemporal } = require('../../infra/bootstrap/temporal.js') as {
  findTemporal: () => Promise<{ readonly path: string }>;
};

/** An obligation of the sample register that takes commands while the others are restored. */
const ASKED = obligationId('home-ed-guidance');
const FILLERS = 32;
/** the workflow’s id in every start */
const AT_START = 'reconcile-at-start';

export interface ReconcileFigures {
  readonly clocks: number;
  /** of the worker, at most, in megabytes: with the sample register alone, then with all */
  readonly memory: { readonly few: number; readonly all: number };
  /** seconds until the stack is ready, until the clocks are looked through behind it; milliseconds of a decision meanwhile */
  readonly upToDate: Round;
  /** the same where Temporal has lost everything: every clock is started anew */
  readonly emptied: Round;
  /** seconds of `cylch reconcile --dry-run`, by the list and asking each */
  readonly command: { readonly list: number; readonly each: number };
}

interface Round {
  readonly readySeconds: number;
  readonly reconcileSeconds: number;
  readonly decisions: readonly number[];
}

/**
 * The local stack with so many clocks more than the sample register has: its start, and what goes on behind it.
 * @param restart false: the round with nothing to mend begins by itself, not with a start, and takes that much less
 */
export async function measureReconcile(more: number, restart: boolean): Promise<ReconcileFigures> {
  process.env['TEMPORAL_CLI'] ??= (await findTemporal()).path;
  const folder = mkdtempSync(join(tmpdir(), 'cylch-bench-'));
  let stack = await startLocalStack(folder);
  const again = async (): Promise<Round> => {
    stack = await startLocalStack(folder);
    return behind(stack, AT_START);
  };
  try {
    const few = peakMemory(stack);
    await fill(stack, more);
    await stack.stop();
    loseTemporal(folder);
    const emptied = await again();
    const clocks = await count(stack);
    if (restart) await stack.stop();
    const upToDate = await (restart ? again() : behind(stack, 'reconcile-again'));
    const command = { list: await commandSeconds(stack), each: await commandSeconds(stack, '--each') };
    return { clocks, memory: { few, all: peakMemory(stack) }, upToDate, emptied, command };
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const setting = ({ addresses }: LocalStack, name: string): string => addresses.settings[name] ?? '';

/** Registers obligations that fall due in five years, without Temporal. */
async function fill(stack: LocalStack, more: number): Promise<void> {
  const ledger = openSealedLedger({
    databaseUrl: setting(stack, 'DATABASE_URL'),
    masterKeyFile: setting(stack, 'SEALED_FIELDS_KEY_FILE'),
  });
  const now = serverClock.now();
  const template = registerObligation(ASKED);
  const [reading] = template.readings;
  if (reading?.rule.primitive !== 'fixed-date') throw new Error(`${ASKED} has no fixed date`);
  try {
    await pLimit(FILLERS).map(Array.from({ length: more }), async (_, index) => {
      const id = obligationId(`bench-${index}`);
      const dueOn = addDays(dateInWales(now), 1_826 + (index % 365));
      const definition = {
        ...template,
        id,
        readings: [{ ...reading, rule: { ...reading.rule, date: dueOn } }],
      };
      await decideNow(ledger, id, { type: 'register', definition }, { now });
    });
  } finally {
    await ledger.close();
  }
}

function loseTemporal(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith('temporal.db')) rmSync(join(folder, name));
}

/** Decides one command after another until a reconcile has ended: the one that began with the stack, or another. */
async function behind(stack: LocalStack, workflowId: string): Promise<Round> {
  const { client, close }: TemporalClient = await connectTemporal({
    address: setting(stack, 'TEMPORAL_ADDRESS'),
    namespace: 'default',
  });
  try {
    let done = false;
    const reconcile = reconcileSeconds(client, workflowId).finally(() => (done = true));
    const gateway = new CommandGateway({ client, clock: serverClock, waitMs: 60_000 });
    const decisions: number[] = [];
    do {
      const elapsed = stopwatch();
      await noteProgress(gateway);
      decisions.push(elapsed());
    } while (!done);
    return { readySeconds: stack.seconds, reconcileSeconds: await reconcile, decisions };
  } finally {
    await close();
  }
}

async function reconcileSeconds(client: Client, workflowId: string): Promise<number> {
  const handle =
    workflowId === AT_START
      ? client.workflow.getHandle(workflowId)
      : await client.workflow.start('reconcileClocks', { workflowId, taskQueue: DECISIONS_QUEUE });
  await handle.result();
  const { startTime, closeTime } = await handle.describe();
  return ((closeTime?.getTime() ?? NaN) - startTime.getTime()) / 1_000;
}

async function noteProgress(gateway: CommandGateway): Promise<void> {
  const outcome = await gateway.execute({
    obligationId: ASKED,
    workflowType: 'oneOffCommitment',
    message: {
      v: 1,
      commandId: commandId(randomUUID()),
      command: { type: 'note-progress', text: 'Measured.' },
      actor: official,
    },
  });
  if ('unknown' in outcome || !outcome.accepted) throw new Error(JSON.stringify(outcome));
}

async function commandSeconds({ addresses }: LocalStack, ...options: readonly string[]): Promise<number> {
  const elapsed = stopwatch();
  const { output } = await cylch(addresses, ['reconcile', '--dry-run', '--json', ...options]);
  const { missing, behind: late } = JSON.parse(output) as { missing: unknown[]; behind: unknown[] };
  if (missing.length + late.length > 0) throw new Error(`clocks were not restored: ${output.slice(0, 500)}`);
  return elapsed() / 1_000;
}

async function count({ addresses }: LocalStack): Promise<number> {
  const { output } = await cylch(addresses, ['reconcile', '--dry-run', '--json']);
  return (JSON.parse(output) as { clocks: number }).clocks;
}

/** The most that the worker’s process had in memory so far, in megabytes. */
function peakMemory(stack: LocalStack): number {
  const worker = descendantsOf(stack.process.pid ?? 0).find(({ commandLine }) =>
    commandLine.includes('apps/worker/main'),
  );
  const status = readFileSync(`/proc/${worker?.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
}

/** The figures as a table. */
export function reconcileReport({ clocks, memory, upToDate, emptied, command }: ReconcileFigures): string {
  const sorted = (values: readonly number[]): readonly number[] =>
    values.toSorted((one, other) => one - other);
  const quantile = (values: readonly number[], part: number): string =>
    (sorted(values)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? NaN).toFixed(0);
  const round = (name: string, { readySeconds, reconcileSeconds: seconds, decisions }: Round): string =>
    `| ${name} | ${readySeconds.toFixed(1)} | ${seconds.toFixed(1)} | ${quantile(decisions, 0.5)} | ${quantile(decisions, 0.95)} |`;
  return [
    `| ${clocks} clocks | ready s | clocks in order s | decision meanwhile p50 ms | p95 ms |`,
    '| --- | ---: | ---: | ---: | ---: |',
    round('nothing to mend', upToDate),
    round('Temporal emptied', emptied),
    '',
    `cylch reconcile --dry-run: ${command.list.toFixed(1)} s; --each: ${command.each.toFixed(1)} s`,
    `worker at most: ${memory.few.toFixed(0)} MB with the sample register, ${memory.all.toFixed(0)} MB with all`,
    '',
  ].join('\n');
}
