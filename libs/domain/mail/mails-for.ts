import {
  type CalendarDate,
  type EventId,
  type Instant,
  type MailId,
  type PostId,
  dateInWales,
  mailId,
} from '#domain/kernel';
import {
  type Change,
  type ChangeOf,
  type EventData,
  type Obligation,
  type ObligationEvent,
  type ObligationEventType,
  type Occurrence,
  arose,
} from '#domain/obligations';
import { type MailFacts, type Role, roleSchema, type MailRequest } from './mail-facts';
import { datingMails, milestoneReminders } from './milestone-mails';
import { rivalMails } from './rival-mails';
import { remindersFor } from './reminders-for';
import { obligationFacts, changeFacts, groundsOf, nextDue, postFor } from './obligation-facts';

type Writer<Type extends ObligationEventType> = (
  data: EventData<Type>,
  state: Obligation,
) => readonly (readonly [role: Role, facts: MailFacts])[];

const occurrenceOf = (state: Obligation, occurrence: number): Occurrence | undefined =>
  state.occurrences.find(({ number }) => number === occurrence);

const completionSubmitted: Writer<'CompletionSubmitted'> = (data, state) => [
  [
    'approver',
    {
      template: 'completion-submitted',
      ...obligationFacts(state),
      role: 'approver',
      occurrence: data.occurrence,
      submissionId: data.submissionId,
      actEffectiveOn: data.actEffectiveOn,
      lastLawfulDay: occurrenceOf(state, data.occurrence)?.due?.lastLawfulDay ?? null,
      evidenceCount: data.evidence.length,
      by: data.by,
      reason: data.statement,
    },
  ],
];

const completionConfirmed: Writer<'CompletionConfirmed'> = (data, state) => [
  [
    'owner',
    {
      template: 'completion-confirmed',
      ...obligationFacts(state),
      role: 'owner',
      occurrence: data.occurrence,
      actEffectiveOn: data.version.actEffectiveOn,
      timeliness: data.timeliness,
      daysLate: data.daysLate,
      by: data.by,
      askedBy: occurrenceOf(state, data.occurrence)?.submission?.by ?? null,
      askedReason: null,
    },
  ],
];

const completionRefused: Writer<'CompletionRefused'> = ({ occurrence, reason, by }, state) => [
  [
    'owner',
    {
      template: 'completion-refused',
      ...obligationFacts(state),
      role: 'owner',
      occurrence,
      reason,
      by,
      lastLawfulDay: occurrenceOf(state, occurrence)?.due?.lastLawfulDay ?? null,
    },
  ],
];

/** Changes of a fact are proposed on its own stream, which asks for no mail. */
const isOfFact = (change: Change): change is ChangeOf<'fact' | 'fact-correction' | 'fact-withdrawal'> =>
  change.kind === 'fact' || change.kind === 'fact-correction' || change.kind === 'fact-withdrawal';

const changeProposed: Writer<'ChangeProposed'> = ({ proposalId, change, previousLastDay, by }, state) => {
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

const changeApproved: Writer<'ChangeApproved'> = ({ proposalId, alone }, state) => {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  return alone || proposal === undefined || SAYS_IT_ITSELF.has(proposal.change.kind)
    ? []
    : changeDecided(proposalId, null, state);
};

const changeDecided = (
  proposalId: string,
  reason: string | null,
  state: Obligation,
): ReturnType<Writer<'ChangeApproved'>> => {
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

const triggerReached: Writer<'TriggerReached'> = ({ trigger, effectiveOn }, state) => [
  ['owner', { template: 'trigger-reached', ...obligationFacts(state), role: 'owner', trigger, effectiveOn }],
];

const ownershipTransferred: Writer<'OwnershipTransferred'> = (data, state) => {
  const facts = (role: Role): MailFacts => ({
    template: 'ownership-transferred',
    ...obligationFacts(state),
    role,
    reason: data.reason,
    lastLawfulDay: nextDue(state)?.lastLawfulDay ?? null,
    lookAgainOn: state.lookAgainOn,
  });
  const newApprover = data.approver !== undefined && data.approver !== data.previousApprover;
  return [['owner', facts('owner')], ...(newApprover ? [['approver', facts('approver')] as const] : [])];
};

/** To both posts, except the one that acted. */
const toOthers = (
  by: { readonly postId?: PostId | undefined },
  state: Obligation,
  facts: (role: Role) => MailFacts,
): ReturnType<Writer<'ObligationClosed'>> =>
  (['owner', 'approver'] as const)
    .filter((role) => state[role] !== null && state[role] !== by.postId)
    .map((role) => [role, facts(role)] as const);

const bodyMailSwitched: Writer<'BodyMailSwitched'> = ({ on, reason, by }, state) =>
  toOthers(by, state, (role) => ({
    template: 'body-mail-switched',
    ...obligationFacts(state),
    role,
    responsible: state.definition.responsible,
    on,
    reason,
  }));

const obligationClosed: Writer<'ObligationClosed'> = ({ ground, reason, by }, state) =>
  toOthers(by, state, (role) => ({
    template: 'obligation-closed',
    ...obligationFacts(state),
    role,
    ground,
    reason,
  }));

const recordSetAside: Writer<'RecordSetAside'> = ({ what, occurrence, reason, by }, state) => {
  const of = state.occurrences.find(({ number }) => number === occurrence)?.due ?? nextDue(state);
  return toOthers(by, state, (role) => ({
    template: 'record-set-aside',
    ...obligationFacts(state),
    role,
    what,
    lastLawfulDay: of?.lastLawfulDay ?? null,
    reason,
  }));
};

const triggerCorrected = (
  facts: { readonly trigger: string; readonly from: CalendarDate; readonly effectiveOn: CalendarDate | null },
  state: Obligation,
): ReturnType<Writer<'TriggerRestated'>> => {
  const { trigger, from, effectiveOn } = facts;
  return (['owner', 'approver'] as const)
    .filter((role) => state[role] !== null)
    .map((role) => [
      role,
      { template: 'trigger-corrected', ...obligationFacts(state), role, trigger, from, effectiveOn },
    ]);
};

/** To the owner; for a date that an Act sets, to the approver too. */
const dateChanged = (
  changed: {
    readonly occurrence: number;
    readonly source?: string | undefined;
    readonly to?: { readonly projected?: true | undefined };
  },
  [from, to]: readonly [CalendarDate | null, CalendarDate | null],
  state: Obligation,
): ReturnType<Writer<'OccurrenceRedated'>> => {
  if (from === to) return [];
  const { occurrence, source = null } = changed;
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
        source,
      },
    ]);
};

/** The owner hears of a new case once; of what else opens, by its reminders. */
const caseOpened: Writer<'OccurrenceOpened'> = ({ occurrence, due }, state) => {
  const { caseOf } = state.definition;
  if (caseOf === undefined || occurrence !== 1 || state.withdrawnOn.length > 0) return [];
  return [
    [
      'owner',
      {
        template: 'case-opened',
        ...obligationFacts(state),
        role: 'owner',
        caseTemplate: caseOf.template,
        number: caseOf.number,
        arose: arose(state),
        lastLawfulDay: due?.lastLawfulDay ?? null,
      },
    ],
  ];
};

const FOLLOWS: readonly string[] = ['fact', 'act'];

const mailIdOf = (eventId: EventId, role: Role): MailId => mailId(`${eventId}/mail/${role}`);

/** Every possible mail id of this event, except reminders. */
export const mailIdsFor = (eventId: EventId): readonly MailId[] =>
  roleSchema.options.map((role) => mailIdOf(eventId, role));

function mailFacts(event: ObligationEvent, state: Obligation): ReturnType<Writer<ObligationEventType>> {
  switch (event.type) {
    case 'CompletionSubmitted':
      return completionSubmitted(event.data, state);
    case 'CompletionConfirmed':
      return completionConfirmed(event.data, state);
    case 'CompletionRefused':
      return completionRefused(event.data, state);
    case 'ChangeProposed':
      return changeProposed(event.data, state);
    case 'ChangeApproved':
      return changeApproved(event.data, state);
    case 'ChangeRefused':
      return changeDecided(event.data.proposalId, event.data.reason, state);
    case 'TriggerReached':
      return triggerReached(event.data, state);
    case 'OwnershipTransferred':
      return ownershipTransferred(event.data, state);
    case 'BodyMailSwitched':
      return bodyMailSwitched(event.data, state);
    case 'ObligationClosed':
      return obligationClosed(event.data, state);
    case 'RecordSetAside':
      return recordSetAside(event.data, state);
    case 'TriggerRestated':
      return triggerCorrected(event.data, state);
    case 'OccurrenceOpened':
      return caseOpened(event.data, state);
    case 'OccurrenceRedated': {
      const { from, to, cause } = event.data;
      const days = [from?.lastLawfulDay ?? null, to.lastLawfulDay] as const;
      return FOLLOWS.includes(cause) ? dateChanged(event.data, days, state) : [];
    }
    case 'OccurrenceUndated':
      return event.data.from === undefined
        ? []
        : dateChanged(event.data, [event.data.from.lastLawfulDay, null], state);
    case 'TriggerTakenBack':
      return triggerCorrected(
        { trigger: event.data.trigger, from: event.data.effectiveOn, effectiveOn: null },
        state,
      );
    default:
      return [];
  }
}

/**
 * The mails that a recorded event requests. Pure: the same event gives the same mails with the same ids.
 * @param state the obligation as it stands after the event
 * @param now when mails other than reminders are due; default the time of recording
 */
export function mailsFor(
  event: ObligationEvent,
  state: Obligation,
  now: Instant = event.recordedAt ?? event.effectiveAt,
): readonly MailRequest[] {
  if (event.type === 'ReminderDue') return remindersFor(event.data, state, dateInWales(now));
  if (event.type === 'MilestoneReminderDue') return milestoneReminders(event.data, state, dateInWales(now));
  if (event.type === 'MilestonesDated') return datingMails(event.eventId, event.data, state, now);
  const rivals =
    event.type === 'ChangeProposed' ? rivalMails(event.data, { state, eventId: event.eventId, now }) : [];
  const mails = mailFacts(event, state).map(([role, facts]) => ({
    mailId: mailIdOf(event.eventId, role),
    obligationId: state.id,
    to: { post: postFor(role, state) },
    facts,
    sendAt: now,
  }));
  return [...mails, ...rivals];
}
