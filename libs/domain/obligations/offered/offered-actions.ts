import type { PostId } from '#domain/kernel';
import { permitted } from '../decide/permitted';
import type { Actor, CommandType } from '../model/commands';
import type { Obligation, Proposal } from '../state';
import { type OfferedOn, fitsOccurrence } from './offered-of-occurrence';
import { type ActionKind, OF_ENTRY, OF_OCCURRENCES, type Rule, actionKinds } from './offered-rules';
import { type Matter, isSecondPerson, routeOf } from '../who-decides';

/** Somebody who looks at an entry, as the directory has them today; for whom they act, where they do. */
export interface ActionViewer extends Pick<Actor, 'personId' | 'onBehalfOf' | 'roles'> {
  readonly posts: readonly PostId[];
  /** those who count as one person with them on this entry, by a delegation */
  readonly tied?: readonly string[] | undefined;
  /** false: the directory has nobody who could decide what they put forward */
  readonly hasSecond?: boolean | undefined;
}

/** An action by its name, which is that of the command or of the change that it proposes, and the one thing that it is about. */
export interface OfferedAction {
  readonly action: string;
  readonly kind: ActionKind;
  /** the occurrence, where the action is about one */
  readonly occurrence: number | null;
  /** the proposal, where the action decides one */
  readonly proposalId: string | null;
}

interface Asked extends OfferedOn {
  readonly state: Obligation;
  readonly viewer: ActionViewer;
}

/** The actor that a form makes of whoever sends it: in the owner's post where they hold it, else in the approver's. */
function actorOf({ personId, onBehalfOf, roles, posts }: ActionViewer, state: Obligation): Actor {
  const postId = [state.owner, state.approver].find((post) => post !== null && posts.includes(post));
  return {
    personId,
    roles,
    ...(postId != null && { postId }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

/** Whether somebody is named who could decide it, and somebody is there where it takes two. */
function hasRoute({ state, viewer }: Asked, matter: Matter | undefined): boolean {
  if (matter === undefined) return true;
  const route = routeOf(state, matter, actorOf(viewer, state));
  return route.ok && (route.value === 'alone' || viewer.hasSecond !== false);
}

const mayTake = (asked: Asked, { command, matter, ofClosed }: Rule): boolean =>
  permitted(asked.viewer, command) &&
  (asked.state.status === 'open' || ofClosed === true) &&
  hasRoute(asked, matter);

const isSecond = ({ viewer }: Asked, first: Proposal['proposedBy']): boolean =>
  isSecondPerson(viewer, first, viewer.tied);

/** A closed entry hears a decision on a correction alone, and on what would open it again. */
const isHeard = ({ status, closed }: Obligation, { change }: Proposal): boolean =>
  status === 'open' ||
  change.kind === 'correction' ||
  (change.kind === 'set-aside' && change.eventId === closed?.eventId);

function ofProposals(asked: Asked): readonly OfferedAction[] {
  const { state, viewer } = asked;
  const may = (command: CommandType): boolean => permitted(viewer, command);
  return state.proposals
    .filter(({ status }) => status === 'pending')
    .flatMap((proposal): OfferedAction[] => {
      const { proposalId, proposedBy } = proposal;
      const decides = (action: string): OfferedAction[] => [
        { action, kind: 'decide', occurrence: null, proposalId },
      ];
      // `isSecondPerson` says no to the clock: what nobody proposed is nobody's to take back
      if (!isSecondPerson(viewer, proposedBy))
        return may('withdraw-change') ? decides('withdraw-change') : [];
      return may('approve-change') && isSecond(asked, proposedBy) && isHeard(state, proposal)
        ? decides('approve-change')
        : [];
    });
}

function ofSubmissions(asked: Asked): readonly OfferedAction[] {
  const { state, viewer } = asked;
  if (state.status === 'closed') return [];
  if (!permitted(viewer, 'confirm-completion')) return [];
  return state.occurrences
    .filter(
      ({ submission, stage }) =>
        stage === 'awaiting-confirmation' && submission && isSecond(asked, submission.by),
    )
    .map(({ number }) => ({
      action: 'confirm-completion',
      kind: 'decide',
      occurrence: number,
      proposalId: null,
    }));
}

/**
 * What somebody may do about an entry as it stands, in the order of a menu: nothing that the decision could only refuse,
 * whatever is answered. The decision itself still judges what is answered.
 */
export function offeredActions(
  state: Obligation,
  viewer: ActionViewer,
  on: OfferedOn,
): readonly OfferedAction[] {
  const asked: Asked = { ...on, state, viewer };
  const ofEntry = OF_ENTRY.filter((rule) => mayTake(asked, rule) && (rule.fits?.(state, on) ?? true)).map(
    ({ action, kind }): OfferedAction => ({ action, kind, occurrence: null, proposalId: null }),
  );
  const ofOccurrences = OF_OCCURRENCES.filter((rule) => mayTake(asked, rule)).flatMap(({ action, kind }) =>
    state.occurrences
      .filter((occurrence) => fitsOccurrence[action](occurrence, state, on))
      .map(({ number }): OfferedAction => ({ action, kind, occurrence: number, proposalId: null })),
  );
  const all = [...ofSubmissions(asked), ...ofProposals(asked), ...ofEntry, ...ofOccurrences];
  return actionKinds.flatMap((kind) => all.filter((each) => each.kind === kind));
}
