import type { ObligationKind } from './model/definition';

/** The workflow type that runs one obligation's clock. */
export type ObligationWorkflowType = 'recurringDuty' | 'oneOffCommitment';

/** `recurringDuty` for kinds with occurrences; `oneOffCommitment` for all kinds that end. */
export const workflowTypeFor = (kind: ObligationKind): ObligationWorkflowType =>
  kind === 'recurring-duty' ? 'recurringDuty' : 'oneOffCommitment';

/** The workflow of a fact's own stream: it ends with each command. */
export const TRIGGER_WORKFLOW_TYPE: ObligationWorkflowType = 'oneOffCommitment';
