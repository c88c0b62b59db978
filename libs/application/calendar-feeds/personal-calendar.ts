import { type Directory, type Person, postTitle } from '#application/directory';
import {
  type CalendarFilter,
  type RegisterFilter,
  type Viewer,
  actingAs,
  registerFilter,
  registerIds,
  sharesOf,
  viewerFor,
} from '#application/queries';
import { openSavedView, savedViews } from '#application/saved-views';
import type { FeedOf } from '#domain/calendar-feeds';
import { type CalendarDate, type Instant, type Language, postId } from '#domain/kernel';
import type { FeedSelection } from '#record/calendar-feeds';
import type { Ledger } from '#record/ledger';
import { calendarText } from './calendar-text';
import { feedEntries } from './feed-entries';

export interface CalendarServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly now: Instant;
  /** at which people reach the pages; null where it is not known */
  readonly webUrl: string | null;
}

/** What a calendar is of: a feed; or what the calendar’s page is narrowed to. */
export type CalendarOf = FeedOf | { readonly kind: 'filter'; readonly filter: CalendarFilter };

interface Wanted {
  readonly name: string;
  readonly selection: FeedSelection;
}

/** A view’s query as the register’s filter: what it does not understand any more narrows nothing. */
function filterOfView(query: string): RegisterFilter {
  const { shape } = registerFilter;
  const given = [...new URLSearchParams(query)].flatMap(([name, value]) => {
    if (!Object.hasOwn(shape, name) || value === '') return [];
    const read = shape[name as keyof typeof shape].safeParse(value);
    return read.success ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(given);
}

type Choice = Extract<FeedSelection, { readonly all: unknown }>['all'];

const choiceOf = ({ mine, owner, kind, source }: CalendarFilter, { posts }: Person): Choice => ({
  posts: mine && posts,
  owner: owner === undefined ? undefined : owner === 'nobody' ? null : postId(owner),
  kind,
  source,
});

/** Null for a view that is there no more. */
async function wantedBy(
  services: CalendarServices,
  { viewer, person }: { readonly viewer: Viewer; readonly person: Person },
  { of, language }: { readonly of: CalendarOf; readonly language: Language },
): Promise<Wanted | null> {
  const { ledger, directory, now } = services;
  const { scope } = viewer;
  const acting = actingAs(person);
  switch (of.kind) {
    case 'person': {
      const shares = await sharesOf(ledger, { now, directory, acting });
      return { name: person.name, selection: { scope, shares } };
    }
    case 'post': {
      const shares = [{ posts: [of.postId], entries: null }];
      return { name: postTitle(directory, of.postId, language), selection: { scope, shares } };
    }
    case 'view': {
      const asked = { personId: person.id, id: of.viewId };
      const query = await openSavedView(ledger, { ...asked, now });
      if (query === null) return null;
      const name = (await savedViews(ledger, person.id)).find(({ id }) => id === of.viewId)?.name ?? '';
      const wanted = { now, filter: filterOfView(query), posts: person.posts, directory, acting };
      return { name, selection: { scope, ids: await registerIds(viewer, ledger, wanted) } };
    }
    case 'filter':
      return { name: person.name, selection: { scope, all: choiceOf(of.filter, person) } };
  }
}

/**
 * The calendar of somebody as they stand today: what their scope does not reach is not in it.
 * @returns null for a saved view that is there no more
 */
export async function personalCalendar(
  services: CalendarServices,
  person: Person,
  asked: {
    readonly of: CalendarOf;
    readonly language: Language;
    readonly span?: { readonly from: CalendarDate; readonly to: CalendarDate };
  },
): Promise<string | null> {
  const { ledger, directory, now, webUrl } = services;
  const { language, span } = asked;
  const wanted = await wantedBy(services, { viewer: viewerFor(person), person }, asked);
  if (wanted === null) return null;
  return calendarText({
    name: `Cylch: ${wanted.name}`,
    language,
    entries: await feedEntries(ledger, wanted.selection),
    ownerName: (owner) => postTitle(directory, owner, language),
    webUrl,
    ...(span !== undefined && { span }),
    now,
  });
}
