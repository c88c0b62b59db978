import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Clock } from '#domain/kernel';
import { type TemporalClient, connectTemporal } from '#application/clocks';
import { serverClock } from './clock';

export interface TestTemporal {
  readonly address: string;
  /** the caller's own: no other test's worker sees its workflows */
  readonly namespace: string;
  readonly client: Client;
  /** the server's default namespace */
  readonly clock: Clock;
  close(): Promise<void>;
}

/** The Temporal server of this test run, started by the first caller, and a new namespace on it. */
export async function openTestTemporal(): Promise<TestTemporal> {
  const address = await temporalAddress();
  const namespace = `test-${randomUUID().slice(0, 8)}`;
  const { client, close } = await connected(address, namespace);
  await createNamespace(client, namespace);
  return { address, namespace, client, clock: serverClock, close };
}

/** The address of the run's server. The keeper stops it when the run's process is gone. */
async function temporalAddress(): Promise<string> {
  const runPid = process.argv[1]?.includes('jest-worker') ? process.ppid : process.pid;
  // a number may be that of an earlier run: what that one left would be taken for a server
  const folder = process.env['CYLCH_TEST_TEMPORAL'] ?? join(tmpdir(), `cylch-test-temporal-${runPid}`);
  if (isFirst(folder)) {
    const keeper = join(__dirname, 'temporal-keeper.js');
    spawn(process.execPath, [keeper, folder, String(runPid)], { detached: true, stdio: 'ignore' }).unref();
  }
  const file = join(folder, 'server.json');
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (existsSync(file)) {
      const { address, error } = JSON.parse(readFileSync(file, 'utf8')) as {
        address?: string;
        error?: string;
      };
      if (address === undefined) throw new Error(`no Temporal server for the tests: ${error}`);
      return address;
    }
    await sleep(50);
  }
  throw new Error(`no Temporal server for the tests after two minutes: see ${folder}/server.log`);
}

async function connected(address: string, namespace: string): Promise<TemporalClient> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connectTemporal({ address, namespace });
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(100);
    }
  }
}

async function createNamespace({ workflowService }: Client, namespace: string): Promise<void> {
  await workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  for (;;) {
    try {
      await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch {
      await sleep(50);
    }
  }
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
