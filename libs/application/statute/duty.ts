import type { HolidayCalendar } from '#domain/calendars';
import { type Duty, type Need, describeRule, findDuty, versionOn, versionsOf } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type Result,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import {
  type FactKind,
  type FactValue,
  type ObligationDefinition,
  type StatuteEntry,
  type Supply,
  definitionOfDuty,
  entriesOfDuty,
  knownFactTitle,
  needsOfReading,
  sourceOf,
  sourcesOf,
  statuteEntry,
  statutePlan,
  supplyOf,
} from '#domain/obligations';
import type { Viewer } from '#application/queries';
import type { Ledger } from '#record/ledger';
import { type ComingDays, comingDays } from './coming-days';
import { type ListedEntry, type MadeFrom, factsOfDuty, listedEntry, madeFrom } from './duties';
import { AHEAD } from './dates-ahead';
import { type Known, datedWith, knownOf, saysSomething } from './known';
import { pastOccurrences } from './past-occurrences';
import { type StatuteRefusal, noSuchDuty } from './statute-refusals';

/** One version of a rule, and the day from which it decides what falls due. */
interface DutyVersion {
  readonly effectiveFrom: CalendarDate;
  readonly citation: Bilingual;
  readonly text: Bilingual;
}

/** A rule of a duty as it became a reading of an entry. */
interface DutyReading {
  readonly id: string;
  readonly citation: Bilingual;
  /** what the provision says, in our words */
  readonly text: Bilingual;
  /** the rule as it is worked out */
  readonly inWords: Bilingual;
  readonly effectiveFrom: CalendarDate;
  /** the reading that the register works with until a named person chooses */
  readonly working: boolean;
  readonly coming: ComingDays;
  /** the versions that the statute book has of it, the first first */
  readonly versions: readonly DutyVersion[];
}

/** Something that an entry counts from. */
export interface DutyNeed extends Need {
  /** null where its own acts give it */
  readonly supply: Supply | null;
  /** what kind of fact it is; null where it is none, or one that the plan does not name */
  readonly factKind: FactKind | null;
  /** what is recorded of it; null where nothing is, or where nobody records it */
  readonly recorded: FactValue | null;
  /** nothing is recorded that the date cannot do without */
  readonly missing: boolean;
}

export interface DutyEntry extends ListedEntry {
  /** why nothing opens, for a duty that never has a date */
  readonly opensNothing: Bilingual | null;
  readonly recurring: boolean;
  /** how many occurrences have passed already, and would be asked about if it were registered with no day from which it is held */
  readonly past: number;
  readonly readings: readonly DutyReading[];
  readonly needs: readonly DutyNeed[];
}

/** A rule that became a fact, such as the day of an election. */
interface DutyFact {
  readonly fact: string;
  readonly title: Bilingual;
  readonly kind: FactKind;
  readonly rules: readonly {
    readonly id: string;
    readonly text: Bilingual;
    readonly inWords: Bilingual;
    readonly effectiveFrom: CalendarDate;
  }[];
  readonly recorded: FactValue | null;
}

export interface ShownDuty extends Pick<Duty, 'id' | 'name' | 'title' | 'bearer' | 'source'> {
  readonly entries: readonly DutyEntry[];
  readonly facts: readonly DutyFact[];
  /** rules that say only when something may begin */
  readonly beginnings: readonly { readonly id: string; readonly text: Bilingual }[];
}

function needsIn(entry: StatuteEntry, definition: ObligationDefinition, known: Known): readonly DutyNeed[] {
  const needs = new Map(definition.readings.flatMap(needsOfReading).map((need) => [need.name, need]));
  return [...needs.values()].map((need) => {
    const supply = supplyOf(definition, need);
    const source = sourceOf(supply);
    const value = source === null ? undefined : known[source];
    const planned = entry.facts?.[need.name];
    const isFact = supply !== null && 'fact' in supply;
    return {
      ...need,
      supply,
      factKind: planned !== undefined && 'kind' in planned ? planned.kind : isFact ? kindFor(need) : null,
      recorded: saysSomething(value) ? value : null,
      missing: need.optional !== true && source !== null && !saysSomething(value),
    };
  });
}

const KINDS: Partial<Record<Need['kind'], FactKind>> = {
  parameter: 'parameter',
  school: 'school-calendar',
  sitting: 'sitting-calendar',
  holidays: 'holiday-list',
};
const kindFor = ({ kind }: Need): FactKind => KINDS[kind] ?? 'event';

function shownEntry(
  duty: Duty,
  entry: StatuteEntry,
  {
    made,
    known,
    now,
    calendar,
  }: {
    readonly made: MadeFrom;
    readonly known: Known;
    readonly now: Instant;
    readonly calendar: HolidayCalendar;
  },
): DutyEntry {
  const today = dateInWales(now);
  const definition = definitionOfDuty(duty, entry, {}, today);
  const dated = datedWith(definition, known);
  const undated = entry.undated === undefined ? undefined : versionOn(versionsOf(duty, entry.undated));
  return {
    ...listedEntry(duty, entry, made),
    opensNothing: undated?.text ?? null,
    recurring: entry.kind === 'recurring-duty',
    past: pastOccurrences(definition, { now, calendar }),
    readings: definition.readings.flatMap((reading) => {
      const version = versionOn(versionsOf(duty, reading.id));
      if (version === undefined) return [];
      return {
        id: reading.id,
        citation: version.citation,
        text: version.text,
        inWords: describeRule(reading.rule),
        effectiveFrom: version.effectiveFrom,
        working: entry.workingReading === reading.id || definition.readings.length === 1,
        coming: comingDays(dated, reading, { from: today, most: AHEAD, calendar }),
        versions: versionsOf(duty, reading.id).map(({ effectiveFrom, citation, text }) => ({
          effectiveFrom,
          citation,
          text,
        })),
      };
    }),
    needs: needsIn(entry, definition, known),
  };
}

/** The duty that a number, a name or the name of one of its entries stands for. */
const dutyNamed = (named: string): Duty | undefined =>
  findDuty(named) ?? statuteEntry(named.toLowerCase())?.duty;

/** One duty of the statute book: what it says, what it counts from, what of that is recorded, and its coming dates. */
export async function duty(
  viewer: Viewer,
  ledger: Ledger,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Result<ShownDuty, StatuteRefusal>> {
  const found = dutyNamed(id);
  if (found === undefined) return refuse(noSuchDuty(id));
  const today = dateInWales(now);
  const entries = entriesOfDuty(found);
  const facts = factsOfDuty(found);
  const sources = entries.flatMap((entry) => sourcesOf(definitionOfDuty(found, entry, {}, today)));
  const known = await knownOf(viewer, ledger, [...sources, ...facts.map(({ fact }) => fact)]);
  const made = await madeFrom(viewer, ledger, now);
  const { current: calendar } = ledger.holidays;
  const inWords = (rule: string) =>
    versionsOf(found, rule).map((version) => ({
      id: rule,
      text: version.text,
      inWords: describeRule(version.rule),
      effectiveFrom: version.effectiveFrom,
    }));
  const { name, title, bearer, source } = found;
  return ok({
    id: found.id,
    name,
    title,
    bearer,
    source,
    entries: entries.map((entry) => shownEntry(found, entry, { made, known, now, calendar })),
    facts: facts.map(({ fact, kind, rules }) => ({
      fact,
      title: knownFactTitle(fact) ?? title,
      kind,
      rules: rules.flatMap(inWords),
      recorded: saysSomething(known[fact]) ? (known[fact] ?? null) : null,
    })),
    beginnings: (statutePlan()[found.id] ?? []).flatMap((each) =>
      'firstDay' in each ? each.rules.flatMap(inWords) : [],
    ),
  });
}
