import type { JsonObject } from '#kernel';
import type { NewEvent } from '#ledger';
import type { Path } from './at-path';

/** An event as far as it says whose data it holds. */
export interface Recorded {
  readonly stream: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** A place in events of one type and version that is sealed whenever it holds something. */
export interface SealedField {
  /** from the event's root, e.g. `['data', 'reason']` */
  readonly path: Path;
  /** whose key seals it; null: nobody's, it stays plain */
  readonly subject: (event: Recorded) => string | null;
  /** what is read once the key is destroyed: the tombstone text, or nothing, as if it had never been given */
  readonly erased: 'text' | 'absent';
}

/** Which places are sealed, by type and version of the event. */
export type SealedFieldsOf = (event: Pick<NewEvent, 'type' | 'schemaVersion'>) => readonly SealedField[];
