import { type Bilingual, both } from '#domain/kernel';
import type { MilestoneRule, PlannedMilestone } from './plan';

export const milestoneKindWords: Readonly<Record<PlannedMilestone['kind'], Bilingual>> = {
  procurement: both('Procurement', 'Caffael'),
  evidence: both('Evidence', 'Tystiolaeth'),
  consultation: both('Consultation', 'Ymgynghori'),
  draft: both('Draft', 'Drafft'),
  translation: both('Translation', 'Cyfieithu'),
  clearance: both('Clearance', 'Cymeradwyaeth'),
  laying: both('Laying', 'Gosod'),
  publication: both('Publication', 'Cyhoeddi'),
  other: both('Other', 'Arall'),
};

const UNITS: Readonly<Record<MilestoneRule['unit'], Bilingual>> = {
  day: both('days', 'diwrnodau'),
  week: both('weeks', 'wythnosau'),
  month: both('months', 'misoedd'),
  year: both('years', 'blynyddoedd'),
  'working-day': both('working days', 'diwrnodau gwaith'),
};

const NATIONS: Readonly<Record<NonNullable<MilestoneRule['nation']>, Bilingual>> = {
  wales: both('Wales', 'Cymru'),
  england: both('England', 'Lloegr'),
  scotland: both('Scotland', 'Yr Alban'),
  'northern-ireland': both('Northern Ireland', 'Gogledd Iwerddon'),
};

/** One of them, in English: Welsh needs no such form, for its number stands behind a colon. */
const ONE: Readonly<Record<MilestoneRule['unit'], string>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  'working-day': 'working day',
};

/** When a milestone falls, as a note: in Welsh the number stands behind a colon, so that no noun changes with it. */
export function milestoneRuleWords(
  { count, unit, nation, direction, milestone }: MilestoneRule,
  titleOf: (milestone: string) => Bilingual,
): Bilingual {
  const from = milestone === undefined ? both('the due date', 'y dyddiad cau') : titleOf(milestone);
  const [way, units] = [direction === 'before', UNITS[unit]];
  const of =
    nation === undefined ? both('', '') : both(` (${NATIONS[nation].en})`, ` (${NATIONS[nation].cy})`);
  return both(
    `${count} ${count === 1 ? ONE[unit] : units.en}${of.en} ${way ? 'before' : 'after'} ${from.en}`,
    `${way ? 'cyn' : 'ar ôl'}: ${from.cy}; ${units.cy}${of.cy}: ${count}`,
  );
}
