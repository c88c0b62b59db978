export type {
  ClockInput,
  DecisionActivities,
  MailResult,
  NotificationActivities,
  WakeInput,
} from './activities';
export {
  CommandGateway,
  type CommandRequest,
  type GatewayOptions,
  type UnknownOutcome,
} from './command-gateway';
export { commandHash } from './command-hash';
export { connectTemporal, lazyTemporal, type TemporalClient } from './connect';
export type { CommandMessage, DecideInput, DecisionOutcome, ObligationClock } from './messages';
export { DECISIONS_QUEUE, NOTIFICATIONS_QUEUE, SUBMIT_COMMAND } from './names';
export {
  applyReconcile,
  planReconcile,
  type ClockRow,
  type PlanRequest,
  type Reconciled,
  type ReconcileStep,
  type WaitingRow,
} from './reconcile';
