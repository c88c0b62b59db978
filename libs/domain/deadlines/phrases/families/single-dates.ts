import { type Bilingual, type CalendarDate, addDays, both } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import type { Operator } from '../../rules/fields';
import { onDay } from '../grammar/candidates';
import { type WrittenDate, dateIn, datePattern } from '../grammar/dates';
import { type Family, type Outcome, family, firstOf } from '../grammar/phrase-reading';
import { NOT_BEFORE } from '../grammar/vocabulary';

/** The word before a date, and its effect on the day. */
const OPERATORS: readonly (readonly [string, Operator])[] = [
  [`${NOT_BEFORE}|on or after|from|starting on|ar neu ar ôl|gan ddechrau ar`, 'from'],
  [
    'on or before|by|no later than|not later than|until|up to|ar neu cyn|erbyn|heb fod yn hwyrach na[cg]?|ddim hwyrach na[cg]?|tan|hyd at|hyd',
    'on_or_before',
  ],
  ['before|ahead of|prior to|cyn', 'before'],
  ['o', 'from'],
];

const why = (
  on: CalendarDate,
  operator: Operator,
  { yearSupplied }: WrittenDate,
  saidOn: CalendarDate,
): Bilingual => {
  const day = { en: formatDate(on, 'en'), cy: formatDate(on, 'cy') };
  const statedOn = { en: formatDate(saidOn, 'en'), cy: formatDate(saidOn, 'cy') };
  const counts = COUNTS[operator];
  return yearSupplied
    ? both(
        `The words give no year; the next such day after the statement of ${statedOn.en} is ${day.en}. ${counts.en}`,
        `Nid yw’r geiriau’n rhoi blwyddyn; y diwrnod nesaf o’r fath ar ôl datganiad ${statedOn.cy} yw ${day.cy}. ${counts.cy}`,
      )
    : both(
        `The words of ${statedOn.en} name ${day.en}. ${counts.en}`,
        `Mae geiriau ${statedOn.cy} yn enwi ${day.cy}. ${counts.cy}`,
      );
};

const COUNTS: Readonly<Record<Operator, Bilingual>> = {
  before: both('The day itself is left out.', 'Nid yw’r diwrnod ei hun yn cyfrif.'),
  on_or_before: both('The day itself is included.', 'Mae’r diwrnod ei hun yn cyfrif.'),
  on: both('That very day is meant.', 'Y diwrnod hwnnw ei hun a olygir.'),
  from: both(
    'The words say when it begins, not when it ends.',
    'Mae’r geiriau’n dweud pryd y mae’n dechrau, nid pryd y daw i ben.',
  ),
};

const read =
  (operator: Operator, shift = 0) =>
  (groups: Parameters<typeof dateIn>[0], { saidOn }: { saidOn: CalendarDate }): Outcome => {
    const date = dateIn(groups, saidOn);
    if (!date.ok) return { refusal: date.refusal };
    const on = addDays(date.value.on, shift);
    return { candidates: [onDay(on, operator, why(date.value.on, operator, date.value, saidOn), saidOn)] };
  };

/** A date with or without a word before it: by, before, from, after, on, or nothing. */
export const singleDates: Family = firstOf(
  family(`ar\\s+${datePattern()}\\s+neu\\s+cyn\\s+hynny`, read('on_or_before')),
  ...OPERATORS.map(([words, operator]) => family(`(?:${words})\\s+${datePattern()}`, read(operator))),
  family(`(?:after|following|ar ôl|yn dilyn)\\s+${datePattern()}`, read('from', 1)),
  family(`(?:on\\s+|ar\\s+)?${datePattern()}`, read('on')),
);
