import { type CommandId, type ObligationId, type Refusal, unfitIn } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type ObligationWorkflowType,
  TRIGGER_WORKFLOW_TYPE,
  isFactStream,
  commandSchema,
  permitted,
  refusal,
  workflowTypeFor,
} from '#domain/obligations';
import type { Directory } from '#application/directory';
import { type Viewer, maySee } from '#application/queries';
import { noteUnanswered } from '#record/decision-watch';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import { workflowTypeOf } from '#record/read-models';
import type { CommandMessage, DecisionOutcome } from '#workflows';
import { barTo } from './bars';
import { barToEvidence } from './evidence-bar';
import { withKindLadders } from './with-kind-ladders';
import { withNations } from './with-nations';
import { opensIn } from './case-bars';

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

/** What an edge submits. */
export interface Submission {
  readonly actor: Actor;
  /** whoever submits it: nobody decides on what they may not see */
  readonly viewer: Viewer;
  /** the stream that the command is for: an obligation's id, or a fact's stream */
  readonly obligationId: ObligationId;
  readonly command: Command;
  /** the same id again gives the first outcome again */
  readonly commandId: CommandId;
  /** refuse unless the stream is at this version; undefined: whatever it is at */
  readonly expectedVersion?: number | undefined;
}

export type Submitted =
  | { readonly kind: 'accepted'; readonly outcome: DecisionOutcome }
  /** `version` is the stream's; null where the command did not reach its workflow */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version: number | null }
  | { readonly kind: 'unknown'; readonly commandId: CommandId };

export interface SubmitServices {
  readonly gateway: Gateway;
  readonly ledger: Pick<Ledger, 'db' | 'readStream'>;
  /** who there is: what nobody else could decide is not put forward. Absent where nobody is known, as at the command line */
  readonly directory?: Directory | undefined;
  /** where evidence files are kept. Absent where none can be looked at: what rests on one is then refused */
  readonly files?: EvidenceStore | undefined;
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

async function submitOnce(
  { gateway, ledger, directory, files }: SubmitServices,
  { actor, viewer, obligationId, command, commandId, expectedVersion }: Submission,
): Promise<Submitted> {
  if (!permitted(actor, command.type)) return refused(refusal('not-permitted', undefined));
  // a file or a command line brings texts that no edge of a server has read
  const unfit = unfitIn(command);
  if (unfit !== null) return refused({ code: 'unfit-text', pointer: unfit.pointer, message: unfit.message });
  const message: CommandMessage = {
    v: 1,
    commandId,
    command: commandSchema.parse(
      await withKindLadders(ledger, directory === undefined ? command : withNations(directory, command)),
    ),
    actor,
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
  const opens = opensIn(command)?.opens;
  if (opens !== undefined && !maySee(viewer, opens.template))
    return refused(refusal('unknown-obligation', undefined));
  const barred = await barTo({ ledger, directory }, { actor, obligationId, command });
  if (barred !== null) return refused(barred);
  const own = workflowTypeIn(obligationId, command);
  if (own !== undefined)
    return submitted(await gateway.execute({ obligationId, workflowType: own, message }));
  if (!maySee(viewer, obligationId)) return refused(refusal('unknown-obligation', undefined));
  const unopened = await barToEvidence({ ledger, files }, { actor, obligationId, command });
  if (unopened !== null) return refused(unopened);
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
