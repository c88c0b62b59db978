import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { z } from 'zod';
import { connectTemporal } from '#application/clocks';
import { both } from '#domain/kernel';
import { settingsFrom, temporal } from '#platform/settings';
import { temporalConnection } from '#platform/temporal-connection';
import { DECISIONS_QUEUE, type dailyDigest } from '#workflows';

/** Loads the register file through the command line tool, as an administrator would. Loading twice changes nothing. */
export function loadRegister(
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, '..', 'cli', 'main.js'), 'import'], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      log(output.trim());
      if (code === 0) resolve();
      else reject(new Error(`the register was not loaded whole (exit code ${code})`));
    });
  });
}

/** Runs today's digest now instead of at 08:00 tomorrow: what was told already is not told again. */
export async function sendDigestsNow(settings: Readonly<Record<string, string>>): Promise<void> {
  const named = { ...process.env, ...settings };
  const who = both('The local stack', 'y system leol');
  const { client, close } = await connectTemporal(
    temporalConnection(settingsFrom(who, z.object(temporal), named)),
  );
  try {
    await client.workflow.execute<typeof dailyDigest>('dailyDigest', {
      workflowId: 'daily-digest-at-start',
      taskQueue: DECISIONS_QUEUE,
      args: [],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  } finally {
    await close();
  }
}
