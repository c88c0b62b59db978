import type { ObligationDefinition } from './model/definition';
import { type Ladder, tellsApproverBefore } from './model/ladder';
import type { KindLadderOf } from './model/kind-ladder';
import { APPROVER_HEARS_BEFORE } from './ladder';
import type { Obligation } from './state';

/** Whether a ladder by kind is one for such an entry. */
export const isLadderFor = (
  { kind, authority }: KindLadderOf,
  entry: Pick<ObligationDefinition, 'kind' | 'authority'>,
): boolean => kind === entry.kind && (authority === null || authority === entry.authority);

/** Whether a ladder for such entries leaves out of what comes before the date an approver who is never left out. */
export const leavesOutApprover = (
  { authority }: Pick<KindLadderOf, 'authority'>,
  ladder: Ladder | null,
): boolean =>
  ladder !== null &&
  (authority === null || authority === APPROVER_HEARS_BEFORE) &&
  !tellsApproverBefore(ladder);

/** The version of a ladder by kind that reached an entry last; 0 for none. */
export const lastKindLadder = (
  { kindLadders }: Pick<Obligation, 'kindLadders'>,
  { kind, authority }: KindLadderOf,
): number =>
  Math.max(
    0,
    ...kindLadders
      .filter((each) => each.kind === kind && each.authority === authority)
      .map((each) => each.number),
  );

/** An entry’s own ladder stands, whatever is set for its kind. */
export const hasOwnLadder = ({ ladders }: Pick<Obligation, 'ladders'>): boolean =>
  (ladders.at(-1)?.ladder ?? null) !== null;
