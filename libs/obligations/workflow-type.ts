import type { ObligationKind } from './definition';

/** `recurringDuty` for what has occurrences; `oneOffCommitment` for all else with an end or a date to look again; nothing for the past. */
export function workflowTypeFor(kind: ObligationKind): 'recurringDuty' | 'oneOffCommitment' | null {
  if (kind === 'past-event') return null;
  return kind === 'recurring-duty' ? 'recurringDuty' : 'oneOffCommitment';
}
