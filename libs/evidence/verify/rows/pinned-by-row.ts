import { pinnedHashes } from '#domain/history';
import type { JsonObject } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import type { PinnedByRow } from './range-report';

/** What a row pins by hash. One whose metadata is gone, or no JSON, pins nothing: other findings name it. */
export function pinnedBy({ metadata, position }: StoredEvent): readonly PinnedByRow[] {
  try {
    // most rows are no decision's first
    if (!metadata.includes('"basis":{')) return [];
    const read = JSON.parse(metadata) as JsonObject;
    return pinnedHashes({ metadata: read }).map((each) => Object.assign(each, { position }));
  } catch {
    return [];
  }
}
