import { appendAct, signedBy } from '#application/acts-on-many';
import { type Directory, type Person, actorFor, personById } from '#application/directory';
import { calendarFeeds, viewerFor } from '#application/queries';
import { savedViews } from '#application/saved-views';
import { type TriedAct, triedAct } from '#application/tried-acts';
import {
  type CalendarFeedEventData,
  type CalendarFeedEventType,
  type CalendarFeedRefusal,
  type FeedOf,
  calendarFeedEventCatalog,
  calendarFeedRefusal,
  calendarFeedStream,
  endCalendarFeed,
  foldCalendarFeed,
  makeCalendarFeed,
} from '#domain/calendar-feeds';
import type { NameOf } from '#domain/history';
import { type Instant, type Language, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { feedIdOf, hashOf, newSecret } from './secret';

export interface FeedServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly now: Instant;
}

interface FeedToMake {
  readonly of: FeedOf;
  readonly language: Language;
}

interface MadeFeed {
  readonly feedId: string;
  /** shown once: nothing that is stored leads to it */
  readonly secret: string;
}

type Decided<Type extends CalendarFeedEventType> = Result<CalendarFeedEventData<Type>, CalendarFeedRefusal>;

async function decideMaking(
  { ledger, directory }: FeedServices,
  person: Person,
  { of, language }: FeedToMake,
  secret: string,
): Promise<Decided<'CalendarFeedMade'>> {
  const [feeds, views] = await Promise.all([
    calendarFeeds(viewerFor(person), ledger),
    savedViews(ledger, person.id),
  ]);
  const actor = actorFor(person);
  const context = {
    by: signedBy(actor),
    roles: actor.roles,
    personId: person.id,
    isInDirectory: personById(directory, person.id) !== undefined,
    posts: new Set(directory.posts.map(({ id }) => id)),
    views: new Set(views.map(({ id }) => id)),
    open: feeds.filter(({ personId, ended }) => personId === person.id && ended === null).length,
  };
  return makeCalendarFeed(context, { feedId: feedIdOf(secret), of, language, secretHash: hashOf(secret) });
}

/** Makes a secret address. @returns its secret, this once */
export async function makeFeed(
  services: FeedServices,
  person: Person,
  asked: FeedToMake,
): Promise<Result<MadeFeed, CalendarFeedRefusal>> {
  const secret = newSecret();
  const decided = await decideMaking(services, person, asked, secret);
  if (!decided.ok) return decided;
  const { feedId, by } = decided.value;
  const appended = await appendAct(services.ledger, calendarFeedEventCatalog, {
    stream: calendarFeedStream(feedId),
    version: 0,
    drafts: [{ type: 'CalendarFeedMade', data: decided.value }],
    now: services.now,
    by,
  });
  return appended ? ok({ feedId, secret }) : refuse(calendarFeedRefusal('feed-changed'));
}

/** Who tries an act, and what people are called. */
interface TriedBy {
  readonly services: FeedServices;
  readonly by: Person;
  readonly name: NameOf;
}

/** What making one would record. */
export async function tryMakingFeed(
  { services, by, name }: TriedBy,
  asked: FeedToMake,
): Promise<Result<TriedAct, CalendarFeedRefusal>> {
  const decided = await decideMaking(services, by, asked, newSecret());
  if (!decided.ok) return decided;
  const { feedId } = decided.value;
  const drafts = [{ type: 'CalendarFeedMade', data: decided.value }];
  const act = { stream: calendarFeedStream(feedId), drafts, now: services.now, name };
  return ok(await triedAct(services.ledger, calendarFeedEventCatalog, act));
}

interface FeedToEnd {
  readonly feedId: string;
  /** the version of the stream that was shown: at another it is refused */
  readonly shown?: number | undefined;
}

async function decideEnding({ ledger }: FeedServices, person: Person, { feedId }: FeedToEnd) {
  const feed = foldCalendarFeed(await ledger.readStream(calendarFeedStream(feedId)));
  const actor = actorFor(person);
  const by = signedBy(actor);
  const decision: Decided<'CalendarFeedEnded'> = endCalendarFeed(feed, { by, roles: actor.roles });
  return { decision, version: feed?.version ?? 0, by };
}

/** Ends a secret address: whoever asks there next is told that it is gone. */
export async function endFeed(
  services: FeedServices,
  person: Person,
  asked: FeedToEnd,
): Promise<Decided<'CalendarFeedEnded'>> {
  const { decision, version, by } = await decideEnding(services, person, asked);
  if (!decision.ok) return decision;
  if (asked.shown !== undefined && asked.shown !== version)
    return refuse(calendarFeedRefusal('feed-changed'));
  const appended = await appendAct(services.ledger, calendarFeedEventCatalog, {
    stream: calendarFeedStream(asked.feedId),
    version,
    drafts: [{ type: 'CalendarFeedEnded', data: decision.value }],
    now: services.now,
    by,
  });
  return appended ? decision : refuse(calendarFeedRefusal('feed-changed'));
}

/** What ending it would record. */
export async function tryEndingFeed(
  { services, by, name }: TriedBy,
  asked: FeedToEnd,
): Promise<Result<TriedAct, CalendarFeedRefusal>> {
  const { decision } = await decideEnding(services, by, asked);
  if (!decision.ok) return decision;
  const drafts = [{ type: 'CalendarFeedEnded', data: decision.value }];
  const { shown } = asked;
  const act = { stream: calendarFeedStream(asked.feedId), drafts, now: services.now, name, shown };
  return ok(await triedAct(services.ledger, calendarFeedEventCatalog, act));
}
