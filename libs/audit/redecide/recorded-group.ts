import { actorSchema, eventCatalog, type Actor } from '#obligations';
import { canonicalJson, type Instant, type JsonObject, type JsonValue } from '#kernel';
import { isObject, textOf } from '../decisions/inputs';
import type { ReplayEntry } from './replay-entry';

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
export const isDecided = (type: string): boolean =>
  Object.hasOwn(eventCatalog, type) && !NOT_DECIDED.has(type);

export const commandIdOf = ({ event: { metadata } }: ReplayEntry): string | null =>
  textOf(metadata['commandId']);

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

export const keepsCommand = ({ event: { metadata } }: ReplayEntry): boolean =>
  objectAt(metadata, 'input') !== null;

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
