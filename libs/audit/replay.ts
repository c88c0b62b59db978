import type { Bilingual, Instant } from '#kernel';
import type { Ledger, RecordedEvent } from '#ledger';
import { fold, type By, type Obligation, type RecordedLate } from '#obligations';
import { describeEvent } from './describe-event';
import type { NameOf } from './sentences/sentence';

/** One step of an obligation's life: what was recorded, by whom, why, and the state it led to. */
export interface ReplayStep {
  readonly position: number;
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly by: By | null;
  readonly description: Bilingual;
  readonly recordedLate: RecordedLate | null;
  readonly state: Obligation;
}

const byOf = ({ data, metadata }: RecordedEvent): By | null =>
  (data['by'] ?? metadata['actor'] ?? null) as By | null;

/** The state at every position of the obligation's stream, with who and why. Empty where there is no such obligation. */
export async function replay(ledger: Ledger, id: string, name?: NameOf): Promise<readonly ReplayStep[]> {
  const events = await ledger.readStream(id);
  return events.flatMap((event, index) => {
    const state = fold(events.slice(0, index + 1));
    if (state === null) return [];
    return [
      {
        position: event.position,
        version: event.version,
        eventId: event.eventId,
        type: event.type,
        recordedAt: event.recordedAt,
        effectiveAt: event.effectiveAt,
        by: byOf(event),
        description: describeEvent(event, name),
        recordedLate: (event.data['recordedLate'] ?? null) as RecordedLate | null,
        state,
      },
    ];
  });
}
