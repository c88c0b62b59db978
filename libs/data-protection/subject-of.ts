import type { JsonObject } from '#kernel';
import type { Whose } from '#obligations';
import type { Recorded } from '#sealed-fields';

interface Person {
  readonly personId: string;
}

/** Who wrote the words of an event: whoever proposed them, where another person approved. */
const authorOf = (data: JsonObject): string =>
  ((data['proposedBy'] ?? data['by']) as unknown as Person).personId;

/** Subjects that are no person of the directory: somebody named in a proposal, an address given for a row. */
export const deciderOf = (stream: string, proposalId: string): string => `decider/${stream}/${proposalId}`;
export const contactOf = (stream: string): string => `contact/${stream}`;

export const isDecider = (subject: string): boolean => subject.startsWith('decider/');

/** Whose key seals a marked text. */
export function subjectOf(whose: Whose, { stream, data }: Recorded): string {
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
export function actingPerson({ metadata }: Pick<Recorded, 'metadata'>): string | null {
  const actor = metadata['actor'] as unknown as (Person & { readonly roles?: readonly string[] }) | undefined;
  return actor === undefined || actor.roles?.every((role) => role === 'system') === true
    ? null
    : actor.personId;
}
