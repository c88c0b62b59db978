import { refuse } from '#kernel';
import type { Command } from '../commands';
import type { StoredEvent } from '../event';
import { fold } from '../evolve';
import { refusal } from '../refusals/refusal';
import { foldTrigger, isTriggerStream, triggerStream } from '../trigger';
import type { DecideContext } from './context';
import type { Decision } from './decided';
import { decide } from './decide';
import { decideTrigger } from './trigger';

/** Decides a command on any stream: a trigger's (`trigger-<name>`) or a row's, by its name. */
export function decideOn(
  stream: string,
  events: readonly StoredEvent[],
  command: Command,
  context: DecideContext,
): Decision {
  if (command.type === 'record-trigger' && triggerStream(command.trigger) !== stream)
    return refuse(refusal('wrong-stream', undefined, '/trigger'));
  if (command.type === 'register' && command.definition.id !== stream)
    return refuse(refusal('wrong-stream', undefined, '/definition/id'));
  return isTriggerStream(stream)
    ? decideTrigger(foldTrigger(events), command, context)
    : decide(fold(events), command, context);
}
