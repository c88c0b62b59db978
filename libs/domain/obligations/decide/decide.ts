import { ok, refuse } from '#domain/kernel';
import type { Change, Command, CommandType } from '../model/commands';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { advance } from './advance';
import { amend, answerTrigger, chooseReading, close } from './by-table';
import { datingMilestones } from './date-milestones';
import { attachEvidence, closeItem, lookAgain, noteProgress, setBodyMail, transferOwnership } from './upkeep';
import type { DecideContext, Decision, Handler } from './handler';
import { approveChange, proposeChange } from './change';
import { refuseChange, withdrawChange } from './proposals';
import { confirmCompletion, recordAbsence, refuseCompletion, submitCompletion } from './completion';
import { changeGovernment } from './government';
import { makeLink, removeLink } from './links';
import { reachMilestone, setMilestones } from './milestones';
import { permitted } from './permitted';
import { placed } from './place-in-command';
import { register } from './register';
import { withSecond } from './second';
import { opensAgain } from './set-aside';
import { decideFact } from './fact';
import { receiveFact } from './receive-fact';
import { receiveKindLadder } from './receive-kind-ladder';
import { setLadder } from './set-ladder';
import type { StoredEvent } from '../event';
import { fold } from '../evolve';
import { foldFact, isFactStream, factStream } from '../fact';

type Handled = Exclude<CommandType, 'register' | 'record-fact'>;

const handlers: { readonly [Type in Handled]: Handler<Type> } = {
  amend,
  'choose-reading': chooseReading,
  'note-progress': noteProgress,
  'attach-evidence': attachEvidence,
  'submit-completion': submitCompletion,
  'confirm-completion': confirmCompletion,
  'refuse-completion': refuseCompletion,
  'record-absence': recordAbsence,
  'propose-change': proposeChange,
  'approve-change': approveChange,
  'refuse-change': refuseChange,
  'withdraw-change': withdrawChange,
  'receive-fact': receiveFact,
  'answer-trigger': answerTrigger,
  'look-again': lookAgain,
  'transfer-ownership': transferOwnership,
  'set-milestones': setMilestones,
  'reach-milestone': reachMilestone,
  'close-item': closeItem,
  link: makeLink,
  unlink: removeLink,
  'change-government': changeGovernment,
  close,
  'set-body-mail': setBodyMail,
  'set-ladder': setLadder,
  'receive-kind-ladder': receiveKindLadder,
  advance,
};

const isOpenToClosed = (state: Obligation, change: Change): boolean =>
  change.kind === 'correction' || (change.kind === 'set-aside' && opensAgain(state, change.eventId));

/**
 * A closed obligation still accepts corrections of its dates and the setting aside of its ending, with decisions on them;
 * what was proposed before can be withdrawn or refused, and links show what became of it.
 */
function openToClosed(state: Obligation, command: Command): boolean {
  if (command.type === 'withdraw-change' || command.type === 'refuse-change') return true;
  if (command.type === 'receive-fact') return true;
  if (command.type === 'link' || command.type === 'unlink') return true;
  if (command.type === 'propose-change') return isOpenToClosed(state, command.change);
  if (command.type !== 'approve-change') return false;
  const proposal = state.proposals.find(({ proposalId }) => proposalId === command.proposalId);
  return proposal === undefined || isOpenToClosed(state, proposal.change);
}

/**
 * Decides one command on one obligation: the events to record, or a refusal with the correction.
 * Pure; an empty list means that nothing is due or that it was done before. `record-fact` belongs to `decideFact`.
 */
export const decide = (state: Obligation | null, command: Command, context: DecideContext): Decision =>
  placed(
    withSecond(
      datingMilestones(state, decideOne(state, command, context), context, command.type === 'advance'),
      context,
    ),
    command,
  );

function decideOne(state: Obligation | null, command: Command, context: DecideContext): Decision {
  if (command.type === 'record-fact') return refuse(refusal('wrong-stream', undefined));
  if (!permitted(context.actor, command.type)) return refuse(refusal('not-permitted', undefined));
  if (command.type === 'register') return register(state, command, context);
  if (state === null) return refuse(refusal('unknown-obligation', undefined));
  if (state.status === 'closed' && command.type === 'advance') return ok([]);
  if (state.status === 'closed' && !openToClosed(state, command)) return refuse(refusal('closed', undefined));
  const handler = handlers[command.type] as Handler<Handled>;
  return handler(state, command, context);
}

/** Decides a command on any stream: a fact's (`fact-<name>`) or an obligation's, by its name. */
export function decideOn(
  stream: string,
  events: readonly StoredEvent[],
  command: Command,
  context: DecideContext,
): Decision {
  if (command.type === 'record-fact' && factStream(command.fact) !== stream)
    return refuse(refusal('wrong-stream', undefined, '/fact'));
  if (command.type === 'register' && command.definition.id !== stream)
    return refuse(refusal('wrong-stream', undefined, '/definition/id'));
  return isFactStream(stream)
    ? decideFact(foldFact(events), command, context)
    : decide(fold(events), command, context);
}
