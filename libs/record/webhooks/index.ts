export { countDeliveries, type DeliveryCounts, listAttempts, type ShownAttempt } from './attempts.repository';
export { countLeased, leaseDue, type LeasedDelivery, settleAttempt } from './lease.repository';
export {
  type EventHead,
  eventHeads,
  giveUpAll,
  makeDue,
  queueDeliveries,
  sweepDeliveries,
} from './queue.repository';
export {
  allowedReceivers,
  findReceiver,
  insertReceiver,
  listReceivers,
  lockReceiver,
  noteSender,
  receiversDue,
  updateReceiver,
} from './receivers.repository';
export { makeSecret, openSecrets } from './secrets';
export { deleteSecret, deleteSecrets, findSecret, markShown } from './secrets.repository';
export type { QueuedDelivery, ReceiverRow } from './tables';

/** The name under which what is sent to other systems follows the ledger. */
export const WEBHOOK_FOLLOWER = 'webhooks';
