import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  DECISIONS_QUEUE,
  type DecisionActivities,
  NOTIFICATIONS_QUEUE,
  type NotificationActivities,
} from '#workflows';
import type { TestTemporal } from './temporal';
import { testWorkflowBundle } from './workflow-bundle';

export interface TestWorkers {
  stop(): Promise<void>;
}

/** Both workers in this process, with the test's activities. */
export async function startWorkers(
  temporal: TestTemporal,
  decisions: DecisionActivities,
  notifications: Partial<NotificationActivities> = {},
): Promise<TestWorkers> {
  silenceCoreLog();
  const connection = await NativeConnection.connect({ address: temporal.address });
  const common = { connection, namespace: temporal.namespace, shutdownGraceTime: '5s' };
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: DECISIONS_QUEUE,
      workflowBundle: await testWorkflowBundle(),
      activities: { ...decisions },
    }),
    Worker.create({ ...common, taskQueue: NOTIFICATIONS_QUEUE, activities: { ...notifications } }),
  ]);
  const runs = workers.map((worker) => worker.run());
  return {
    stop: async () => {
      workers.forEach((worker) => worker.shutdown());
      await Promise.all(runs);
      await connection.close();
    },
  };
}

let silenced = false;

/** Sets the Temporal core's log level to errors, once per process. */
export function silenceCoreLog(): void {
  if (silenced) return;
  silenced = true;
  const nothing = (): void => undefined;
  const logger = {
    log: nothing,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: console.error,
  };
  Runtime.install({ shutdownSignals: [], logger });
}
