export { commandHash } from './command-hash';
export { MailOutbox } from './outbox';
export { prospectOf } from './outcome';
export { DecisionService, versionsOf } from './submit-command';
