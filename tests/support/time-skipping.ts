import { eventually } from './eventually';
import type { TestTemporal } from './temporal';

const DAY = 86_400_000;

const describe = ({ client, namespace }: TestTemporal, workflowId: string) =>
  client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });

/** The time of one workflow: the server's, or later where time was skipped. */
export async function virtualNow(temporal: TestTemporal, workflowId: string): Promise<number> {
  const described = await describe(temporal, workflowId);
  const at = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return at ? Number(at.seconds) * 1_000 + Math.floor((at.nanos ?? 0) / 1e6) : temporal.clock.machineMillis();
}

/** No time is skipped in a workflow that has ended: it goes on at the pace of the machine. */
async function hasEnded(temporal: TestTemporal, workflowId: string): Promise<boolean> {
  const { workflowExecutionInfo } = await describe(temporal, workflowId);
  return workflowExecutionInfo?.closeTime != null;
}

/**
 * Skips one workflow's time by a duration, then continues at normal pace. Native to the server; the SDK has no
 * API for it yet. Resolves when the workflow has arrived, or has ended on the way.
 */
export async function fastForward(temporal: TestTemporal, workflowId: string, ms: number): Promise<void> {
  const { client, namespace } = temporal;
  const target = (await virtualNow(temporal, workflowId)) + ms;
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: {
          id: `${workflowId}-${target}`,
          duration: { seconds: Math.ceil(ms / 1_000) as never },
        },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  const arrived = async () =>
    (await virtualNow(temporal, workflowId)) >= target || (await hasEnded(temporal, workflowId));
  await eventually(arrived, {
    withinMs: 120_000,
    everyMs: 20,
    what: `${workflowId}, ${ms / DAY} days ahead,`,
  });
}
