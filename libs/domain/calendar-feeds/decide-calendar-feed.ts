import { type PersonId, type PostId, type Result, ok, refuse } from '#domain/kernel';
import type { Actor, By } from '#domain/obligations';
import type { CalendarFeedEventData } from './events/catalog';
import type { CalendarFeed } from './fold-calendar-feed';
import { type CalendarFeedRefusal, MOST_FEEDS, calendarFeedRefusal as refusal } from './refusals';

/** Who asks. */
interface Asker {
  readonly by: By;
  readonly roles: Actor['roles'];
}

/** What making one is decided on, besides what is asked. */
export interface MakingContext extends Asker {
  readonly personId: PersonId;
  readonly isInDirectory: boolean;
  /** those of the directory */
  readonly posts: ReadonlySet<PostId>;
  /** those that the person saved */
  readonly views: ReadonlySet<string>;
  /** how many of theirs are read now */
  readonly open: number;
}

export type GivenFeed = Pick<
  CalendarFeedEventData<'CalendarFeedMade'>,
  'feedId' | 'of' | 'language' | 'secretHash'
>;

/** Whoever may sign in makes one of their own, with what they may see. */
export function makeCalendarFeed(
  { by, personId, isInDirectory, posts, views, open }: MakingContext,
  given: GivenFeed,
): Result<CalendarFeedEventData<'CalendarFeedMade'>, CalendarFeedRefusal> {
  const { of } = given;
  if (!isInDirectory) return refuse(refusal('feed-for-people'));
  if (by.onBehalfOf !== undefined) return refuse(refusal('feed-for-oneself'));
  if (of.kind === 'post' && !posts.has(of.postId)) return refuse(refusal('feed-post-unknown', '/of/postId'));
  if (of.kind === 'view' && !views.has(of.viewId)) return refuse(refusal('feed-view-unknown', '/of/viewId'));
  if (open >= MOST_FEEDS) return refuse(refusal('too-many-feeds'));
  return ok({ ...given, personId, by });
}

/** Whether somebody may see that a feed exists, and end it: their own, and every one for administrators. */
export const mayEndFeed = (feed: Pick<CalendarFeed, 'personId'>, { by, roles }: Asker): boolean =>
  roles.includes('administrator') || roles.includes('system') || by.personId === feed.personId;

/** Who made it, or an administrator, ends it. To everybody else there is no such feed. */
export function endCalendarFeed(
  feed: CalendarFeed | null,
  asker: Asker,
): Result<CalendarFeedEventData<'CalendarFeedEnded'>, CalendarFeedRefusal> {
  if (feed === null || !mayEndFeed(feed, asker)) return refuse(refusal('no-such-feed'));
  if (feed.ended !== null) return refuse(refusal('feed-ended-already'));
  return ok({ feedId: feed.feedId, personId: feed.personId, by: asker.by });
}
