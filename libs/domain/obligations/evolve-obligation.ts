import { dateInWales } from '#domain/kernel';
import type { Evolver } from './evolve-occurrence';
import { linkEvolvers, linksAmended } from './evolve-links';
import { changeEvolvers } from './evolve-proposals';
import { setAsideEvolvers, withdrawnWith } from './evolve-set-aside';
import type { By } from './events/parts';
import type { ObligationDefinition } from './model/definition';
import type { EvidenceFile } from './model/evidence-file';
import { isUnansweredPast, standingFacts } from './standing';
import type { Evidence, Obligation, Occurrence } from './state';

/**
 * Who made a post the owner from outside the owner's post; null where the owner did, or nobody had been. Whoever had put
 * themselves into the owner's post, or the owner out of it, stays outside, through however many posts.
 */
function namedFromOutside({ owner, ownerNamedBy }: Obligation, by: By): By | null {
  const named = [ownerNamedBy?.personId, ownerNamedBy?.onBehalfOf];
  const again = named.includes(by.personId) || (by.onBehalfOf !== undefined && named.includes(by.onBehalfOf));
  if (again) return by;
  return owner === null || by.postId === owner ? null : by;
}

/** The occurrences that stay on the register: an unanswered one from before `heldFrom` is left to the archive. */
const heldOccurrences = (
  occurrences: readonly Occurrence[],
  { heldFrom }: ObligationDefinition,
): readonly Occurrence[] =>
  heldFrom === undefined
    ? occurrences
    : occurrences.filter(
        (occurrence) =>
          !isUnansweredPast(standingFacts(occurrence)) ||
          occurrence.due === null ||
          occurrence.due.lastLawfulDay >= heldFrom,
      );

const amended: Evolver<'ObligationAmended'> = (state, data, event) => {
  const on = dateInWales(event.effectiveAt);
  const before = state.definition;
  const after = data.definition;
  const lookAgainChanged = before.lookAgain !== after.lookAgain;
  const lookAgainOn = lookAgainChanged ? (after.lookAgain ?? null) : state.lookAgainOn;
  const occurrences = heldOccurrences(state.occurrences, after);
  return {
    ...state,
    definition: after,
    occurrences,
    ...linksAmended(state, after.links),
    withdrawnOn: withdrawnWith(state, occurrences, on),
    owner: before.owner === after.owner ? state.owner : (after.owner ?? null),
    ownerNamedBy: before.owner === after.owner ? state.ownerNamedBy : namedFromOutside(state, data.by),
    approver: before.approver === after.approver ? state.approver : (after.approver ?? null),
    nations: { ...state.nations, ...data.nations },
    lookAgainOn,
    lookAgainReached: lookAgainChanged ? lookAgainOn !== null && lookAgainOn <= on : state.lookAgainReached,
  };
};

/** A date that follows the chosen reading is no longer a candidate; further events redate the others. */
const readingChosen: Evolver<'ReadingChosen'> = (state, data, event) => ({
  ...state,
  chosenReading: {
    readingId: data.readingId,
    basis: data.basis,
    reason: data.reason,
    advice: data.advice ?? null,
    on: data.elsewhere?.on ?? dateInWales(event.effectiveAt),
    by: data.elsewhere === undefined ? data.by : { personId: data.elsewhere.by },
    eventId: event.eventId,
  },
  occurrences: state.occurrences.map((occurrence) =>
    occurrence.due?.readingId === data.readingId
      ? { ...occurrence, due: { ...occurrence.due, candidate: false } }
      : occurrence,
  ),
});

const progressNoted: Evolver<'ProgressNoted'> = (state, data, event) => ({
  ...state,
  progress: [
    ...state.progress,
    {
      text: data.text,
      effectiveOn: data.effectiveOn,
      recordedLate: data.recordedLate ?? null,
      by: data.by,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  ],
});

const fileOf = ({ id, bytes, name, sha256 }: EvidenceFile): Evidence['file'] => ({
  id,
  bytes,
  name: name ?? null,
  sha256: sha256 ?? null,
});

/** @param first the first version; undefined for that one itself */
const versionOf = ({ evidence }: Obligation, first: string | undefined): number =>
  first === undefined ? 1 : 2 + evidence.filter((each) => each.versionOf === first).length;

const evidenceAttached: Evolver<'EvidenceAttached'> = (state, data, event) => ({
  ...state,
  evidence: [
    ...state.evidence,
    {
      evidenceId: data.evidenceId,
      reference: data.reference,
      description: data.description,
      sha256: data.sha256,
      file: data.file === undefined ? null : fileOf(data.file),
      versionOf: data.versionOf ?? null,
      version: versionOf(state, data.versionOf),
      effectiveOn: data.effectiveOn,
      recordedLate: data.recordedLate ?? null,
      by: data.by,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  ],
});

const factReceived: Evolver<'FactReceived'> = (state, { source, ...received }) => ({
  ...state,
  facts: { ...state.facts, [source]: received },
});

const triggerReached: Evolver<'TriggerReached'> = (state, data) => ({
  ...state,
  triggersReached: [
    ...state.triggersReached,
    { ...data, answer: null, answerEventId: null, lookAgainOn: null },
  ],
});

const triggerAnswered: Evolver<'TriggerAnswered'> = (state, data, event) => ({
  ...state,
  triggersReached: state.triggersReached.map((reached) =>
    reached.trigger === data.trigger
      ? { ...reached, answer: data.answer, answerEventId: event.eventId, lookAgainOn: data.lookAgainOn }
      : reached,
  ),
  ...(data.lookAgainOn === null ? {} : { lookAgainOn: data.lookAgainOn, lookAgainReached: false }),
});

const lookAgainReached: Evolver<'LookAgainReached'> = (state) => ({ ...state, lookAgainReached: true });

const lookedAgain: Evolver<'LookedAgain'> = (state, data) => ({
  ...state,
  lookAgainOn: data.nextOn,
  lookAgainReached: false,
});

const ownershipTransferred: Evolver<'OwnershipTransferred'> = (state, data) => ({
  ...state,
  owner: data.owner,
  ownerNamedBy: data.owner === state.owner ? state.ownerNamedBy : namedFromOutside(state, data.by),
  approver: data.approver ?? state.approver,
  nations: { ...state.nations, ...data.nations },
});

/** As a handover, where it names posts; and the mark stays. */
const governmentChanged: Evolver<'GovernmentChanged'> = (state, data, event) => {
  const { act, on, former, by } = data;
  const change = { act, on, former, by, eventId: event.eventId };
  const owner = data.owner ?? state.owner;
  return {
    ...state,
    owner,
    ownerNamedBy: owner === state.owner ? state.ownerNamedBy : namedFromOutside(state, by),
    approver: data.approver ?? state.approver,
    governmentChanges: [...state.governmentChanges, change],
  };
};

const itemClosed: Evolver<'ItemClosed'> = (state, data, event) => ({
  ...state,
  itemsClosed: [
    ...state.itemsClosed,
    { itemId: data.itemId, reason: data.reason, by: data.by, eventId: event.eventId },
  ],
});

const closed: Evolver<'ObligationClosed'> = (state, data, event) => ({
  ...state,
  status: 'closed',
  closed: {
    ground: data.ground,
    reason: data.reason,
    provision: data.provision ?? null,
    supersededBy: data.supersededBy ?? null,
    by: data.by,
    eventId: event.eventId,
  },
});

const ladderSet: Evolver<'LadderSet'> = (state, { ladder, nations, reason, by }, event) => ({
  ...state,
  ladders: [
    ...state.ladders,
    { from: dateInWales(event.effectiveAt), ladder, reason, by, eventId: event.eventId },
  ],
  nations: { ...state.nations, ...nations },
});

const kindLadderReceived: Evolver<'KindLadderReceived'> = (
  state,
  { kind, authority, number, ladder },
  event,
) => ({
  ...state,
  kindLadders: [
    ...state.kindLadders,
    { kind, authority, number, ladder, from: dateInWales(event.effectiveAt) },
  ],
});

const bodyMailSwitched: Evolver<'BodyMailSwitched'> = (state, data) => ({
  ...state,
  bodyMail: { on: data.on, address: data.address ?? null },
});

/** The events themselves lost the words; only the version changes here. */
const wordsErased: Evolver<'WordsErased'> = (state) => state;

export const obligationEvolvers = {
  ObligationAmended: amended,
  ReadingChosen: readingChosen,
  ProgressNoted: progressNoted,
  EvidenceAttached: evidenceAttached,
  ...changeEvolvers,
  ...setAsideEvolvers,
  FactReceived: factReceived,
  TriggerReached: triggerReached,
  TriggerAnswered: triggerAnswered,
  LookAgainReached: lookAgainReached,
  LookedAgain: lookedAgain,
  OwnershipTransferred: ownershipTransferred,
  ItemClosed: itemClosed,
  ...linkEvolvers,
  GovernmentChanged: governmentChanged,
  ObligationClosed: closed,
  BodyMailSwitched: bodyMailSwitched,
  LadderSet: ladderSet,
  KindLadderReceived: kindLadderReceived,
  WordsErased: wordsErased,
};
