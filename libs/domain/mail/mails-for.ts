import type { HolidayCalendar } from '#domain/calendars';
import { type EventId, type Instant, type MailId, type PostId, dateInWales, mailId } from '#domain/kernel';
import {
  type Obligation,
  type ObligationEvent,
  type ObligationEventType,
  type Occurrence,
  arose,
} from '#domain/obligations';
import {
  changeApproved,
  changeDecided,
  changeProposed,
  occurrenceRedated,
  occurrenceUndated,
  triggerCorrected,
  triggerReached,
} from './change-mails';
import { type MailFacts, type Role, roleSchema, type MailRequest } from './mail-facts';
import { datingMails, milestoneReminders } from './milestone-mails';
import { rivalMails } from './rival-mails';
import { remindersFor } from './reminders-for';
import { type MailWriter, obligationFacts, nextDue, postFor } from './obligation-facts';

const occurrenceOf = (state: Obligation, occurrence: number): Occurrence | undefined =>
  state.occurrences.find(({ number }) => number === occurrence);

const completionSubmitted: MailWriter<'CompletionSubmitted'> = (data, state) => [
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

const completionConfirmed: MailWriter<'CompletionConfirmed'> = (data, state) => [
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

const completionRefused: MailWriter<'CompletionRefused'> = ({ occurrence, reason, by }, state) => [
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

const ownershipTransferred: MailWriter<'OwnershipTransferred'> = (data, state) => {
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
): ReturnType<MailWriter<'ObligationClosed'>> =>
  (['owner', 'approver'] as const)
    .filter((role) => state[role] !== null && state[role] !== by.postId)
    .map((role) => [role, facts(role)] as const);

const bodyMailSwitched: MailWriter<'BodyMailSwitched'> = ({ on, reason, by }, state) =>
  toOthers(by, state, (role) => ({
    template: 'body-mail-switched',
    ...obligationFacts(state),
    role,
    responsible: state.definition.responsible,
    on,
    reason,
  }));

const obligationClosed: MailWriter<'ObligationClosed'> = ({ ground, reason, by }, state) =>
  toOthers(by, state, (role) => ({
    template: 'obligation-closed',
    ...obligationFacts(state),
    role,
    ground,
    reason,
  }));

const recordSetAside: MailWriter<'RecordSetAside'> = ({ what, occurrence, reason, by }, state) => {
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

/** The owner hears of a new case once; of what else opens, by its reminders. */
const caseOpened: MailWriter<'OccurrenceOpened'> = ({ occurrence, due }, state) => {
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

const mailIdOf = (eventId: EventId, role: Role): MailId => mailId(`${eventId}/mail/${role}`);

/** Every possible mail id of this event, except reminders. */
export const mailIdsFor = (eventId: EventId): readonly MailId[] =>
  roleSchema.options.map((role) => mailIdOf(eventId, role));

function mailFacts(event: ObligationEvent, state: Obligation): ReturnType<MailWriter<ObligationEventType>> {
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
    case 'OccurrenceRedated':
      return occurrenceRedated(event.data, state);
    case 'OccurrenceUndated':
      return occurrenceUndated(event.data, state);
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
 * @param calendar that it was decided with
 * @param now when mails other than reminders are due; default the time of recording
 */
export function mailsFor(
  event: ObligationEvent,
  state: Obligation,
  calendar: HolidayCalendar,
  now: Instant = event.recordedAt ?? event.effectiveAt,
): readonly MailRequest[] {
  if (event.type === 'ReminderDue')
    return remindersFor(event.data, state, { today: dateInWales(now), calendar });
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
