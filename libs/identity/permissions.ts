import type { CommandType } from '#obligations';
import type { Role } from './role';

const OFFICIAL: readonly CommandType[] = [
  'register',
  'amend',
  'choose-reading',
  'note-progress',
  'attach-evidence',
  'submit-completion',
  'record-absence',
  'propose-change',
  'record-trigger',
  'answer-trigger',
  'look-again',
  'transfer-ownership',
  'close-item',
  'close',
  'set-body-mail',
];

const APPROVER: readonly CommandType[] = [
  'choose-reading',
  'note-progress',
  'attach-evidence',
  'record-absence',
  'answer-trigger',
  'look-again',
  'transfer-ownership',
  'close-item',
  'close',
  'confirm-completion',
  'refuse-completion',
  'approve-change',
  'refuse-change',
];

const ADMINISTRATOR: readonly CommandType[] = [
  'register',
  'amend',
  'record-trigger',
  'transfer-ownership',
  'set-body-mail',
];

/** Which role may send which command. Auditors read everything and decide nothing; the clock's commands belong to no person. */
export const permissions: Readonly<Record<Role, readonly CommandType[]>> = {
  official: OFFICIAL,
  approver: APPROVER,
  auditor: [],
  administrator: ADMINISTRATOR,
};

/** Whether any of the roles may send the command. That a second person confirms is the core's rule, not this table's. */
export const mayDo = (roles: readonly Role[], command: CommandType): boolean =>
  roles.some((role) => permissions[role].includes(command));
