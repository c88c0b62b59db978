import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type NameOf, describeRecorded } from '#domain/history';
import { type Bilingual, type Refusal, type Result, obligationIdSchema, ok, refuse } from '#domain/kernel';
import {
  type ReplayedDecision,
  type ReplayedInWords,
  replayPart,
  replayedInWords,
  timeZones,
} from '#application/replay';
import { positionsRecordedOn } from '#record/ledger';
import type { SealedLedger } from '#record/sealed-ledger';
import { withEntryNames } from './entry-names';
import { readEvents } from './read-events';
import { noSuchEvent } from './refusals';
import type { Viewer } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales, of recording');

/** Which decisions are replayed; what is absent narrows nothing. */
export const replayFilter = z.object({
  obligation: obligationIdSchema.optional().describe('of one entry; else of all that the caller may see'),
  record: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('with `obligation`: the one decision that gave the record at this position'),
  from: dayText.optional(),
  to: dayText.optional(),
  after: z.coerce.number().int().min(0).optional().describe('only above this position, as `next` gives it'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('so many decisions at once'),
});

type Filter = Omit<z.output<typeof replayFilter>, 'obligation'>;
type Asked = { readonly [Name in keyof Filter]?: Filter[Name] | undefined } & {
  /** the id as an address or a command line has it */
  readonly obligation?: string | undefined;
  readonly name?: NameOf | undefined;
};

/** One decision asked for again. */
interface ReplayedAnswer
  extends
    Pick<ReplayedDecision, 'stream' | 'personId' | 'decidedAt' | 'positions' | 'versions' | 'core'>,
    ReplayedInWords {
  /** what it recorded */
  readonly recorded: readonly Bilingual[];
}

interface Replayed {
  readonly decisions: readonly ReplayedAnswer[];
  /** ask again with this `after` for the next; null at the end */
  readonly next: number | null;
  /** the last position looked at */
  readonly to: number;
}

const AT_ONCE = 20;

/** Recorded decisions asked for again, oldest first, so many at once: of the rules, calendar and program of their day, and of today's. */
export async function replay(
  viewer: Viewer,
  ledger: SealedLedger,
  { obligation, record, from, to, after = 0, limit = AT_ONCE, name }: Asked,
): Promise<Result<Replayed, Refusal<'not-found' | 'no-such-record'>>> {
  const read = obligation === undefined ? null : await readEvents(viewer, ledger, obligation);
  if (read?.ok === false) return read;
  const { position } = await ledger.head();
  const days = await positionsRecordedOn(ledger.db, { from, to, upTo: position });
  let part = { after: Math.max(after, days.after), to: days.last, limit };
  if (read !== null && record !== undefined) {
    const first = firstOfDecision(read.value.events, record);
    if (first === null) return refuse(noSuchEvent(read.value.id, record));
    part = { after: first - 1, to: position, limit: 1 };
  }
  const streams = read !== null ? [read.value.id] : viewer.scope === 'everything' ? undefined : viewer.scope;
  const { decisions, next } = await replayPart(ledger, { ...part, streams });
  const names = await withEntryNames(
    viewer,
    ledger,
    decisions.flatMap(({ events }) => events),
    name,
  );
  return ok({
    decisions: decisions.map(({ replayed, events }) => {
      const { stream, personId, decidedAt, positions, versions, core } = replayed;
      return {
        stream,
        personId,
        decidedAt,
        positions,
        versions,
        core,
        recorded: events.flatMap((event) => described(event, names)),
        ...replayedInWords(replayed, timeZones),
      };
    }),
    next: record === undefined ? next : null,
    to: part.to,
  });
}

type Event = Parameters<typeof describeRecorded>[0];

/** The position of the first event of the decision that gave the record; null where there is none. */
function firstOfDecision(events: readonly Event[], record: number): number | null {
  const found = events.find(({ position }) => position === record);
  const command = found?.metadata['commandId'];
  return (
    events.find(({ metadata }) => command !== undefined && metadata['commandId'] === command)?.position ??
    null
  );
}

/** An altered event may be no event that there are words for: its verdict says so. */
function described(event: Event, name: NameOf | undefined): readonly Bilingual[] {
  try {
    return [describeRecorded(event, name).description];
  } catch {
    return [];
  }
}
