import { defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 seconds' });

export const bareUpdate = defineUpdate('bareUpdate');

/** The minimal cost of a durable decision: an update whose handler runs one empty local activity. */
export async function bare(): Promise<void> {
  setHandler(bareUpdate, () => nothing());
  await sleep('1 hour');
}
