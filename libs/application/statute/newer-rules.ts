import { describeRule } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type ObligationId,
  type PartlyTranslated,
  dateInWales,
} from '#domain/kernel';
import {
  type Obligation,
  type ObligationDefinition,
  definitionOfDuty,
  fold,
  statuteEntry,
} from '#domain/obligations';
import { type Viewer, maySee } from '#application/queries';
import type { Ledger } from '#record/ledger';
import { listOpenTagged } from '#record/read-models';

type LaterVersion = NonNullable<ObligationDefinition['readings'][number]['later']>[number];

/** A version of a rule, of an entry that was made from the statute book. */
export interface ShownVersion {
  readonly obligationId: ObligationId;
  readonly title: PartlyTranslated;
  /** the duty’s number in the statute book */
  readonly duty: string;
  readonly readingId: string;
  readonly label: Bilingual;
  readonly effectiveFrom: CalendarDate;
  readonly provision: Bilingual;
  /** the rule as it is worked out */
  readonly inWords: Bilingual;
}

/** A version that the statute book has and the entry has not taken on. */
export interface NewerRule extends ShownVersion {
  /** the entry’s definition, once it takes it on */
  readonly definition: ObligationDefinition;
  readonly rule: LaterVersion['rule'];
}

export interface NewerRules {
  /** how many entries of the register are of the statute book */
  readonly looked: number;
  readonly newer: readonly NewerRule[];
  /** taken on, and still to take effect */
  readonly toCome: readonly ShownVersion[];
}

/** Where an entry of the statute book is looked up. */
type LookUp = typeof statuteEntry;

interface Entry {
  readonly state: Pick<Obligation, 'id' | 'definition'>;
  readonly found: NonNullable<ReturnType<LookUp>>;
}

const shown = (
  { state: { id, definition }, found }: Entry,
  reading: ObligationDefinition['readings'][number],
  { effectiveFrom, provision, rule }: LaterVersion,
): ShownVersion => ({
  obligationId: id,
  title: definition.title,
  duty: found.duty.id,
  readingId: reading.id,
  label: reading.label,
  effectiveFrom,
  provision,
  inWords: describeRule(rule),
});

/** The versions of the readings of an entry that the statute book has and the entry has not. */
function newerOf(entry: Entry, today: CalendarDate): readonly NewerRule[] {
  const { definition } = entry.state;
  const { duty, entry: planned } = entry.found;
  const inBook = definitionOfDuty(duty, planned, {}, today).readings;
  return definition.readings.flatMap((reading) => {
    const known = (reading.later ?? []).map(({ effectiveFrom }) => effectiveFrom);
    const versions = inBook.find(({ id }) => id === reading.id)?.later ?? [];
    return versions
      .filter(({ effectiveFrom }) => !known.includes(effectiveFrom))
      .map((version) => {
        const later = [...(reading.later ?? []), version].toSorted((one, other) =>
          one.effectiveFrom < other.effectiveFrom ? -1 : 1,
        );
        const readings = definition.readings.map((each) => (each === reading ? { ...each, later } : each));
        return {
          ...shown(entry, reading, version),
          rule: version.rule,
          definition: { ...definition, readings },
        };
      });
  });
}

/** The newer versions that the statute book has of the rules of entries, and those that are taken on and still to take effect. */
export async function newerRules(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { now, lookUp = statuteEntry }: { readonly now: Instant; readonly lookUp?: LookUp },
): Promise<NewerRules> {
  const today = dateInWales(now);
  const listed = (await listOpenTagged(ledger.db, 'statute-book')).filter(({ id }) => maySee(viewer, id));
  const entries: Entry[] = [];
  for (const { id, tags } of listed) {
    // the tag of the entry stands last
    const found = lookUp(tags.at(-1) ?? '');
    const state = found === null ? null : fold(await ledger.readStream(id));
    if (state !== null && found !== null) entries.push({ state, found });
  }
  return {
    looked: entries.length,
    newer: entries.flatMap((entry) => newerOf(entry, today)),
    toCome: entries.flatMap((entry) =>
      entry.state.definition.readings.flatMap((reading) =>
        (reading.later ?? [])
          .filter(({ effectiveFrom }) => effectiveFrom > today)
          .map((version) => shown(entry, reading, version)),
      ),
    ),
  };
}

/** The version that the statute book has of a reading of an entry from a day on; null where it has none, or the entry has it. */
export function newerRuleOf(
  state: Entry['state'],
  {
    readingId,
    from,
    today,
  }: { readonly readingId: string; readonly from: string; readonly today: CalendarDate },
  lookUp: LookUp = statuteEntry,
): NewerRule | null {
  const found = lookUp(state.definition.tags.at(-1) ?? '');
  if (found === null) return null;
  return (
    newerOf({ state, found }, today).find(
      (each) => each.readingId === readingId && each.effectiveFrom === from,
    ) ?? null
  );
}
