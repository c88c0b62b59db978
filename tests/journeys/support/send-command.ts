import { randomUUID } from 'node:crypto';
import { commandId, obligationId } from '#domain/kernel';
import { actorFor, personForSubject } from '#application/directory';
import type { Command, ObligationWorkflowType } from '#domain/obligations';
import type { Journey } from './start-journey';
import type { Role } from './visitor';

/** Submits a command apart from the page, like another person. */
export async function sendCommand(
  { gateway, directory }: Journey,
  role: Role,
  [id, workflowType]: readonly [string, ObligationWorkflowType],
  command: Command,
): Promise<void> {
  const person = personForSubject(directory, `sample-${role}`);
  if (!person) throw new Error(`the sample directory has no ${role}`);
  const message = { v: 1, commandId: commandId(randomUUID()), command, actor: actorFor(person) } as const;
  const outcome = await gateway.execute({ obligationId: obligationId(id), workflowType, message });
  if ('unknown' in outcome || !outcome.accepted) throw new Error(JSON.stringify(outcome));
}
