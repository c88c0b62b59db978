export { commandHash } from './command-hash';
export { MailOutbox } from './outbox';
export { clockStateOf } from './outcome';
export { SubmitCommand, versionsOf } from './submit-command';
