import { type ReplayInput, recordedSource } from '#application/replay';
import type { HolidayCalendar, HolidaySource } from '#domain/calendars';
import { contentsIn } from '#domain/history';
import { openReadableBundle } from '#evidence/verify';
import { calendarIn } from '#record/contents';
import { HolidayLists } from '#record/ledger';
import type { SealedLedger } from '#record/sealed-ledger';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** Where decisions are replayed from, and up to which position. */
export interface Replayable {
  readonly to: number;
  /** the list of bank holidays that today’s answers are given with: the one in force; of a bundle, the last that its decisions pin */
  readonly holidays: () => Promise<HolidaySource>;
  readonly source: {
    readonly inputs: AsyncIterable<ReplayInput>;
    readonly before: (stream: string, position: number) => Promise<readonly ReplayInput[]>;
    readonly content: (sha256: string) => Promise<string | undefined>;
  };
}

/** The live record. */
export const fromLedger = <T>(
  settings: Settings,
  stream: string | undefined,
  work: (replayable: Replayable) => Promise<T>,
): Promise<T> =>
  withLedger(settings, async (ledger: SealedLedger) => {
    const { position: to } = await ledger.head();
    const streams = stream === undefined ? undefined : [stream];
    const holidays = () => Promise.resolve(sourceOf(ledger.holidays.current));
    return work({ to, holidays, source: recordedSource(ledger, { to, streams }) });
  });

/** An evidence bundle, without keys or database. */
export async function fromBundle<T>(
  folder: string,
  stream: string | undefined,
  work: (replayable: Replayable) => Promise<T>,
): Promise<T> {
  const bundle = openReadableBundle(folder);
  try {
    return await work({
      to: await bundle.last(),
      holidays: () => lastListIn(bundle),
      source: {
        inputs: bundle.events({ ...(stream !== undefined && { stream }) }),
        before: (of, before) => collect(bundle.events({ stream: of, before })),
        content: (sha256) => bundle.content(sha256),
      },
    });
  } finally {
    await bundle.close();
  }
}

function sourceOf({ version, source }: HolidayCalendar): HolidaySource {
  if (source === undefined) throw new TypeError(`${version} has no source`);
  return source;
}

/** A bundle without a list has no decision that was made with one: it is then the program’s own, as of a new ledger. */
async function lastListIn(bundle: ReturnType<typeof openReadableBundle>): Promise<HolidaySource> {
  let last: string | undefined;
  for await (const { event } of bundle.events({})) last = contentsIn(event)['calendar'] ?? last;
  const list = last === undefined ? null : calendarIn({ sha256: last, text: await bundle.content(last) });
  return sourceOf(list ?? new HolidayLists().first);
}

async function collect(inputs: AsyncIterable<ReplayInput>): Promise<readonly ReplayInput[]> {
  const all: ReplayInput[] = [];
  for await (const input of inputs) all.push(input);
  return all;
}
