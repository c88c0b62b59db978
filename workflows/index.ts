export type {
  ClockInput,
  DecisionActivities,
  MailResult,
  NotificationActivities,
  WakeInput,
} from './activities';
export type { CommandMessage, DecideInput, DecisionOutcome, ObligationClock } from './messages';
export { DECISIONS_QUEUE, NOTIFICATIONS_QUEUE, SUBMIT_COMMAND } from './names';
export type { dailyDigest } from './schedules.workflow';
