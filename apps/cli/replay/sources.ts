import { type ReplayInput, recordedSource } from '#application/replay';
import { type HolidaySource, currentHolidaySource } from '#domain/calendars';
import { openReadableBundle } from '#evidence/verify';
import type { SealedLedger } from '#record/sealed-ledger';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** Where decisions are replayed from, and up to which position. */
export interface Replayable {
  readonly to: number;
  /** the list of bank holidays in force; of a bundle, the program’s own */
  readonly holidays: HolidaySource;
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
    const { source: holidays = currentHolidaySource } = ledger.holidays.current;
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
      holidays: currentHolidaySource,
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

async function collect(inputs: AsyncIterable<ReplayInput>): Promise<readonly ReplayInput[]> {
  const all: ReplayInput[] = [];
  for await (const input of inputs) all.push(input);
  return all;
}
