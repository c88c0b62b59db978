import type { z } from 'zod';
import type { EventDefinition, JsonObject } from '#domain/kernel';
import { type Whose, commandSchema, eventCatalog, fileSubject, markedFields } from '#domain/obligations';
import type { Recorded, SealedField, SealedFieldsOf } from '#record/sealed-fields';
import { directoryEventCatalog } from '#domain/directory';
import { documentEventCatalog } from '#domain/documents';
import { erasureEventCatalog } from '#domain/erasure';
import { governmentEventCatalog } from '#domain/government';
import { auditScopeEventCatalog } from '#domain/audit-scope';
import { calendarFeedEventCatalog } from '#domain/calendar-feeds';
import { kindLadderEventCatalog } from '#domain/kind-ladders';
import { serviceAccountCatalog } from '#domain/service-accounts';
import { serviceActCatalog } from '#domain/service-acts';
import { setAsideEventCatalog } from '#domain/set-aside';
import { webhookEventCatalog } from '#domain/webhooks';

interface Person {
  readonly personId: string;
}

/** The author of an event's words: the proposer, where another person approved. */
const authorOf = (data: JsonObject): string =>
  ((data['proposedBy'] ?? data['by']) as unknown as Person).personId;

/** Subjects outside the directory: a person named in a proposal, an address given for an obligation. */
const deciderOf = (stream: string, proposalId = 'registration'): string => `decider/${stream}/${proposalId}`;
const contactOf = (stream: string): string => `contact/${stream}`;

export const isDecider = (subject: string): boolean => subject.startsWith('decider/');

/** The subject whose key seals a marked text. */
function subjectOf(whose: Whose, { stream, data }: Recorded): string {
  switch (whose) {
    case 'author':
      return authorOf(data);
    case 'decider':
      return deciderOf(stream, data['proposalId'] as string | undefined);
    case 'contact':
      return contactOf(stream);
    case 'file':
      return fileSubject((data['file'] as unknown as { readonly id: string }).id);
  }
}

/** The person whose command made an event; null for the clock and the loader. */
function actingPerson({ metadata }: Pick<Recorded, 'metadata'>): string | null {
  const actor = metadata['actor'] as unknown as (Person & { readonly roles?: readonly string[] }) | undefined;
  return actor === undefined || actor.roles?.every((role) => role === 'system') === true
    ? null
    : actor.personId;
}

/** Sealed too: the hash of a command with few possible words would reveal them to a brute-force search. */
const COMMAND_HASH: SealedField = {
  path: ['metadata', 'commandHash'],
  subject: actingPerson,
  erased: 'text',
};

/** A tombstone is no hash. */
const erasedOf = (whose: Whose): SealedField['erased'] => (whose === 'file' ? 'absent' : 'text');

/** The command that a decision keeps for replay: all its words are its sender's. */
const COMMAND_WORDS: readonly SealedField[] = markedFields(commandSchema).map(({ path, whose }) => ({
  path: ['metadata', 'input', 'command', ...path],
  subject: (event) => (whose === 'author' ? actingPerson(event) : subjectOf(whose, event)),
  erased: erasedOf(whose),
}));

/** An erased address becomes null: nothing may be sent to a tombstone. */
const fieldsOf = (schema: z.ZodType): readonly SealedField[] =>
  markedFields(schema).map(({ path, whose }) => ({
    path: ['data', ...path],
    subject: (event) => subjectOf(whose, event),
    erased: whose === 'contact' ? 'absent' : erasedOf(whose),
  }));

const definitions: readonly EventDefinition[] = [
  ...Object.values(eventCatalog),
  ...Object.values(directoryEventCatalog),
  ...Object.values(erasureEventCatalog),
  ...Object.values(governmentEventCatalog),
  ...Object.values(kindLadderEventCatalog),
  ...Object.values(auditScopeEventCatalog),
  ...Object.values(calendarFeedEventCatalog),
  ...Object.values(setAsideEventCatalog),
  ...Object.values(serviceActCatalog),
  ...Object.values(documentEventCatalog),
  ...Object.values(serviceAccountCatalog),
  ...Object.values(webhookEventCatalog),
];

const byTypeAndVersion = new Map(
  definitions.flatMap(({ type, schemas }) =>
    Object.entries(schemas).map(([version, schema]) => [
      `${type} ${version}`,
      [...fieldsOf(schema), COMMAND_HASH, ...COMMAND_WORDS],
    ]),
  ),
);

/** The sealed fields of every event, from the schemas. */
export const protectedFieldsOf: SealedFieldsOf = ({ type, schemaVersion }) =>
  byTypeAndVersion.get(`${type} ${schemaVersion}`) ?? [];
