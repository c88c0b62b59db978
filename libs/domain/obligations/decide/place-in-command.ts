import { refuse } from '#domain/kernel';
import type { Command } from '../model/commands';
import type { Decision } from './handler';

const CHANGE = '/change';

/** What an answer to a trigger says, all of which is in its own fields: the ending that it becomes was not sent. */
const OF_ANSWER = ['/trigger', '/answer', '/reason'];

/** What stands beside the change in a proposal; every other place lies within it. */
const OF_PROPOSAL = ['/proposalId', '/late'];

const within = (pointer: string, place: string): boolean =>
  pointer === place || pointer.startsWith(`${place}/`);

/** The place of a change's field in a command whose own fields are the change's. */
function withoutChange(command: Command, pointer: string): string | undefined {
  const own = within(pointer, CHANGE) ? pointer.slice(CHANGE.length) : pointer;
  if (own === '' || own === '/proposalId') return undefined;
  // the kind of change is the command itself; only a fact has a kind of its own
  return own === '/kind' && command.type !== 'record-fact' ? undefined : own;
}

function placeIn(command: Command, pointer: string): string | undefined {
  switch (command.type) {
    case 'propose-change':
      return [...OF_PROPOSAL, CHANGE].some((place) => within(pointer, place))
        ? pointer
        : `${CHANGE}${pointer === '/answer' ? '/trigger' : pointer}`;
    case 'approve-change':
    case 'refuse-change':
    case 'withdraw-change':
      return pointer === '/reason' ? pointer : '/proposalId';
    case 'answer-trigger':
      return OF_ANSWER.includes(pointer) ? pointer : '/answer';
    case 'close':
    case 'amend':
    case 'choose-reading':
    case 'record-fact':
      return withoutChange(command, pointer);
    default:
      return pointer;
  }
}

/** A refusal points to a place in what was sent, whatever the command has become on the way: a proposal, or its approval. */
export function placed(decision: Decision, command: Command): Decision {
  if (decision.ok || decision.refusal.pointer === undefined) return decision;
  const { pointer, ...rest } = decision.refusal;
  const place = placeIn(command, pointer);
  return refuse(place === undefined ? rest : { ...rest, pointer: place });
}
