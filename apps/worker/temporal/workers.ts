import { existsSync } from 'node:fs';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  NativeConnection,
  Worker,
  type WorkerDeploymentOptions,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import type { StandingVersion } from '#application/worker-versions';
import { DECISIONS_QUEUE, NOTIFICATIONS_QUEUE } from '#workflows';
import { workflowBundle, workflowBundlePath } from './workflow-bundle';
import { Activities } from '../activities/activities';
import { OPTIONS, type WorkerOptions } from '../settings/settings';
import { temporalConnection } from '#platform/temporal-connection';
import { Watchdog } from '../watchdog/watchdog.service';
import { Serving } from './serving';

/** Runs the two Temporal workers of this process and ends the process when one of them fails. */
@Injectable()
export class Workers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('worker');
  private connection: NativeConnection | undefined;
  private workers: readonly Worker[] = [];
  private run: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(OPTIONS) private readonly options: WorkerOptions,
    private readonly activities: Activities,
    private readonly serving: Serving,
    private readonly watchdog: Watchdog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { namespace, ...to } = temporalConnection(this.options.settings);
    this.connection = await NativeConnection.connect(to);
    const common = {
      connection: this.connection,
      namespace,
      shutdownGraceTime: '10s',
      shutdownForceTime: '20s',
      workerDeploymentOptions: deploymentOptions(this.serving.version),
    };
    this.workers = await Promise.all([
      Worker.create({
        ...common,
        taskQueue: DECISIONS_QUEUE,
        workflowBundle: this.options.workflowBundle ?? (await builtBundle()),
        activities: this.activities.decisions(),
        maxCachedWorkflows: 500,
        // a worker that was killed keeps its workflows' tasks for this long before another gets them
        stickyQueueScheduleToStartTimeout: '3s',
      }),
      Worker.create({
        ...common,
        taskQueue: NOTIFICATIONS_QUEUE,
        activities: this.activities.notifications(),
      }),
    ]);
    // before the first decision
    await this.watchdog.begin();
    this.run = Promise.all(this.workers.map((worker) => worker.run()));
    this.run.catch((error: unknown) => {
      this.logger.fatal(error);
      this.options.onFatal(error);
    });
    await this.serving.begin();
  }

  /** Workers first, then their connection; the ledger closes after, in onApplicationShutdown. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.serving.end();
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await this.run.catch(() => undefined);
    await this.connection?.close();
    await this.watchdog.end();
  }
}

/** Every clock goes with the build that serves, at its next task (ADR 39). */
const deploymentOptions = ({ deployment, build }: StandingVersion): WorkerDeploymentOptions => ({
  version: { deploymentName: deployment, buildId: build },
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
});

/** What the build left; without a build, the same made from source. */
const builtBundle = async (): Promise<WorkflowBundleOption> =>
  existsSync(workflowBundlePath) ? { codePath: workflowBundlePath } : { code: await workflowBundle() };
