import {
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** gRPC: RESOURCE_EXHAUSTED (ten updates in flight), ABORTED, INTERNAL, UNAVAILABLE. */
const PASSING_CODES = new Set([8, 10, 13, 14]);
/** gRPC: CANCELLED, DEADLINE_EXCEEDED. */
const TIMEOUT_CODES = new Set([1, 4]);

const grpcCode = (error: unknown): number | undefined => {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(cause) ? cause.code : undefined;
};

/** The update met a run that was just ending, or a server that was busy: asking again with the same id is right. */
export function isPassing(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError)
    return true;
  if (error instanceof WorkflowUpdateFailedError) {
    return (
      error.cause instanceof ApplicationFailure && error.cause.type === 'AcceptedUpdateCompletedWorkflow'
    );
  }
  return PASSING_CODES.has(grpcCode(error) ?? -1);
}

/** No answer came in time: nobody here knows whether it was decided. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || TIMEOUT_CODES.has(grpcCode(error) ?? -1);
