import {
  type DeadlineRule,
  type Duty,
  type Reading,
  type RuleVersion,
  findDuty,
  versionOn,
  versionsOf,
} from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type JsonValue,
  type ObligationId,
  addYears,
  both,
} from '#domain/kernel';
import { type Authority, type ObligationDefinition, definitionSchema } from '../model/definition';
import type { Supply } from '../model/facts';
import { type StatuteEntry, type Supplied, statutePlan } from './plan';

/** The entries that a duty of the statute book becomes on the register. */
export const entriesOfDuty = (duty: Duty): readonly StatuteEntry[] =>
  (statutePlan()[duty.id] ?? []).filter((each) => 'id' in each);

/** What a person says when a duty of the statute book is put on the register. */
export interface StatuteRegistration {
  /** of the entry; default: the one of the plan */
  readonly id?: ObligationId | undefined;
  readonly owner?: string | undefined;
  readonly approver?: string | undefined;
  /** the body that bears it; default: as the Act names it */
  readonly responsible?: string | undefined;
  /** default: statutory */
  readonly authority?: Authority | undefined;
  readonly heldFrom?: CalendarDate | undefined;
  /** what arises each time: a template, from which each case is opened */
  readonly asTemplate?: boolean | undefined;
  /** where names get their days from, instead of what the plan says */
  readonly facts?: Readonly<Record<string, Supply>> | undefined;
}

/** The version that is the law on a day; before the first, the first. */
const versionAsOf = (versions: readonly RuleVersion[], on: CalendarDate): RuleVersion | undefined =>
  versionOn(versions, on) ?? versions[0];

/** How often a rule comes by its anchor’s name: the rule of the same duty takes its place. */
function withRules(
  rule: DeadlineRule,
  duty: Duty,
  { supplied, on }: { readonly supplied: Readonly<Record<string, Supplied>>; readonly on: CalendarDate },
): DeadlineRule {
  const replaced = (value: JsonValue): JsonValue => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(replaced);
    const node = value as Readonly<Record<string, JsonValue>>;
    const supply = typeof node['duty'] === 'string' ? supplied[node['duty']] : undefined;
    if (node['kind'] === 'duty' && supply !== undefined && 'rule' in supply) {
      const own = versionAsOf(versionsOf(duty, supply.rule), on);
      return {
        kind: 'rule',
        rule: (own?.rule ?? null) as unknown as JsonValue,
        title: node['title'] ?? null,
      };
    }
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, replaced(each)]));
  };
  return replaced(rule as unknown as JsonValue) as unknown as DeadlineRule;
}

const supplyFrom = (supplied: Supplied, today: CalendarDate): Supply | null => {
  if ('fact' in supplied) return { fact: supplied.fact };
  if ('obligation' in supplied) return { obligation: supplied.obligation as ObligationId, of: supplied.of };
  return 'each' in supplied ? { each: supplied.each, from: addYears(today, supplied.ahead ?? 0) } : null;
};

const READING = both('As the provision says', 'Fel y dywed y ddarpariaeth');

/** The days from which a rule, or one that it counts from by name, has a newer version. */
function daysOfVersions(
  duty: Duty,
  name: string,
  supplied: Readonly<Record<string, Supplied>>,
): readonly CalendarDate[] {
  const names = [name, ...Object.values(supplied).flatMap((each) => ('rule' in each ? [each.rule] : []))];
  const [first] = versionsOf(duty, name);
  const days = names
    .flatMap((each) => versionsOf(duty, each).slice(1))
    .map(({ effectiveFrom }) => effectiveFrom);
  return [...new Set(days)].filter((day) => first !== undefined && day > first.effectiveFrom).toSorted();
}

/** A rule of the statute book in all its versions: each decides what is due from its day on, until the next. */
function readingOf(duty: Duty, entry: StatuteEntry, name: string, today: CalendarDate): Reading {
  const versions = versionsOf(duty, name);
  const [first] = versions;
  const now = versionAsOf(versions, today);
  if (first === undefined || now === undefined) throw new TypeError(`${duty.id} has no rule ${name}`);
  const supplied = entry.facts ?? {};
  const ruleOn = (on: CalendarDate): DeadlineRule =>
    withRules((versionAsOf(versions, on) ?? first).rule, duty, { supplied, on });
  const later = daysOfVersions(duty, name, supplied).map((effectiveFrom) => ({
    effectiveFrom,
    rule: ruleOn(effectiveFrom),
    provision: (versionAsOf(versions, effectiveFrom) ?? first).citation,
  }));
  return {
    id: name,
    basis: 'legal',
    label: entry.readings?.length === 1 ? READING : now.text,
    reason: now.text,
    rule: ruleOn(first.effectiveFrom),
    ...(later.length > 0 && { later }),
  };
}

const ACT_AND_PROVISION = {
  en: /^(.*?), ((?:sections?|regulations?|articles?|Schedules?|Sch\.|s\.|ss\.|reg|Part|paragraph).*)$/,
  cy: /^(.*?), ((?:adran(?:nau)?|rheoliad(?:au)?|erthygl(?:au)?|Atodlen(?:ni)?|Rhan|paragraff).*)$/,
};

/** The Act and the provision of a citation, where it names both. */
function partsOf(citation: Bilingual): { readonly title: Bilingual; readonly provision: Bilingual } {
  const [en, cy] = [ACT_AND_PROVISION.en.exec(citation.en), ACT_AND_PROVISION.cy.exec(citation.cy)];
  return en === null || cy === null
    ? { title: citation, provision: citation }
    : { title: both(en[1] ?? '', cy[1] ?? ''), provision: both(en[2] ?? '', cy[2] ?? '') };
}

const isWebAddress = (source: string): boolean => /^https?:\/\//.test(source);

/** The name in its rules of what happens each time; undefined where an entry does not arise each time. */
export const openedByOf = ({ eachTime, facts = {} }: StatuteEntry): string | undefined =>
  eachTime === true
    ? Object.entries(facts).find(([, supplied]) => 'kind' in supplied && supplied.kind === 'event')?.[0]
    : undefined;

/**
 * The definition that a duty of the statute book has on the register. Its words are ours, never the official text.
 * @param today the day as at which the statute book is read. @throws TypeError where the plan names a rule that the duty has not
 */
export function definitionOfDuty(
  duty: Duty,
  entry: StatuteEntry,
  registration: StatuteRegistration,
  today: CalendarDate,
): ObligationDefinition {
  const names = entry.readings ?? [];
  const first = versionAsOf(versionsOf(duty, names[0] ?? entry.undated ?? ''), today);
  if (first === undefined) throw new TypeError(`${duty.id}: ${entry.id} has no rule`);
  const openedBy = registration.asTemplate === true ? openedByOf(entry) : undefined;
  const supplies = Object.entries(entry.facts ?? {})
    .filter(([name]) => name !== openedBy)
    .map(([name, supplied]) => [name, supplyFrom(supplied, today)] as const)
    .filter(([, supply]) => supply !== null);
  const facts = { ...Object.fromEntries(supplies), ...registration.facts };
  const { owner, approver, heldFrom } = registration;
  const undated =
    entry.undated === undefined ? undefined : versionAsOf(versionsOf(duty, entry.undated), today)?.rule;
  return definitionSchema.parse({
    id: registration.id ?? entry.id,
    kind: openedBy === undefined ? entry.kind : 'case-template',
    title: entry.title ?? duty.title,
    source: {
      kind: 'legislation',
      ...partsOf(first.citation),
      asAt: today,
      inForceFrom: first.effectiveFrom,
      ...(isWebAddress(duty.source) && { url: duty.source }),
      words: first.text,
    },
    responsible: registration.responsible ?? duty.bearer.en,
    ...(owner !== undefined && { owner }),
    ...(approver !== undefined && { approver }),
    authority: registration.authority ?? 'statutory',
    legalBasis: { citation: first.citation, rendering: first.text },
    interpretation: first.text,
    readings: names.map((name) => readingOf(duty, entry, name, today)),
    ...(entry.workingReading !== undefined && { workingReading: entry.workingReading }),
    ...(undated !== undefined && { undated }),
    ...(openedBy !== undefined && { openedBy }),
    ...(heldFrom !== undefined && entry.kind === 'recurring-duty' && { heldFrom }),
    ...(Object.keys(facts).length > 0 && { facts }),
    tags: [...new Set(['statute-book', duty.name, entry.id])],
  });
}

/** The duty and the entry that an entry’s own id, or the number or name of a duty with one entry, stands for. */
export function statuteEntry(named: string): { readonly duty: Duty; readonly entry: StatuteEntry } | null {
  const own = findDuty(named);
  const found = (own === undefined ? Object.keys(statutePlan()) : [own.id]).flatMap((id) => {
    const duty = findDuty(id);
    return duty === undefined ? [] : entriesOfDuty(duty).map((entry) => ({ duty, entry }));
  });
  if (own !== undefined && found.length === 1) return found[0] ?? null;
  return found.find(({ entry }) => entry.id === named) ?? null;
}
