import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Clock } from '#domain/kernel';
import {
  type CommandRequest,
  type Gateway,
  type UnknownOutcome,
  commandHash,
} from '#application/submit-command';
import {
  type CommandMessage,
  DECISIONS_QUEUE,
  type DecisionOutcome,
  type ObligationClock,
  SUBMIT_COMMAND,
} from '#workflows';

/** gRPC: RESOURCE_EXHAUSTED (ten updates in flight), ABORTED, INTERNAL, UNAVAILABLE. */
const PASSING_CODES = new Set([8, 10, 13, 14]);
/** gRPC: the workflow’s task has just failed, as where a worker ended in the middle of it; it is tried again by itself. */
const FAILED_PRECONDITION = 9;
/** gRPC: CANCELLED, DEADLINE_EXCEEDED. */
const TIMEOUT_CODES = new Set([1, 4]);

const grpcCode = (error: unknown): number | undefined => {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(cause) ? cause.code : undefined;
};

/** The update met a run that was just ending, or a server that was busy: asking again with the same id is right. */
function isPassing(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError)
    return true;
  if (error instanceof WorkflowUpdateFailedError) {
    return (
      error.cause instanceof ApplicationFailure && error.cause.type === 'AcceptedUpdateCompletedWorkflow'
    );
  }
  const code = grpcCode(error);
  return PASSING_CODES.has(code ?? -1) || (code === FAILED_PRECONDITION && isTaskFailure(error));
}

const isTaskFailure = (error: unknown): boolean =>
  error instanceof Error &&
  [error, error.cause].some(
    (each) => each instanceof Error && each.message.includes('Workflow Task in failed state'),
  );

/** No answer came in time: nobody here knows whether it was decided. */
const isTimeout = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || TIMEOUT_CODES.has(grpcCode(error) ?? -1);

/** No workflow under this id takes commands: none runs, or the one that does is no obligation's. */
const takesNoCommands = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError ||
  (error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.message.startsWith('No registered handler for update'));

interface GatewayOptions {
  readonly client: Client;
  /** how long to wait for an answer; 10 seconds by default */
  readonly waitMs?: number;
  /** where it is moved, so is the time of every workflow that starts here */
  readonly clock: Clock;
}

const PAUSE_MS = 50;

/** The one way to a decision: an update of the obligation's workflow, with a start where it may be missing. */
export class CommandGateway implements Gateway {
  private readonly client: Client;
  private readonly waitMs: number;
  private readonly clock: Clock;

  constructor(options: GatewayOptions) {
    this.client = options.client;
    this.waitMs = options.waitMs ?? 10_000;
    this.clock = options.clock;
  }

  /**
   * Gives the outcome, or says that it is unknown. The same command id gives the first outcome again.
   * @throws WorkflowUpdateFailedError when the command can never be decided: a bug of the caller
   */
  execute(request: CommandRequest): Promise<DecisionOutcome | UnknownOutcome> {
    return this.retry(request.message, () => this.updateWithStart(request));
  }

  /** As `execute`, of a workflow that runs, which costs the server less. @returns null where none does */
  executeRunning({
    obligationId,
    message,
  }: Omit<CommandRequest, 'workflowType'>): Promise<DecisionOutcome | UnknownOutcome | null> {
    return this.retry(message, async () => {
      try {
        return await this.client.workflow
          .getHandle(obligationId)
          .executeUpdate<DecisionOutcome, [CommandMessage]>(SUBMIT_COMMAND, updateOf(message));
      } catch (error) {
        if (takesNoCommands(error)) return null;
        throw error;
      }
    });
  }

  private async retry<Answer>(
    message: CommandMessage,
    send: () => Promise<Answer>,
  ): Promise<Answer | UnknownOutcome> {
    const deadline = this.clock.machineMillis() + this.waitMs;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.client.withDeadline(deadline, send);
      } catch (error) {
        const left = deadline - this.clock.machineMillis();
        if (!isPassing(error) && !isTimeout(error)) throw error;
        if (left <= PAUSE_MS || isTimeout(error)) return { unknown: true, commandId: message.commandId };
        await new Promise((resolve) => setTimeout(resolve, Math.min(PAUSE_MS * attempt, 1_000, left)));
      }
    }
  }

  private updateWithStart({ obligationId, workflowType, message }: CommandRequest): Promise<DecisionOutcome> {
    const clock: ObligationClock = {
      v: 1,
      obligationId,
      nextWakeAt: null,
      clockOffsetMs: this.clock.offsetMs,
    };
    const startWorkflowOperation = new WithStartWorkflowOperation<(clock: ObligationClock) => Promise<void>>(
      workflowType,
      {
        workflowId: obligationId,
        taskQueue: DECISIONS_QUEUE,
        args: [clock],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      },
    );
    return this.client.workflow.executeUpdateWithStart<
      (clock: ObligationClock) => Promise<void>,
      DecisionOutcome,
      [CommandMessage]
    >(SUBMIT_COMMAND, { ...updateOf(message), startWorkflowOperation });
  }
}

/** The same id for another command is another update: it must be heard, to be refused. */
const updateOf = (message: CommandMessage): { args: [CommandMessage]; updateId: string } => ({
  args: [message],
  updateId: `${message.commandId}:${commandHash(message)}`,
});
