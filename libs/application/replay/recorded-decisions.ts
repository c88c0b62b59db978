import {
  type Instant,
  type JsonObject,
  type JsonValue,
  type RecordedEvent,
  canonicalJson,
} from '#domain/kernel';
import { type Actor, actorSchema, eventCatalog } from '#domain/obligations';
import { isObject, textOf } from '#domain/history';

/** A record as a replay takes it: from the ledger, or from a bundle without keys or database. */
export interface ReplayEntry {
  /** opened; what is hidden or damaged stands as a tombstone */
  readonly event: RecordedEvent;
  /** why some of its words cannot be read though nothing is wrong; null where all can */
  readonly hidden: 'erased' | 'sealed' | null;
  /** what of it is not what was recorded, as JSON pointers; empty where all is */
  readonly damaged: readonly string[];
}

/** What a replay reads. */
export interface ReplaySource {
  /** in order of position: the whole ledger, or one stream of it */
  readonly entries: AsyncIterable<ReplayEntry> | Iterable<ReplayEntry>;
  /** a stream's records before a position, oldest first: asked for where another core takes over a stream */
  readonly before: (stream: string, position: number) => Promise<readonly ReplayEntry[]>;
}

/** The versions that a decision names. */
export interface Pins {
  readonly program: string | null;
  /** SHA-256 of the core; null where none is named */
  readonly core: string | null;
  readonly calendar: string | null;
  readonly timeZones: string | null;
}

/** The events of one decision, as recorded. */
export interface RecordedGroup {
  readonly stream: string;
  readonly commandId: string | null;
  readonly entries: readonly ReplayEntry[];
}

/** Written onto a row by an erasure, not decided by the core. */
const NOT_DECIDED = new Set(['WordsErased']);

/** Whether an event is one that the core decides. */
const isDecided = (type: string): boolean => Object.hasOwn(eventCatalog, type) && !NOT_DECIDED.has(type);

const commandIdOf = ({ event: { metadata } }: ReplayEntry): string | null => textOf(metadata['commandId']);

const objectAt = (value: JsonValue | undefined, key: string): JsonObject | null => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : null;
};

/** How many events the decision says it gave; null where it does not say. */
export function eventsSaid({ event: { metadata } }: ReplayEntry): number | null {
  const events = objectAt(metadata, 'basis')?.['events'];
  return typeof events === 'number' ? events : null;
}

/** The stream's version that the decision says it was made on; null where it does not say. */
export function stateVersionSaid({ event: { metadata } }: ReplayEntry): number | null {
  const version = objectAt(metadata, 'basis')?.['stateVersion'];
  return typeof version === 'number' ? version : null;
}

/** The question that a decision answered, as its first event keeps it; null where it keeps none. */
export function questionOf({ event: { metadata } }: ReplayEntry): string | null {
  const input = objectAt(metadata, 'input');
  const command = objectAt(input ?? undefined, 'command');
  const now = textOf(input?.['now']);
  const commandId = textOf(metadata['commandId']);
  if (command === null || now === null || commandId === null) return null;
  return canonicalJson({ command, actor: metadata['actor'] ?? null, commandId, now });
}

const keepsCommand = ({ event: { metadata } }: ReplayEntry): boolean => objectAt(metadata, 'input') !== null;

export const decidedAt = ({ event: { metadata } }: ReplayEntry): Instant | null =>
  textOf(objectAt(metadata, 'input')?.['now']) as Instant | null;

export function actorOf({ event: { metadata } }: ReplayEntry): Actor | null {
  const actor = actorSchema.safeParse(metadata['actor']);
  return actor.success ? actor.data : null;
}

export const pinsOf = ({ event: { metadata } }: ReplayEntry): Pins => ({
  program: textOf(metadata['program']),
  core: textOf(metadata['core']),
  calendar: textOf(metadata['calendar']),
  timeZones: textOf(metadata['timeZones']),
});

/** A decision that is whole, or a record that no decision gave. */
type Grouped =
  | { readonly kind: 'decision'; readonly group: RecordedGroup }
  | { readonly kind: 'other'; readonly entry: ReplayEntry };

interface Open {
  readonly commandId: string | null;
  readonly entries: ReplayEntry[];
}

const groupOf = (stream: string, { commandId, entries }: Open): Grouped => ({
  kind: 'decision',
  group: { stream, commandId, entries },
});

/** Whether a decision says itself that nothing more belongs to it. */
const isWhole = ({ entries: [first, ...rest] }: Open): boolean =>
  first === undefined || eventsSaid(first) === rest.length + 1;

/**
 * Takes a decision's events together as they pass, by their stream and command. One that says how many events it gave is
 * whole as soon as they are there; any other when its stream goes on to something else, or the records end.
 */
export async function* groupDecisions(
  entries: AsyncIterable<ReplayEntry> | Iterable<ReplayEntry>,
): AsyncGenerator<Grouped> {
  const open = new Map<string, Open>();
  for await (const entry of entries) {
    const { stream, type } = entry.event;
    const commandId = commandIdOf(entry);
    const before = open.get(stream);
    const continues =
      before !== undefined &&
      isDecided(type) &&
      commandId !== null &&
      before.commandId === commandId &&
      !keepsCommand(entry);
    if (before !== undefined && !continues) {
      open.delete(stream);
      yield groupOf(stream, before);
    }
    if (!isDecided(type)) {
      yield { kind: 'other', entry };
      continue;
    }
    const group: Open = continues ? before : { commandId, entries: [] };
    group.entries.push(entry);
    open.set(stream, group);
    if (!isWhole(group)) continue;
    open.delete(stream);
    yield groupOf(stream, group);
  }
  for (const [stream, group] of open) yield groupOf(stream, group);
}
