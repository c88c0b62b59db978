import { ApplicationFailure } from '@temporalio/common';
import { type Actor, actorSchema, type Command, commandSchema } from '#obligations';
import type { CommandMessage } from '#workflows';

/** The command and its actor, checked once more at the last door. @throws ApplicationFailure that is never retried */
export function parseCommand(message: CommandMessage): { command: Command; actor: Actor } {
  const command = commandSchema.safeParse(message.command);
  const actor = actorSchema.safeParse(message.actor);
  if (command.success && actor.success) return { command: command.data, actor: actor.data };
  const faults = [...(command.error?.issues ?? []), ...(actor.error?.issues ?? [])];
  const text = faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('; ');
  throw ApplicationFailure.nonRetryable(`${message.commandId} is no command: ${text}`, 'invalid-command');
}
