import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import pLimit from 'p-limit';
import type { ObligationId } from '#domain/kernel';

const AT_ONCE = 8;

/** Which of these workflows run, each asked for itself. */
export async function runningEach(
  client: Client,
  ids: readonly ObligationId[],
): Promise<ReadonlySet<ObligationId>> {
  const running = await pLimit(AT_ONCE).map([...ids], (id) => isRunning(client, id));
  return new Set(ids.filter((_, index) => running[index]));
}

/**
 * Which of these workflows run, asked of Temporal's list in one call: many times cheaper than asking each. The list lags
 * behind the workflows, so each that it leaves out is asked for itself.
 */
export async function runningByList(
  client: Client,
  ids: readonly ObligationId[],
): Promise<ReadonlySet<ObligationId>> {
  if (ids.length === 0) return new Set();
  const { executions } = await client.workflowService.listWorkflowExecutions({
    namespace: client.options.namespace,
    pageSize: ids.length,
    query: `WorkflowId IN (${ids.map(quoted).join(', ')}) AND ExecutionStatus = 'Running'`,
  });
  const listed = new Set(executions.map(({ execution }) => execution?.workflowId as ObligationId));
  const others = await runningEach(
    client,
    ids.filter((id) => !listed.has(id)),
  );
  return new Set([...listed, ...others]);
}

const quoted = (id: ObligationId): string => `'${id.replaceAll("'", "''")}'`;

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
