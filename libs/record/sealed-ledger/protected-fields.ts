import type { z } from 'zod';
import type { EventDefinition, JsonObject } from '#domain/kernel';
import { type Whose, commandSchema, eventCatalog, markedFields } from '#domain/obligations';
import type { Recorded, SealedField, SealedFieldsOf } from '#record/sealed-fields';
import { erasureEventCatalog } from '#domain/erasure';

interface Person {
  readonly personId: string;
}

/** Who wrote the words of an event: whoever proposed them, where another person approved. */
const authorOf = (data: JsonObject): string =>
  ((data['proposedBy'] ?? data['by']) as unknown as Person).personId;

/** Subjects that are no person of the directory: somebody named in a proposal, an address given for a row. */
const deciderOf = (stream: string, proposalId: string): string => `decider/${stream}/${proposalId}`;
const contactOf = (stream: string): string => `contact/${stream}`;

export const isDecider = (subject: string): boolean => subject.startsWith('decider/');

/** Whose key seals a marked text. */
function subjectOf(whose: Whose, { stream, data }: Recorded): string {
  switch (whose) {
    case 'author':
      return authorOf(data);
    case 'decider':
      return deciderOf(stream, data['proposalId'] as string);
    case 'contact':
      return contactOf(stream);
  }
}

/** The person whose command made an event; null for the clock and the loader, who are nobody. */
function actingPerson({ metadata }: Pick<Recorded, 'metadata'>): string | null {
  const actor = metadata['actor'] as unknown as (Person & { readonly roles?: readonly string[] }) | undefined;
  return actor === undefined || actor.roles?.every((role) => role === 'system') === true
    ? null
    : actor.personId;
}

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
