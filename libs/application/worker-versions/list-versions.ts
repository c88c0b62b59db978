import { type Client, isGrpcServiceError } from '@temporalio/client';
import { type Instant, fromMillis } from '#domain/kernel';

/** `new`: never served. `draining`, `drained`: served before, and runs may or may not still hold on to it. */
export type VersionState = 'new' | 'serving' | 'ramping' | 'draining' | 'drained';

export interface ListedVersion {
  readonly build: string;
  readonly state: VersionState;
  /** when the server first heard a worker of it */
  readonly knownSince: Instant;
  /** when it first served; null: never */
  readonly firstServed: Instant | null;
}

export interface WorkerVersions {
  /** the build that gets the tasks; null: none does */
  readonly serving: string | null;
  /** the build that gets a share of them */
  readonly ramping: { readonly build: string; readonly percent: number } | null;
  /** who changed this last */
  readonly changedBy: string;
  /** the latest first */
  readonly versions: readonly ListedVersion[];
  /** what a change of this very state is made with */
  readonly token: Uint8Array;
}

/** temporal.api.enums.v1.WorkerDeploymentVersionStatus */
const STATES: Readonly<Record<number, VersionState>> = {
  2: 'serving',
  3: 'ramping',
  4: 'draining',
  5: 'drained',
};

/** gRPC */
const NOT_FOUND = 5;

type Timestamp = { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined;

const instantOf = (at: Timestamp): Instant | null =>
  at ? fromMillis(Number(at.seconds ?? 0) * 1_000 + Math.floor((at.nanos ?? 0) / 1e6)) : null;

/** How the builds of a deployment stand on the server. @returns null where no versioned worker was ever there */
export async function listVersions(client: Client, deployment: string): Promise<WorkerVersions | null> {
  const { workerDeploymentInfo: info, conflictToken } = await describe(client, deployment);
  if (!info) return null;
  const { currentDeploymentVersion, rampingDeploymentVersion, rampingVersionPercentage } =
    info.routingConfig ?? {};
  const ramping = rampingDeploymentVersion?.buildId;
  const versions = (info.versionSummaries ?? []).map((summary): ListedVersion => ({
    build: summary.deploymentVersion?.buildId ?? '',
    state: STATES[summary.status ?? 0] ?? 'new',
    knownSince: instantOf(summary.createTime) ?? fromMillis(0),
    firstServed: instantOf(summary.firstActivationTime),
  }));
  return {
    serving: currentDeploymentVersion?.buildId ?? null,
    ramping: ramping ? { build: ramping, percent: rampingVersionPercentage ?? 0 } : null,
    changedBy: info.lastModifierIdentity ?? '',
    versions: versions.sort((one, other) => other.knownSince.localeCompare(one.knownSince)),
    token: conflictToken ?? new Uint8Array(),
  };
}

type Described = Awaited<ReturnType<Client['workflowService']['describeWorkerDeployment']>>;

async function describe(client: Client, deploymentName: string): Promise<Partial<Described>> {
  const { namespace } = client.options;
  try {
    return await client.workflowService.describeWorkerDeployment({ namespace, deploymentName });
  } catch (error) {
    if (isGrpcServiceError(error) && (error.code as number) === NOT_FOUND) return {};
    throw error;
  }
}
