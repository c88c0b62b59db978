import { type Result, ok, refuse, sameJson } from '#domain/kernel';
import { standingEntries } from '../fact-entries';
import type { Change, ChangeOf, Command } from '../model/commands';
import type { FactEffect } from '../model/facts';
import type { RecordedLate } from '../events/parts';
import type { EventData } from '../events/catalog';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Fact, Proposal, RecordedEntry } from '../state';
import { rivalsOnFact } from '../rivals';
import { whoDecides } from '../who-decides';
import { proposalIdOf } from './by-table';
import {
  type CommandOf,
  type DecideContext,
  type Decision,
  Drafts,
  byOf,
  todayOf,
  withEffects,
} from './handler';
import { permitted } from './permitted';
import { placed } from './place-in-command';
import { barToId, decidable, refuseChange, withdrawChange } from './proposals';
import { withSecond } from './second';
import { saidIn, SET_AHEAD, barToSaid, barToOrder, type Entry, entryFor } from './fact-entry';

/** Whether what a fact sets or moves takes two: the table asks it by the authority of each entry that is there. */
const takesTwo = (effects: readonly FactEffect[]): boolean =>
  effects.some(({ authority }) => whoDecides['fact-with-date'][authority] === 'two');

/** Whether whoever asks decides alone: the owner of every entry that counts from the fact, where the table lets owners. */
const isTheirs = ({ counting = [] }: DecideContext): boolean =>
  counting.length > 0 && counting.every(({ alone }) => alone);

function recordFact(state: Fact | null, command: CommandOf<'record-fact'>, context: DecideContext): Decision {
  const change = changeOfRecording(state, command);
  const entry = entryFor(state, change, { late: command.late }, context);
  if (!entry.ok) return entry;
  if (takesTwo(context.effects ?? []))
    return propose(state, { proposalId: proposalIdOf(context), change }, entry.value.late, context);
  const data = factOf(change, entry.value, context);
  return ok(new Drafts(context).add('FactRecorded', data, change.effectiveOn).events);
}

/** What a recording says, as a change: of the kind that the fact has, or an event. */
export function changeOfRecording(state: Fact | null, command: CommandOf<'record-fact'>): ChangeOf<'fact'> {
  const { type: _, kind, late: _late, evenIfNothingWaits: _meant, status = 'recorded', ...said } = command;
  const isFresh = state === null || standingEntries(state).length === 0;
  return { kind: 'fact', factKind: kind ?? (isFresh ? 'event' : state.kind), status, ...said };
}

const factOf = (
  change: ChangeOf<'fact'>,
  { kind, number, late }: Entry,
  context: DecideContext,
): EventData<'FactRecorded'> => ({
  fact: change.fact,
  kind,
  title: change.title,
  number,
  status: change.status,
  ...saidIn(change),
  opens: change.opens,
  evidence: change.evidence,
  recordedLate: late,
  ...withEffects(context),
  by: byOf(context),
});

function propose(
  state: Fact | null,
  { proposalId, change }: Pick<CommandOf<'propose-change'>, 'proposalId' | 'change'>,
  late: RecordedLate | undefined,
  context: DecideContext,
): Decision {
  const drafts = new Drafts(context);
  const refused = putOnFact(state, { proposalId, change }, late, drafts, context);
  return refused === null ? ok(drafts.events) : refuse(refused);
}

function putOnFact(
  state: Fact | null,
  { proposalId, change }: Pick<CommandOf<'propose-change'>, 'proposalId' | 'change'>,
  recordedLate: RecordedLate | undefined,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const taken = state && barToId(state, proposalId);
  if (taken !== null) return taken;
  const same = state === null ? undefined : alreadyWaiting(state, change);
  if (same !== undefined) return refusal('proposal-waits', undefined);
  const rivals = state === null ? [] : rivalsOnFact(state, { proposalId, change });
  const { counting = [] } = context;
  drafts.add('ChangeProposed', {
    proposalId,
    change,
    previousLastDay: null,
    recordedLate,
    ...withEffects(context),
    counting: counting.length === 0 ? undefined : [...counting],
    rivals: rivals.length === 0 ? undefined : rivals.map((rival) => rival.proposalId),
    by: byOf(context),
  });
  return null;
}

const alreadyWaiting = ({ proposals }: Fact, change: Change): Fact['proposals'][number] | undefined =>
  proposals.find((each) => each.status === 'pending' && sameJson(plainJson(each.change), plainJson(change)));

type FactChange = ChangeOf<'fact-correction' | 'fact-withdrawal'>;

/** Whether an entry can be corrected or withdrawn as the fact stands; answers with the entry. */
function entryToChange(
  state: Fact | null,
  change: FactChange,
  context: DecideContext,
): Result<RecordedEntry, ObligationRefusal> {
  const standing = state === null ? [] : standingEntries(state);
  const entry =
    change.number === undefined && standing.length === 1
      ? standing[0]
      : standing.find(({ number }) => number === change.number);
  if (state === null || standing.length === 0)
    return refuse(refusal('fact-not-recorded', undefined, '/change'));
  if (entry === undefined)
    return refuse(
      refusal('which-entry', { numbers: standing.map(({ number }) => number) }, '/change/number'),
    );
  if (change.kind === 'fact-withdrawal') return ok(entry);
  const said = saidIn(change);
  const barred = barToSaid(state.kind, said, '/change') ?? barToOrder(state, entry.number, said, '/change');
  if (barred !== null) return refuse(barred);
  if (sameJson(plainJson(said), plainJson(saidIn(entry))))
    return refuse(refusal('nothing-to-change', undefined, '/change/effectiveOn'));
  const today = todayOf(context);
  const isAhead = entry.status === 'projected' || SET_AHEAD.includes(state.kind);
  if (!isAhead && change.effectiveOn > today)
    return refuse(refusal('effective-in-future', { today }, '/change/effectiveOn'));
  return ok(entry);
}

/** JSON has no undefined. */
const plainJson = (said: object): unknown =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

const isFactChange = (change: Change): change is FactChange =>
  change.kind === 'fact-correction' || change.kind === 'fact-withdrawal';

/** What the owner of all that counts from it does not decide alone waits for a second person. */
function proposeOnFact(
  state: Fact | null,
  { proposalId, change, late }: CommandOf<'propose-change'>,
  context: DecideContext,
): Decision {
  if (change.kind === 'fact') {
    const entry = entryFor(state, change, { late, at: '/change' }, context);
    return entry.ok ? propose(state, { proposalId, change }, entry.value.late, context) : entry;
  }
  if (!isFactChange(change)) return refuse(refusal('wrong-stream', undefined, '/change/kind'));
  const entry = entryToChange(state, change, context);
  if (!entry.ok) return entry;
  return isTheirs(context)
    ? decideAlone(state, { proposalId, change }, context)
    : propose(state, { proposalId, change }, undefined, context);
}

/** The owner's own word, recorded as what they put forward and decided. */
function decideAlone(
  state: Fact | null,
  { proposalId, change }: Pick<CommandOf<'propose-change'>, 'proposalId' | 'change'>,
  context: DecideContext,
): Decision {
  const drafts = new Drafts(context);
  const by = byOf(context);
  const refused = putOnFact(state, { proposalId, change }, undefined, drafts, context);
  if (refused !== null) return refuse(refused);
  drafts.add('ChangeApproved', { proposalId, alone: true, by });
  const barred = applyToFact(
    state,
    { change, proposalId, proposedBy: by, recordedLate: null },
    drafts,
    context,
  );
  return barred === null ? ok(drafts.events) : refuse(barred);
}

function approveOnFact(
  state: Fact,
  { proposalId }: CommandOf<'approve-change'>,
  context: DecideContext,
): Decision {
  const proposal = decidable(state, proposalId, context);
  if (!proposal.ok) return proposal;
  const drafts = new Drafts(context).add('ChangeApproved', { proposalId, by: byOf(context) });
  const refused = applyToFact(state, proposal.value, drafts, context);
  return refused === null ? ok(drafts.events) : refuse(refused);
}

type Agreeing = Pick<Proposal, 'change' | 'proposalId' | 'proposedBy' | 'recordedLate'>;

/** Records what an agreed change does to a fact, or says why it cannot. */
export function applyToFact(
  state: Fact | null,
  { change, proposalId, proposedBy, recordedLate: late }: Agreeing,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const shared = { proposalId, proposedBy };
  if (change.kind === 'fact') {
    const asLate = late ?? undefined;
    const entry = entryFor(state, change, { late: asLate, at: '/change' }, context);
    if (!entry.ok) return entry.refusal;
    const data = { ...factOf(change, { ...entry.value, late: asLate }, context), ...shared };
    drafts.add('FactRecorded', data, change.effectiveOn);
    return null;
  }
  if (!isFactChange(change)) return refusal('wrong-stream', undefined, '/change/kind');
  const entry = entryToChange(state, change, context);
  if (!entry.ok) return entry.refusal;
  const { number, effectiveOn } = entry.value;
  const { reason, evidence } = change;
  const said = {
    fact: state?.id ?? '',
    number,
    reason,
    evidence,
    ...withEffects(context),
    by: byOf(context),
    ...shared,
  };
  if (change.kind === 'fact-withdrawal') drafts.add('FactWithdrawn', { ...said, effectiveOn });
  else drafts.add('FactCorrected', { ...said, from: effectiveOn, ...saidIn(change) });
  return null;
}

/** Decides on a fact's own stream: what happened, with evidence; who may correct or withdraw that is in the table. */
export const decideFact = (state: Fact | null, command: Command, context: DecideContext): Decision =>
  placed(withSecond(decideOnFact(state, command, context), context), command);

function decideOnFact(state: Fact | null, command: Command, context: DecideContext): Decision {
  // its clock only sends mail: nothing of a fact is ever due
  if (command.type === 'advance') return ok([]);
  if (!isOfFacts(command)) return refuse(refusal('wrong-stream', undefined));
  if (!permitted(context.actor, command.type)) return refuse(refusal('not-permitted', undefined));
  if (command.type === 'record-fact') return recordFact(state, command, context);
  if (command.type === 'propose-change') return proposeOnFact(state, command, context);
  if (state === null) return refuse(refusal('unknown-trigger', undefined));
  switch (command.type) {
    case 'approve-change':
      return approveOnFact(state, command, context);
    case 'refuse-change':
      return refuseChange(state, command, context);
    case 'withdraw-change':
      return withdrawChange(state, command, context);
  }
}

const OF_FACTS = [
  'record-fact',
  'propose-change',
  'approve-change',
  'refuse-change',
  'withdraw-change',
] as const;
type OfFacts = CommandOf<(typeof OF_FACTS)[number]>;

/** Whether a command is one that a fact's stream takes. */
export const isOfFacts = (command: Command): command is OfFacts =>
  (OF_FACTS as readonly string[]).includes(command.type);
