import { refuse } from '#domain/kernel';
import type { ObligationEventDraft } from '../event';
import { refusal } from '../refusals/refusal';
import type { DecideContext, Decision } from './handler';

/** The kind of content that says that nobody else could decide: what takes two is not put forward then. */
export const SECOND_PERSON = 'second-person';
export const NOBODY_ELSE = { somebody: false } as const;

const isNobodyElse = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'somebody' in said && said.somebody === false;

/** Whether a decision leaves something for a second person to decide. */
function leavesToSecond(drafts: readonly ObligationEventDraft[]): boolean {
  const decided = (type: string): boolean => drafts.some((each) => each.type === type);
  return (
    (decided('ChangeProposed') && !decided('ChangeApproved')) ||
    (decided('CompletionSubmitted') && !decided('CompletionConfirmed'))
  );
}

/** Refuses what would wait for a second person where the directory has none: nothing waits for nobody. */
export const withSecond = (decision: Decision, { pinned }: Pick<DecideContext, 'pinned'>): Decision =>
  decision.ok && isNobodyElse(pinned?.[SECOND_PERSON]) && leavesToSecond(decision.value)
    ? refuse(refusal('nobody-else', undefined))
    : decision;
