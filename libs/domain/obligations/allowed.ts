import { type Reading, allowancesIn } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { Change } from './model/commands';
import type { ObligationDefinition } from './model/definition';
import type { Obligation, Occurrence } from './state';
import { standingDue } from './stops';

/** Something that the rule of a date allows, by the provision that does. */
export interface Allowed {
  /** the name of the rule's event; `reading` for the extension that the reading itself allows */
  readonly category: string;
  readonly title: Bilingual;
  /** null where neither the rule nor the entry names one: then nothing is allowed by it */
  readonly provision: Bilingual | null;
}

/** The name of the extension that a reading allows apart from its rule. */
export const BY_READING = 'reading';

const EXTENSION_TITLE = both('an extension', 'estyniad');

/** The reading that the date of an occurrence follows, or last followed. */
export function readingBehind(
  { readings }: ObligationDefinition,
  occurrence: Pick<Occurrence, 'due' | 'earlierDues' | 'undated'>,
): Reading | undefined {
  const id = standingDue(occurrence)?.readingId ?? occurrence.undated?.readingId;
  return readings.find((reading) => reading.id === id);
}

const allowed =
  ({ legalBasis }: ObligationDefinition) =>
  (each: {
    readonly event: string;
    readonly title: Bilingual;
    readonly provision?: Bilingual | undefined;
  }) => ({
    category: each.event,
    title: each.title,
    provision: each.provision ?? legalBasis?.citation ?? null,
  });

/** The pauses that a reading's rule names. */
export const pausesAllowed = (
  definition: ObligationDefinition,
  reading: Reading | undefined,
): readonly Allowed[] =>
  reading === undefined ? [] : allowancesIn(reading.rule).pauses.map(allowed(definition));

/** The extensions that a reading allows: those of its rule, and its own. */
export function extensionsAllowed(
  definition: ObligationDefinition,
  reading: Reading | undefined,
): readonly Allowed[] {
  if (reading === undefined) return [];
  const own: readonly Allowed[] =
    reading.extension === undefined
      ? []
      : [{ category: BY_READING, title: EXTENSION_TITLE, provision: reading.extension.provision }];
  return [...allowancesIn(reading.rule).extensions.map(allowed(definition)), ...own];
}

/**
 * What the law accepts instead of the act, in the words of the rule; null where it accepts nothing. An occurrence that no
 * reading has dated is held to every rule of its entry.
 */
export function explanationAccepted(
  { readings, undated }: ObligationDefinition,
  reading: Reading | undefined,
): Bilingual | null {
  const rules = reading === undefined ? [...readings.map(({ rule }) => rule), undated] : [reading.rule];
  const accepted = rules.flatMap((rule) => (rule === undefined ? [] : [allowancesIn(rule).explanation]));
  return accepted.find((words) => words !== null) ?? null;
}

/** The one that is named; where none is, the only one there is. */
export const allowedAs = (all: readonly Allowed[], category: string | undefined): Allowed | undefined =>
  category === undefined && all.length === 1 ? all[0] : all.find((each) => each.category === category);

/** The provision on which an extension or a pause would rest; null for any other change, and where none is named. */
export function provisionBehind({ definition, occurrences }: Obligation, change: Change): Bilingual | null {
  if (change.kind !== 'extension' && change.kind !== 'pause' && change.kind !== 'pause-end') return null;
  const occurrence = occurrences.find(({ number }) => number === change.occurrence);
  if (occurrence === undefined) return null;
  if (change.kind === 'pause-end')
    return occurrence.stops.findLast(({ to }) => to === null || to === change.to)?.provision ?? null;
  const reading = readingBehind(definition, occurrence);
  const all = change.kind === 'pause' ? pausesAllowed : extensionsAllowed;
  return allowedAs(all(definition, reading), change.category)?.provision ?? null;
}
