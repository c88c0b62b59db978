import { setImmediate } from 'node:timers/promises';
import type { RecordedEvent } from '#domain/kernel';
import { openStreams } from '#record/archive';
import { storedContent } from '#record/contents';
import { type SealedLedger, readableEvents, readableStream } from '#record/sealed-ledger';
import { type ReplayInput, isDecided } from './recorded-decisions';
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
  // the event before the part says where its first decision begins
  const after = Math.max(0, wanted.after - 1);
  const source = recordedSource(ledger, { ...wanted, after, page: PAGE });
  const { inputs, next } = await sliceOf(source.inputs, wanted);
  const today = openStreams(JSON.stringify(ledger.holidays.current.source));
  const decisions: PartDecision[] = [];
  const options = { find: archivedCores(), timeZones, today };
  for await (const replayed of replayDecisions({ ...source, inputs }, options)) {
    const { first, last } = replayed.positions;
    const events = inputs
      .map(({ event }) => event)
      .filter(({ position, stream }) => stream === replayed.stream && position >= first && position <= last);
    decisions.push({ replayed, events });
    await setImmediate();
  }
  return { decisions: decisions.toSorted((a, b) => placeOf(a) - placeOf(b)), next };
}

const placeOf = ({ replayed }: PartDecision): number => replayed.positions.first;

const decisionOf = ({ event: { stream, metadata } }: ReplayInput): string =>
  JSON.stringify([stream, metadata['commandId'] ?? null]);

/** The events of so many whole decisions: those of one stand side by side, for they were appended in one. */
async function sliceOf(
  inputs: AsyncIterable<ReplayInput>,
  { after, limit }: WantedPart,
): Promise<{ readonly inputs: readonly ReplayInput[]; readonly next: number | null }> {
  const slice: ReplayInput[] = [];
  let count = 0;
  let current: string | null = null;
  let last = after;
  let begun = false;
  for await (const input of inputs) {
    const { position, type } = input.event;
    const decision = isDecided(type) ? decisionOf(input) : null;
    if (position <= after) {
      current = decision;
      continue;
    }
    // the rest of one that began before the part
    if (!begun && decision !== null && decision === current) continue;
    begun = true;
    if (decision !== null && decision !== current) {
      if (count === limit) return { inputs: slice, next: last };
      count += 1;
    }
    current = decision;
    slice.push(input);
    last = position;
  }
  return { inputs: slice, next: null };
}
