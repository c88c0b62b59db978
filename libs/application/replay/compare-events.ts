import { type EventId, type JsonObject, type JsonValue, canonicalJson, jsonPointer } from '#domain/kernel';
import { isObject, sameValue } from '#domain/history';
import type { GivenEvent } from './followed-stream';

/** A difference between the events of a replayed decision and the recorded ones. */
export interface EventDifference {
  /** empty where it is the order of the events that differs */
  readonly eventId: EventId | '';
  readonly type: string;
  /** JSON pointer within the event; empty for the event as a whole */
  readonly field: string;
  /** null where nothing was recorded */
  readonly recorded: JsonValue;
  /** null where nothing is given */
  readonly given: JsonValue;
  /** the occurrence that the event is about; null where it is about none */
  readonly occurrence: number | null;
}

/** Workings of different lengths are compared as one value. */
const WHOLE = new Set(['steps']);

type Found = Pick<EventDifference, 'field' | 'recorded' | 'given'>;

function valuesIn(
  path: readonly string[],
  recorded: JsonValue | undefined,
  given: JsonValue | undefined,
): readonly Found[] {
  if (sameValue(recorded, given)) return [];
  if (isObject(recorded) && isObject(given) && !WHOLE.has(path.at(-1) ?? ''))
    return [...new Set([...Object.keys(recorded), ...Object.keys(given)])].flatMap((key) =>
      valuesIn([...path, key], recorded[key], given[key]),
    );
  return [{ field: jsonPointer(path), recorded: recorded ?? null, given: given ?? null }];
}

const about = ({ eventId, type, data }: GivenEvent) => ({
  eventId,
  type,
  occurrence: typeof data['occurrence'] === 'number' ? data['occurrence'] : null,
});

const asJson = (event: GivenEvent): JsonObject => event as unknown as JsonObject;

/** The canonical text of events, for comparison. */
export const bytesOf = (events: readonly GivenEvent[]): string =>
  canonicalJson(
    events.map(({ eventId, type, schemaVersion, effectiveAt, data }) => ({
      eventId,
      type,
      schemaVersion,
      effectiveAt,
      data,
    })),
  );

/** Compares field by field; events are matched by id. Empty where the bytes are equal. */
export function compareEvents(
  recorded: readonly GivenEvent[],
  given: readonly GivenEvent[],
): readonly EventDifference[] {
  if (bytesOf(recorded) === bytesOf(given)) return [];
  const others = new Map(given.map((event) => [event.eventId, event]));
  const ids = new Set(recorded.map(({ eventId }) => eventId));
  const differences = [
    ...recorded.flatMap((event): readonly EventDifference[] => {
      const other = others.get(event.eventId);
      if (other === undefined) return [{ ...about(event), field: '', recorded: asJson(event), given: null }];
      return valuesIn([], asJson(event), asJson(other)).map((found) => ({ ...about(event), ...found }));
    }),
    ...given
      .filter(({ eventId }) => !ids.has(eventId))
      .map((event) => ({ ...about(event), field: '', recorded: null, given: asJson(event) })),
  ];
  const order = (events: readonly GivenEvent[]): JsonValue => events.map(({ eventId }) => eventId);
  return differences.length > 0
    ? differences
    : [
        {
          eventId: '' as const,
          type: '',
          field: '/order',
          occurrence: null,
          recorded: order(recorded),
          given: order(given),
        },
      ];
}

/** An event without calendar versions, which may differ without any other difference. */
export const withoutCalendarNames = (event: GivenEvent): GivenEvent =>
  JSON.parse(JSON.stringify(event), (key, value: unknown) =>
    key === 'calendarVersion' ? undefined : value,
  ) as GivenEvent;
