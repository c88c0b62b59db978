import { both, ok, refuse, type Bilingual, type Result } from '#kernel';
import type { DateChange } from '../commands';
import { dueFromChange } from '../due';
import { refusal, type ObligationRefusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal } from '../state';
import { checkChange } from './change-rules';
import { readAnew } from './choose-reading';
import type { DecideContext } from './context';
import { byOf, Drafts, todayOf } from './decided';
import { occurrenceOf, type Handler } from './handler';
import { isSecondPerson } from './second-person';
import { judge } from './timeliness';

function pending(
  state: Obligation,
  proposalId: string,
  context: DecideContext,
): Result<Proposal, ObligationRefusal> {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  if (proposal === undefined) return refuse(refusal('no-such-proposal', undefined, '/proposalId'));
  if (proposal.status !== 'pending') return refuse(refusal('proposal-decided', undefined, '/proposalId'));
  if (!isSecondPerson(context.actor, proposal.proposedBy))
    return refuse(refusal('second-person-needed', undefined));
  return ok(proposal);
}

type DatedChange = Exclude<DateChange, { kind: 'legal-reading' }>;

/** The words that name the source of a change: the same in both languages, because they are a person's own. */
function citation(change: DatedChange): Bilingual {
  if (change.kind === 'statutory-move') return both(change.amendingProvision, change.amendingProvision);
  const { reference } = change.kind === 'deferral' ? change.decision : change.evidence;
  return both(reference, reference);
}

function redate(
  state: Obligation,
  proposal: Proposal,
  change: DatedChange,
  occurrence: Occurrence,
  drafts: Drafts,
  context: DecideContext,
): void {
  const from = occurrence.due;
  const to = dueFromChange({
    readingId: from?.readingId ?? state.definition.readings[0]?.id ?? 'none',
    proposalId: proposal.proposalId,
    newLastDay: change.newLastDay,
    setBy: change.kind,
    setOn: todayOf(context),
    citation: citation(change),
    calendar: context.calendar,
  });
  const shared = {
    occurrence: change.occurrence,
    proposalId: proposal.proposalId,
    to,
    proposedBy: proposal.proposedBy,
    by: byOf(context),
  };
  const recordedLate = proposal.recordedLate ?? undefined;
  if (change.kind === 'correction') {
    const { correctedEventId, error, evidence } = change;
    const { completion } = occurrence;
    const rejudged = completion === null ? null : judge(completion.version.actEffectiveOn, to.lastLawfulDay);
    drafts.add('DueDateCorrected', { ...shared, from, correctedEventId, error, evidence, rejudged });
  } else if (from !== null && change.kind === 'statutory-move') {
    const { amendingProvision, effectiveOn } = change;
    drafts.add('DueDateMoved', { ...shared, from, amendingProvision, effectiveOn, recordedLate });
  } else if (from !== null && change.kind === 'deferral') {
    const { decision, reason } = change;
    drafts.add('CommitmentDeferred', { ...shared, from, decision, reason, recordedLate });
  }
}

/** A second person approves: the change is made against the row as it stands now, and every earlier date stays visible. */
export const approveChange: Handler<'approve-change'> = (state, command, context) => {
  const proposal = pending(state, command.proposalId, context);
  if (!proposal.ok) return proposal;
  const { change, previousLastDay } = proposal.value;
  const stands = checkChange(state, change, context);
  if (!stands.ok) return stands;
  if (stands.value !== previousLastDay) return refuse(refusal('proposal-outdated', undefined, '/proposalId'));
  if (change.kind === 'statutory-move' && change.effectiveOn > todayOf(context))
    return refuse(refusal('not-in-force-yet', { effectiveOn: change.effectiveOn }, '/proposalId'));
  const { proposalId } = command;
  const drafts = new Drafts(context).add('ChangeApproved', { proposalId, by: byOf(context) });
  if (change.kind === 'legal-reading') {
    const { readingId, advice } = change;
    const by = byOf(context);
    readAnew(
      state,
      { readingId, basis: 'legal', reason: advice.reference, advice, proposalId, by },
      drafts,
      context,
    );
    return ok(drafts.events);
  }
  const occurrence = occurrenceOf(state, change.occurrence);
  if (!occurrence.ok) return occurrence;
  redate(state, proposal.value, change, occurrence.value, drafts, context);
  return ok(drafts.events);
};

/** A second person refuses, with a reason; nothing changes. */
export const refuseChange: Handler<'refuse-change'> = (state, command, context) => {
  const proposal = pending(state, command.proposalId, context);
  if (!proposal.ok) return proposal;
  const { proposalId, reason } = command;
  return ok(new Drafts(context).add('ChangeRefused', { proposalId, reason, by: byOf(context) }).events);
};
