import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { Database } from '#record/ledger';
import { listWorkers } from '#record/decision-watch';
import { DECISIONS_QUEUE, NOTIFICATIONS_QUEUE } from '#workflows';
import { type WorkerVersions, listVersions } from './list-versions';
import { serveVersion } from './serve-version';
import { STANDS_IN, type TakesOver, takesOver } from './takes-over';

export interface StandingVersion {
  readonly deployment: string;
  readonly build: string;
}

/** `TakeOver`: what came of standing for a build. */
export interface TakeOver {
  /** the build that serves now */
  readonly serving: string;
  /** this call made it serve */
  readonly taken: boolean;
}

interface Candidate extends StandingVersion {
  readonly client: Client;
  readonly db: Database;
  readonly policy: TakesOver;
  readonly starting: boolean;
}

/** gRPC: NOT_FOUND while the server has not heard of the build, FAILED_PRECONDITION or ABORTED where another changed it first. */
const AGAIN = new Set([5, 9, 10]);
const PAUSE_MS = 100;
const ATTEMPTS = 600;
/** A worker that was not heard for so long does not live. */
const SILENT_SECONDS = 30;

/**
 * Waits until the server knows a build by all its queues, and makes it serve where `takesOver` says so.
 * @throws Error where the server has not heard of it within a minute
 */
export async function standFor(candidate: Candidate): Promise<TakeOver> {
  let last: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const outcome = await attemptFor(candidate);
      if (outcome !== null) return outcome;
    } catch (error) {
      if (!isGrpcServiceError(error) || !AGAIN.has(error.code)) throw error;
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Temporal does not know build ${candidate.build} of ${candidate.deployment}`, {
    cause: last,
  });
}

async function attemptFor(candidate: Candidate): Promise<TakeOver | null> {
  const { client, db, policy, deployment, build, starting } = candidate;
  const versions = await listVersions(client, deployment);
  if (versions === null || !(await isKnownWhole(client, candidate))) return null;
  const { serving } = versions;
  const standing = { own: build, versions, servingLives: await lives(db, versions), starting };
  if (serving !== null && !takesOver(policy, standing)) return { serving, taken: false };
  const by = serving === null || standing.servingLives ? 'cylch worker' : STANDS_IN;
  await serveVersion(client, { deployment, build, by, token: versions.token });
  return { serving: build, taken: true };
}

/** A build that took over before the server heard of both its queues would leave one without a worker. */
async function isKnownWhole(client: Client, { deployment, build }: StandingVersion): Promise<boolean> {
  const { workerDeploymentVersionInfo } = await client.workflowService.describeWorkerDeploymentVersion({
    namespace: client.options.namespace,
    deploymentVersion: { deploymentName: deployment, buildId: build },
  });
  const queues = new Set((workerDeploymentVersionInfo?.taskQueueInfos ?? []).map(({ name }) => name));
  return queues.has(DECISIONS_QUEUE) && queues.has(NOTIFICATIONS_QUEUE);
}

async function lives(db: Database, { serving }: WorkerVersions): Promise<boolean> {
  const workers = await listWorkers(db);
  return workers.some(({ build, heardSecondsAgo }) => build === serving && heardSecondsAgo < SILENT_SECONDS);
}
