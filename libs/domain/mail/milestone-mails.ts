import { type CalendarDate, type EventId, type Instant, type PostId, mailId } from '#domain/kernel';
import {
  type EventData,
  type Milestone,
  type Obligation,
  liveMilestones,
  postOfMilestone,
} from '#domain/obligations';
import type { FactsOf, MailRequest } from './mail-facts';
import { NO_POST, obligationFacts, postFor } from './obligation-facts';

type ReminderDue = EventData<'MilestoneReminderDue'>;
type Dated = EventData<'MilestonesDated'>;

const inOccurrence = (state: Obligation, number: number): Obligation['occurrences'][number] | undefined =>
  state.occurrences.find((each) => each.number === number);

const postOf = (milestone: Pick<Milestone, 'owner'>, state: Obligation): PostId =>
  postOfMilestone(milestone, state) ?? NO_POST;

/** The posts that a mail about milestones is for, as they stand now. */
export function milestonePosts(
  facts: FactsOf<'milestone-reminder' | 'milestones-dated'>,
  state: Obligation,
): readonly PostId[] {
  const ids =
    facts.template === 'milestone-reminder' ? [facts.milestone] : facts.milestones.map(({ id }) => id);
  const owners = (inOccurrence(state, facts.occurrence)?.milestones ?? [])
    .filter(({ id }) => ids.includes(id))
    .map((milestone) => postOf(milestone, state));
  const escalated = facts.template === 'milestone-reminder' && facts.escalated;
  return escalated ? [...owners, postFor('owner', state)] : owners;
}

/** The milestone of a reminder where it is still to be reached; null where it is not. */
export const isStillToReach = (
  { occurrence: number, milestone }: FactsOf<'milestone-reminder'>,
  state: Obligation,
): Milestone | null => {
  const occurrence = inOccurrence(state, number);
  const live = occurrence === undefined ? [] : liveMilestones(state, occurrence);
  return live.find(({ id }) => id === milestone) ?? null;
};

/** One mail to whoever owns the milestone; once it escalates, to the owner of the entry too. */
export function milestoneReminders(
  data: ReminderDue,
  state: Obligation,
  today: CalendarDate,
): readonly MailRequest[] {
  const occurrence = inOccurrence(state, data.occurrence);
  const milestone = occurrence?.milestones.find(({ id }) => id === data.milestone);
  if (occurrence === undefined || milestone === undefined) return [];
  const facts: FactsOf<'milestone-reminder'> = {
    template: 'milestone-reminder',
    ...obligationFacts(state),
    role: 'owner',
    occurrence: data.occurrence,
    milestone: data.milestone,
    milestoneTitle: data.title,
    milestoneOn: data.milestoneOn,
    on: data.on,
    sentLate: data.on < today,
    escalated: data.reason === 'escalated',
    dueOn: occurrence.due?.lastLawfulDay ?? null,
  };
  return [...new Set(milestonePosts(facts, state))].map((post) => ({
    mailId: mailId(`${data.mailId}/${post}`),
    obligationId: state.id,
    to: { post },
    facts,
    sendAt: data.sendAt,
  }));
}

/** Told to a post: what moved, and what it has that the owner of the entry did not set for itself. */
const isNews = ({ from, to }: Dated['milestones'][number], post: PostId, { owner }: Obligation): boolean =>
  from === null ? to !== null && post !== owner : from !== to;

/** One mail to each post whose milestones got a date or moved. */
export function datingMails(
  eventId: EventId,
  data: Dated,
  state: Obligation,
  now: Instant,
): readonly MailRequest[] {
  const held = inOccurrence(state, data.occurrence)?.milestones ?? [];
  const news = new Map<PostId, FactsOf<'milestones-dated'>['milestones']>();
  for (const dated of data.milestones) {
    const milestone = held.find(({ id }) => id === dated.id);
    if (milestone === undefined || milestone.reached !== null) continue;
    const post = postOf(milestone, state);
    const { id, title, from, to } = dated;
    if (isNews(dated, post, state)) news.set(post, [...(news.get(post) ?? []), { id, title, from, to }]);
  }
  return [...news].map(([post, milestones]) => ({
    mailId: mailId(`${eventId}/mail/milestones/${post}`),
    obligationId: state.id,
    to: { post },
    facts: {
      template: 'milestones-dated',
      ...obligationFacts(state),
      role: 'owner',
      occurrence: data.occurrence,
      dueOn: data.lastLawfulDay,
      milestones,
    },
    sendAt: now,
  }));
}
