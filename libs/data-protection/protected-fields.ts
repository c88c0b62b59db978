import type { EventDefinition } from '#kernel';
import { commandSchema, eventCatalog, markedFields } from '#obligations';
import type { SealedField, SealedFieldsOf } from '#sealed-fields';
import { erasureEventCatalog } from './events/catalog';
import type { z } from 'zod';
import { actingPerson, subjectOf } from './subject-of';

/** The hash of a whole command: of few possible words, it would give them away to whoever tries them all. */
const COMMAND_HASH: SealedField = {
  path: ['metadata', 'commandHash'],
  subject: actingPerson,
  erased: 'text',
};

/** The command that a decision keeps so that it can be decided again: its words are its sender's, wherever they stand. */
const COMMAND_WORDS: readonly SealedField[] = markedFields(commandSchema).map(({ path, whose }) => ({
  path: ['metadata', 'input', 'command', ...path],
  subject: (event) => (whose === 'author' ? actingPerson(event) : subjectOf(whose, event)),
  erased: 'text',
}));

const fieldsOf = (schema: z.ZodType): readonly SealedField[] =>
  markedFields(schema).map(({ path, whose }) => ({
    path: ['data', ...path],
    subject: (event) => subjectOf(whose, event),
    // an address that is gone is no address: nothing may be sent to a tombstone
    erased: whose === 'contact' ? 'absent' : 'text',
  }));

const definitions: readonly EventDefinition[] = [
  ...Object.values(eventCatalog),
  ...Object.values(erasureEventCatalog),
];

const byTypeAndVersion = new Map(
  definitions.flatMap(({ type, schemas }) =>
    Object.entries(schemas).map(([version, schema]) => [
      `${type} ${version}`,
      [...fieldsOf(schema), COMMAND_HASH, ...COMMAND_WORDS],
    ]),
  ),
);

/** What is sealed in each event that the application records, as the schemas say. */
export const protectedFieldsOf: SealedFieldsOf = ({ type, schemaVersion }) =>
  byTypeAndVersion.get(`${type} ${schemaVersion}`) ?? [];
