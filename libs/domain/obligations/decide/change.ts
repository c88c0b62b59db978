import { type CalendarDate, type Result, ok, refuse, sameJson } from '#domain/kernel';
import { isRecordable } from '../dating';
import { changedFields } from '../model/definition';
import type { Change, ChangeOf, LateRecording } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import { rivalsOf } from '../rivals';
import type { Obligation, Occurrence, Proposal } from '../state';
import { type Matter, requirementFor, routeOf, whoDecides } from '../who-decides';
import { runningStop } from '../stops';
import { matterOfAmendment } from './amend';
import { type DatedChange, applyChange, isDated } from './apply-change';
import { withoutDate } from './dated';
import { barWhileStopped } from './extend';
import {
  type DecideContext,
  type Decision,
  Drafts,
  type Handler,
  byOf,
  occurrenceOf,
  todayOf,
  withEffects,
} from './handler';
import { recordedLate } from './lateness';
import { checkLife, effectOfLife, isOfLife, lacksDecision } from './life';
import { barToId, decidable, pending } from './proposals';

type Checked = Result<CalendarDate | null, ObligationRefusal>;

const MATTERS: Readonly<Record<Exclude<Change['kind'], 'amendment'>, Matter>> = {
  'statutory-move': 'move',
  deferral: 'move',
  correction: 'correction',
  'legal-reading': 'legal-reading',
  reading: 'reading',
  ending: 'ending',
  'set-aside': 'setting-aside',
  extension: 'move',
  pause: 'move',
  'pause-end': 'move',
  explanation: 'completion',
  fact: 'fact-with-date',
  'fact-correction': 'fact-correction',
  'fact-withdrawal': 'fact-correction',
};

/** What the table of who decides has to say of a change. */
const matterOf = (state: Obligation, change: Change): Matter =>
  change.kind === 'amendment' ? matterOfAmendment(state, change.definition) : MATTERS[change.kind];

/** An amendment that moves a date which an Act fixes of another entry takes two, whatever the entry’s own authority. */
const movesActElsewhere = (state: Obligation, { effects = [] }: DecideContext): boolean =>
  effects.some(
    ({ obligationId, authority }) =>
      obligationId !== state.id && whoDecides['newer-version'][authority] === 'two',
  );

/** Whether the actor’s word is enough for a change. */
export function routeOfChange(
  state: Obligation,
  change: Change,
  context: DecideContext,
): ReturnType<typeof routeOf> {
  const route = routeOf(state, matterOf(state, change), context.actor);
  if (!route.ok || route.value === 'proposal') return route;
  if (change.kind !== 'amendment' || !movesActElsewhere(state, context)) return route;
  return state.approver === null ? refuse(refusal('approver-needed', undefined)) : ok('proposal');
}

function legalReading(state: Obligation, change: ChangeOf<'legal-reading'>, context: DecideContext): Checked {
  const { readingId } = change;
  const reading = state.definition.readings.find(({ id }) => id === readingId);
  if (reading === undefined) return refuse(refusal('no-such-reading', undefined, '/change/readingId'));
  if (reading.basis !== 'legal')
    return refuse(refusal('not-a-legal-reading', undefined, '/change/readingId'));
  if (state.chosenReading?.readingId === readingId)
    return refuse(refusal('nothing-to-change', undefined, '/change/readingId'));
  const undated = withoutDate(reading, state, context.calendar, '/change/readingId');
  return undated === null ? ok(null) : refuse(undated);
}

function authority(state: Obligation, change: DatedChange, occurrence: Occurrence): ObligationRefusal | null {
  const statutory = state.definition.authority === 'statutory';
  const last = occurrence.due?.lastLawfulDay ?? null;
  const stopped = barWhileStopped(occurrence, '/change/occurrence');
  const undoes = change.kind === 'correction' && change.correctedEventId === runningStop(occurrence)?.eventId;
  if (stopped !== null && !undoes) return stopped;
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
  if (isOfLife(change)) return checkLife(state, change, context);
  if (!isDated(change)) return ok(null);
  const occurrence = occurrenceOf(state, change.occurrence, '/change/occurrence');
  if (!occurrence.ok) return occurrence;
  if (occurrence.value.stage === 'confirmed' && change.kind !== 'correction')
    return refuse(refusal('already-confirmed', undefined, '/change/occurrence'));
  if (occurrence.value.stage === 'explained' && change.kind !== 'correction')
    return refuse(refusal('already-explained', undefined, '/change/occurrence'));
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
function effectOf(change: Change): readonly [day: CalendarDate, pointer: string] | null {
  if (isOfLife(change)) return effectOfLife(change);
  if (change.kind === 'statutory-move') return [change.effectiveOn, '/change/effectiveOn'];
  return change.kind === 'deferral' ? [change.decision.on, '/change/decision/on'] : null;
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
  const [day, pointer] = effect;
  return recordedLate(day, late, context, pointer);
}

const alreadyWaiting = ({ proposals }: Obligation, change: Change): Proposal | undefined =>
  proposals.find((proposal) => proposal.status === 'pending' && sameJson(proposal.change, change));

/** What the shape of a change cannot say: a minister's phrase is read by a recorded decision. */
const missingDecision = (state: Obligation, change: Change): ObligationRefusal | null =>
  lacksDecision(state, change)
    ? refusal('decision-document-needed', undefined, '/change/decision')
    : change.kind === 'reading' &&
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
  const same = alreadyWaiting(state, change);
  if (same !== undefined) return refusal('proposal-waits', undefined);
  const recorded = lateness({ proposalId, change, late }, context);
  if (!recorded.ok) return recorded.refusal;
  const route = routeOfChange(state, change, context);
  if (!route.ok) return route.refusal;
  const by = byOf(context);
  const rivals = rivalsOf(state, { change, proposalId });
  drafts.add('ChangeProposed', {
    proposalId,
    change,
    previousLastDay: previous.value,
    recordedLate: recorded.value,
    rivals: rivals.length === 0 ? undefined : rivals.map((rival) => rival.proposalId),
    changes:
      change.kind === 'amendment' ? [...changedFields(state.definition, change.definition)] : undefined,
    ...(change.kind === 'amendment' && withEffects(context)),
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
