import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Person, actorFor } from '#application/directory';
import { type CommandId, type ObligationId, type Refusal, commandId } from '#domain/kernel';
import type { Command, ObligationWorkflowType } from '#domain/obligations';
import { addToLogContext } from '#platform/logger';
import { GATEWAY } from '#platform/temporal.module';
import type { CommandGateway } from '#application/clocks';
import type { DecisionOutcome } from '#workflows';
import { Problem, notKnownYet } from '../problem/problem';

export interface Asked {
  readonly obligationId: ObligationId;
  readonly workflowType: ObligationWorkflowType;
  readonly command: Command;
  readonly person: Person;
  /** the client's Idempotency-Key; made here where it sent none */
  readonly key: CommandId | undefined;
  /** the stream's version that the client saw, from If-Match */
  readonly expectedVersion: number | undefined;
}

const NOT_PERMITTED = new Set(['not-permitted']);
const CONFLICTS = new Set([
  'version-conflict',
  'version-changed',
  'stream-moved',
  'event-id-reused',
  'command-id-reused',
  'already-registered',
]);

const statusOf = ({ code }: Refusal): number =>
  NOT_PERMITTED.has(code) ? 403 : CONFLICTS.has(code) ? 409 : 422;

/** Asks for decisions; refusals become problems. */
@Injectable()
export class Decisions {
  constructor(@Inject(GATEWAY) private readonly gateway: Pick<CommandGateway, 'execute'>) {}

  async decide(asked: Asked): Promise<DecisionOutcome> {
    const id = asked.key ?? commandId(randomUUID());
    const { obligationId } = asked;
    addToLogContext({ commandId: id, obligationId });
    const outcome = await this.gateway.execute({
      obligationId,
      workflowType: asked.workflowType,
      message: {
        v: 1,
        commandId: id,
        command: asked.command,
        actor: actorFor(asked.person),
        ...(asked.expectedVersion !== undefined && { expectedVersion: asked.expectedVersion }),
      },
    });
    if ('unknown' in outcome) throw notKnownYet(id);
    if (outcome.accepted) return outcome;
    const { refusal } = outcome;
    if (refusal === undefined) throw new TypeError('refused without a refusal');
    const { code, message, pointer, ...members } = refusal;
    throw new Problem(statusOf(refusal), code, message, {
      commandId: id,
      ...(pointer !== undefined && { errors: [{ pointer, detail: message }] }),
      members: { ...members, version: outcome.version },
    });
  }
}
