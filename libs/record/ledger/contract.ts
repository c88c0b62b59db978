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
  /** true where these event ids were appended before: the first result, repeated */
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
 * Encodes events for storage and decodes them. `executor` is the connection
 * of the caller, including its transaction.
 */
export interface EventCodec {
  /** Encodes events deterministically: otherwise a retry would look like a reused id. */
  seal(stream: string, events: readonly NewEvent[], executor: Database): Promise<readonly NewEvent[]>;
  /** Whether `confirm` is needed; if not, an append needs no separate transaction. */
  mustConfirm(stored: readonly NewEvent[]): boolean;
  /** Called once the append has its position, while no other can commit. @throws to roll the append back */
  confirm(stored: readonly NewEvent[], executor: Database): Promise<void>;
  open(stored: readonly RecordedEvent[], executor: Database): Promise<readonly RecordedEvent[]>;
}

/** The identity codec. */
export const plainCodec: EventCodec = {
  seal: (_stream, events) => Promise.resolve(events),
  mustConfirm: () => false,
  confirm: () => Promise.resolve(),
  open: (stored) => Promise.resolve(stored),
};
