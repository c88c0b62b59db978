import { type JsonObject, type RecordedEvent, SEALED } from '#domain/kernel';
import { readWithoutKeys } from '#record/sealed-ledger';
import { contentFile, ruleFile } from '#evidence/bundle';
import type { SourceRow } from '../rows/row-source';
import { openBundleRows } from './bundle-rows';
import { bundleText } from './bundle-text';

/** An event of a bundle: what was sealed is a tombstone, for a bundle brings no keys. */
interface BundledEvent {
  readonly event: RecordedEvent;
  readonly hidden: 'sealed' | null;
  readonly damaged: readonly string[];
}

/** A bundle as replay reads it. Nothing is judged here: `verifyRecord` does that. */
export interface ReadableBundle {
  /** the highest position; 0 for none */
  last(): Promise<number>;
  /** by position; optionally of one stream, and before a position */
  events(only?: { readonly stream?: string; readonly before?: number }): AsyncIterable<BundledEvent>;
  /** the text of a content or a rule by its hash; undefined for none */
  content(sha256: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** @throws Error for a folder that is no bundle */
export function openReadableBundle(folder: string): ReadableBundle {
  const source = openBundleRows(folder);
  return {
    last: async () => (await source.extent()).last,
    events: async function* ({ stream, before = Number.MAX_SAFE_INTEGER } = {}) {
      for await (const page of source.rows({ after: 0, to: before - 1 }))
        for (const row of page) if (stream === undefined || row.stream === stream) yield bundled(row);
    },
    content: (sha256) =>
      Promise.resolve(bundleText(folder, contentFile(sha256)) ?? bundleText(folder, ruleFile(sha256))),
    close: () => source.close(),
  };
}

function bundled({ leaf: _leaf, proof: _proof, ...row }: SourceRow): BundledEvent {
  const [data, metadata] = [row.data, row.metadata].map((text) => JSON.parse(text) as JsonObject);
  const event = readWithoutKeys({ ...row, data: data ?? {}, metadata: metadata ?? {} });
  const isSealed = JSON.stringify([event.data, event.metadata]).includes(SEALED);
  return { event, hidden: isSealed ? 'sealed' : null, damaged: [] };
}
