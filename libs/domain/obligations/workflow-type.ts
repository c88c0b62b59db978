import type { ObligationKind } from './model/definition';

/** A workflow that keeps one obligation's clock. */
export type ObligationWorkflowType = 'recurringDuty' | 'oneOffCommitment';

/** `recurringDuty` for what has occurrences; `oneOffCommitment` for all that ends. */
export const workflowTypeFor = (kind: ObligationKind): ObligationWorkflowType =>
  kind === 'recurring-duty' ? 'recurringDuty' : 'oneOffCommitment';

/** The workflow of a trigger's own stream: it ends with each command. */
export const TRIGGER_WORKFLOW_TYPE: ObligationWorkflowType = 'oneOffCommitment';
