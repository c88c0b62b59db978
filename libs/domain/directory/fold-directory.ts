import { z } from 'zod';
import { idSchema, type Instant, postIdSchema, readEvent } from '#domain/kernel';
import { type By, type Delegation, actorSchema } from '#domain/obligations';
import { type DirectoryEventData, type DirectoryEventType, directoryEventCatalog } from './events/catalog';

/** A version of the directory as it is recorded: ids alone. Names and addresses are personal, and stay in the directory. */
export const directoryVersionSchema = z.strictObject({
  posts: z.array(postIdSchema),
  people: z.array(
    z.strictObject({
      personId: idSchema.brand<'PersonId'>(),
      posts: z.array(postIdSchema),
      roles: z.array(actorSchema.shape.roles.element),
    }),
  ),
});
export type DirectoryVersion = z.infer<typeof directoryVersionSchema>;

/** A delegation as it stands on the record. */
export interface RecordedDelegation extends Delegation {
  readonly givenAt: Instant | null;
  readonly by: By;
  /** the moment and the person that ended it before its last day; null for neither */
  readonly ended: { readonly at: Instant | null; readonly by: By } | null;
}

/** The stream `directory`, folded. */
export interface DirectoryRecord {
  /** the stream's version */
  readonly version: number;
  /** in the order in which they were given */
  readonly delegations: readonly RecordedDelegation[];
  /** the versions of the directory, oldest first, each from when it was recorded */
  readonly versions: readonly { readonly sha256: string; readonly from: Instant | null }[];
}

export const NO_DIRECTORY: DirectoryRecord = { version: 0, delegations: [], versions: [] };

interface Stored {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  readonly version: number;
  readonly recordedAt?: Instant;
}

type Evolvers = {
  readonly [Type in DirectoryEventType]: (
    state: DirectoryRecord,
    data: DirectoryEventData<Type>,
    at: Instant | null,
  ) => DirectoryRecord;
};

const evolvers: Evolvers = {
  DelegationGiven: (state, { by, ...delegation }, givenAt) => ({
    ...state,
    delegations: [...state.delegations, { ...delegation, givenAt, by, ended: null }],
  }),
  DelegationEnded: (state, { delegationId, by }, at) => ({
    ...state,
    delegations: state.delegations.map((each) =>
      each.delegationId === delegationId ? { ...each, ended: { at, by } } : each,
    ),
  }),
  DirectoryRecorded: (state, { sha256 }, from) => ({
    ...state,
    versions: [...state.versions, { sha256, from }],
  }),
};

/** @throws as `readEvent` */
export function evolveDirectory(state: DirectoryRecord, stored: Stored): DirectoryRecord {
  const { type, data } = readEvent(directoryEventCatalog, stored);
  const evolver = evolvers[type as DirectoryEventType] as (
    state: DirectoryRecord,
    data: unknown,
    at: Instant | null,
  ) => DirectoryRecord;
  return { ...evolver(state, data, stored.recordedAt ?? null), version: stored.version };
}
