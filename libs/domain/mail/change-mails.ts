import type { Bilingual, CalendarDate } from '#domain/kernel';
import { type Change, type Obligation, titleOfSource } from '#domain/obligations';
import { isOfFact } from './fact-mails';
import { type MailWriter, changeFacts, groundsOf, obligationFacts } from './obligation-facts';

export const changeProposed: MailWriter<'ChangeProposed'> = (
  { proposalId, change, previousLastDay, by },
  state,
) => {
  if (isOfFact(change)) return [];
  return [
    [
      'approver',
      {
        template: 'change-proposed',
        ...obligationFacts(state),
        role: 'approver',
        proposalId,
        kind: change.kind,
        previousLastDay,
        by,
        ...groundsOf(change),
        ...changeFacts(change, state),
      },
    ],
  ];
};

/** Whose own event says it: the mail of the decision would only repeat it. */
const SAYS_IT_ITSELF = new Set<Change['kind']>(['ending', 'set-aside']);

export const changeApproved: MailWriter<'ChangeApproved'> = ({ proposalId, alone }, state) => {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  return alone || proposal === undefined || SAYS_IT_ITSELF.has(proposal.change.kind)
    ? []
    : changeDecided(proposalId, null, state);
};

export const changeDecided = (
  proposalId: string,
  reason: string | null,
  state: Obligation,
): ReturnType<MailWriter<'ChangeApproved'>> => {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  if (proposal === undefined) return [];
  return [
    [
      'owner',
      {
        template: 'change-decided',
        ...obligationFacts(state),
        role: 'owner',
        proposalId,
        approved: reason === null,
        reason,
        by: proposal.decidedBy,
        askedBy: proposal.proposedBy,
        askedReason: null,
        reference: groundsOf(proposal.change).reference,
        ...changeFacts(proposal.change, state),
      },
    ],
  ];
};

export const triggerReached: MailWriter<'TriggerReached'> = ({ trigger, effectiveOn }, state) => [
  ['owner', { template: 'trigger-reached', ...obligationFacts(state), role: 'owner', trigger, effectiveOn }],
];

export const triggerCorrected = (
  facts: { readonly trigger: string; readonly from: CalendarDate; readonly effectiveOn: CalendarDate | null },
  state: Obligation,
): ReturnType<MailWriter<'TriggerRestated'>> => {
  const { trigger, from, effectiveOn } = facts;
  return (['owner', 'approver'] as const)
    .filter((role) => state[role] !== null)
    .map((role) => [
      role,
      { template: 'trigger-corrected', ...obligationFacts(state), role, trigger, from, effectiveOn },
    ]);
};

/** What made the newest version of the rule that an amendment changed; null where it has only the first. */
const provisionOf = (
  { cause, occurrence }: { readonly cause: string; readonly occurrence: number },
  { definition: { readings }, occurrences }: Obligation,
): Bilingual | null => {
  if (cause !== 'amendment') return null;
  const due = occurrences.find(({ number }) => number === occurrence)?.due;
  const reading = readings.find(({ id }) => id === due?.readingId) ?? readings[0];
  return reading?.later?.at(-1)?.provision ?? null;
};

/** To the owner; for a date that an Act sets, to the approver too. */
const dateChanged = (
  changed: {
    readonly occurrence: number;
    readonly cause: string;
    readonly source?: string | undefined;
    readonly to?: { readonly projected?: true | undefined };
  },
  [from, to]: readonly [CalendarDate | null, CalendarDate | null],
  state: Obligation,
): ReturnType<MailWriter<'OccurrenceRedated'>> => {
  if (from === to) return [];
  const { occurrence, source = null } = changed;
  const title = source === null ? provisionOf(changed, state) : titleOfSource(state.definition, source);
  const certainty = changed.to?.projected === true ? { projected: true as const } : {};
  const roles =
    state.definition.authority === 'statutory' ? (['owner', 'approver'] as const) : (['owner'] as const);
  return roles
    .filter((role) => state[role] !== null)
    .map((role) => [
      role,
      {
        template: 'date-changed',
        ...obligationFacts(state),
        role,
        occurrence,
        from,
        to,
        ...certainty,
        ...(changed.cause === 'amendment' && { rule: true as const }),
        source,
        ...(title !== null && { sourceTitle: title }),
      },
    ]);
};

/** The causes of a new date that a mail tells of: what the date counts from, or its rule, changed. */
const FOLLOWS: readonly string[] = ['fact', 'act', 'amendment'];

export const occurrenceRedated: MailWriter<'OccurrenceRedated'> = (data, state) =>
  FOLLOWS.includes(data.cause)
    ? dateChanged(data, [data.from?.lastLawfulDay ?? null, data.to.lastLawfulDay], state)
    : [];

export const occurrenceUndated: MailWriter<'OccurrenceUndated'> = (data, state) =>
  data.from === undefined ? [] : dateChanged(data, [data.from.lastLawfulDay, null], state);
