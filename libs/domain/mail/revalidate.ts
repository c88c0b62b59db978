import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, type Instant, type PostId, dateInWales } from '#domain/kernel';
import { type Fact, type Obligation, type Occurrence, isSettled } from '#domain/obligations';
import type { WithdrawalReason } from './events/mail-withdrawn';
import type { FactMail } from './fact-mail-facts';
import { isFactMail, ofFactNow } from './fact-mails';
import { type FactsOf, type MailFacts, type Reminder, isReminder } from './mail-facts';
import { isStillToReach, milestonePosts } from './milestone-mails';
import { groundsOf, postFor, restsOn } from './obligation-facts';

/** Whether a mail is still valid, with its current facts; or why it is withdrawn. */
export type Revalidation =
  | { readonly valid: true; readonly facts: MailFacts }
  | { readonly valid: false; readonly why: WithdrawalReason };

const no = (why: WithdrawalReason): Revalidation => ({ valid: false, why });

const sameSubmission = (occurrence: Occurrence | undefined, submissionId: string): boolean =>
  occurrence?.stage === 'awaiting-confirmation' && occurrence.submission?.submissionId === submissionId;

/** A reminder that could not be sent before the last day was over speaks of a day that has passed. */
const asOf = (facts: Reminder, today: CalendarDate): Reminder =>
  facts.template === 'reminder-before' && facts.lastLawfulDay < today
    ? { ...facts, template: 'reminder-after', escalated: false, sentLate: true }
    : { ...facts, sentLate: facts.sentLate || facts.on < today };

/** A reminder is valid while its occurrence is open with the same date. The basis of the date is refreshed. */
function revalidateReminder(
  facts: Reminder,
  state: Obligation,
  { today, calendar }: { readonly today: CalendarDate; readonly calendar: HolidayCalendar },
): Revalidation {
  const occurrence = state.occurrences.find(({ number }) => number === facts.occurrence);
  if (occurrence?.due == null || occurrence.due.lastLawfulDay !== facts.lastLawfulDay)
    return no('date-moved');
  if (isSettled(occurrence.stage)) return no('done');
  if (facts.template === 'reminder-to-confirm') {
    if (!sameSubmission(occurrence, facts.submissionId)) return no('not-awaiting-confirmation');
  } else if (occurrence.stage === 'awaiting-confirmation') return no('awaiting-confirmation');
  const rests = restsOn(state, occurrence, occurrence.due, calendar);
  return { valid: true, facts: { ...asOf(facts, today), ...rests } };
}

/** A digest that waited longer than its day: what was due soon then may be late now; a candidate date is never late. */
function revalidateDigest(facts: FactsOf<'digest'>, today: CalendarDate): Revalidation {
  const items = facts.items.flatMap((item) => {
    if (item.section !== 'due-soon' || item.on === null || item.on >= today) return [item];
    return item.candidate ? [] : [{ ...item, section: 'late' as const }];
  });
  return items.length === 0 && facts.unreached.length === 0
    ? no('done')
    : { valid: true, facts: { ...facts, items } };
}

/** Valid while its milestone is to be reached on the same day. */
function revalidateMilestone(
  facts: FactsOf<'milestone-reminder'>,
  state: Obligation,
  today: CalendarDate,
): Revalidation {
  const milestone = isStillToReach(facts, state);
  if (milestone === null) return no('done');
  if (milestone.on !== facts.milestoneOn) return no('date-moved');
  return { valid: true, facts: { ...facts, sentLate: facts.sentLate || facts.on < today } };
}

function revalidateNews(
  facts: Exclude<MailFacts, Reminder | FactMail>,
  state: Obligation,
  today: CalendarDate,
): Revalidation {
  switch (facts.template) {
    case 'completion-submitted': {
      const occurrence = state.occurrences.find(({ number }) => number === facts.occurrence);
      return sameSubmission(occurrence, facts.submissionId) ? { valid: true, facts } : no('decided');
    }
    case 'change-proposed': {
      const pending = state.proposals.some(
        ({ proposalId, status }) => proposalId === facts.proposalId && status === 'pending',
      );
      return pending ? { valid: true, facts } : no('decided');
    }
    case 'rival-proposals': {
      const waiting = facts.proposals.filter(({ proposalId }) =>
        state.proposals.some((each) => each.proposalId === proposalId && each.status === 'pending'),
      );
      return waiting.length > 1 ? { valid: true, facts: { ...facts, proposals: waiting } } : no('decided');
    }
    case 'trigger-reached': {
      const unanswered = state.triggersReached.some(
        ({ trigger, answer }) => trigger === facts.trigger && answer === null,
      );
      return unanswered ? { valid: true, facts } : no('answered');
    }
    case 'milestone-reminder':
      return revalidateMilestone(facts, state, today);
    case 'completion-confirmed': {
      const occurrence = state.occurrences.find(({ number }) => number === facts.occurrence);
      return { valid: true, facts: { ...facts, askedReason: occurrence?.submission?.statement ?? null } };
    }
    case 'change-decided': {
      const proposal = state.proposals.find(({ proposalId }) => proposalId === facts.proposalId);
      const askedReason = proposal === undefined ? null : groundsOf(proposal.change).reason;
      return { valid: true, facts: { ...facts, askedReason } };
    }
    default:
      return { valid: true, facts };
  }
}

function revalidateOfFact(facts: FactMail, fact: Fact | null): Revalidation {
  const stands = fact && ofFactNow(facts, fact);
  return stands === null ? no('decided') : { valid: true, facts: stands };
}

const outlivesClosing = new Set<MailFacts['template']>([
  'completion-confirmed',
  'completion-refused',
  'change-decided',
  'obligation-closed',
  'record-set-aside',
  'trigger-corrected',
  'body-mail-switched',
  'undeliverable',
]);

/** The recipient no longer has its role: the new post was notified when it took over. */
function postChanged(facts: MailFacts, recipient: PostId, state: Obligation): boolean {
  if (!('role' in facts) || facts.template === 'undeliverable' || facts.role === 'body') return false;
  // to the posts of those who proposed
  if (facts.template === 'rival-proposals') return false;
  if (facts.template === 'milestone-reminder' || facts.template === 'milestones-dated')
    return !milestonePosts(facts, state).includes(recipient);
  return postFor(facts.role, state) !== recipient;
}

/**
 * Revalidates a mail against the current state just before sending. Pure.
 * @param recipient the post of the mail
 * @param state the current state; null where there is no obligation
 * @param calendar the list of bank holidays in force
 * @param fact that it is about, where it is about one
 */
export function revalidate(
  facts: MailFacts,
  recipient: PostId,
  state: Obligation | null,
  { now, calendar }: { readonly now: Instant; readonly calendar: HolidayCalendar },
  fact: Fact | null = null,
): Revalidation {
  const today = dateInWales(now);
  if (isFactMail(facts)) return revalidateOfFact(facts, fact);
  if (facts.template === 'digest') return revalidateDigest(facts, today);
  if (facts.template === 'government-changed') return { valid: true, facts };
  if (state === null) return no('obligation-unknown');
  if (state.status === 'closed' && !outlivesClosing.has(facts.template)) return no('obligation-closed');
  if (facts.template === 'reminder-to-body' && !(state.bodyMail.on && state.bodyMail.address !== null))
    return no('body-mail-off');
  if (postChanged(facts, recipient, state)) return no('post-changed');
  return isReminder(facts)
    ? revalidateReminder(facts, state, { today, calendar })
    : revalidateNews(facts, state, today);
}
