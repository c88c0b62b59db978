import { type Bilingual, type CalendarDate, type Result, both, ok, refuse, sameJson } from '#domain/kernel';
import { isRecordable } from '../dating';
import { withoutDate } from './dated';
import { type ObligationDefinition, changedFields } from '../model/definition';
import type { Change, ChangeOf, LateRecording } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal } from '../state';
import {
  type Agreed,
  type CommandOf,
  type DecideContext,
  type Decision,
  Drafts,
  type Handler,
  byOf,
  occurrenceOf,
  todayOf,
} from './handler';
import { dueFromChange } from '../due';
import { type Matter, isSecondPerson, requirementFor, routeOf } from '../who-decides';
import { applyAmendment, matterOfAmendment } from './amend';
import { applyReading, redateByReading } from './choose-reading';
import { applyEnding } from './ending';
import { recordedLate } from './lateness';
import { restate } from './restate';
import { applySetAside } from './set-aside';

type Checked = Result<CalendarDate | null, ObligationRefusal>;

type DatedChange = ChangeOf<'statutory-move' | 'deferral' | 'correction'>;

const isDated = (change: Change): change is DatedChange =>
  change.kind === 'statutory-move' || change.kind === 'deferral' || change.kind === 'correction';

const MATTERS: Readonly<Record<Exclude<Change['kind'], 'amendment'>, Matter>> = {
  'statutory-move': 'move',
  deferral: 'move',
  correction: 'correction',
  'legal-reading': 'legal-reading',
  reading: 'reading',
  ending: 'ending',
  'set-aside': 'setting-aside',
  'trigger-date': 'trigger-correction',
  'trigger-withdrawal': 'trigger-correction',
};

/** What the table of who decides has to say of a change. */
export const matterOf = (state: Obligation, change: Change): Matter =>
  change.kind === 'amendment' ? matterOfAmendment(state, change.definition) : MATTERS[change.kind];

function legalReading(state: Obligation, change: ChangeOf<'legal-reading'>, context: DecideContext): Checked {
  const { readingId } = change;
  const reading = state.definition.readings.find(({ id }) => id === readingId);
  if (reading === undefined) return refuse(refusal('no-such-reading', { readingId }, '/change/readingId'));
  if (reading.basis !== 'legal')
    return refuse(refusal('not-a-legal-reading', undefined, '/change/readingId'));
  if (state.chosenReading?.readingId === readingId)
    return refuse(refusal('nothing-to-change', undefined, '/change/readingId'));
  const undated = withoutDate(reading, context.calendar, '/change/readingId');
  return undated === null ? ok(null) : refuse(undated);
}

function authority(state: Obligation, change: DatedChange, occurrence: Occurrence): ObligationRefusal | null {
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
function checkChange(state: Obligation, change: Change, context: DecideContext): Checked {
  if (change.kind === 'legal-reading') return legalReading(state, change, context);
  if (!isDated(change)) return ok(null);
  const occurrence = occurrenceOf(state, change.occurrence, '/change/occurrence');
  if (!occurrence.ok) return occurrence;
  if (occurrence.value.stage === 'confirmed' && change.kind !== 'correction')
    return refuse(refusal('already-confirmed', undefined, '/change/occurrence'));
  const refused = authority(state, change, occurrence.value);
  if (refused !== null) return refuse(refused);
  if (!isRecordable(change.newLastDay))
    return refuse(refusal('day-beyond-register', undefined, '/change/newLastDay'));
  const last = occurrence.value.due?.lastLawfulDay ?? null;
  if (change.newLastDay === last)
    return refuse(refusal('nothing-to-change', undefined, '/change/newLastDay'));
  return ok(last);
}

/** The day on which a change takes effect by its own words; null where approval decides. */
function effectOf(change: Change): CalendarDate | null {
  if (change.kind === 'statutory-move') return change.effectiveOn;
  return change.kind === 'deferral' ? change.decision.on : null;
}

/** An obligation, or a trigger. */
type Proposing = Pick<Obligation, 'proposals'>;

/** Why nothing can be proposed under an id; null where it is free. */
export const barToId = ({ proposals }: Proposing, proposalId: string): ObligationRefusal | null =>
  proposals.some((each) => each.proposalId === proposalId)
    ? refusal('proposal-exists', undefined, '/proposalId')
    : null;

function pending(state: Proposing, proposalId: string): Result<Proposal, ObligationRefusal> {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  if (proposal === undefined) return refuse(refusal('no-such-proposal', undefined, '/proposalId'));
  return proposal.status === 'pending'
    ? ok(proposal)
    : refuse(refusal('proposal-decided', undefined, '/proposalId'));
}

/** The source of a change: the same in both languages, because a person wrote it. */
function citation(change: DatedChange): Bilingual {
  if (change.kind === 'statutory-move') return both(change.amendingProvision, change.amendingProvision);
  const { reference } = change.kind === 'deferral' ? change.decision : change.evidence;
  return both(reference, reference);
}

/** A pending proposal, for a second person to decide. */
export function decidable(
  state: Proposing,
  proposalId: string,
  context: DecideContext,
): Result<Proposal, ObligationRefusal> {
  const proposal = pending(state, proposalId);
  if (!proposal.ok) return proposal;
  return isSecondPerson(context.actor, proposal.value.proposedBy)
    ? proposal
    : refuse(refusal('second-person-needed', undefined));
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

/** An amendment as it stands at approval: what it changes, on top of what has been amended since. */
const amendedOnTop = (
  { definition }: Obligation,
  { definition: proposed }: ChangeOf<'amendment'>,
  changes: readonly string[],
): ObligationDefinition => {
  const from = new Map<string, unknown>(Object.entries(proposed));
  const kept = Object.entries(definition).filter(([field]) => !changes.includes(field));
  const changed = changes.filter((field) => from.has(field)).map((field) => [field, from.get(field)]);
  return Object.fromEntries([...kept, ...changed]) as ObligationDefinition;
};

function legalAdvice(
  state: Obligation,
  { readingId, advice }: ChangeOf<'legal-reading'>,
  { proposalId, proposedBy }: Agreed,
  drafts: Drafts,
  context: DecideContext,
): null {
  const by = byOf(context);
  redateByReading(
    state,
    { readingId, basis: 'legal', reason: advice.reference, advice, proposalId, by },
    { drafts, context, proposedBy },
  );
  return null;
}

function applyDated(
  state: Obligation,
  proposal: Proposal,
  change: DatedChange,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const occurrence = occurrenceOf(state, change.occurrence);
  if (!occurrence.ok) return occurrence.refusal;
  redate(state, proposal, change, occurrence.value, drafts, context);
  return null;
}

/** Records what a change does, or says why it cannot. */
function applyChange(
  state: Obligation,
  proposal: Proposal,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const { change, changes, proposalId, proposedBy } = proposal;
  const agreed: Agreed = { proposalId, proposedBy };
  const at = '/change';
  switch (change.kind) {
    case 'legal-reading':
      return legalAdvice(state, change, agreed, drafts, context);
    case 'reading':
      return applyReading(state, { ...change, agreed, at }, drafts, context);
    case 'ending':
      return applyEnding(state, change, { agreed, at }, drafts, context);
    case 'amendment': {
      const definition = amendedOnTop(state, change, changes);
      return applyAmendment(state, { definition, reason: change.reason }, { agreed, at }, drafts, context);
    }
    case 'set-aside':
      return applySetAside(state, change, agreed, drafts, context);
    case 'trigger-date':
    case 'trigger-withdrawal':
      return refusal('wrong-stream', undefined, '/change/kind');
    default:
      return applyDated(state, proposal, change, drafts, context);
  }
}

/** A second person approves: the change applies to the current obligation, and whatever stood before stays visible. */
export const approveChange: Handler<'approve-change'> = (state, command, context) => {
  const proposal = decidable(state, command.proposalId, context);
  if (!proposal.ok) return proposal;
  const { change, previousLastDay, proposalId } = proposal.value;
  const stands = checkChange(state, change, context);
  if (!stands.ok) return stands;
  if (stands.value !== previousLastDay) return refuse(refusal('proposal-outdated', undefined, '/proposalId'));
  if (change.kind === 'statutory-move' && change.effectiveOn > todayOf(context))
    return refuse(refusal('not-in-force-yet', { effectiveOn: change.effectiveOn }, '/proposalId'));
  const drafts = new Drafts(context).add('ChangeApproved', { proposalId, by: byOf(context) });
  const refused = applyChange(state, proposal.value, drafts, context);
  return refused === null ? ok(drafts.events) : refuse(refused);
};

/** A second person refuses, with a reason; nothing changes. */
export const refuseChange = (
  state: Proposing,
  { proposalId, reason }: CommandOf<'refuse-change'>,
  context: DecideContext,
): Decision => {
  const proposal = decidable(state, proposalId, context);
  return proposal.ok
    ? ok(new Drafts(context).add('ChangeRefused', { proposalId, reason, by: byOf(context) }).events)
    : proposal;
};

/** Whoever proposed it takes it back; nothing changes. */
export const withdrawChange = (
  state: Proposing,
  { proposalId, reason }: CommandOf<'withdraw-change'>,
  context: DecideContext,
): Decision => {
  const proposal = pending(state, proposalId);
  if (!proposal.ok) return proposal;
  if (isSecondPerson(context.actor, proposal.value.proposedBy))
    return refuse(refusal('not-your-proposal', undefined, '/proposalId'));
  return ok(new Drafts(context).add('ChangeWithdrawn', { proposalId, reason, by: byOf(context) }).events);
};

/** A change as it is put forward. */
export interface PutForward {
  readonly proposalId: string;
  readonly change: Change;
  readonly late?: LateRecording | undefined;
}

function lateness({ change, late }: PutForward, context: DecideContext): ReturnType<typeof recordedLate> {
  const effect = effectOf(change);
  const inFuture = change.kind === 'statutory-move' && change.effectiveOn > todayOf(context);
  if (effect === null || inFuture) return ok(undefined);
  const pointer = change.kind === 'deferral' ? '/change/decision/on' : '/change/effectiveOn';
  return recordedLate(effect, late, context, pointer);
}

const waitsAlready = ({ proposals }: Obligation, change: Change): boolean =>
  proposals.some((proposal) => proposal.status === 'pending' && sameJson(proposal.change, change));

/** What the shape of a change cannot say: a minister's phrase is read by a recorded decision. */
const missingDecision = (state: Obligation, change: Change): ObligationRefusal | null =>
  change.kind === 'reading' &&
  change.decision === undefined &&
  requirementFor(state, 'reading') === 'decision-and-two'
    ? refusal('decision-needed', undefined, '/decision')
    : null;

/**
 * Puts a change forward for a second person, and checks that it could be made as things stand. What the owner decides
 * alone is decided at once.
 */
export function putForward(
  state: Obligation,
  { proposalId, change, late }: PutForward,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const taken = barToId(state, proposalId);
  if (taken !== null) return taken;
  const previous = checkChange(state, change, context);
  if (!previous.ok) return previous.refusal;
  if (waitsAlready(state, change)) return refusal('proposal-waits', undefined);
  const recorded = lateness({ proposalId, change, late }, context);
  if (!recorded.ok) return recorded.refusal;
  const route = routeOf(state, matterOf(state, change), context.actor);
  if (!route.ok) return route.refusal;
  const by = byOf(context);
  drafts.add('ChangeProposed', {
    proposalId,
    change,
    previousLastDay: previous.value,
    recordedLate: recorded.value,
    changes:
      change.kind === 'amendment' ? [...changedFields(state.definition, change.definition)] : undefined,
    by,
  });
  const proposal = pending(drafts.after(state), proposalId);
  if (!proposal.ok) return proposal.refusal;
  if (route.value === 'proposal')
    return applyChange(state, proposal.value, new Drafts(context), context) ?? missingDecision(state, change);
  drafts.add('ChangeApproved', { proposalId, alone: true, by });
  return applyChange(state, proposal.value, drafts, context);
}

/** Proposes a change for a second person to decide. A provision may lie in the future. */
export const proposeChange: Handler<'propose-change'> = (state, command, context): Decision => {
  const drafts = new Drafts(context);
  const refused = putForward(state, command, drafts, context);
  return refused === null ? ok(drafts.events) : refuse(refused);
};
