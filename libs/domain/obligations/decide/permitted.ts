import type { Actor, CommandType } from '../model/commands';

type Role = Actor['roles'][number];

const OFFICIAL: readonly Role[] = ['official'];
const APPROVER: readonly Role[] = ['approver'];
const EITHER: readonly Role[] = ['official', 'approver'];
const CLOCK: readonly Role[] = ['system'];

const allowed: Readonly<Record<CommandType, readonly Role[]>> = {
  register: ['official', 'administrator', 'system'],
  amend: ['official', 'administrator', 'system'],
  'choose-reading': EITHER,
  'note-progress': EITHER,
  'attach-evidence': EITHER,
  'submit-completion': OFFICIAL,
  'confirm-completion': APPROVER,
  'refuse-completion': APPROVER,
  'record-absence': EITHER,
  'propose-change': OFFICIAL,
  'withdraw-change': ['official', 'approver', 'administrator'],
  'approve-change': APPROVER,
  'refuse-change': APPROVER,
  'record-fact': ['official', 'administrator', 'system'],
  'receive-fact': CLOCK,
  'answer-trigger': EITHER,
  'look-again': EITHER,
  'transfer-ownership': ['official', 'approver', 'administrator'],
  'set-milestones': EITHER,
  'reach-milestone': EITHER,
  'close-item': EITHER,
  link: ['official', 'approver', 'administrator'],
  unlink: ['official', 'approver', 'administrator'],
  'change-government': ['official', 'administrator'],
  close: EITHER,
  'set-body-mail': ['official', 'administrator'],
  'set-ladder': ['official', 'approver', 'administrator'],
  'receive-kind-ladder': ['official', 'approver', 'administrator'],
  advance: CLOCK,
};

/** Whether an actor may send a command at all. Auditors decide nothing, whatever other roles they hold. */
export const permitted = (actor: Pick<Actor, 'roles'>, command: CommandType): boolean =>
  !actor.roles.includes('auditor') && actor.roles.some((role) => allowed[command].includes(role));
