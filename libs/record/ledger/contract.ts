import type { NewEvent, RecordedEvent, Refusal, Result } from '#domain/kernel';
import type { Database } from './database';

export type { NewEvent, RecordedEvent };

/** `none`: the stream must not exist. A number: its exact current version. */
export type ExpectedVersion = 'none' | 'any' | number;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
}

interface Appended {
  /** true where these event ids had been appended before: the first answer, given again */
  readonly repeated: boolean;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

export type AppendRefusal =
  | (Refusal<'version-conflict'> & { readonly currentVersion: number })
  | Refusal<'event-id-reused'>
  | Refusal<'event-too-large'>
  | Refusal<'empty-append'>;

export type AppendResult = Result<Appended, AppendRefusal>;

/**
 * What stands between events as people mean them and events as they are stored and hashed. `through` is the connection
 * of the caller, its transaction included.
 */
export interface EventCodec {
  /** What is stored for these events; the same for the same events, or a retry could not be told from a reused id. */
  seal(stream: string, events: readonly NewEvent[], executor: Database): Promise<readonly NewEvent[]>;
  /** Whether `confirm` has anything to ask about these; where it has not, an append needs no transaction of its own. */
  mustConfirm(stored: readonly NewEvent[]): boolean;
  /** Asked once the append has its place, while no other can commit one. @throws to undo the append */
  confirm(stored: readonly NewEvent[], executor: Database): Promise<void>;
  open(stored: readonly RecordedEvent[], executor: Database): Promise<readonly RecordedEvent[]>;
}

/** Stores and reads events as they are. */
export const plainCodec: EventCodec = {
  seal: (_stream, events) => Promise.resolve(events),
  mustConfirm: () => false,
  confirm: () => Promise.resolve(),
  open: (stored) => Promise.resolve(stored),
};
