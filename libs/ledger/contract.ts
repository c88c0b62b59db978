import type { NewEvent, RecordedEvent, Refusal, Result } from '#kernel';

export type { NewEvent, RecordedEvent };

/** `none`: the stream must not exist. A number: its exact current version. */
export type ExpectedVersion = 'none' | 'any' | number;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
}

export interface Appended {
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
