import { type Bilingual, type CalendarDate, type Result, ok, refuse } from '#domain/kernel';
import {
  type Allowed,
  explanationAccepted,
  extensionsAllowed,
  pausesAllowed,
  readingBehind,
} from '../allowed';
import type { Dated } from '../facts-of';
import type { Change, ChangeOf } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal } from '../state';
import { isSettled } from '../stops';
import { requirementFor } from '../who-decides';
import { applyExtension, checkExtension, limitOf } from './extend';
import { type DecideContext, type Drafts, byOf, occurrenceOf } from './handler';
import { applyPause, applyPauseEnd, checkPause, checkPauseEnd } from './pause';

/** What happens to an occurrence in real life, by what its rule allows. */
export type LifeChange = ChangeOf<'extension' | 'pause' | 'pause-end' | 'explanation'>;

export const isOfLife = (change: Change): change is LifeChange =>
  change.kind === 'extension' ||
  change.kind === 'pause' ||
  change.kind === 'pause-end' ||
  change.kind === 'explanation';

/** The day on which a change takes effect by its own words. */
export function effectOfLife(change: LifeChange): readonly [day: CalendarDate, pointer: string] {
  switch (change.kind) {
    case 'extension':
      return [change.decidedOn, '/change/decidedOn'];
    case 'pause':
      return [change.from, '/change/from'];
    case 'pause-end':
      return [change.to, '/change/to'];
    case 'explanation':
      return [change.explainedOn, '/change/explainedOn'];
  }
}

/** Whether the authority asks for a recorded decision that the change does not name. */
export const lacksDecision = (state: Obligation, change: Change): boolean =>
  (change.kind === 'extension' || change.kind === 'pause' || change.kind === 'pause-end') &&
  change.decision === undefined &&
  requirementFor(state, 'move') === 'decision-and-two';

/** The occurrence of a change, if it is still to be done. */
function undone(state: Obligation, change: LifeChange): Result<Occurrence, ObligationRefusal> {
  const occurrence = occurrenceOf(state, change.occurrence, '/change/occurrence');
  if (!occurrence.ok) return occurrence;
  const { stage } = occurrence.value;
  if (stage === 'confirmed') return refuse(refusal('already-confirmed', undefined, '/change/occurrence'));
  return stage === 'explained'
    ? refuse(refusal('already-explained', undefined, '/change/occurrence'))
    : occurrence;
}

/** What the law accepts instead of the act, or why nothing can be recorded in its place. */
function checkExplanation(
  { definition }: Obligation,
  occurrence: Occurrence,
): Result<Bilingual, ObligationRefusal> {
  if (occurrence.stage === 'awaiting-confirmation')
    return refuse(refusal('completion-awaits-decision', undefined, '/change/occurrence'));
  const accepts = explanationAccepted(definition, readingBehind(definition, occurrence));
  return accepts === null
    ? refuse(refusal('explanation-not-accepted', undefined, '/change/kind'))
    : ok(accepts);
}

/** Whether a change may be made as things stand; answers with the last lawful day that it would replace. */
export function checkLife(
  state: Obligation,
  change: LifeChange,
  context: DecideContext,
): Result<CalendarDate | null, ObligationRefusal> {
  const found = undone(state, change);
  if (!found.ok) return found;
  const occurrence = found.value;
  const checked = check(state, change, occurrence, context);
  return checked.ok ? ok(occurrence.due?.lastLawfulDay ?? null) : checked;
}

function check(
  state: Obligation,
  change: LifeChange,
  occurrence: Occurrence,
  context: DecideContext,
): Result<unknown, ObligationRefusal> {
  switch (change.kind) {
    case 'extension':
      return checkExtension(state, change, occurrence, context);
    case 'pause':
      return checkPause(state, change, occurrence, context);
    case 'pause-end':
      return checkPauseEnd(state, change, occurrence, context);
    case 'explanation':
      return checkExplanation(state, occurrence);
  }
}

function applyExplanation(
  occurrence: Occurrence,
  { proposedBy, proposalId, recordedLate }: Proposal,
  { reason, evidence, explainedOn }: ChangeOf<'explanation'>,
  accepts: Bilingual,
  drafts: Drafts,
  context: DecideContext,
): void {
  drafts.add(
    'OutcomeExplained',
    {
      occurrence: occurrence.number,
      proposalId,
      accepts,
      explainedOn,
      lastLawfulDay: occurrence.due?.lastLawfulDay ?? null,
      reason,
      evidence,
      recordedLate: recordedLate ?? undefined,
      by: byOf(context),
      proposedBy,
    },
    explainedOn,
  );
}

/** What a rule allows an occurrence, as things stand. */
export interface AllowedNow {
  /** each with the latest day that it could give; null where that cannot be counted */
  readonly extensions: readonly (Allowed & { readonly limit: CalendarDate | null })[];
  readonly pauses: readonly Allowed[];
  /** what the law accepts instead of the act; null where it accepts nothing */
  readonly explanation: Bilingual | null;
}

const NOTHING: AllowedNow = { extensions: [], pauses: [], explanation: null };

/** What the rule behind an occurrence allows, for whoever asks before proposing it. */
export function whatIsAllowed(
  state: Dated,
  occurrence: Occurrence,
  calendar: DecideContext['calendar'],
): AllowedNow {
  if (isSettled(occurrence.stage)) return NOTHING;
  const { definition } = state;
  const reading = readingBehind(definition, occurrence);
  const { original } = occurrence;
  const limit = (allowed: Allowed): CalendarDate | null => {
    if (reading === undefined || original === null) return null;
    const grantedOn = occurrence.extensions[0]?.decidedOn ?? original.setOn;
    const found = limitOf({ of: state, reading, allowed, original, grantedOn }, occurrence.number, {
      calendar,
    });
    return found.ok ? found.value : null;
  };
  return {
    extensions: extensionsAllowed(definition, reading).map((each) => ({ ...each, limit: limit(each) })),
    pauses: pausesAllowed(definition, reading),
    explanation: explanationAccepted(definition, reading),
  };
}

/** Records what a change does, or says why it cannot. */
export function applyLife(
  state: Obligation,
  proposal: Proposal,
  change: LifeChange,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const found = undone(state, change);
  if (!found.ok) return found.refusal;
  const occurrence = found.value;
  switch (change.kind) {
    case 'extension': {
      const checked = checkExtension(state, change, occurrence, context);
      if (!checked.ok) return checked.refusal;
      applyExtension(state, proposal, change, checked.value, drafts, context);
      return null;
    }
    case 'pause': {
      const checked = checkPause(state, change, occurrence, context);
      if (!checked.ok) return checked.refusal;
      applyPause(state, proposal, change, checked.value, drafts, context);
      return null;
    }
    case 'pause-end': {
      const checked = checkPauseEnd(state, change, occurrence, context);
      if (!checked.ok) return checked.refusal;
      applyPauseEnd(state, proposal, change, checked.value, drafts, context);
      return null;
    }
    case 'explanation': {
      const checked = checkExplanation(state, occurrence);
      if (!checked.ok) return checked.refusal;
      applyExplanation(occurrence, proposal, change, checked.value, drafts, context);
      return null;
    }
  }
}
