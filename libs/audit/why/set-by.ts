import type { JsonValue } from '#kernel';
import type { RecordedEvent } from '#kernel';
import { evolve, loadEvent, type Obligation } from '#obligations';
import { flatState, sameValue, valueOf } from '../fields/flat-state';

/** The event that last changed a field, and the value it has since; no event where it never had another. */
export interface SetBy {
  readonly value: JsonValue;
  readonly event: RecordedEvent | null;
}

/** Walks one stream, oldest first, and watches one field. */
export function setBy(events: readonly RecordedEvent[], field: string): SetBy {
  let state: Obligation | null = null;
  let value: JsonValue | undefined;
  let event: RecordedEvent | null = null;
  for (const next of events) {
    state = evolve(state, loadEvent(next));
    const now = valueOf(flatState(state), field);
    if (sameValue(now ?? null, value ?? null)) continue;
    value = now;
    event = next;
  }
  return { value: value ?? null, event };
}
