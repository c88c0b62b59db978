import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DecisionActivities, NotificationActivities } from './activities';
import { NOTIFICATIONS_QUEUE } from './names';

/** Tried for ever: with the database away, the back-off becomes timers of the server after five seconds. */
export const { decide } = proxyLocalActivities<DecisionActivities>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Tried for ever, at most five minutes apart; a worker that died is noticed by its silence. */
export const { deliverMail, wakeWaiting, sendDigests, reconcile } = proxyActivities<NotificationActivities>({
  taskQueue: NOTIFICATIONS_QUEUE,
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});
