import { type DescribedEvent, type NameOf, describeRecorded } from '#domain/history';
import {
  type JsonObject,
  type Language,
  type RecordedEvent,
  type Refusal,
  type Result,
  both,
  ok,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { withEntryNames } from './entry-names';
import { readEvents } from './read-events';
import { type Viewer, maySee } from './viewer';

/** An event in words, with what it says as it is recorded; words that were erased are marked as such in both. */
export interface HistoryLine extends DescribedEvent {
  /** of an obligation, its id; else of a fact or of another record */
  readonly stream: string;
  readonly data: JsonObject;
}

interface Asked {
  /** how people are named; by their ids unless given */
  readonly name?: ((language: Language) => NameOf) | undefined;
}

const AT_A_TIME = 500;

async function linesOf(
  viewer: Viewer,
  ledger: Ledger,
  { name }: Asked,
  events: readonly RecordedEvent[],
): Promise<readonly HistoryLine[]> {
  const describe = async (language: Language) => {
    const names = await withEntryNames(viewer, ledger, events, name?.(language));
    return events.map((event) => describeRecorded(event, names));
  };
  const [english, welsh] = [await describe('en'), await describe('cy')];
  return events.flatMap(({ stream, data }, at): readonly HistoryLine[] => {
    const [described, inWelsh] = [english[at], welsh[at]];
    if (described === undefined || inWelsh === undefined) return [];
    const description = both(described.description.en, inWelsh.description.cy);
    return [{ ...described, description, stream, data }];
  });
}

/** Every event of one entry, oldest first. */
export async function historyLines(
  viewer: Viewer,
  ledger: Ledger,
  { id, ...asked }: Asked & { readonly id: string },
): Promise<Result<readonly HistoryLine[], Refusal<'not-found'>>> {
  const read = await readEvents(viewer, ledger, id);
  return read.ok ? ok(await linesOf(viewer, ledger, asked, read.value.events)) : read;
}

/** Every event of every entry and fact that the viewer may see, in the order of the record; few are held at a time. */
export async function* everyHistoryLine(
  viewer: Viewer,
  ledger: Ledger,
  asked: Asked,
): AsyncGenerator<HistoryLine> {
  const { position: toPosition } = await ledger.head();
  const { scope } = viewer;
  const streams = scope === 'everything' ? undefined : scope;
  for (let after = 0; after < toPosition;) {
    const events = await ledger.readAll({ after, limit: AT_A_TIME, toPosition, ...(streams && { streams }) });
    const seen = events.filter(({ stream }) => maySee(viewer, stream));
    yield* await linesOf(viewer, ledger, asked, seen);
    if (events.length < AT_A_TIME) return;
    after = events.at(-1)?.position ?? toPosition;
  }
}
