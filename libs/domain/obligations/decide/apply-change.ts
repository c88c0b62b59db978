import { type Bilingual, both } from '#domain/kernel';
import { dueFromChange } from '../due';
import type { Change, ChangeOf } from '../model/commands';
import type { ObligationDefinition } from '../model/definition';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal } from '../state';
import { applyAmendment } from './amend';
import { applyReading, redateByReading } from './choose-reading';
import { applyEnding } from './ending';
import { type Agreed, type DecideContext, type Drafts, byOf, occurrenceOf, todayOf } from './handler';
import { applyLife } from './life';
import { restate } from './restate';
import { applySetAside } from './set-aside';

export type DatedChange = ChangeOf<'statutory-move' | 'deferral' | 'correction'>;

export const isDated = (change: Change): change is DatedChange =>
  change.kind === 'statutory-move' || change.kind === 'deferral' || change.kind === 'correction';

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

/** An amendment as it stands at approval: what it changes, on top of what has been amended since. */
const amendedOnTop = (
  { definition }: Obligation,
  { definition: proposed }: ChangeOf<'amendment'>,
  changes: readonly string[],
): ObligationDefinition => {
  const from = new Map<string, unknown>(Object.entries(proposed));
  const others = Object.entries(definition).filter(([field]) => !changes.includes(field));
  const changed = changes.filter((field) => from.has(field)).map((field) => [field, from.get(field)]);
  return Object.fromEntries([...others, ...changed]) as ObligationDefinition;
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
export function applyChange(
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
    case 'fact':
    case 'fact-correction':
    case 'fact-withdrawal':
      return refusal('wrong-stream', undefined, '/change/kind');
    case 'extension':
    case 'pause':
    case 'pause-end':
    case 'explanation':
      return applyLife(state, proposal, change, drafts, context);
    default:
      return applyDated(state, proposal, change, drafts, context);
  }
}
