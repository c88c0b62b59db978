import { type Bilingual, type CalendarDate, both, calendarDate } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import { within } from '../grammar/candidates';
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
import { type Stretch, academicYearAhead, financialYearOf, monthStretch } from '../grammar/stretches';
import { MONTH, monthNumber } from '../grammar/vocabulary';

const BETWEEN = '(?:between|from|rhwng|o)\\s+(?:mis |fis )?';
const AND = '\\s*(?:and|to|until|a|ac|i|tan|hyd at|hyd|-|–)\\s*(?:mis |fis )?';
const A_YEAR = '20\\d{2}|19\\d{2}';

function stretchOf(stretch: Stretch, label: Bilingual, saidOn: CalendarDate): CandidateReading {
  const reason = both(
    `The words name the time from ${formatDate(stretch.from, 'en')} to ${formatDate(stretch.to, 'en')}, both days included.`,
    `Mae’r geiriau’n enwi’r cyfnod o ${formatDate(stretch.from, 'cy')} hyd at ${formatDate(stretch.to, 'cy')}, gan gynnwys y ddau ddiwrnod.`,
  );
  return within('dates', stretch, { label, reason }, saidOn);
}

const fromTo = ({ from, to }: Stretch): Bilingual =>
  both(
    `From ${formatDate(from, 'en')} to ${formatDate(to, 'en')}`,
    `O ${formatDate(from, 'cy')} hyd at ${formatDate(to, 'cy')}`,
  );

/** A first month or day without a year has that of the second, or the one before where it would come later. */
function betweenMonths(groups: Groups, { saidOn }: Phrase): Outcome | null {
  const [first, last] = [monthNumber(groups['first'] ?? ''), monthNumber(groups['last'] ?? '')];
  const lastYear = Number(groups['lastYear']);
  const firstYear = Number(groups['firstYear'] ?? (first > last ? lastYear - 1 : lastYear));
  const stretch = { from: monthStretch(firstYear, first).from, to: monthStretch(lastYear, last).to };
  return inOrder(stretch, saidOn);
}

function betweenDates(groups: Groups, { saidOn }: Phrase): Outcome | null {
  const last = dateIn(groups, saidOn, 2);
  if (!last.ok) return { refusal: last.refusal };
  const year = last.value.on.slice(0, 4);
  const same = dateIn({ ...groups, year1: groups['year1'] ?? year }, saidOn, 1);
  const first =
    same.ok && same.value.on > last.value.on && groups['year1'] === undefined
      ? dateIn({ ...groups, year1: String(Number(year) - 1) }, saidOn, 1)
      : same;
  return first.ok ? inOrder({ from: first.value.on, to: last.value.on }, saidOn) : { refusal: first.refusal };
}

const inOrder = (stretch: Stretch, saidOn: CalendarDate): Outcome | null =>
  stretch.from <= stretch.to ? { candidates: [stretchOf(stretch, fromTo(stretch), saidOn)] } : null;

const ACADEMIC = 'academic year|school year|(?:b|f|m)lwyddyn (?:academaidd|ysgol)';
const FINANCIAL = 'financial year|(?:b|f|m)lwyddyn ariannol';
const KIND = `(?<academic>${ACADEMIC})|(?<financial>${FINANCIAL})`;
const SPAN = '(?<start>20\\d{2})\\s?[-–/]\\s?(?:20)?(?<end>\\d{2})(?![-/.]?\\d)';

/** `2026-27`: the academic or the financial year of that name, and both where the words do not say which. */
function twoYears(groups: Groups, { saidOn }: Phrase): Outcome | null {
  const start = Number(groups['start']);
  if (Number(groups['end']) !== (start + 1) % 100) return null;
  const academic = academicYearAhead(calendarDate(`${start}-09-01`), 0);
  const financial = financialYearOf(calendarDate(`${start}-04-01`));
  const asAcademic = stretchOf(
    academic,
    both(`The academic year ${academic.name}`, `Blwyddyn academaidd ${academic.name}`),
    saidOn,
  );
  const asFinancial = stretchOf(
    financial,
    both(`The financial year ${financial.name}`, `Blwyddyn ariannol ${financial.name}`),
    saidOn,
  );
  if (groups['academic'] !== undefined) return { candidates: [asAcademic] };
  if (groups['financial'] !== undefined) return { candidates: [asFinancial] };
  return { candidates: [asFinancial, asAcademic] };
}

/** Stretches with two ends in the words. */
export const ranges: Family = firstOf(
  family(`${BETWEEN}${datePattern(1)}${AND}${datePattern(2)}`, betweenDates),
  family(
    `(?:${BETWEEN})?(?<first>${MONTH})(?:\\s+(?<firstYear>${A_YEAR}))?${AND}(?<last>${MONTH})\\s+(?<lastYear>${A_YEAR})`,
    betweenMonths,
  ),
);

export const yearSpans: Family = firstOf(
  family(`(?:${KIND})\\s+${SPAN}`, twoYears),
  family(`${SPAN}\\s+(?:${KIND})`, twoYears),
  family(SPAN, twoYears),
);
