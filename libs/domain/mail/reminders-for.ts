import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, type PostId, mailId } from '#domain/kernel';
import { type EventData, type Obligation, weekOf } from '#domain/obligations';
import type { MailFacts, Role, MailRequest } from './mail-facts';
import { obligationFacts, postFor, restsOn } from './obligation-facts';

type ReminderDue = EventData<'ReminderDue'>;

const ROLES: Readonly<Record<ReminderDue['to'], readonly Role[]>> = {
  owner: ['owner'],
  approver: ['approver'],
  'owner-and-approver': ['owner', 'approver'],
  deputy: ['deputy'],
  'owner-and-deputy': ['owner', 'deputy'],
  'approver-and-deputy': ['approver', 'deputy'],
  'owner-approver-and-deputy': ['owner', 'approver', 'deputy'],
};

/** Two weeks after the day, to the owner and the approver: what the letter says of itself. */
const isUsualEscalation = ({ reason, to, steps }: ReminderDue): boolean =>
  reason === 'escalated' && to === 'owner-and-approver' && steps.some((key) => weekOf(key) > 2);

interface On {
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
}

function factsFor(
  data: ReminderDue,
  state: Obligation,
  role: Role,
  { today, calendar }: On,
): MailFacts | null {
  const occurrence = state.occurrences.find(({ number }) => number === data.occurrence);
  if (occurrence?.due == null) return null;
  const dated = {
    ...obligationFacts(state),
    role,
    occurrence: data.occurrence,
    lastLawfulDay: data.lastLawfulDay,
    ...restsOn(state, occurrence, occurrence.due, calendar),
    on: data.on,
    sentLate: data.on < today,
  };
  if (role === 'body') {
    const { legalBasis } = state.definition;
    const citation = legalBasis?.citation ?? null;
    return { template: 'reminder-to-body', ...dated, citation };
  }
  switch (data.reason) {
    case 'before':
      return { template: 'reminder-before', ...dated };
    case 'after':
    case 'escalated':
      return { template: 'reminder-after', ...dated, escalated: isUsualEscalation(data) };
    case 'awaiting-confirmation':
      return {
        template: 'reminder-to-confirm',
        ...dated,
        submissionId: occurrence.submission?.submissionId ?? '',
        by: occurrence.submission?.by ?? null,
      };
  }
}

/** One mail per post; the responsible body only before the last day, and only while switched on. */
export function remindersFor(data: ReminderDue, state: Obligation, on: On): readonly MailRequest[] {
  const toBody = data.reason === 'before' && state.bodyMail.on && state.bodyMail.address !== null;
  const roles = [...ROLES[data.to], ...(toBody ? (['body'] as const) : [])];
  const notified = new Set<PostId>();
  return roles.flatMap((role): MailRequest[] => {
    const post = postFor(role, state);
    const facts = factsFor(data, state, role, on);
    if (facts === null || (role !== 'body' && notified.has(post))) return [];
    if (role !== 'body') notified.add(post);
    return [
      {
        mailId: mailId(`${data.mailId}/${role}`),
        obligationId: state.id,
        to: role === 'body' ? { body: true } : { post },
        facts,
        sendAt: data.sendAt,
      },
    ];
  });
}
