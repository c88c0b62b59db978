import { type DeadlineRule, type Reading, formatDate, nth, theNth } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { type Dated, changesOfStart } from './facts-of';

/** So many occurrences are looked at to find where a newer version begins. */
const MOST_LOOKED_AT = 2_000;

/** What dates occurrences from a day on: the rule, and the days set outside the law that it counts from. */
interface Terms {
  readonly rule: DeadlineRule;
  /** those that count from this day on */
  readonly days: CalendarDate | null;
  /** the day from which a newer version of the rule decides; null for the first */
  readonly effectiveFrom: CalendarDate | null;
  /** the provision that made it so */
  readonly provision: Bilingual | null;
}

/** Terms, the first occurrence that they decide, and how far their own numbers lie behind those of the series. */
interface Version extends Terms {
  readonly first: number;
  readonly behind: number;
}

/** The version that decides an occurrence, and which of its own occurrences that is. */
export interface VersionOfRule extends Terms {
  readonly occurrence: number;
}

/** The last day of a version’s own occurrence; null where it gives none. */
type LastDay = (terms: Terms, occurrence: number) => CalendarDate | null;

type Versioned = Pick<Reading, 'rule' | 'later'>;

/** What takes effect, in the order of the days: newer versions of the rule, and days set anew that it counts from. */
function changesIn(
  of: Dated,
  { rule, later = [] }: Versioned,
): readonly (readonly [CalendarDate, Partial<Terms>])[] {
  const starts = [rule, ...later.map((version) => version.rule)].flatMap((each) => changesOfStart(of, each));
  return [
    ...[...new Set(starts)].map((day) => [day, { days: day }] as const),
    ...later.map(
      ({ effectiveFrom, rule: newer, provision }) =>
        [effectiveFrom, { rule: newer, effectiveFrom, provision }] as const,
    ),
  ].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

/**
 * A newer version begins with the first occurrence that the one before would require on the day it takes effect or later, or
 * has no longer: that becomes the first that the newer one requires from then on. What was required before stays.
 */
export function versionOfRule(of: Dated, reading: Versioned, asked: number, lastDay: LastDay): VersionOfRule {
  const { rule } = reading;
  let current: Version = { rule, days: null, effectiveFrom: null, provision: null, first: 1, behind: 0 };
  for (const [from, change] of changesIn(of, reading)) {
    const newer = { ...current, ...change };
    if (newer.rule === current.rule && !changesOfStart(of, newer.rule).includes(from)) continue;
    const begins = firstFrom(current, asked, from, lastDay);
    if (begins === null) break;
    const before = begins === 1 ? null : lastDay(current, begins - 1 - current.behind);
    current = { ...newer, first: begins, behind: begins - firstOwn(newer, from, before, lastDay) };
  }
  return { ...current, occurrence: asked - current.behind };
}

/** The first occurrence, up to the one asked for, that a version requires from a day on or has no more; null where there is none. */
function firstFrom(version: Version, until: number, from: CalendarDate, lastDay: LastDay): number | null {
  const { first, behind } = version;
  let before: CalendarDate | null = null;
  for (let number = first; number <= until && number - first < MOST_LOOKED_AT; number += 1) {
    const on = lastDay(version, number - behind);
    if (on === null || on >= from || on === before) return number;
    before = on;
  }
  return null;
}

/** Its own occurrence that a version begins with; the first where it stands still. */
function firstOwn(terms: Terms, from: CalendarDate, after: CalendarDate | null, lastDay: LastDay): number {
  let before: CalendarDate | null = null;
  for (let number = 1; number < MOST_LOOKED_AT; number += 1) {
    const on = lastDay(terms, number);
    if (number > 1 && on === before) return 1;
    if (on === null || (on >= from && (after === null || on > after))) return number;
    before = on;
  }
  return MOST_LOOKED_AT;
}

/** What is said of the version that dates an occurrence, where the rule has several; null where it has one. */
export function versionStep(
  { later = [] }: Versioned,
  { effectiveFrom, provision, occurrence: own }: VersionOfRule,
  occurrence: number,
): { readonly id: string; readonly text: Bilingual; readonly citation?: Bilingual } | null {
  const [next] = later.filter((version) => effectiveFrom === null || version.effectiveFrom > effectiveFrom);
  if (effectiveFrom === null)
    return next === undefined
      ? null
      : {
          id: 'version',
          text: both(
            `The ${nth(occurrence).en} is dated by the version of the rule that decides what is due before ${formatDate(next.effectiveFrom, 'en')}.`,
            `Dyddir ${theNth(occurrence).cy} gan y fersiwn o’r rheol sy’n penderfynu’r dyddiadau cau cyn ${formatDate(next.effectiveFrom, 'cy')}.`,
          ),
        };
  return {
    id: 'version',
    text: both(
      `The ${nth(occurrence).en} is dated by the version of the rule that takes effect on ${formatDate(effectiveFrom, 'en')}. On its own count it is ${theNth(own).en}.`,
      `Dyddir ${theNth(occurrence).cy} gan y fersiwn o’r rheol sy’n cael effaith ar ${formatDate(effectiveFrom, 'cy')}. Yn ôl ei chyfrif ei hun, ${theNth(own).cy} ydyw.`,
    ),
    ...(provision !== null && { citation: provision }),
  };
}
