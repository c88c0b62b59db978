import { canonicalJson, type JsonValue } from '#kernel';
import type { Obligation } from '#obligations';

/** The values of a state by the dotted names of their fields, e.g. `occurrences.1.due.lastLawfulDay`. */
export type FlatState = ReadonlyMap<string, JsonValue>;

/** What tells the members of a list apart, by the list's field: a place in a list would shift under every change. */
const IDENTITY: Readonly<Record<string, string>> = {
  occurrences: 'number',
  evidence: 'evidenceId',
  proposals: 'proposalId',
  triggersReached: 'trigger',
  itemsClosed: 'itemId',
  'definition.readings': 'id',
  'definition.items': 'id',
};

/** Read as one value: a sum's steps, a rule, and who did it. */
const WHOLE = /(^|\.)(steps|rule|undated|by|proposedBy|decidedBy)$/;

const isObject = (value: JsonValue): value is Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function members(field: string, value: JsonValue): readonly (readonly [string, JsonValue])[] | null {
  if (WHOLE.test(field)) return null;
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return null;
  const identity = IDENTITY[field];
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

/** Every value of a state under its field's name; the version counts events and is no field. Null gives no fields. */
export function flatState(state: Obligation | null): FlatState {
  const flat = new Map<string, JsonValue>();
  if (state === null) return flat;
  const { version: _version, ...fields } = JSON.parse(JSON.stringify(state)) as Record<string, JsonValue>;
  collect(flat, '', fields);
  return flat;
}

/** The value of a field; of one with fields of its own, all of them; undefined where there is none. */
export function valueOf(flat: FlatState, field: string): JsonValue | undefined {
  const value = flat.get(field);
  if (value !== undefined) return value;
  const own = [...flat].filter(([name]) => name.startsWith(`${field}.`));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([name, part]) => [name.slice(field.length + 1), part]));
}

export const sameValue = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
