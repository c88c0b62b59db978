import { type Bilingual, type CalendarDate, addMonths, both, lastDayOfMonth } from '#domain/kernel';
import { formatDate, formatMonth } from '../../words/dates-in-words';
import type { Operator } from '../../rules/fields';
import { onDay } from '../grammar/candidates';
import {
  type CandidateReading,
  type Family,
  type Groups,
  type Phrase,
  family,
  firstOf,
} from '../grammar/phrase-reading';
import { monthAhead } from '../grammar/stretches';
import { MONTH, NOT_BEFORE } from '../grammar/vocabulary';

const OF_YEAR = '\\s+(?<year>20\\d{2}|19\\d{2})';
const OF_MONTH = `(?:mis |fis )?(?<month>${MONTH})(?:${OF_YEAR})?`;

const bound = (
  on: CalendarDate,
  operator: Operator,
  month: CalendarDate,
  saidOn: CalendarDate,
): CandidateReading => {
  const [en, cy] = [formatMonth(month, 'en'), formatMonth(month, 'cy')];
  const last = lastDayOfMonth(month);
  const reason = both(
    `${en} runs from ${formatDate(month, 'en')} to ${formatDate(last, 'en')}. ${COUNTS[operator].en}`,
    `Mae ${cy} yn rhedeg o ${formatDate(month, 'cy')} hyd at ${formatDate(last, 'cy')}. ${COUNTS[operator].cy}`,
  );
  return onDay(on, operator, reason, saidOn);
};

const COUNTS: Readonly<Record<Operator, Bilingual>> = {
  before: both('No day of it counts.', 'Nid oes un diwrnod ohono’n cyfrif.'),
  on_or_before: both('Its last day counts.', 'Mae ei ddiwrnod olaf yn cyfrif.'),
  on: both('That very day is meant.', 'Y diwrnod hwnnw ei hun a olygir.'),
  from: both(
    'The words say when it begins, not when it ends.',
    'Mae’r geiriau’n dweud pryd y mae’n dechrau, nid pryd y daw i ben.',
  ),
};

type Read = (month: CalendarDate, saidOn: CalendarDate) => readonly CandidateReading[];

const from: Read = (month, saidOn) => [bound(month, 'from', month, saidOn)];
const before: Read = (month, saidOn) => [bound(month, 'before', month, saidOn)];
const byTheEnd: Read = (month, saidOn) => [bound(lastDayOfMonth(month), 'on_or_before', month, saidOn)];
/** A period that ended before the statement is not meant. */
const by: Read = (month, saidOn) =>
  month <= saidOn ? byTheEnd(month, saidOn) : [...byTheEnd(month, saidOn), ...before(month, saidOn)];
const after: Read = (month, saidOn) => [bound(addMonths(month, 1), 'from', month, saidOn)];

const reading =
  (read: Read) =>
  ({ month, year }: Groups, { saidOn }: Phrase) => ({
    candidates: read(monthAhead(month ?? '', year, saidOn).from, saidOn),
  });

/** A month as a bound: before it none of its days counts; by it either its end or its beginning may be meant. */
export const monthBounds: Family = firstOf(
  family(`(?:${NOT_BEFORE})\\s+${OF_MONTH}`, reading(from)),
  family(`(?:no later than|not later than|heb fod yn hwyrach na[cg]?)\\s+${OF_MONTH}`, reading(byTheEnd)),
  family(`(?:before|ahead of|prior to|cyn)\\s+${OF_MONTH}`, reading(before)),
  family(`(?:by|until|up to|erbyn|tan|hyd at)\\s+${OF_MONTH}`, reading(by)),
  family(`(?:after|ar ôl)\\s+${OF_MONTH}`, reading(after)),
  family(`(?:from|starting in|o fis)\\s+${OF_MONTH}`, reading(from)),
  family(`o\\s+(?<month>${MONTH})${OF_YEAR}`, reading(from)),
);
