import { type Bilingual, type CalendarDate, type Result, both, ok, refuse } from '#domain/kernel';
import { lastDayOn } from '../readings';
import type { DateChange } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal } from '../state';
import { type DecideContext, Drafts, type Handler, byOf, occurrenceOf, todayOf } from './handler';
import { dueFromChange } from '../due';
import { redateByReading } from './choose-reading';
import { isSecondPerson } from './permitted';
import { recordedLate } from './lateness';
import { restate } from './restate';

type Checked = Result<CalendarDate | null, ObligationRefusal>;

function legalReading(
  state: Obligation,
  change: Extract<DateChange, { kind: 'legal-reading' }>,
  context: DecideContext,
): Checked {
  const { readingId } = change;
  const reading = state.definition.readings.find(({ id }) => id === readingId);
  if (reading === undefined) return refuse(refusal('no-such-reading', { readingId }, '/change/readingId'));
  if (reading.basis !== 'legal')
    return refuse(refusal('not-a-legal-reading', undefined, '/change/readingId'));
  if (state.chosenReading?.readingId === readingId)
    return refuse(refusal('nothing-to-change', undefined, '/change/readingId'));
  if (lastDayOn(reading, 1, context.calendar) === null)
    return refuse(refusal('reading-without-date', undefined, '/change/readingId'));
  return ok(null);
}

function authority(
  state: Obligation,
  change: Exclude<DateChange, { kind: 'legal-reading' }>,
  occurrence: Occurrence,
): ObligationRefusal | null {
  const statutory = state.definition.authority === 'statutory';
  const last = occurrence.due?.lastLawfulDay ?? null;
  if (change.kind === 'correction')
    return occurrence.dueEventIds.includes(change.correctedEventId)
      ? null
      : refusal('unknown-event', undefined, '/change/correctedEventId');
  if (change.kind === 'statutory-move' && !statutory)
    return refusal('date-not-set-by-act', undefined, '/change/kind');
  if (change.kind === 'deferral' && statutory) return refusal('date-set-by-act', undefined, '/change/kind');
  if (last === null) return refusal('no-date-to-move', undefined, '/change/occurrence');
  if (change.kind === 'deferral' && change.newLastDay <= last)
    return refusal('not-later', { lastLawfulDay: last }, '/change/newLastDay');
  return null;
}

/**
 * Whether a change may be made to an obligation as it stands; answers with the last lawful day it would replace (null where there
 * is none, or for a reading). A statutory date moves only by an amending provision, any other only by a recorded decision;
 * a correction names the event that was wrong.
 */
function checkChange(state: Obligation, change: DateChange, context: DecideContext): Checked {
  if (change.kind === 'legal-reading') return legalReading(state, change, context);
  const occurrence = occurrenceOf(state, change.occurrence, '/change/occurrence');
  if (!occurrence.ok) return occurrence;
  if (occurrence.value.stage === 'confirmed' && change.kind !== 'correction')
    return refuse(refusal('already-confirmed', undefined, '/change/occurrence'));
  const refused = authority(state, change, occurrence.value);
  if (refused !== null) return refuse(refused);
  const last = occurrence.value.due?.lastLawfulDay ?? null;
  if (change.newLastDay === last)
    return refuse(refusal('nothing-to-change', undefined, '/change/newLastDay'));
  return ok(last);
}

/** The day on which a change takes effect by its own words; null where approval decides. */
function effectOf(change: DateChange): CalendarDate | null {
  if (change.kind === 'statutory-move') return change.effectiveOn;
  return change.kind === 'deferral' ? change.decision.on : null;
}

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

/** The source of a change: the same in both languages, because a person wrote it. */
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
    drafts.add('DueDateCorrected', { ...shared, from, correctedEventId, error, evidence });
  } else if (from !== null && change.kind === 'statutory-move') {
    const { amendingProvision, effectiveOn } = change;
    drafts.add('DueDateMoved', { ...shared, from, amendingProvision, effectiveOn, recordedLate });
  } else if (from !== null && change.kind === 'deferral') {
    const { decision, reason } = change;
    drafts.add('CommitmentDeferred', { ...shared, from, decision, reason, recordedLate });
  }
  const { proposedBy } = proposal;
  const ground = { cause: change.kind, reference: citation(change).en, proposedBy };
  restate({ definition: state.definition, occurrence, to }, ground, drafts, context);
}

/** A second person approves: the change applies to the current obligation, and every earlier date stays visible. */
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
    redateByReading(
      state,
      { readingId, basis: 'legal', reason: advice.reference, advice, proposalId, by },
      { drafts, context, proposedBy: proposal.value.proposedBy },
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

/** Proposes a change of date or legal reading for a second person to decide. A provision may lie in the future. */
export const proposeChange: Handler<'propose-change'> = (state, command, context) => {
  const { proposalId, change } = command;
  if (state.proposals.some((proposal) => proposal.proposalId === proposalId))
    return refuse(refusal('proposal-exists', undefined, '/proposalId'));
  const previous = checkChange(state, change, context);
  if (!previous.ok) return previous;
  const effect = effectOf(change);
  const inFuture = change.kind === 'statutory-move' && change.effectiveOn > todayOf(context);
  const late =
    effect === null || inFuture
      ? ok(undefined)
      : recordedLate(
          effect,
          command.late,
          context,
          change.kind === 'deferral' ? '/change/decision/on' : '/change/effectiveOn',
        );
  if (!late.ok) return late;
  const data = {
    proposalId,
    change,
    previousLastDay: previous.value,
    recordedLate: late.value,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('ChangeProposed', data).events);
};
