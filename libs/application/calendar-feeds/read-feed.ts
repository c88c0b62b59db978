import { type CurrentDirectory, type Directory, personById } from '#application/directory';
import { withCasesInScope } from '#application/queries';
import { type CalendarFeed, calendarFeedStream, foldCalendarFeed } from '#domain/calendar-feeds';
import { type Instant, type Language, dateInWales, memoizeBy, sha256Hex } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { personalCalendar } from './personal-calendar';
import { feedIdOf, isSecret, opens } from './secret';

/** What a secret address answers. */
export type FeedAnswer =
  /** no such address, as far as anybody learns */
  | { readonly kind: 'unknown' }
  /** ended; or its person left the directory, or the saved view is deleted */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'calendar';
      readonly feedId: string;
      readonly language: Language;
      /** what its text is known by: the same text has the same */
      readonly tag: string;
      readonly text: () => Promise<string>;
    };

interface Services {
  readonly ledger: Ledger;
  readonly directory: Pick<CurrentDirectory, 'current'>;
  readonly now: () => Instant;
  readonly webUrl: string;
}

const digestOf = memoizeBy((directory: Directory) => ({ sha256: sha256Hex(JSON.stringify(directory)) }));

/** So many answers are known by their tag, so that an unchanged calendar is not written again to be found unchanged. */
const MOST_TAGS = 1_000;

/** Answers secret addresses. */
export class FeedReader {
  private readonly tags = new Map<string, string>();

  constructor(private readonly services: Services) {}

  async read(secret: string): Promise<FeedAnswer> {
    if (!isSecret(secret)) return { kind: 'unknown' };
    const { ledger } = this.services;
    const feed = foldCalendarFeed(await ledger.readStream(calendarFeedStream(feedIdOf(secret))));
    if (feed === null || !opens(secret, feed.secretHash)) return { kind: 'unknown' };
    return feed.ended === null ? this.calendarOf(feed) : { kind: 'gone' };
  }

  private async calendarOf(feed: CalendarFeed): Promise<FeedAnswer> {
    const { ledger, directory } = this.services;
    const { feedId, language } = feed;
    if (personById(directory.current, feed.personId) === undefined) return { kind: 'gone' };
    const { position } = await ledger.head();
    const today = dateInWales(this.services.now());
    const { sha256 } = digestOf(directory.current);
    const restsOn = [feedId, position, ledger.holidays.current.version, today, sha256];
    const key = restsOn.join(' ');
    const known = feed.of.kind === 'view' ? undefined : this.tags.get(key);
    if (known !== undefined)
      return {
        kind: 'calendar',
        feedId,
        language,
        tag: known,
        text: async () => (await this.write(feed)) ?? '',
      };
    const text = await this.write(feed);
    if (text === null) return { kind: 'gone' };
    const tag = sha256Hex(text).slice(0, 32);
    this.remember(key, tag);
    return { kind: 'calendar', feedId, language, tag, text: () => Promise.resolve(text) };
  }

  /** As the person stands today: with their posts, roles and scope, and those for whom they act. */
  private async write({ personId, of, language }: CalendarFeed): Promise<string | null> {
    const { ledger, directory, webUrl } = this.services;
    const now = this.services.now();
    const { current } = directory;
    const found = personById(current, personId);
    if (found === undefined) return null;
    const person = await withCasesInScope(ledger, found, dateInWales(now));
    return personalCalendar({ ledger, directory: current, now, webUrl }, person, { of, language });
  }

  private remember(key: string, tag: string): void {
    const [oldest] = this.tags.keys();
    if (this.tags.size >= MOST_TAGS && oldest !== undefined) this.tags.delete(oldest);
    this.tags.set(key, tag);
  }
}
