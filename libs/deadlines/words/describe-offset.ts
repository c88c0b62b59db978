import { termsOf } from '#calendars';
import { both, type Bilingual } from '#kernel';
import type { OffsetRule } from '../offset-rule';
import type { CountedUnit } from '../unit';
import { describeAnchor } from './describe-anchor';
import { formatLength } from './lengths';

/** A rule that counts from a day, in one sentence without its full stop. */
export function describeOffset(rule: OffsetRule): Bilingual {
  const { operator, count } = rule;
  const anchor = describeAnchor(rule.anchor);
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
function than({ count, unit }: OffsetRule, length: string): string {
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
  return both(`${length.en} ${en}`, `${length.cy} ${cy}`);
}

const CONVENTION: Readonly<
  Record<OffsetRule['direction'], Readonly<Record<OffsetRule['convention'], Bilingual>>>
> = {
  forward: {
    after: both('after', 'ar ôl'),
    'beginning-with': both('beginning with', 'gan ddechrau gyda'),
    clear: both('clear after', 'clir ar ôl'),
  },
  backward: {
    after: both('before', 'cyn'),
    'beginning-with': both('ending with', 'yn diweddu gyda'),
    clear: both('clear before', 'clir cyn'),
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
