import { type Bilingual, type CalendarDate, addDays, both } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import type { Operator } from '../../rules/fields';
import { onDay } from '../grammar/candidates';
import { type WrittenDate, dateIn, datesIn } from '../grammar/dates';
import { BOUND, HOUR, LATEST, ONWARDS, boundOf, isMidnight, withEnd } from '../grammar/operators';
import type { Family } from '../grammar/families';
import type { Groups, Outcome } from '../grammar/phrase-reading';
import { around } from '../grammar/placed';

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
        `The words give no year; the first such day that had not passed when they were said, on ${statedOn.en}, is ${day.en}. ${counts.en}`,
        `Nid yw’r geiriau’n rhoi blwyddyn; y diwrnod cyntaf o’r fath nad oedd wedi mynd heibio pan gawsant eu dweud, ar ${statedOn.cy}, yw ${day.cy}. ${counts.cy}`,
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

const OPERATORS = {
  by: ['on_or_before', 0],
  'no-later': ['on_or_before', 0],
  before: ['before', 0],
  in: ['on', 0],
  from: ['from', 0],
  after: ['from', 1],
} as const;

/** Which operators the words around a date can mean: before an hour of a day is by that day; midnight is its end or its beginning. */
function operatorsOf({
  op,
  hour,
  hourafter,
  latest,
  onwards,
}: Groups): readonly (readonly [Operator, number])[] {
  const bound = withEnd(boundOf(op), { latest, onwards }) ?? 'in';
  if (bound === 'later' || bound === 'none') return [];
  const [operator, shift] = OPERATORS[bound];
  const time = hour ?? hourafter;
  if (time === undefined || operator === 'from' || operator === 'on') return [[operator, shift]];
  return isMidnight(time)
    ? [
        ['before', 0],
        ['on_or_before', 0],
      ]
    : [['on_or_before', 0]];
}

function read(groups: Groups, written: Groups, saidOn: CalendarDate): Outcome | null {
  const date = dateIn(written, saidOn);
  if (!date.ok) return { refusal: date.refusal };
  const { on } = date.value;
  const candidates = operatorsOf(groups).map(([operator, shift]) =>
    onDay(addDays(on, shift), operator, why(on, operator, date.value, saidOn), saidOn),
  );
  return candidates.length === 0 ? null : { candidates };
}

/** A date with or without words around it: by, before, from, after, on, or nothing; by noon on it; at the latest. */
export const singleDates: Family = around(
  datesIn,
  {
    before: `(?:(?<op>${BOUND})\\s+)?(?:(?<hour>${HOUR}),?\\s+(?:on\\s+|of\\s+|ar\\s+)?)?`,
    after: `(?:,?\\s+(?:at\\s+|am\\s+|by\\s+)?(?<hourafter>${HOUR}))?(?:${LATEST}|${ONWARDS})?`,
  },
  read,
);
