import { termsOf } from '#domain/calendars';
import { type Bilingual, type CalendarDate, both, earlierOf } from '#domain/kernel';
import { addUnits } from '../../rules/add-units';
import { formatDate, formatDateBoth, formatLength } from '../../words/dates-in-words';
import type { CalendarUnit } from '../../rules/unit';
import { dateIn, datePattern } from '../grammar/dates';
import {
  type CandidateReading,
  type Family,
  type Groups,
  type Outcome,
  type Phrase,
  family,
  firstOf,
} from '../grammar/phrase-reading';
import { NUMBER, numberOf } from '../grammar/vocabulary';

export const WORKING =
  '(?<working>working days?|diwrnodau? gwaith|ddiwrnodau? gwaith|diwrnod gwaith|ddiwrnod gwaith)';
const UNITS: readonly (readonly [CalendarUnit, string])[] = [
  ['day', 'days?|diwrnod|ddiwrnod|diwrnodau|ddiwrnodau|niwrnod'],
  ['week', 'weeks?|wythnos|wythnosau'],
  ['month', 'months?|mis|fis|misoedd|fisoedd'],
  ['year', 'years?|blwyddyn|flwyddyn|blynedd|flynedd|mlynedd'],
];
export const UNIT = UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|');
const FROM =
  '(?<from>beginning with|starting with|gan ddechrau gyda|gan ddechrau ar|of|from|after|following|i|o|ar ôl|yn dilyn)';
const LENGTH = `(?<count>${NUMBER})\\s+(?:o\\s+)?(?:${WORKING}|${UNIT})`;
const LENGTH_FROM = `${LENGTH}\\s+${FROM}\\s+${datePattern()}`;

export const unitOf = (groups: Groups): CalendarUnit =>
  UNITS.find(([name]) => groups[name] !== undefined)?.[0] ?? 'day';

const BEGINNING = /beginning|starting|dechrau/u;

function read(groups: Groups, { saidOn }: Phrase): Outcome | null {
  const date = dateIn(groups, saidOn);
  if (!date.ok) return { refusal: date.refusal };
  const count = numberOf(groups['count'] ?? '');
  if (count < 1) return null;
  const from = date.value.on;
  if (groups['working'] !== undefined) return { candidates: [workingDays(count, from)] };
  const unit = unitOf(groups);
  const conventions = BEGINNING.test(groups['from'] ?? '')
    ? (['beginning-with', 'after'] as const)
    : (['after', 'beginning-with'] as const);
  return { candidates: conventions.map((convention) => counted({ from, count, unit, convention })) };
}

/** Both conventions are offered: the words rarely say whether the day itself counts. */
export function counted(period: {
  readonly from: CalendarDate;
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly convention: 'after' | 'beginning-with';
}): CandidateReading {
  const { from, count, unit, convention } = period;
  const to = addUnits({ ...period, direction: 'forward' }).day;
  const first =
    convention === 'after' ? addUnits({ ...period, count: 1, unit: 'day', direction: 'forward' }).day : from;
  const length = { en: formatLength(count, unit, 'en'), cy: formatLength(count, unit, 'cy') };
  return {
    id: `${count}-${unit}-${convention}-${from}`,
    basis: 'policy',
    label: both(`By ${formatDate(to, 'en')}`, `Erbyn ${formatDate(to, 'cy')}`),
    reason: reasonOf(convention, length, from, to),
    window: { from: first, to },
    rule: {
      primitive: 'offset',
      anchor: { kind: 'literal', date: from },
      count,
      unit,
      convention,
      direction: 'forward',
      operator: 'on_or_before',
    },
  };
}

const reasonOf = (
  convention: 'after' | 'beginning-with',
  length: Bilingual,
  from: CalendarDate,
  to: CalendarDate,
): Bilingual =>
  convention === 'after'
    ? both(
        `${length.en} after ${formatDate(from, 'en')}, that day not counted, end on ${formatDate(to, 'en')}.`,
        `Mae ${length.cy} ar ôl ${formatDate(from, 'cy')}, heb gyfrif y diwrnod hwnnw, yn dod i ben ar ${formatDate(to, 'cy')}.`,
      )
    : both(
        `${length.en} beginning with ${formatDate(from, 'en')}, that day counted, end on ${formatDate(to, 'en')}.`,
        `Mae ${length.cy} gan ddechrau gyda ${formatDate(from, 'cy')}, gan gyfrif y diwrnod hwnnw, yn dod i ben ar ${formatDate(to, 'cy')}.`,
      );

/** Working days are a matter of regime; Wales is proposed and named, and holidays decide the day. */
export function workingDays(count: number, from: CalendarDate): CandidateReading {
  const { title } = termsOf('wales');
  const reason = both(
    `${count} working days after ${formatDate(from, 'en')}, that day not counted. “Working day” has several legal meanings; this reading takes: ${title.en}.`,
    `${count} diwrnod gwaith ar ôl ${formatDate(from, 'cy')}, heb gyfrif y diwrnod hwnnw. Mae sawl ystyr gyfreithiol i “ddiwrnod gwaith”; mae’r darlleniad hwn yn cymryd: ${title.cy}.`,
  );
  return {
    id: `${count}-working-days-${from}`,
    basis: 'policy',
    label: both(
      `${count} working days from ${formatDate(from, 'en')}`,
      `${count} diwrnod gwaith o ${formatDate(from, 'cy')}`,
    ),
    reason,
    window: null,
    rule: {
      primitive: 'offset',
      anchor: { kind: 'literal', date: from },
      count,
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
      unit: { counted: 'working-day', regime: 'wales' },
    },
  };
}

/** A length before a date: the last day with that much time left. */
function readBackward(groups: Groups, { saidOn }: Phrase): Outcome | null {
  const date = dateIn(groups, saidOn);
  if (!date.ok) return { refusal: date.refusal };
  const count = numberOf(groups['count'] ?? '');
  if (count < 1) return null;
  const anchor = date.value.on;
  const unit =
    groups['working'] === undefined ? unitOf(groups) : ({ counted: 'working-day', regime: 'wales' } as const);
  const rule = {
    primitive: 'offset' as const,
    anchor: { kind: 'literal' as const, date: anchor },
    count,
    unit,
    convention: 'after' as const,
    direction: 'backward' as const,
    operator: 'on_or_before' as const,
  };
  const from = formatDateBoth(anchor);
  if (typeof unit === 'object') {
    const { title } = termsOf('wales');
    return {
      candidates: [
        {
          id: `${count}-working-days-before-${anchor}`,
          basis: 'policy',
          label: both(`${count} working days before ${from.en}`, `${count} diwrnod gwaith cyn ${from.cy}`),
          reason: both(
            `${count} working days are counted back from ${from.en}, that day not counted. “Working day” has several legal meanings; this reading takes: ${title.en}.`,
            `Cyfrifir ${count} diwrnod gwaith yn ôl o ${from.cy}, heb gyfrif y diwrnod hwnnw. Mae sawl ystyr gyfreithiol i “ddiwrnod gwaith”; mae’r darlleniad hwn yn cymryd: ${title.cy}.`,
          ),
          window: null,
          rule,
        },
      ],
    };
  }
  const to = addUnits({ from: anchor, count, unit, convention: 'after', direction: 'backward' }).day;
  const length = { en: formatLength(count, unit, 'en'), cy: formatLength(count, unit, 'cy') };
  const by = formatDateBoth(to);
  return {
    candidates: [
      {
        id: `${count}-${unit}-before-${anchor}`,
        basis: 'policy',
        label: both(`By ${by.en}`, `Erbyn ${by.cy}`),
        reason: both(
          `${length.en} back from ${from.en}, that day not counted, lead to ${by.en}.`,
          `Mae ${length.cy} yn ôl o ${from.cy}, heb gyfrif y diwrnod hwnnw, yn arwain at ${by.cy}.`,
        ),
        window: { from: earlierOf(saidOn, to), to },
        rule,
      },
    ],
  };
}

/** A number of days, weeks, months, years or working days from or before a date. */
export const counts: Family = firstOf(
  family(
    `(?:at least |o leiaf )?${LENGTH}\\s+(?:before|prior to|ahead of|cyn)\\s+${datePattern()}`,
    readBackward,
  ),
  family(`(?:within|o fewn|cyn pen)\\s+${LENGTH_FROM}`, read),
  family(LENGTH_FROM, read),
);
