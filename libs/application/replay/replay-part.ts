import { setImmediate } from 'node:timers/promises';
import { currentHolidaySource } from '#domain/calendars';
import type { RecordedEvent } from '#domain/kernel';
import { openStreams } from '#record/archive';
import { storedContent } from '#record/contents';
import { type SealedLedger, readableEvents, readableStream } from '#record/sealed-ledger';
import { type ReplayInput, statedStateVersion } from './recorded-decisions';
import { archivedCores, replayDecisions } from './replay-decisions';
import type { ReplayedDecision } from './verdict';

/** The version of this machine's time-zone data. */
export const timeZones = process.versions['tz'] ?? 'unknown';

/** The record as replay reads it: the whole of it up to a position, or some streams of it above one. */
export const recordedSource = (
  ledger: SealedLedger,
  part: {
    readonly to: number;
    readonly after?: number;
    readonly streams?: readonly string[] | undefined;
    readonly page?: number;
  },
) => ({
  inputs: readableEvents(ledger, part),
  before: (of: string, position: number) => readableStream(ledger, of, position),
  content: (sha256: string) => storedContent(ledger.db, sha256),
});

export interface WantedPart {
  readonly after: number;
  readonly to: number;
  /** absent: all */
  readonly streams?: readonly string[] | undefined;
  /** so many decisions */
  readonly limit: number;
}

/** A replayed decision with its recorded events. */
export interface PartDecision {
  readonly replayed: ReplayedDecision;
  readonly events: readonly RecordedEvent[];
}

interface ReplayedPart {
  readonly decisions: readonly PartDecision[];
  /** ask again above this position for more; null at the end */
  readonly next: number | null;
}

/** Small: a part needs few events more than it replays. */
const PAGE = 60;

/**
 * Replays so many decisions, each with its own core and calendar and with today's. Whatever else this program does goes on
 * between two decisions.
 */
export async function replayPart(ledger: SealedLedger, wanted: WantedPart): Promise<ReplayedPart> {
  const source = recordedSource(ledger, { ...wanted, page: PAGE });
  const seen = new Map<number, RecordedEvent>();
  const inputs = noted(wanted.after > 0 ? fromWhole(source.inputs) : source.inputs, seen);
  const today = openStreams(JSON.stringify(currentHolidaySource));
  const decisions: PartDecision[] = [];
  for await (const replayed of replayDecisions({ ...source, inputs }, { find: archivedCores(), timeZones, today })) {
    if (decisions.length === wanted.limit) {
      const last = Math.max(...decisions.map((each) => each.replayed.positions.last));
      return { decisions, next: last };
    }
    const { first, last } = replayed.positions;
    const events = [...seen.values()].filter(
      ({ position, stream }) => stream === replayed.stream && position >= first && position <= last,
    );
    decisions.push({ replayed, events });
    for (const { position } of events) seen.delete(position);
    await setImmediate();
  }
  return { decisions, next: null };
}

async function* noted(
  inputs: AsyncIterable<ReplayInput>,
  seen: Map<number, RecordedEvent>,
): AsyncGenerator<ReplayInput> {
  for await (const input of inputs) {
    seen.set(input.event.position, input.event);
    yield input;
  }
}

/** Leaves out the rest of a decision that began before the part. */
async function* fromWhole(inputs: AsyncIterable<ReplayInput>): AsyncGenerator<ReplayInput> {
  const begun = new Set<string>();
  for await (const input of inputs) {
    const { stream, version } = input.event;
    const before = statedStateVersion(input);
    if (!begun.has(stream) && before !== null && before !== version - 1) continue;
    begun.add(stream);
    yield input;
  }
}
