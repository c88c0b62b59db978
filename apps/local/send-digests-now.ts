import { Client, Connection, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { dailyDigest } from '#workflows/daily-digest.workflow';
import { DECISIONS_QUEUE } from '#workflows/names';

/** Runs today's digest now instead of at 08:00 tomorrow: what was told already is not told again. */
export async function sendDigestsNow(settings: Readonly<Record<string, string>>): Promise<void> {
  const connection = await Connection.connect({ address: settings['TEMPORAL_ADDRESS'] ?? '' });
  try {
    const client = new Client({ connection, namespace: settings['TEMPORAL_NAMESPACE'] ?? 'default' });
    await client.workflow.execute<typeof dailyDigest>('dailyDigest', {
      workflowId: 'daily-digest-at-start',
      taskQueue: DECISIONS_QUEUE,
      args: [],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  } finally {
    await connection.close();
  }
}
