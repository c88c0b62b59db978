import { type Bilingual, type CalendarDate, both, dateOf, yearOf } from '#domain/kernel';
import { needs } from '../grammar/candidates';
import { NEXT_YEAR, THIS_YEAR } from '../grammar/dates';
import { place } from '../grammar/placed';
import { type Stretch, monthsStretch } from '../grammar/stretches';
import { YEAR4 } from '../grammar/vocabulary';
import { type Meaning, type Named, type Periods, one } from './named';

interface Season {
  readonly en: string;
  readonly cy: string;
  readonly words: string;
  /** words that name it beside another season alone */
  readonly besides?: string;
  readonly stretch: (year: number) => Stretch;
}

/** Seasons by whole months, as the Met Office takes them. */
const SEASONS: readonly Season[] = [
  {
    en: 'spring',
    cy: 'y gwanwyn',
    words: 'spring|gwanwyn|wanwyn|ngwanwyn',
    stretch: (year) => monthsStretch(year, 3, 5),
  },
  { en: 'summer', cy: 'yr haf', words: 'summer|haf', stretch: (year) => monthsStretch(year, 6, 8) },
  {
    en: 'autumn',
    cy: 'yr hydref',
    words: 'autumn|hydrEf',
    besides: 'hydref|hydReF',
    stretch: (year) => monthsStretch(year, 9, 11),
  },
  {
    en: 'winter',
    cy: 'y gaeaf',
    words: 'winter|gaeaf|aeaf|ngaeaf',
    stretch: (year) => ({ from: dateOf(year, 12, 1), to: monthsStretch(year + 1, 1, 2).to }),
  },
];

const NOTE = both('Seasons are taken by whole months.', 'Cymerir y tymhorau fesul mis cyfan.');

const season = ({ en, cy, stretch }: Season, year: number): Named => ({
  ...stretch(year),
  precision: 'dates',
  name: both(`${en} ${year}`, `${cy} ${year}`),
  note: NOTE,
});

/** The first that has not ended; the one after may be meant where it has begun. */
function withoutYear(which: Season, saidOn: CalendarDate): Named {
  const now = yearOf(saidOn);
  const before = which.stretch(now - 1).to >= saidOn ? now - 1 : now;
  const year = which.stretch(before).to >= saidOn ? before : before + 1;
  return { ...season(which, year), after: season(which, year + 1) };
}

/** The next to begin; where that is in this year, the one after may be meant too. */
function nextSeason(which: Season, saidOn: CalendarDate): Meaning {
  const year = yearOf(saidOn);
  const coming = which.stretch(year).from > saidOn ? [year, year + 1] : [year + 1];
  return { named: coming.map((number) => season(which, number)) };
}

const YEAR = `(?:,? (?:of )?(?:(?<year>${YEAR4})|(?<next>${NEXT_YEAR})|(?<same>${THIS_YEAR})))`;

type Years = Readonly<Record<string, string | undefined>>;
function yearIn({ year, next, same }: Years, saidOn: CalendarDate): number | null {
  if (next !== undefined) return yearOf(saidOn) + 1;
  if (same !== undefined) return yearOf(saidOn);
  return year === undefined ? null : Number(year);
}

const ofSeason = (which: Season): readonly Periods[] => [
  place(`(?:${which.words})${YEAR}`, (groups, saidOn) =>
    one(season(which, yearIn(groups, saidOn) ?? yearOf(saidOn))),
  ),
  place(`next (?:${which.words})|(?:${which.words}) nesaf`, (_groups, saidOn) => nextSeason(which, saidOn)),
  place(`(?:this )?(?:${which.words})(?: (?:hwn|yma))?`, (_groups, saidOn) =>
    one(withoutYear(which, saidOn)),
  ),
];

/** `winter 2026-27`, `gaeaf 2026/27`. */
const winterOfTwoYears: Periods = place(
  '(?:winter|gaeaf|aeaf|ngaeaf) (?:of )?(?<start>20\\d{2})\\s?[-–/]\\s?(?:20)?(?<end>\\d{2})(?!\\d)',
  ({ start, end }) => {
    const winter = SEASONS[3];
    return winter !== undefined && Number(end) === (Number(start) + 1) % 100
      ? one(season(winter, Number(start)))
      : null;
  },
);

/** In lower case and without an article, `hydref 2026` may be October or the autumn. */
const eitherHydref: Periods = place(`hydReF${YEAR}|hydReF`, (groups, saidOn) => {
  const autumn = SEASONS[2];
  const year = yearIn(groups, saidOn);
  if (autumn === undefined) return null;
  const named = year === null ? withoutYear(autumn, saidOn) : season(autumn, year);
  const october = yearOf(named.from);
  const month = monthsStretch(october, 10, 10);
  const name = both(`October ${october}`, `Hydref ${october}`);
  return { named: [{ ...month, precision: 'month', name }, named] };
});

const ALL = SEASONS.map(({ words, besides }) => (besides === undefined ? words : `${words}|${besides}`)).join(
  '|',
);
const numberOf = (word: string): number =>
  SEASONS.findIndex(({ words, besides }) => `|${words}|${besides ?? ''}|`.includes(`|${word}|`));

/** `spring/summer 2027`, `Haf – Hydref 2026`. */
const betweenSeasons: Periods = place(
  `(?<first>${ALL})(?: ${YEAR4})?\\s?(?:[-–/]|to|and|or|a|i|neu)\\s?(?:the |yr? )?(?<last>${ALL})${YEAR}`,
  (groups, saidOn) => {
    const [first, last] = [numberOf(groups['first'] ?? ''), numberOf(groups['last'] ?? '')];
    const year = yearIn(groups, saidOn) ?? yearOf(saidOn);
    const [from, to] = [SEASONS[first], SEASONS[last]];
    if (from === undefined || to === undefined) return null;
    const name = both(`${from.en} to ${to.en} ${year}`, `${from.cy} hyd at ${to.cy} ${year}`);
    const begins = from.stretch(first < last ? year : year - 1).from;
    return one({ from: begins, to: to.stretch(year).to, precision: 'dates', name, note: NOTE });
  },
);

const TERM_DATES = both(
  'Term dates are set by each local authority; they are needed, and the words do not give them.',
  'Pob awdurdod lleol sy’n pennu dyddiadau tymor; mae eu hangen, ac nid yw’r geiriau’n eu rhoi.',
);
const WHOLE_MONTHS = both(
  'Only the whole months that lie in that term everywhere are taken; each local authority sets its last day.',
  'Dim ond y misoedd cyfan sydd yn y tymor hwnnw ym mhobman a gymerir; pob awdurdod lleol sy’n pennu ei ddiwrnod olaf.',
);

interface Term {
  readonly en: string;
  readonly words: string;
  readonly name: Bilingual;
  readonly stretch: (year: number) => Stretch;
  readonly noStart?: true;
}

/** School terms by the whole months that lie in them everywhere; Easter moves between the spring and the summer term. */
const TERMS: readonly Term[] = [
  {
    en: 'spring',
    words: 'spring|gwanwyn|wanwyn',
    name: both('the spring term', 'tymor y gwanwyn'),
    stretch: (year) => monthsStretch(year, 1, 2),
  },
  {
    en: 'summer',
    words: 'summer|haf',
    name: both('the summer term', 'tymor yr haf'),
    stretch: (year) => monthsStretch(year, 5, 6),
    noStart: true,
  },
  {
    en: 'autumn',
    words: 'autumn|hydref|hydrEf|hydReF|michaelmas',
    name: both('the autumn term', 'tymor yr hydref'),
    stretch: (year) => monthsStretch(year, 9, 11),
  },
];

const term = ({ stretch, name, noStart }: Term, year: number): Named => ({
  ...stretch(year),
  precision: 'dates',
  name: both(`${name.en} ${year}`, `${name.cy} ${year}`),
  note: WHOLE_MONTHS,
  ...(noStart && { noStart }),
});

function termIn(which: Term, year: number | null, next: boolean, saidOn: CalendarDate): Meaning {
  const now = yearOf(saidOn);
  const { from, to } = which.stretch(now);
  const open = next ? from > saidOn : to >= saidOn;
  const taken = term(which, year ?? (open ? now : now + 1));
  return {
    named: [taken],
    calendar: needs(
      `${which.en}-term`,
      both(`In ${which.name.en}`, `Yn n${which.name.cy.slice(1).replace(/^/u, 'h')}`),
      TERM_DATES,
    ),
  };
}

const ofTerm = (which: Term): Periods =>
  place(
    `(?<ahead>next )?(?:${which.words}) term${YEAR}?|(?:tymor|dymor|nhymor|thymor) (?:yr? )?(?:${which.words})(?<cyahead> nesaf)?${YEAR.replaceAll('(?<', '(?<cy')}?`,
    (groups, saidOn) => {
      const cy: Years = { year: groups['cyyear'], next: groups['cynext'], same: groups['cysame'] };
      const ahead = groups['ahead'] ?? groups['cyahead'];
      return termIn(which, yearIn(groups, saidOn) ?? yearIn(cy, saidOn), ahead !== undefined, saidOn);
    },
  );

/** School terms: more exact than the seasons of their names. */
export const terms: readonly Periods[] = TERMS.map(ofTerm);

export const seasons: readonly Periods[] = [
  betweenSeasons,
  winterOfTwoYears,
  eitherHydref,
  ...SEASONS.flatMap(ofSeason),
];
