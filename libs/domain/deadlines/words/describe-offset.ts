import { type Bilingual, both } from '#domain/kernel';
import { termsOf } from '#domain/calendars';
import type { Anchor, NestedRule, Periods } from '../rules/anchor';
import { formatDateBoth, formatLength, formatLengthAlone } from './dates-in-words';
import type { OffsetRule } from '../rules/offset-rule';
import type { CountedUnit } from '../rules/unit';

/** Describes a rule inside an anchor: `describeRule`, which stands on the floor above. */
export type Describe = (rule: NestedRule) => Bilingual;

/** The day a rule counts from, as a noun phrase. */
export function describeAnchor(anchor: Anchor, describe: Describe): Bilingual {
  switch (anchor.kind) {
    case 'literal':
      return anchor.title ?? formatDateBoth(anchor.date);
    case 'previous-required':
      return both('the day last required', 'y diwrnod gofynnol diwethaf');
    case 'rule': {
      const { en, cy } = describe(anchor.rule);
      const title =
        anchor.title ?? both('the last day under another rule', 'y diwrnod olaf o dan reol arall');
      return both(`${title.en} (${en})`, `${title.cy} (${cy})`);
    }
    case 'period': {
      const period = describePeriods(anchor.periods, describe);
      return anchor.edge === 'first-day'
        ? both(`the first day of a period (${period.en})`, `diwrnod cyntaf cyfnod (${period.cy})`)
        : both(`the last day of a period (${period.en})`, `diwrnod olaf cyfnod (${period.cy})`);
    }
    default:
      return anchor.title;
  }
}

/** The kind of period, as a noun phrase. */
export function describePeriods(periods: Periods, describe: Describe): Bilingual {
  switch (periods.kind) {
    case 'calendar-year':
      return both('calendar year', 'blwyddyn galendr');
    case 'financial-year':
      return both('financial year from 1 April', 'blwyddyn ariannol o 1 Ebrill');
    case 'academic-year':
      return both('academic year from 1 September', 'blwyddyn academaidd o 1 Medi');
    case 'contiguous': {
      const { count, unit, start } = periods;
      const from = describeAnchor(start, describe);
      return both(
        `${formatLength(count, unit, 'en')} each, beginning with: ${from.en}`,
        `${formatLengthAlone(count, unit, 'cy')} yr un, gan ddechrau gyda: ${from.cy}`,
      );
    }
    case 'between-events':
      return both(`between one and the next: ${periods.title.en}`, `rhwng un a’r nesaf: ${periods.title.cy}`);
  }
}

/** A rule that counts from a day, in one sentence without its full stop. */
export function describeOffset(rule: OffsetRule, describe: Describe): Bilingual {
  const { operator, count } = rule;
  const anchor = describeAnchor(rule.anchor, describe);
  if (count === 0) return ON_THE_DAY[operator](anchor);
  const length = lengthText(rule);
  switch (operator) {
    case 'before':
      return both(
        `Before the day that lies ${length.en} this one: ${anchor.en}`,
        `Cyn y diwrnod sydd ${length.cy} hwn: ${anchor.cy}`,
      );
    case 'on_or_before':
      return both(
        `No later than ${length.en} this day: ${anchor.en}`,
        `Heb fod yn hwyrach ${thisDay(than(rule, length.cy))}: ${anchor.cy}`,
      );
    case 'on':
      return both(
        `On the day that lies ${length.en} this one: ${anchor.en}`,
        `Ar y diwrnod sydd ${length.cy} hwn: ${anchor.cy}`,
      );
    case 'from':
      return both(
        `No earlier than ${length.en} this day: ${anchor.en}`,
        `Heb fod yn gynharach ${thisDay(than(rule, length.cy))}: ${anchor.cy}`,
      );
  }
}

/** *Na* is *nag* before a number said with a vowel (un, wyth, un ar ddeg), and leaves *blwyddyn* as it is. */
function than({ count, unit, convention }: OffsetRule, length: string): string {
  if (convention === 'clear') return `na ${length.replace('gyfnod', 'chyfnod')}`;
  if (count === 1 && unit === 'year') return `na ${length.replace('flwyddyn', 'blwyddyn')}`;
  return `${[1, 8, 11].includes(count) ? 'nag' : 'na'} ${length}`;
}

/** *Gyda y* is written *gyda’r*. */
const thisDay = (lead: string): string =>
  lead.endsWith('gyda') ? `${lead}’r diwrnod hwn` : `${lead} y diwrnod hwn`;

const ON_THE_DAY: Readonly<Record<OffsetRule['operator'], (anchor: Bilingual) => Bilingual>> = {
  before: ({ en, cy }) => both(`Before this day: ${en}`, `Cyn y diwrnod hwn: ${cy}`),
  on_or_before: ({ en, cy }) => both(`On or before this day: ${en}`, `Ar y diwrnod hwn neu cyn hynny: ${cy}`),
  on: ({ en, cy }) => both(`On this day: ${en}`, `Ar y diwrnod hwn: ${cy}`),
  from: ({ en, cy }) => both(`From this day: ${en}`, `O’r diwrnod hwn ymlaen: ${cy}`),
};

/** `12 months beginning with`, `12 mis gan ddechrau gyda`. */
function lengthText({ count, unit, convention, direction }: OffsetRule): Bilingual {
  const length =
    typeof unit === 'object'
      ? countedText(count, unit)
      : both(formatLength(count, unit, 'en'), formatLength(count, unit, 'cy'));
  const { en, cy } = CONVENTION[direction][convention];
  // *clir* would have to agree with the noun: 3 wythnos glir
  const clear = convention === 'clear' ? 'gyfnod clir o ' : '';
  return both(`${length.en} ${en}`, `${clear}${length.cy} ${cy}`);
}

const CONVENTION: Readonly<
  Record<OffsetRule['direction'], Readonly<Record<OffsetRule['convention'], Bilingual>>>
> = {
  forward: {
    after: both('after', 'ar ôl'),
    'beginning-with': both('beginning with', 'gan ddechrau gyda'),
    clear: both('clear after', 'ar ôl'),
  },
  backward: {
    after: both('before', 'cyn'),
    'beginning-with': both('ending with', 'yn diweddu gyda'),
    clear: both('clear before', 'cyn'),
  },
};

function countedText(count: number, unit: CountedUnit): Bilingual {
  const title = unitTitle(unit);
  return both(`${count === 1 ? '1 of the' : count} ${title.en}`, `${count} o’r dyddiau hyn (${title.cy})`);
}

function unitTitle(unit: CountedUnit): Bilingual {
  switch (unit.counted) {
    case 'working-day':
      return termsOf(unit.regime).title;
    case 'school-day':
      return both('school days', 'diwrnodau ysgol');
    case 'sitting-day':
      return unit.style.breaks === 'sittings-only'
        ? both('sitting days', 'diwrnodau eistedd')
        : both('scrutiny days', 'diwrnodau craffu');
  }
}
