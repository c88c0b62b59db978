import { both, type Instant } from '#kernel';
import { confirmableVersion, type Command, type Obligation } from '#obligations';
import { need, needsOf, type Need } from './need';
import { probe } from './probe';

const noEvidence = need(
  'evidence-unknown',
  both(
    'No evidence is attached to this record. Attach it first.',
    'Nid oes tystiolaeth wedi ei hatodi i’r cofnod hwn. Atodwch hi yn gyntaf.',
  ),
);

/** Confirms what waits on a turn; where nothing does, a version that cannot be. */
function confirming(state: Obligation, occurrence: number): Command {
  const turn = state.occurrences.find(({ number }) => number === occurrence);
  const version = (turn && confirmableVersion(turn)) ?? {
    submissionId: '–',
    evidence: [],
    actEffectiveOn: state.firstKnownOn,
    lastLawfulDay: null,
  };
  return { type: 'confirm-completion', occurrence, version };
}

/** Why a turn is not confirmed as done: what is missing, who must act, and what became of the last submission. */
export function whyNotCompleted(state: Obligation, occurrence: number, now: Instant): readonly Need[] {
  const turn = state.occurrences.find(({ number }) => number === occurrence);
  const { submission = null, refusals = [] } = turn ?? {};
  const sentBack = submission === null ? refusals.at(-1) : undefined;
  const actor = submission && { ...submission.by, roles: ['approver' as const] };
  const refused = probe(state, confirming(state, occurrence), { now, ...(actor && { actor }) });
  return needsOf([
    sentBack === undefined
      ? null
      : need(
          'completion-refused',
          both(
            `The last submission was not confirmed. Reason: ${sentBack.reason}`,
            `Ni chadarnhawyd y cyflwyniad diwethaf. Rheswm: ${sentBack.reason}`,
          ),
        ),
    turn !== undefined && submission === null && state.evidence.length === 0 ? noEvidence : null,
    refused,
  ]);
}
