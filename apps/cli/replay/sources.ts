import type { ReplayInput } from '#application/replay';
import { openReadableBundle } from '#evidence/verify';
import { storedContent } from '#record/contents';
import { type SealedLedger, readableEvents, readableStream } from '#record/sealed-ledger';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** Where decisions are replayed from, and up to which position. */
export interface Replayable {
  readonly to: number;
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
    return work({
      to,
      source: {
        inputs: readableEvents(ledger, { to, ...(stream !== undefined && { stream }) }),
        before: (of, position) => readableStream(ledger, of, position),
        content: (sha256) => storedContent(ledger.db, sha256),
      },
    });
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
