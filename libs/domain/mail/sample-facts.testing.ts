import { type CalendarDate, calendarDate, mailId, obligationId, personId, postId } from '#domain/kernel';
import type { MailFacts } from './mail-facts';
import { sampleChanges } from './sample-changes.testing';
import { sampleDigests } from './sample-digests.testing';
import { sampleFactMails } from './sample-fact-mails.testing';
import { sampleGovernmentChanged } from './sample-government.testing';
import { sampleMilestones } from './sample-milestones.testing';

const day = (text: string): CalendarDate => calendarDate(text);

const obligation = {
  obligationId: obligationId('five-yearly-review'),
  title: {
    en: 'Review the sufficiency of additional learning provision in Welsh',
    cy: 'Adolygu digonolrwydd darpariaeth ddysgu ychwanegol yn Gymraeg',
  },
  authority: 'statutory' as const,
};
const dated = {
  occurrence: 1,
  lastLawfulDay: day('2026-08-31'),
  lastWorkingDay: { on: day('2026-08-28'), provisional: false },
  candidate: false,
  earlierOnAnotherReading: null,
};
const submitter = { personId: personId('non'), postId: postId('policy-lead') };
const decider = { personId: personId('rhys') };
const reminder = { ...obligation, ...dated, role: 'owner' as const, on: day('2026-07-31'), sentLate: false };
/** At least one of every template, and every variant of each. */
export const sampleFacts: readonly MailFacts[] = [
  { template: 'reminder-before', ...reminder },
  {
    template: 'reminder-before',
    ...reminder,
    candidate: true,
    sentLate: true,
    earlierOnAnotherReading: day('2025-08-31'),
  },
  { template: 'reminder-before', ...reminder, authority: 'ministerial', candidate: true },
  {
    template: 'reminder-before',
    ...reminder,
    authority: 'ministerial',
    lastWorkingDay: { on: day('2026-08-31'), provisional: false },
  },
  {
    template: 'reminder-before',
    ...reminder,
    lastLawfulDay: day('2036-08-31'),
    lastWorkingDay: { on: day('2036-08-29'), provisional: true },
  },
  { template: 'reminder-after', ...reminder, escalated: false },
  { template: 'reminder-after', ...reminder, escalated: true, sentLate: true, authority: 'internal' },
  { template: 'reminder-after', ...reminder, escalated: false, candidate: true },
  { template: 'reminder-to-confirm', ...reminder, role: 'approver', submissionId: 's1', by: submitter },
  { template: 'reminder-before', ...reminder, role: 'approver' },
  { template: 'reminder-after', ...reminder, role: 'approver', escalated: true },
  {
    template: 'reminder-to-body',
    ...reminder,
    role: 'body',
    candidate: true,
    citation: { en: 'ALNET 2018, section 89', cy: 'DADYTA 2018, adran 89' },
  },
  {
    template: 'completion-submitted',
    ...obligation,
    role: 'approver',
    occurrence: 1,
    submissionId: 's1',
    actEffectiveOn: day('2026-07-16'),
    lastLawfulDay: day('2026-08-31'),
    evidenceCount: 2,
    by: submitter,
    reason: 'It was published on 16 July.',
  },
  {
    template: 'completion-submitted',
    ...obligation,
    title: { en: 'Only in English <b>&' },
    role: 'approver',
    occurrence: 1,
    submissionId: 's1',
    actEffectiveOn: day('2026-07-16'),
    lastLawfulDay: null,
    evidenceCount: 1,
    by: submitter,
    reason: null,
  },
  ...(['in-time', 'late', 'early', 'no-date'] as const).map((timeliness): MailFacts => ({
    template: 'completion-confirmed',
    ...obligation,
    role: 'owner',
    occurrence: 1,
    actEffectiveOn: day('2026-07-16'),
    timeliness,
    daysLate: timeliness === 'late' ? 3 : 0,
    by: decider,
    askedBy: submitter,
    askedReason: timeliness === 'late' ? 'It was published.' : null,
  })),
  {
    template: 'completion-refused',
    ...obligation,
    role: 'owner',
    occurrence: 1,
    reason: 'The report is a draft.\n<script>alert(1)</script>',
    by: decider,
    lastLawfulDay: day('2026-08-31'),
  },
  ...sampleChanges(obligation, { submitter, decider }),
  ...sampleMilestones,
  ...(
    ['confirmation', 'ending', 'absence', 'explanation', 'trigger-answer', 'item', 'milestone'] as const
  ).map((what): MailFacts => ({
    template: 'record-set-aside',
    ...obligation,
    role: 'owner',
    what,
    lastLawfulDay: what === 'item' ? null : day('2026-08-31'),
    reason: 'The report was a draft',
  })),
  ...[day('2026-05-13'), null].map((effectiveOn): MailFacts => ({
    template: 'trigger-corrected',
    ...obligation,
    role: 'owner',
    trigger: 'government-formed',
    from: day('2026-05-12'),
    effectiveOn,
  })),
  {
    template: 'change-decided',
    ...obligation,
    role: 'owner',
    proposalId: 'p1',
    approved: true,
    newLastDay: day('2027-08-31'),
    reading: null,
    reason: null,
    by: decider,
    askedBy: submitter,
    askedReason: 'More time is needed.',
    reference: 'MA/26/1',
  },
  {
    template: 'change-decided',
    ...obligation,
    role: 'owner',
    proposalId: 'p1',
    approved: false,
    newLastDay: day('2027-08-31'),
    reading: null,
    reason: 'No provision has been made.',
    by: decider,
    askedBy: submitter,
    askedReason: null,
    reference: null,
  },
  {
    template: 'trigger-reached',
    ...obligation,
    role: 'owner',
    trigger: 'government-formed',
    effectiveOn: day('2026-05-12'),
  },
  {
    template: 'ownership-transferred',
    ...obligation,
    role: 'owner',
    reason: 'Reorganisation',
    lastLawfulDay: day('2026-08-31'),
    lookAgainOn: null,
  },
  {
    template: 'ownership-transferred',
    ...obligation,
    role: 'approver',
    reason: 'Reorganisation',
    lastLawfulDay: null,
    lookAgainOn: day('2026-12-01'),
  },
  ...[true, false].map((on): MailFacts => ({
    template: 'body-mail-switched',
    ...obligation,
    role: 'approver',
    responsible: 'Estyn',
    on,
    reason: 'They asked to be told',
  })),
  ...(['fulfilled', 'dropped', 'superseded', 'repealed', 'entered-in-error'] as const).map(
    (ground): MailFacts => ({
      template: 'obligation-closed',
      ...obligation,
      role: 'approver',
      ground,
      reason: 'Duplicate',
    }),
  ),
  ...(
    [
      'no-post',
      'unknown-post',
      'address-unusable',
      'refused-by-server',
      'cannot-be-built',
      'not-accepted-yet',
    ] as const
  ).map((why): MailFacts => ({
    template: 'undeliverable',
    ...obligation,
    role: 'approver',
    unreachedPost: postId('policy-lead'),
    about: mailId('five-yearly-review/1/reminder/0/P1M/owner'),
    aboutTemplate: 'reminder-before',
    why,
  })),
  ...[day('2026-02-16'), null].map((arose): MailFacts => ({
    template: 'case-opened',
    ...obligation,
    role: 'owner',
    caseTemplate: obligationId('freedom-of-information'),
    number: '2026-0001',
    arose,
    lastLawfulDay: arose && day('2026-03-16'),
  })),
  ...sampleDigests(obligation),
  sampleGovernmentChanged(obligation),
  ...sampleFactMails,
  { template: 'reminder-before', ...reminder, projected: true },
  { template: 'reminder-before', ...reminder, authority: 'ministerial', projected: true, provisional: true },
  { template: 'reminder-after', ...reminder, escalated: false, projected: true },
];
