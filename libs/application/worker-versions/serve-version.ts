import type { Client } from '@temporalio/client';

export interface ServeRequest {
  readonly deployment: string;
  readonly build: string;
  /** of the clocks, 0 to 100; 100 makes it the one that serves, less sends it that share beside the one that does */
  readonly percent?: number;
  /** who asks, as the server keeps it */
  readonly by: string;
  /** refuse where somebody changed it since */
  readonly token?: Uint8Array;
}

/**
 * Gives a build the tasks, or a share of them. A share goes by the clock’s id: one clock stays with one build.
 * @throws ServiceError where no worker of that build was heard by the server, or it lacks a queue of the one that serves
 */
export async function serveVersion(client: Client, request: ServeRequest): Promise<void> {
  const { deployment, build, percent = 100, by, token } = request;
  const change = {
    namespace: client.options.namespace,
    deploymentName: deployment,
    identity: by,
    ...(token && { conflictToken: token }),
  };
  if (percent >= 100)
    await client.workflowService.setWorkerDeploymentCurrentVersion({ ...change, buildId: build });
  else
    await client.workflowService.setWorkerDeploymentRampingVersion({
      ...change,
      // without a build, whatever has a share loses it
      buildId: percent > 0 ? build : '',
      percentage: percent > 0 ? percent : 0,
    });
}
