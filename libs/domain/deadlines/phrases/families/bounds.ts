import { type Bilingual, type CalendarDate, type Refusal, addDays, both } from '#domain/kernel';
import type { Operator } from '../../rules/fields';
import { formatDate } from '../../words/dates-in-words';
import { onDay, within } from '../grammar/candidates';
import {
  BOUND,
  type Bound,
  type Edge,
  HOUR,
  LATEST,
  ONWARDS,
  PART,
  boundOf,
  edgeOf,
  withEnd,
} from '../grammar/operators';
import type { Family } from '../grammar/families';
import type { CandidateReading, Groups, Outcome } from '../grammar/phrase-reading';
import { around } from '../grammar/placed';
import { type Meaning, type Named, capital, runs, toCome, withArticle } from '../periods/named';
import { periodsIn } from '../periods/periods';
import { partOf } from '../periods/thirds';
import { yearsUnderWay } from '../periods/years';

type Read = (named: Named, saidOn: CalendarDate) => readonly CandidateReading[];

const COUNTS: Readonly<Record<Operator, Bilingual>> = {
  before: both('No day of it counts.', 'Nid oes un diwrnod o’r cyfnod yn cyfrif.'),
  on_or_before: both('Its last day counts.', 'Mae diwrnod olaf y cyfnod yn cyfrif.'),
  on: both('That very day is meant.', 'Y diwrnod hwnnw ei hun a olygir.'),
  from: both(
    'The words say when it begins, not when it ends.',
    'Mae’r geiriau’n dweud pryd y mae’n dechrau, nid pryd y daw i ben.',
  ),
};

const COUNTS_OF_A_DAY: Readonly<Record<Operator, Bilingual>> = {
  ...COUNTS,
  before: both('The day itself is left out.', 'Nid yw’r diwrnod ei hun yn cyfrif.'),
  on_or_before: both('The day itself is included.', 'Mae’r diwrnod ei hun yn cyfrif.'),
};

const said = ({ relative }: Named, saidOn: CalendarDate): Bilingual | null =>
  relative
    ? both(
        `Counted from the statement of ${formatDate(saidOn, 'en')}:`,
        `Gan gyfrif o ddatganiad ${formatDate(saidOn, 'cy')}:`,
      )
    : null;

/** `March 2027 runs from … to …`, with what else bears on the reading. */
function reasonOf(named: Named, saidOn: CalendarDate, last: Bilingual): Bilingual {
  const { name, note } = named;
  const span = runs(named);
  const tail = (language: 'en' | 'cy') =>
    [last[language], note?.[language]]
      .filter(Boolean)
      .map((text) => ` ${text ?? ''}`)
      .join('');
  if (named.from === named.to)
    return both(dayNamed(named, 'en') + tail('en'), dayNamed(named, 'cy') + tail('cy'));
  const [en, cy] = [
    `${name.en} runs from ${span.en}.`,
    `${withArticle('mae', name.cy)} yn rhedeg o ${span.cy}.`,
  ];
  const from = said(named, saidOn);
  return from === null
    ? both(`${capital(en)}${tail('en')}`, `${capital(cy)}${tail('cy')}`)
    : both(`${from.en} ${en}${tail('en')}`, `${from.cy} ${cy}${tail('cy')}`);
}

function dayNamed({ name, to }: Named, language: 'en' | 'cy'): string {
  const [day, on] = [name[language], formatDate(to, language)];
  const words = day.endsWith(on) ? day : `${day}, ${on}`;
  return language === 'en' ? `The words name ${words}.` : `Mae’r geiriau’n enwi ${words}.`;
}

/** Of a single day, or of the day at the heart of a feast, the day itself counts or does not. */
function bound(on: CalendarDate, operator: Operator, named: Named, saidOn: CalendarDate): CandidateReading {
  const { from, to, core } = named;
  const oneDay = from === to || (core !== undefined && (on === core.from || on === core.to));
  return onDay(on, operator, reasonOf(named, saidOn, (oneDay ? COUNTS_OF_A_DAY : COUNTS)[operator]), saidOn);
}

const byTheEnd: Read = (named, saidOn) => {
  const { to } = named.core ?? named;
  return [bound(to, 'on_or_before', named, saidOn)];
};

/** Before its first day; of a feast, before the day itself too. */
const before: Read = (given, saidOn) => {
  const named = toCome(given, saidOn);
  if (named.noStart) return [];
  const first =
    named.core === undefined || given !== named ? [] : [bound(named.core.from, 'before', named, saidOn)];
  return [...first, bound(named.from, 'before', named, saidOn)];
};

/** By a stretch its end or, before it has begun, its beginning may be meant; by a day, that day. */
const by: Read = (named, saidOn) => {
  if (named.opens) return byTheStart(named, saidOn);
  const end = byTheEnd(named, saidOn);
  const { from, to } = named.core ?? named;
  if (named.from <= saidOn || named.noStart) return end;
  return from === to && named.core === undefined ? end : [...end, bound(named.from, 'before', named, saidOn)];
};

const inside: Read = (named, saidOn) => {
  const { name, precision, from, to } = named;
  if (named.from === named.to) return [bound(to, 'on', named, saidOn)];
  const underWay = named.relative && from <= saidOn && saidOn <= to;
  return [
    underWay
      ? rest(named, saidOn)
      : within(
          precision,
          { from, to },
          { label: labelOf(name), reason: reasonOf(named, saidOn, NONE) },
          saidOn,
        ),
  ];
};
const NONE = both('', '');
const labelOf = ({ en, cy }: Bilingual): Bilingual => both(capital(en), capital(cy));

/** From the day of the statement to the end of what is under way. */
function rest(named: Named, saidOn: CalendarDate): CandidateReading {
  const { name, precision, from, to } = named;
  const label = both(`By the end of ${name.en}`, `Erbyn diwedd ${name.cy}`);
  const reason = both(
    `Said on ${formatDate(saidOn, 'en')}: ${name.en} was under way and ends on ${formatDate(to, 'en')}.`,
    `Dywedwyd ar ${formatDate(saidOn, 'cy')}: roedd ${name.cy} eisoes wedi dechrau, a daw i ben ar ${formatDate(to, 'cy')}.`,
  );
  return within(precision, { from, to }, { label, reason }, saidOn);
}

const after: Read = (named, saidOn) => [
  bound(addDays(named.opens ? named.from : named.to, 1), 'from', named, saidOn),
];
const fromStart: Read = (given, saidOn) => {
  const named = toCome(given, saidOn);
  return named.noStart ? [] : [bound(named.from, 'from', named, saidOn)];
};

const WHOLE: Readonly<Record<Bound, Read>> = {
  by,
  'no-later': byTheEnd,
  before,
  in: inside,
  after,
  from: fromStart,
  later: inside,
};

const endOf: Read = (named, saidOn) => {
  if (named.relative && named.from <= saidOn && saidOn <= named.to) return [rest(named, saidOn)];
  const to = formatDate(named.to, 'en');
  const reason = both(
    `${capital(named.name.en)} ends on ${to}, and that day is included.${named.note ? ` ${named.note.en}` : ''}`,
    `${withArticle('Daw', named.name.cy)} i ben ar ${formatDate(named.to, 'cy')}, ac mae’r diwrnod hwnnw’n cyfrif.${named.note ? ` ${named.note.cy}` : ''}`,
  );
  return [onDay(named.to, 'on_or_before', reason, saidOn)];
};

/** `by the start`: the day before it begins, or its first day. */
const byTheStart: Read = (given, saidOn) => {
  const named = toCome(given, saidOn);
  if (named.noStart) return [];
  const first = onDay(named.from, 'on_or_before', reasonOf(named, saidOn, FIRST_DAY), saidOn);
  return [bound(named.from, 'before', named, saidOn), first];
};
const FIRST_DAY = both(
  'Its first day is meant, and counts.',
  'Diwrnod cyntaf y cyfnod a olygir, ac mae’n cyfrif.',
);

/** A part of a stretch; by it, the end of that part. */
const part =
  (edge: 'early' | 'middle' | 'late', operator: Bound | null): Read =>
  (named, saidOn) => {
    const third = partOf(named, edge);
    if (operator === 'by' && edge === 'middle') return byTheMiddle(named, third, saidOn);
    if (operator === 'before' || operator === 'by' || operator === 'no-later')
      return WHOLE[operator](third, saidOn);
    return WHOLE[operator ?? 'in'](third, saidOn);
  };

/** By the middle: half way, or the end of the middle third. */
function byTheMiddle(named: Named, third: Named, saidOn: CalendarDate): readonly CandidateReading[] {
  const half = partOf(named, 'half');
  return [bound(half.to, 'on_or_before', half, saidOn), bound(third.to, 'on_or_before', third, saidOn)];
}

const atStart: Read = (given, saidOn) => {
  const named = given.precision === 'month' ? given : toCome(given, saidOn);
  const early = inside(partOf(named, 'early'), saidOn);
  if (named.noStart) return [];
  return named.precision === 'month' || named.precision === 'year'
    ? early
    : [bound(named.from, 'on', named, saidOn), ...early];
};

/** How the words before a stretch and the part of it that they name are read together. */
function reading(operator: Bound | null, edge: Edge | null): Read {
  if (edge === null) return WHOLE[operator ?? 'in'];
  if (edge === 'end') {
    if (operator === 'after') return after;
    return operator === 'from' ? (named, saidOn) => [bound(named.to, 'from', named, saidOn)] : endOf;
  }
  if (edge !== 'start') return part(edge, operator);
  if (operator === 'by' || operator === 'no-later') return byTheStart;
  if (operator === 'before') return before;
  if (operator === 'from') return fromStart;
  return operator === 'after'
    ? (named, saidOn) => [bound(addDays(named.from, 1), 'from', named, saidOn)]
    : atStart;
}

const different = (candidates: readonly CandidateReading[]): readonly CandidateReading[] => [
  ...new Map(candidates.map((candidate) => [candidate.id, candidate])).values(),
];

/** `later this year`: of the calendar year under way the academic and the financial year may be meant too. */
const laterIn = ({ named: [first], ...meaning }: Meaning, saidOn: CalendarDate): Meaning | null =>
  first?.relative && first.precision === 'year' && first.from <= saidOn && saidOn <= first.to
    ? { ...meaning, named: yearsUnderWay(saidOn) }
    : null;

function outcomeOf(
  operator: Bound | null,
  edge: Edge | null,
  given: Meaning,
  saidOn: CalendarDate,
): Outcome | null {
  const meaning = (operator === 'later' && edge === null ? laterIn(given, saidOn) : null) ?? given;
  const read = reading(operator, edge);
  const dated = different(meaning.named.flatMap((named) => read(named, saidOn)));
  const { calendar, besides } = meaning;
  const whole = edge === null && operator !== 'before' && operator !== 'after' && operator !== 'from';
  const asked =
    besides !== undefined && (whole || (edge === 'end' && operator !== 'after' && operator !== 'from'));
  const candidates = [...(calendar ? [calendar] : []), ...dated, ...(asked ? [besides] : [])];
  return candidates.length === 0 ? null : { candidates };
}

function read(
  { op, edge, onwards, latest, hour, hourafter }: Groups,
  meaning: Meaning | Refusal<'impossible-date'>,
  saidOn: CalendarDate,
): Outcome | null {
  if ('code' in meaning) return { refusal: meaning };
  const withHour = (hour ?? hourafter) !== undefined;
  if (withHour && meaning.named.some(({ from, to }) => from !== to)) return null;
  const operator = withEnd(boundOf(op), { latest, onwards });
  if (operator === 'none') return null;
  return outcomeOf(withHour && operator === 'before' ? 'by' : operator, edgeOf(edge), meaning, saidOn);
}

/** A stretch of time, with or without a word before it and a part of it named: `by the end of next year`, `cyn dechrau’r flwyddyn ariannol nesaf`. */
export const bounds: Family = around(
  periodsIn,
  {
    before: `(?:(?<op>${BOUND})(?:'r)? )?(?:(?<hour>${HOUR}),? (?:on |of |ar )?)?${PART}`,
    after: `(?:,? (?:at |am )?(?<hourafter>${HOUR}))?(?:${LATEST}|${ONWARDS})?`,
  },
  read,
);
