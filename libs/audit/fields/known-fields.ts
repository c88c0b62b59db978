import type { Bilingual, JsonValue } from '#kernel';
import type { KnownField } from './known-field';
import { rowFields } from './row-fields';
import { turnFields } from './turn-fields';
import { text } from './value-words';

const PLAIN = /[.+?^${}()|[\]\\]/g;
/** Those that people know by a name, of a turn first. */
export const knownFields: readonly KnownField[] = [...turnFields, ...rowFields];

const known = knownFields.map((field) => ({
  ...field,
  matches: new RegExp(`^${field.field.replaceAll(PLAIN, '\\$&').replace('*', '([^.]+)')}$`),
}));

interface Found {
  readonly field: KnownField;
  readonly part: string;
}

function find(name: string): Found | undefined {
  for (const field of known) {
    const match = field.matches.exec(name);
    if (match !== null) return { field, part: match[1] ?? '' };
  }
  return undefined;
}

/** What people call a field; null for one that only programs know. */
export function labelOf(name: string): Bilingual | null {
  const found = find(name);
  return found === undefined ? null : found.field.label(found.part);
}

/** A field's value for people. */
export const inWords = (name: string, value: JsonValue): Bilingual =>
  (find(name)?.field.words ?? text)(value);
