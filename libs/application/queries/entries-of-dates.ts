import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  type PartlyTranslated,
  dateInWales,
} from '#domain/kernel';
import { fold, sourceWords } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listCurrent } from '#record/read-models';
import { type Viewer, maySee } from './viewer';

/** An entry that has one of the dates asked for, and the words by which it can be compared. */
export interface EntryOfDates {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  /** its titles, and what its source says where it was read */
  readonly words: readonly string[];
  /** those of its dates that were asked for; null for an entry without a date */
  readonly dates: readonly (CalendarDate | null)[];
}

/** The words of so many sources are read at most: more entries are compared by their titles alone. */
const MOST_READ = 2_000;
const AT_ONCE = 500;

/** The entries that have one of these dates, for whoever compares their words. Those of a null have none. */
export async function entriesOfDates(
  viewer: Viewer,
  ledger: Ledger,
  { dates, now }: { readonly dates: ReadonlySet<CalendarDate | null>; readonly now: Instant },
): Promise<readonly EntryOfDates[]> {
  const found = (await listCurrent(ledger.db, dateInWales(now)))
    .filter(({ id }) => maySee(viewer, id))
    .flatMap(({ id, title, occurrences }) => {
      const own = occurrences.flatMap(({ lastLawfulDay }) => lastLawfulDay ?? []);
      const same = own.length === 0 ? [null] : own;
      const asked = same.filter((each) => dates.has(each));
      return asked.length === 0 ? [] : [{ id, title, dates: asked }];
    });
  const sentences = found.length > MOST_READ ? new Map<string, string>() : await sentencesOf(ledger, found);
  return found.map((each) => {
    const words = [each.title.en, each.title.cy, sentences.get(each.id)];
    return { ...each, words: words.filter((text) => text !== undefined) };
  });
}

async function sentencesOf(
  ledger: Ledger,
  found: readonly { readonly id: ObligationId }[],
): Promise<ReadonlyMap<string, string>> {
  const sentences = new Map<string, string>();
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const streams = await ledger.readStreams(found.slice(at, at + AT_ONCE).map(({ id }) => id));
    for (const events of streams.values()) {
      const state = fold(events);
      if (state !== null) sentences.set(state.id, sourceWords(state.definition.source, 'en').sentence);
    }
  }
  return sentences;
}
