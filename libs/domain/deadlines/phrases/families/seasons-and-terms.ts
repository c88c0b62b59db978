import { type Bilingual, type CalendarDate, both, dateOf, yearOf } from '#domain/kernel';
import { inStretch } from './months-and-years';
import { needsCalendar, onDay } from '../grammar/candidates';
import { type CandidateReading, type Family, family, firstOf } from '../grammar/phrase-reading';
import { type Stretch, monthsStretch } from '../grammar/stretches';

interface Season {
  readonly name: Bilingual;
  readonly words: string;
  readonly stretch: (year: number) => Stretch;
}

/** Seasons by whole months, as the Met Office takes them. */
const SEASONS: readonly Season[] = [
  {
    name: both('Spring', 'Gwanwyn'),
    words: 'spring|gwanwyn|wanwyn',
    stretch: (year) => monthsStretch(year, 3, 5),
  },
  { name: both('Summer', 'Haf'), words: 'summer|haf', stretch: (year) => monthsStretch(year, 6, 8) },
  { name: both('Autumn', 'Hydref'), words: 'autumn|hydref', stretch: (year) => monthsStretch(year, 9, 11) },
  {
    name: both('Winter', 'Gaeaf'),
    words: 'winter|gaeaf|aeaf',
    stretch: (year) => ({ from: dateOf(year, 12, 1), to: monthsStretch(year + 1, 1, 2).to }),
  },
];

const NOTE = both('Seasons are taken by whole months.', 'Cymerir y tymhorau fesul mis cyfan.');

/** The year of the words, else the first in which the season has not ended. */
function yearOfSeason(year: string | undefined, { stretch }: Season, saidOn: CalendarDate): number {
  if (year !== undefined) return Number(year);
  const now = yearOf(saidOn);
  return stretch(now).to >= saidOn ? now : now + 1;
}

function season(which: Season, year: string | undefined, saidOn: CalendarDate): CandidateReading {
  const number = yearOfSeason(year, which, saidOn);
  const label = both(`${which.name.en} ${number}`, `${which.name.cy} ${number}`);
  return inStretch('dates', label, which.stretch(number), saidOn, NOTE);
}

const TERM_DATES = both(
  'Term dates are set by each local authority; they are needed, and the words do not give them.',
  'Pob awdurdod lleol sy’n pennu dyddiadau tymor; mae eu hangen, ac nid yw’r geiriau’n eu rhoi.',
);

/** A term has no date without a calendar; the season of that name is offered beside it. */
const term = (which: Season): Family =>
  family(
    `(?:(?:the\\s+)?(?:${which.words})\\s+term|(?:dymor|tymor|nhymor|thymor)\\s+(?:y |yr )?(?:${which.words}))(?:\\s+(?<year>20\\d{2}))?`,
    ({ year }, { saidOn }) => {
      const english = which.name.en.toLowerCase();
      const label = both(`In the ${english} term`, `Yn nhymor ${TERM[english] ?? ''}`);
      return {
        candidates: [needsCalendar(`${english}-term`, label, TERM_DATES), season(which, year, saidOn)],
      };
    },
  );

const TERM: Readonly<Record<string, string>> = {
  spring: 'y gwanwyn',
  summer: 'yr haf',
  autumn: 'yr hydref',
  winter: 'y gaeaf',
};

/** School terms: read before the months, for in Welsh the autumn bears the name of October. */
export const terms: Family = firstOf(...SEASONS.map(term));

/** By a season its end or, before it has begun, its beginning may be meant. */
function bySeason(
  which: Season,
  year: string | undefined,
  saidOn: CalendarDate,
): readonly CandidateReading[] {
  const { from, to } = which.stretch(yearOfSeason(year, which, saidOn));
  const { en, cy } = which.name;
  const end = both(
    `To the end of ${en.toLowerCase()}. ${NOTE.en}`,
    `Hyd at ddiwedd ${TERM[en.toLowerCase()] ?? ''}. ${NOTE.cy}`,
  );
  const start = both(
    `Before ${en.toLowerCase()} begins. ${NOTE.en}`,
    `Cyn i’r ${cy.toLowerCase()} ddechrau. ${NOTE.cy}`,
  );
  const byItsEnd = onDay(to, 'on_or_before', end, saidOn);
  return from <= saidOn ? [byItsEnd] : [byItsEnd, onDay(from, 'before', start, saidOn)];
}

/** The next to begin; where that is in this year, the one after may be meant too. */
function nextSeason(which: Season, saidOn: CalendarDate): readonly CandidateReading[] {
  const year = yearOf(saidOn);
  const years = which.stretch(year).from > saidOn ? [year, year + 1] : [year + 1];
  return years.map((number) => season(which, String(number), saidOn));
}

/** Seasons, with or without a year. */
export const seasons: Family = firstOf(
  ...SEASONS.map((which) =>
    family(`next (?:${which.words})|(?:yr? )?(?:${which.words}) nesaf`, (_groups, { saidOn }) => ({
      candidates: nextSeason(which, saidOn),
    })),
  ),
  ...SEASONS.map((which) =>
    family(
      `(?:by|erbyn) (?:the |yr? )?(?:${which.words})(?:\\s+(?:of\\s+)?(?<year>20\\d{2}))?`,
      ({ year }, { saidOn }) => ({ candidates: bySeason(which, year, saidOn) }),
    ),
  ),
  ...SEASONS.map((which) =>
    family(
      `(?:(?:in|during|by|this|the|yn|yn ystod|erbyn|y|yr)\\s+)*(?:${which.words})\\s+(?:of\\s+)?(?<year>20\\d{2})`,
      ({ year }, { saidOn }) => ({ candidates: [season(which, year, saidOn)] }),
    ),
  ),
  ...SEASONS.map((which) =>
    family(
      `(?:in |during |this |the |yn ystod |yr? |yn yr? )(?:the )?(?:${which.words})`,
      (_groups, { saidOn }) => ({
        candidates: [season(which, undefined, saidOn)],
      }),
    ),
  ),
);
