import { defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 seconds' });

export const bareUpdate = defineUpdate('bareUpdate');

/** The least that a durable decision can cost: an update whose handler runs one local activity that does nothing. */
export async function bare(): Promise<void> {
  setHandler(bareUpdate, () => nothing());
  await sleep('1 hour');
}
