import {
  type Instant,
  type JsonObject,
  type JsonValue,
  type RecordedEvent,
  canonicalJson,
} from '#domain/kernel';
import { type Actor, actorSchema, eventCatalog } from '#domain/obligations';
import { contentsIn, isObject, textOf } from '#domain/history';

/** An event for replay, from the ledger or from a bundle without keys or database. */
export interface ReplayInput {
  /** opened; hidden or damaged text is a tombstone */
  readonly event: RecordedEvent;
  /** why some text is legitimately unreadable; null where all is readable */
  readonly hidden: 'erased' | 'sealed' | null;
  /** JSON pointers to altered parts; empty where none */
  readonly damaged: readonly string[];
}

export interface ReplaySource {
  /** by position: the whole ledger, or one stream */
  readonly inputs: AsyncIterable<ReplayInput> | Iterable<ReplayInput>;
  /** a stream's events before a position, oldest first: read where another core takes over a stream */
  readonly before: (stream: string, position: number) => Promise<readonly ReplayInput[]>;
  /** the text stored under a hash; undefined for none. Untrusted: it is held to the hash */
  readonly content: (sha256: string) => Promise<string | undefined>;
}

/** The versions that a decision pins. */
export interface PinnedVersions {
  readonly program: string | null;
  /** SHA-256 of the core; null where not recorded */
  readonly core: string | null;
  readonly calendar: string | null;
  readonly timeZones: string | null;
  /** SHA-256 of what else it rested on, by kind */
  readonly contents: Readonly<Record<string, string>>;
}

/** The events of one decision, as recorded. */
export interface RecordedGroup {
  readonly stream: string;
  readonly commandId: string | null;
  readonly inputs: readonly ReplayInput[];
}

/** Appended to an obligation by an erasure, not decided by the core. */
const NOT_DECIDED = new Set(['WordsErased']);

/** Whether an event is one that the core decides. */
export const isDecided = (type: string): boolean =>
  Object.hasOwn(eventCatalog, type) && !NOT_DECIDED.has(type);

const commandIdOf = ({ event: { metadata } }: ReplayInput): string | null => textOf(metadata['commandId']);

const objectAt = (value: JsonValue | undefined, key: string): JsonObject | null => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : null;
};

/** The recorded number of the decision's events; null where not recorded. */
export function statedEventCount({ event: { metadata } }: ReplayInput): number | null {
  const events = objectAt(metadata, 'basis')?.['events'];
  return typeof events === 'number' ? events : null;
}

/** The recorded stream version before the decision; null where not recorded. */
export function statedStateVersion({ event: { metadata } }: ReplayInput): number | null {
  const version = objectAt(metadata, 'basis')?.['stateVersion'];
  return typeof version === 'number' ? version : null;
}

/** What a decision rested on of other streams, as its own events keep it: the dates that a fact moves, and what was known at registration. */
function ofOthers(inputs: readonly ReplayInput[]): JsonObject {
  const data = inputs.map(({ event }) => event.data);
  const effects = data.map((each) => each['effects']).find((each) => each !== undefined);
  const counting = data.map((each) => each['counting']).find((each) => each !== undefined);
  const registers = inputs[0]?.event.type === 'ObligationRegistered';
  const known = inputs.flatMap(({ event }) => (event.type === 'FactReceived' ? [event.data] : []));
  return {
    ...(effects !== undefined && { effects }),
    ...(counting !== undefined && { counting }),
    ...(registers && known.length > 0 && { known }),
  };
}

/** The command of a decision and what it rested on; null where not recorded. @param inputs its events */
export function questionOf(inputs: readonly ReplayInput[], pinned: JsonObject): string | null {
  const metadata = inputs[0]?.event.metadata ?? {};
  const input = objectAt(metadata, 'input');
  const command = objectAt(input ?? undefined, 'command');
  const now = textOf(input?.['now']);
  const commandId = textOf(metadata['commandId']);
  if (command === null || now === null || commandId === null) return null;
  return canonicalJson({
    command,
    actor: metadata['actor'] ?? null,
    commandId,
    now,
    pinned,
    ...ofOthers(inputs),
  });
}

const hasCommand = ({ event: { metadata } }: ReplayInput): boolean => objectAt(metadata, 'input') !== null;

export const decidedAt = ({ event: { metadata } }: ReplayInput): Instant | null =>
  textOf(objectAt(metadata, 'input')?.['now']) as Instant | null;

export function actorOf({ event: { metadata } }: ReplayInput): Actor | null {
  const actor = actorSchema.safeParse(metadata['actor']);
  return actor.success ? actor.data : null;
}

export const pinnedVersionsOf = ({ event: { metadata } }: ReplayInput): PinnedVersions => ({
  contents: contentsIn({ metadata }),
  program: textOf(metadata['program']),
  core: textOf(metadata['core']),
  calendar: textOf(metadata['calendar']),
  timeZones: textOf(metadata['timeZones']),
});

/** A complete decision, or an event that no decision gave. */
type Grouped =
  | { readonly kind: 'decision'; readonly group: RecordedGroup }
  | { readonly kind: 'other'; readonly input: ReplayInput };

interface Open {
  readonly commandId: string | null;
  readonly inputs: ReplayInput[];
}

const groupOf = (stream: string, { commandId, inputs }: Open): Grouped => ({
  kind: 'decision',
  group: { stream, commandId, inputs },
});

/** Whether the recorded number of events has arrived. */
const isWhole = ({ inputs: [first, ...rest] }: Open): boolean =>
  first === undefined || statedEventCount(first) === rest.length + 1;

/**
 * Groups events into decisions by stream and command. A decision with a recorded number of events is
 * complete when they have arrived; any other when its stream continues with another command, or at the end.
 */
export async function* groupDecisions(
  inputs: AsyncIterable<ReplayInput> | Iterable<ReplayInput>,
): AsyncGenerator<Grouped> {
  const open = new Map<string, Open>();
  for await (const input of inputs) {
    const { stream, type } = input.event;
    const commandId = commandIdOf(input);
    const before = open.get(stream);
    const continues =
      before !== undefined &&
      isDecided(type) &&
      commandId !== null &&
      before.commandId === commandId &&
      !hasCommand(input);
    if (before !== undefined && !continues) {
      open.delete(stream);
      yield groupOf(stream, before);
    }
    if (!isDecided(type)) {
      yield { kind: 'other', input };
      continue;
    }
    const group: Open = continues ? before : { commandId, inputs: [] };
    group.inputs.push(input);
    open.set(stream, group);
    if (!isWhole(group)) continue;
    open.delete(stream);
    yield groupOf(stream, group);
  }
  for (const [stream, group] of open) yield groupOf(stream, group);
}
