import type { NewEvent, RecordedEvent, Refusal, Result } from '#domain/kernel';
import type { Database } from './database';

export type { NewEvent, RecordedEvent };

/** `none`: the stream must not exist. A number: its exact current version. */
export type ExpectedVersion = 'none' | 'any' | number;

/**
 * A call of a server function in the append's own statement, made once the events have their places and only where they
 * were appended: what it writes stands or falls with them.
 */
export interface Alongside {
  /** its schema and name, such as `read.save_obligation` */
  readonly call: string;
  /** the event, by its index among those appended, whose position is the function's first parameter; none where absent */
  readonly positionOf?: number;
  /** values, and calls within the call */
  readonly parameters: readonly unknown[];
}

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
  readonly alongside?: readonly Alongside[];
}

interface Appended {
  /** true where these event ids were appended before: the first result, repeated */
  readonly repeated: boolean;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
  /** what was returned by the calls made alongside, in their order; empty where nothing new was appended */
  readonly returned: readonly unknown[];
}

export type AppendRefusal =
  | (Refusal<'version-conflict'> & { readonly currentVersion: number })
  | Refusal<'event-id-reused'>
  | Refusal<'event-too-large'>
  | Refusal<'empty-append'>;

export type AppendResult = Result<Appended, AppendRefusal>;

export type Sealable = Pick<AppendRequest, 'stream' | 'events'>;

/** What is stored for these events; the same for the same events, or a retry could not be told from a reused id. */
export type Seal = (append: Sealable) => readonly NewEvent[];

/**
 * What stands between events as people mean them and events as they are stored and hashed. `executor` is the connection
 * of the caller, its transaction included.
 */
export interface EventCodec {
  /** Fetches what it takes to seal all of these, at once. */
  sealing(appends: readonly Sealable[], executor: Database): Promise<Seal>;
  /**
   * What fails, and undoes the append, unless these can still be opened: called once they have their places, while no
   * other append can commit. Null where there is nothing to ask.
   */
  confirmation(stored: readonly NewEvent[]): Alongside | null;
  /** The codec's own error where it was its confirmation that failed, any other as it is. */
  failure(error: unknown): unknown;
  open(stored: readonly RecordedEvent[], executor: Database): Promise<readonly RecordedEvent[]>;
}

/** The identity codec. */
export const plainCodec: EventCodec = {
  sealing: () => Promise.resolve(({ events }) => events),
  confirmation: () => null,
  failure: (error) => error,
  open: (stored) => Promise.resolve(stored),
};
