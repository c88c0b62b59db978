import { endFeed, makeFeed, personalCalendar } from '#application/calendar-feeds';
import { calendarFeeds, systemViewer, withCasesInScope } from '#application/queries';
import { type FeedOf, feedOfSchema } from '#domain/calendar-feeds';
import { type Language, both, dateInWales } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { writeOut } from '../shared/out-file';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';

export interface FeedOptions {
  readonly by: string;
  readonly post?: string;
  readonly view?: string;
  readonly in?: string;
  /** where a calendar is written; standard output without it */
  readonly out?: string;
}

/** @throws CommandError for what is no calendar */
function feedIn({ post, view }: FeedOptions): FeedOf {
  const of =
    post === undefined
      ? view === undefined
        ? { kind: 'person' }
        : { kind: 'view', viewId: view }
      : { kind: 'post', postId: post };
  const read = feedOfSchema.safeParse(of);
  if (read.success && (post === undefined || view === undefined)) return read.data;
  throw new CommandError(
    both(
      'Give the id of a post or of a saved view, or neither for the person’s own dates.',
      'Rhowch ddynodydd swydd neu olwg wedi’i chadw, neu’r naill na’r llall ar gyfer dyddiadau’r person ei hun.',
    ),
    2,
  );
}

/** @throws CommandError for another language */
function languageIn({ in: given }: FeedOptions, { language }: Manner): Language {
  if (given === undefined) return language;
  if (given === 'cy' || given === 'en') return given;
  throw new CommandError(both('Give --in cy or --in en.', 'Rhowch --in cy neu --in en.'), 2);
}

/** Makes a secret address and shows it, this once. @throws CommandError that says why not */
export async function makeAddress(
  io: Io,
  manner: Manner,
  settings: Settings,
  options: FeedOptions,
): Promise<boolean> {
  const asked = { of: feedIn(options), language: languageIn(options, manner) };
  const { person, directory } = personNamed(settings, options.by);
  const services = { directory, now: io.clock.now() };
  const { feedId, secret } = accepted(
    await withLedger(settings, (ledger) => makeFeed({ ledger, ...services }, person, asked)),
  );
  const path = `/feeds/${secret}.ics`;
  const webUrl = settings['WEB_URL'];
  const address = webUrl === undefined ? null : new URL(path, webUrl).href;
  if (manner.json) answerJson(io, { feedId, path, address });
  else {
    io.out(`${address ?? path}\n`);
    say(
      io,
      manner,
      both(
        `It is not shown again. To end it: cylch feed end ${feedId} --by ${options.by}`,
        `Ni ddangosir ef eto. I roi terfyn arno: cylch feed end ${feedId} --by ${options.by}`,
      ),
    );
  }
  return true;
}

/** Ends an address. @throws CommandError that says why not */
export async function endAddress(
  io: Io,
  manner: Manner,
  settings: Settings,
  feedId: string,
  by: string,
): Promise<boolean> {
  const { person, directory } = personNamed(settings, by);
  const services = { directory, now: io.clock.now() };
  const ended = accepted(
    await withLedger(settings, (ledger) => endFeed({ ledger, ...services }, person, { feedId })),
  );
  if (manner.json) answerJson(io, ended);
  else say(io, manner, both('Ended.', 'Daeth i ben.'));
  return true;
}

/** The addresses that were made, the newest first. */
export async function listFeeds(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const feeds = await withLedger(settings, (ledger) => calendarFeeds(systemViewer, ledger));
  if (manner.json) answerJson(io, { feeds });
  else if (feeds.length === 0)
    say(io, manner, both('No calendar address was made.', 'Ni wnaed cyfeiriad calendr.'));
  else
    for (const { feedId, personId, of, language, madeAt, ended } of feeds) {
      const which = of.kind === 'post' ? of.postId : of.kind === 'view' ? of.viewId : '';
      const until = ended === null ? '…' : dateInWales(ended.at);
      const days = `${dateInWales(madeAt)} – ${until}`;
      io.out(`${feedId}  ${personId}  ${[of.kind, which].filter(Boolean).join(' ')}  ${language}  ${days}\n`);
    }
  return true;
}

/** Writes a calendar as somebody may see it today. @throws CommandError for a view that they have not */
export async function writeCalendar(
  io: Io,
  manner: Manner,
  settings: Settings,
  options: FeedOptions,
): Promise<boolean> {
  const asked = { of: feedIn(options), language: languageIn(options, manner) };
  const { person, directory } = personNamed(settings, options.by);
  const now = io.clock.now();
  const calendar = await withLedger(settings, async (ledger) => {
    const seen = await withCasesInScope(ledger, person, dateInWales(now));
    return personalCalendar({ ledger, directory, now, webUrl: settings['WEB_URL'] ?? null }, seen, asked);
  });
  if (calendar === null)
    throw new CommandError(
      both('This person has no such saved view.', 'Nid oes gan y person hwn olwg o’r fath wedi’i chadw.'),
    );
  if (!manner.json || options.out !== undefined)
    return writeOut(io, manner, [calendar], { out: options.out, isText: true });
  answerJson(io, { calendar });
  return true;
}
