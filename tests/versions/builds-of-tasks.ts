import type { ObligationId } from '#domain/kernel';
import type { TestTemporal } from '../support/temporal';

/** How many workflow tasks each build has done for these clocks, over all their runs. */
export async function buildsOfTasks(
  { client }: TestTemporal,
  ids: readonly ObligationId[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const query = `WorkflowId IN (${ids.map((id) => `'${id}'`).join(', ')})`;
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const { workflowTaskCompletedEventAttributes: done } of history.events ?? []) {
      const build = done?.deploymentVersion?.buildId;
      if (build) counts.set(build, (counts.get(build) ?? 0) + 1);
    }
  }
  return counts;
}
