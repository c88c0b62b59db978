import { type Bilingual, type CalendarDate, both, dateOf, yearOf } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import { within } from '../grammar/candidates';
import { dateIn, datesIn } from '../grammar/dates';
import { type Family, type Match, family } from '../grammar/families';
import type { CandidateReading, Groups, Outcome, Phrase } from '../grammar/phrase-reading';
import { all, around, within4Digits } from '../grammar/placed';
import { type Stretch, monthStretch } from '../grammar/stretches';
import { MONTH, ORDINAL, START, YEAR4, monthNumber } from '../grammar/vocabulary';

const BEGINNING =
  "(?:beginning|starting|commencing) (?:with|on)|(?:sy'n|gan) d?dechrau (?:â|ag|gyda|gydag|ar)|gan ddechrau (?:â|ag|gyda|gydag|ar)";
const ENDING =
  "and (?:ending|ends) (?:with|on)|a(?:c sy'n| ddaw|c yn) (?:dod |dod )?(?:i ben|gorffen|diweddu) (?:â|ag|gyda|gydag|ar)|gan orffen (?:â|ag|gyda|gydag|ar)";
const BETWEEN = `(?:${BEGINNING}|between|from|during|in|rhwng|o|yn ystod)\\s+(?:mis |fis )?`;
const AND = `(?:\\s*[-–]\\s*|,?\\s+(?:${ENDING}|and|to|until|till|through to|a|ac|i|tan|hyd at|hyd)\\s+)(?:mis |fis )?`;

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
function betweenMonths(groups: Groups, { saidOn }: Pick<Phrase, 'saidOn'>): Outcome | null {
  const [first, last] = [monthNumber(groups['first'] ?? ''), monthNumber(groups['last'] ?? '')];
  const lastYear = Number(groups['lastYear'] ?? yearOfRange(first, last, saidOn));
  const firstYear = Number(groups['firstYear'] ?? (first > last ? lastYear - 1 : lastYear));
  const stretch = { from: monthStretch(firstYear, first).from, to: monthStretch(lastYear, last).to };
  return inOrder(stretch, saidOn);
}

/** Without a year, the first such stretch that has not ended. */
function yearOfRange(first: number, last: number, saidOn: CalendarDate): number {
  const year = yearOf(saidOn);
  const ends = monthStretch(year, last).to;
  if (first <= last) return ends >= saidOn ? year : year + 1;
  return ends >= saidOn ? year : year + 1;
}

/** The years that a written date can name; none where it leaves the year open. */
const yearNamed = ({ year, iso, yyyy, usyear, nextyear, thisyear }: Groups): string | undefined =>
  year ?? iso ?? yyyy ?? usyear ?? nextyear ?? thisyear;

function betweenDates(earlier: Groups, later: Groups, saidOn: CalendarDate): Outcome | null {
  const last = dateIn(later, saidOn);
  if (!last.ok) return { refusal: last.refusal };
  const year = last.value.on.slice(0, 4);
  const open = yearNamed(earlier) === undefined;
  const same = dateIn(open ? { ...earlier, year } : earlier, saidOn);
  const first =
    same.ok && same.value.on > last.value.on && open
      ? dateIn({ ...earlier, year: String(Number(year) - 1) }, saidOn)
      : same;
  return first.ok ? inOrder({ from: first.value.on, to: last.value.on }, saidOn) : { refusal: first.refusal };
}

const LEADING = new RegExp(`${START}${BETWEEN}$`, 'u');
const LINK = new RegExp(`^${AND}$`, 'u');

/** `moved from 5 June to 5 July` names no stretch. */
const MOVED =
  /(?:moved|changed|shifted|slipped|postponed|extended|delayed|deferred|back|forward|revised|amended|symud\p{L}*|newid\p{L}*|g?ohiri\p{L}*|h?estyn\p{L}*)(?: \p{L}+){0,3} $/u;

/** Two dates that words for a stretch join: `between 1 April and 15 June 2026`. Joined by “and” alone they are two days. */
const twoDates: Family = (phrase) => {
  const { text, saidOn } = phrase;
  const dates = datesIn(phrase);
  return dates.flatMap((first, index): readonly Match[] => {
    const last = dates[index + 1];
    const link = last === undefined ? '' : text.slice(first.to, last.from);
    const lead = LEADING.exec(text.slice(Math.max(0, first.from - 40), first.from))?.[0] ?? '';
    if (last === undefined || !LINK.test(link) || (!/^(?:between|rhwng)/u.test(lead) && ONLY_AND.test(link)))
      return [];
    if (
      /^(?:from|o) /u.test(lead) &&
      MOVED.test(text.slice(Math.max(0, first.from - lead.length - 60), first.from - lead.length))
    )
      return [];
    const value = within4Digits(() => betweenDates(first.value, last.value, saidOn));
    return value === null ? [] : [{ from: first.from - lead.length, to: last.to, value }];
  });
};
const ONLY_AND = /^,?\s+(?:and|a|ac)\s+(?:mis |fis )?$/u;

/** `1–5 March 2027`, `rhwng 1 a 30 Mehefin 2027`. */
function betweenDaysOfAMonth(
  { lead = '', link = '', firstday }: Groups,
  written: Groups,
  saidOn: CalendarDate,
): Outcome | null {
  if (!/^(?:between|rhwng)/u.test(lead) && ONLY_AND.test(link)) return null;
  const last = dateIn(written, saidOn);
  if (!last.ok) return { refusal: last.refusal };
  const day = Number(firstday);
  const { on } = last.value;
  if (day < 1 || day > Number(on.slice(8))) return null;
  return inOrder({ from: dateOf(yearOf(on), Number(on.slice(5, 7)), day), to: on }, saidOn);
}

/** `between 2027 and 2030`; two years that follow one another are one financial or academic year where nothing says otherwise. */
function betweenYears({ lead, first, last }: Groups, { saidOn }: Pick<Phrase, 'saidOn'>): Outcome | null {
  const [from, to] = [Number(first), Number(last)];
  if (lead === undefined && to === from + 1) return null;
  return inOrder({ from: dateOf(from, 1, 1), to: dateOf(to, 12, 31) }, saidOn);
}

const inOrder = (stretch: Stretch, saidOn: CalendarDate): Outcome | null =>
  stretch.from <= stretch.to ? { candidates: [stretchOf(stretch, fromTo(stretch), saidOn)] } : null;

/** Stretches with two ends in the words. */
export const ranges: Family = all(
  twoDates,
  around(
    datesIn,
    {
      before: `(?<lead>${BETWEEN})?(?:the |yr? )?(?<firstday>\\d{1,2})${ORDINAL}(?<link>${AND})`,
    },
    betweenDaysOfAMonth,
  ),
  family(
    `(?:${BETWEEN})?(?<first>${MONTH})(?:\\s+(?<firstYear>${YEAR4}))?${AND}(?<last>${MONTH})\\s+(?<lastYear>${YEAR4})`,
    betweenMonths,
  ),
  family(
    `(?:between|from|rhwng|o)\\s+(?:mis |fis )?(?<first>${MONTH})${AND}(?<last>${MONTH})(?!,?\\s+['\\d])`,
    betweenMonths,
  ),
  family(
    `(?:(?<lead>between|from|rhwng|o)\\s+)?(?<first>(?:19|20|21)\\d{2})(?:\\s?[-–]\\s?|\\s+(?:to|until|i|hyd at|hyd)\\s+)(?<last>(?:19|20|21)\\d{2})(?!\\s?[-–/]\\s?\\d)`,
    betweenYears,
  ),
  family(
    `(?<lead>between|rhwng)\\s+(?<first>(?:19|20|21)\\d{2})\\s+(?:and|a)\\s+(?<last>(?:19|20|21)\\d{2})(?!\\s?[-–/]\\s?\\d)`,
    betweenYears,
  ),
);
