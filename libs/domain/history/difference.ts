import type { Bilingual, JsonValue, RecordedEvent } from '#domain/kernel';
import { type StateAt, stateAt } from './as-of';
import { type DescribedEvent, describeRecorded } from './narration/describe-event';
import { flatState, sameValue } from './fields/resolve-field';
import { inWords, labelOf } from './fields/known-fields';
import type { Point } from './point';
import { type NameOf, namedFrom } from './narration/names';

/** A value on one side of a difference; null where there was none. */
export interface Side {
  readonly value: JsonValue;
  readonly words: Bilingual;
}

/** A field whose value differs between two points. */
export interface FieldChange {
  /** dotted, e.g. `occurrences.1.due.lastLawfulDay` */
  readonly field: string;
  /** its label for people; null for a technical field */
  readonly label: Bilingual | null;
  readonly before: Side;
  readonly after: Side;
}

/** The differences between two points, and the events that caused them. */
export interface Difference {
  /** labelled fields first */
  readonly changes: readonly FieldChange[];
  /** events that count at the second point but not at the first */
  readonly added: readonly DescribedEvent[];
  /** events that count at the first point but not at the second */
  readonly removed: readonly DescribedEvent[];
}

const sideOf = (field: string, value: JsonValue = null): Side => ({ value, words: inWords(field, value) });

/** What is not there, is null or is an empty list holds nothing: one in place of another is no change. */
const something = (value: JsonValue | undefined): JsonValue | undefined =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;

type Held = Pick<StateAt, 'state' | 'events'> | null;

/** The differences between two states of one stream. Null where neither exists. */
export function differenceOf(before: Held, after: Held, name?: NameOf): Difference | null {
  if (before === null && after === null) return null;
  const [flatBefore, flatAfter] = [flatState(before?.state ?? null), flatState(after?.state ?? null)];
  const changes = [...new Set([...flatBefore.keys(), ...flatAfter.keys()])]
    .filter((field) => !sameValue(something(flatBefore.get(field)), something(flatAfter.get(field))))
    .map((field) => ({
      field,
      label: labelOf(field, (after ?? before)?.state),
      before: sideOf(field, flatBefore.get(field)),
      after: sideOf(field, flatAfter.get(field)),
    }));
  const without = (one: Held, other: Held): readonly DescribedEvent[] => {
    const ids = new Set(other?.events.map(({ eventId }) => eventId));
    return (one?.events ?? [])
      .filter(({ eventId }) => !ids.has(eventId))
      .map((event) => describeRecorded(event, name));
  };
  return {
    changes: [...changes.filter(({ label }) => label), ...changes.filter(({ label }) => !label)],
    added: without(after, before),
    removed: without(before, after),
  };
}

/**
 * The fields that differ between two points, with the events between. Null where neither point has a state.
 * @param stream the whole stream, oldest first
 */
export const differenceBetween = (
  stream: readonly RecordedEvent[],
  from: Point,
  to: Point,
  name?: NameOf,
): Difference | null => differenceOf(stateAt(stream, from), stateAt(stream, to), namedFrom(stream, name));
