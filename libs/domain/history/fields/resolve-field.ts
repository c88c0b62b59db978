import {
  type Bilingual,
  type JsonValue,
  type Refusal,
  type Result,
  both,
  canonicalJson,
  ok,
  refuse,
} from '#domain/kernel';
import { type Obligation, mostPressing } from '#domain/obligations';
import { knownFields, labelOf } from './known-fields';

/** The values of a state by dotted field name, e.g. `occurrences.1.due.lastLawfulDay`. */
type FlatState = ReadonlyMap<string, JsonValue>;

/** The key of a list's members, by the list's field: an index would shift with every change. */
const IDENTITY: Readonly<Record<string, string>> = {
  occurrences: 'number',
  evidence: 'evidenceId',
  proposals: 'proposalId',
  triggersReached: 'trigger',
  itemsClosed: 'itemId',
  'definition.readings': 'id',
  'definition.items': 'id',
};

const OF_MILESTONES = /^(occurrences\.\d+\.)?milestones$/;

/** Treated as one value: workings, rules and actors. */
const WHOLE = /(^|\.)(steps|rule|undated|by|proposedBy|decidedBy)$/;

const isObject = (value: JsonValue): value is Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function members(field: string, value: JsonValue): readonly (readonly [string, JsonValue])[] | null {
  if (WHOLE.test(field)) return null;
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return null;
  const identity = IDENTITY[field] ?? (OF_MILESTONES.test(field) ? 'id' : undefined);
  return value.map((item, index) => {
    const id = identity === undefined ? index + 1 : (item as Record<string, string | number>)[identity];
    return [String(id), item];
  });
}

function collect(into: Map<string, JsonValue>, field: string, value: JsonValue): void {
  const parts = members(field, value);
  if (parts === null) into.set(field, value);
  else for (const [key, part] of parts) collect(into, field === '' ? key : `${field}.${key}`, part);
}

/** Every value of a state by field name, except the version. Null gives no fields. */
export function flatState(state: Obligation | null): FlatState {
  const flat = new Map<string, JsonValue>();
  if (state === null) return flat;
  const { version: _version, ...fields } = JSON.parse(JSON.stringify(state)) as Record<string, JsonValue>;
  collect(flat, '', fields);
  return flat;
}

/** The value of a field, or all its nested fields; undefined where there is none. */
export function valueOf(flat: FlatState, field: string): JsonValue | undefined {
  const value = flat.get(field);
  if (value !== undefined) return value;
  const own = [...flat].filter(([name]) => name.startsWith(`${field}.`));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([name, part]) => [name.slice(field.length + 1), part]));
}

export const sameValue = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));

/** A field that can be queried, with or without a value. */
interface ExplainableField {
  /** dotted */
  readonly field: string;
  readonly label: Bilingual;
}

const OCCURRENCE_PATH = 'occurrences.*.';

/** Every labelled field of an obligation: those of its occurrences, of the whole, then of its lists. */
export function explainableFields(state: Obligation): readonly ExplainableField[] {
  const ofOccurrences = state.occurrences.flatMap(({ number }) =>
    knownFields
      .filter(({ field }) => field.startsWith(OCCURRENCE_PATH))
      .map(({ field }) => field.replace('*', String(number))),
  );
  const whole = knownFields.map(({ field }) => field).filter((field) => !field.includes('*'));
  const listed = [...flatState(state).keys()];
  return [...new Set([...ofOccurrences, ...whole, ...listed])].flatMap((field) => {
    const label = labelOf(field, state);
    return label === null ? [] : [{ field, label }];
  });
}

/** Short names of common fields. `last-day` is that of the current occurrence, `last-day.2` of the second. */
const OCCURRENCE_FIELDS: Readonly<Record<string, string>> = {
  'last-day': 'due.lastLawfulDay',
  'last-working-day': 'due.lastWorkingDay.on',
  stage: 'stage',
  completed: 'completion.timeliness',
  notified: 'remindersSent',
};
const OBLIGATION_FIELDS: Readonly<Record<string, string>> = {
  reading: 'chosenReading.readingId',
  'look-again': 'lookAgainOn',
  'body-mail': 'bodyMail.on',
  closed: 'closed.ground',
};
const NAMES = [
  ...Object.keys(OCCURRENCE_FIELDS),
  ...Object.keys(OBLIGATION_FIELDS),
  'owner',
  'approver',
  'status',
];

const pressing = ({ occurrences }: Obligation): number => mostPressing(occurrences)?.number ?? 1;

const noSuchField = (name: string): Refusal<'no-such-field'> => ({
  code: 'no-such-field',
  message: both(
    `An obligation has no field ${name}. Name one of these, or a dotted name from a difference: ${NAMES.join(', ')}.`,
    `Nid oes maes ${name} gan rwymedigaeth. Enwch un o’r rhain, neu enw â dotiau o wahaniaeth: ${NAMES.join(', ')}.`,
  ),
  pointer: '/field',
});

function fullName(name: string, state: Obligation): string {
  const [, short = '', number] = /^([a-z-]+)(?:\.(\d+))?$/.exec(name) ?? [];
  const ofOccurrence = Object.hasOwn(OCCURRENCE_FIELDS, short) ? OCCURRENCE_FIELDS[short] : undefined;
  if (ofOccurrence !== undefined) return `occurrences.${number ?? pressing(state)}.${ofOccurrence}`;
  return (
    (number === undefined && Object.hasOwn(OBLIGATION_FIELDS, short)
      ? OBLIGATION_FIELDS[short]
      : undefined) ?? name
  );
}

/** The dotted name of a field, from a short or dotted name; refuses unknown fields. */
export function resolveField(name: string, state: Obligation): Result<string, Refusal<'no-such-field'>> {
  const field = fullName(name, state);
  const known = labelOf(field) !== null || valueOf(flatState(state), field) !== undefined;
  return known ? ok(field) : refuse(noSuchField(name));
}
