import type { CommandId, ObligationId, Refusal } from '#domain/kernel';
import {
  type Command,
  type ObligationWorkflowType,
  TRIGGER_WORKFLOW_TYPE,
  isFactStream,
  refusal,
  workflowTypeFor,
} from '#domain/obligations';
import { noteUnanswered } from '#record/decision-watch';
import { workflowTypeOf } from '#record/read-models';
import type { CommandMessage, DecisionOutcome } from '#workflows';
import { type AdmitServices, type Submission, admit } from './admit';

/** The answer did not come in time: whether it was decided is unknown. The same command id asked again tells. */
export interface UnknownOutcome {
  readonly unknown: true;
  readonly commandId: CommandId;
}

export interface CommandRequest {
  readonly obligationId: ObligationId;
  readonly workflowType: ObligationWorkflowType;
  readonly message: CommandMessage;
}

/** The way to an obligation's workflow; `CommandGateway` is the real one. */
export interface Gateway {
  /** A missing workflow is started by the same call. */
  execute(request: CommandRequest): Promise<DecisionOutcome | UnknownOutcome>;
  /** Null where no workflow runs that takes commands. */
  executeRunning(
    request: Omit<CommandRequest, 'workflowType'>,
  ): Promise<DecisionOutcome | UnknownOutcome | null>;
}

export type Submitted =
  | { readonly kind: 'accepted'; readonly outcome: DecisionOutcome }
  /** `version` is the stream's; null where the command did not reach its workflow */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version: number | null }
  | { readonly kind: 'unknown'; readonly commandId: CommandId };

export interface SubmitServices extends AdmitServices {
  readonly gateway: Gateway;
}

/**
 * Submits a command for decision: the one way from a page, the API or the command line to an obligation's workflow.
 * Checks the permission, the scope and the shape; everything else is decided there.
 * @throws ZodError for what is no command, and whatever Temporal throws for what it can never decide: bugs of the caller
 */
export async function submitCommand(services: SubmitServices, submission: Submission): Promise<Submitted> {
  const submitted = await submitOnce(services, submission);
  // whoever sent it gives up waiting: the service’s health says since when
  if (submitted.kind === 'unknown')
    await noteUnanswered(services.ledger.db, submission).catch(() => undefined);
  return submitted;
}

async function submitOnce(services: SubmitServices, submission: Submission): Promise<Submitted> {
  const { gateway, ledger } = services;
  const admitted = await admit(services, submission);
  if (!admitted.ok) return refused(admitted.refusal);
  const { obligationId, command } = submission;
  const message = admitted.value;
  const own = workflowTypeIn(obligationId, command);
  if (own !== undefined)
    return submitted(await gateway.execute({ obligationId, workflowType: own, message }));
  // the clock of an obligation on the register runs nearly always: its kind is looked up only where it does not
  const running = await gateway.executeRunning({ obligationId, message });
  if (running !== null) return submitted(running);
  const workflowType = await workflowTypeOf(ledger.db, obligationId);
  if (workflowType === undefined) return refused(refusal('unknown-obligation', undefined));
  return submitted(await gateway.execute({ obligationId, workflowType, message }));
}

/** The type of the workflow to start, where the command makes its own stream; undefined for one on an obligation that is there. */
function workflowTypeIn(id: ObligationId, command: Command): ObligationWorkflowType | undefined {
  if (command.type === 'register') return workflowTypeFor(command.definition.kind);
  return isFactStream(id) ? TRIGGER_WORKFLOW_TYPE : undefined;
}

const refused = (because: Refusal, version: number | null = null): Submitted => ({
  kind: 'refused',
  refusal: because,
  version,
});

function submitted(answer: DecisionOutcome | UnknownOutcome): Submitted {
  if ('unknown' in answer) return { kind: 'unknown', commandId: answer.commandId };
  return answer.refusal === undefined
    ? { kind: 'accepted', outcome: answer }
    : refused(answer.refusal, answer.version);
}
