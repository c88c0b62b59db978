import type { CountableDays, DayCount } from '#domain/calendars';
import { type Bilingual, type CalendarDate, type Language, addDays, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import type { CountQuestion } from '../rules/count-question';
import { formatDate, formatDateWithDay } from './dates-in-words';

export interface CountedPeriod {
  readonly from: CalendarDate;
  readonly count: number;
  readonly convention: 'after' | 'beginning-with' | 'clear';
  readonly direction: 'forward' | 'backward';
  readonly days: CountableDays;
  readonly counted: DayCount;
  /** the last day counted; with clear days the day beyond it */
  readonly gives: CalendarDate;
}

/** Every fifth day is named, so that a person can follow on a calendar. */
const NAMED = 5;

/** Counting over a calendar: what counts, every fifth day, each skipped day and why. */
export function countStep(period: CountedPeriod): ExplanationStep {
  const { from, count, convention, direction, days, counted, gives } = period;
  const [how, tally, without, result] = [
    howText(period),
    tallyText(counted),
    withoutText(days, counted),
    resultText(period),
  ];
  return {
    id: 'count',
    date: gives,
    calendarVersion: days.version,
    citation: days.source,
    text: both(
      [how.en, tally.en, without.en, result.en].filter(Boolean).join(' '),
      [how.cy, tally.cy, without.cy, result.cy].filter(Boolean).join(' '),
    ),
    arithmetic: {
      does: 'count',
      from,
      count,
      convention,
      direction,
      gives,
      counted: counted.counted,
      passedOver: counted.passedOver.map(({ on }) => on),
    },
  };
}

function howText({ from, count, convention, direction, days: { title } }: CountedPeriod): Bilingual {
  const day = { en: formatDate(from, 'en'), cy: formatDate(from, 'cy') };
  const way =
    direction === 'forward'
      ? both(`from ${day.en}`, `o ${day.cy} ymlaen`)
      : both(`back from ${day.en}`, `yn ôl o ${day.cy}`);
  const first =
    convention === 'beginning-with'
      ? both(
          'that day itself counts if it is one of them',
          'mae’r diwrnod hwnnw ei hun yn cyfrif os yw’n un ohonynt',
        )
      : both('that day itself is not counted', 'ni chyfrifir y diwrnod hwnnw ei hun');
  return both(
    `Count ${count === 1 ? '1 of the' : count} ${title.en} ${way.en}; ${first.en}.`,
    `Y dyddiau a gyfrifir yw ${title.cy}. Cyfrifwch ${count} ohonynt ${way.cy}; ${first.cy}.`,
  );
}

function tallyText({ counted }: Pick<DayCount, 'counted'>): Bilingual {
  const named = counted
    .map((on, index) => ({ on, number: index + 1 }))
    .filter(({ number }) => number === 1 || number % NAMED === 0 || number === counted.length);
  const list = (language: Language, day: string) =>
    named.map(({ on, number }) => `${day} ${number}: ${formatDateWithDay(on, language)}`).join('; ');
  return both(`${list('en', 'Day')}.`, `${list('cy', 'Diwrnod')}.`);
}

function withoutText(days: CountableDays, { passedOver }: Pick<DayCount, 'passedOver'>): Bilingual {
  const parts: Bilingual[] = [];
  const restDays = passedOver.filter(({ why }) => why === 'day-of-week').length;
  if (restDays > 0)
    parts.push(
      days.restDays.includes(SATURDAY)
        ? both(`Saturdays and Sundays (${restDays})`, `dyddiau Sadwrn a Sul (${restDays})`)
        : both(`Sundays (${restDays})`, `dyddiau Sul (${restDays})`),
    );
  for (const { on, why } of passedOver)
    if (typeof why === 'object')
      parts.push(
        both(
          `${formatDateWithDay(on, 'en')} (${why.title.en})`,
          `${formatDateWithDay(on, 'cy')} (${why.title.cy})`,
        ),
      );
  for (const [why, words] of REASONS) {
    const spans = spansOf(passedOver.filter((passed) => passed.why === why).map(({ on }) => on));
    if (spans.length > 0)
      parts.push(both(`${words.en}: ${spansText(spans, 'en')}`, `${words.cy}: ${spansText(spans, 'cy')}`));
  }
  if (parts.length === 0) return both('No day is passed over.', 'Nid oes diwrnod heb ei gyfrif.');
  return both(
    `Passed over: ${parts.map(({ en }) => en).join('; ')}.`,
    `Heb eu cyfrif: ${parts.map(({ cy }) => cy).join('; ')}.`,
  );
}

const SATURDAY = 6;

const REASONS: readonly (readonly [string, Bilingual])[] = [
  ['not-sitting', both('days that do not count in the House', 'dyddiau nad ydynt yn cyfrif yn y Tŷ')],
  ['outside-term', both('days outside term', 'dyddiau y tu allan i’r tymor')],
  ['clock-stopped', both('days on which the clock was stopped', 'dyddiau pan oedd y cloc wedi’i stopio')],
];

/** Days that follow one another, as from and to. */
function spansOf(days: readonly CalendarDate[]): readonly (readonly [CalendarDate, CalendarDate])[] {
  const spans: [CalendarDate, CalendarDate][] = [];
  for (const on of [...days].sort()) {
    const last = spans.at(-1);
    if (last && addDays(last[1], 1) === on) last[1] = on;
    else spans.push([on, on]);
  }
  return spans;
}

const spansText = (spans: readonly (readonly [CalendarDate, CalendarDate])[], language: Language): string =>
  spans
    .map(([from, to]) =>
      from === to
        ? formatDate(from, language)
        : `${formatDate(from, language)} – ${formatDate(to, language)}`,
    )
    .join(', ');

function resultText({ convention, direction, gives }: CountedPeriod): Bilingual {
  const day = { en: formatDateWithDay(gives, 'en'), cy: formatDateWithDay(gives, 'cy') };
  if (convention !== 'clear') return both(`That gives ${day.en}.`, `Y canlyniad yw ${day.cy}.`);
  return direction === 'forward'
    ? both(
        `These days must lie between, so the earliest day is the one after: ${day.en}.`,
        `Rhaid i’r dyddiau hyn fod rhyngddynt, felly’r diwrnod cynharaf yw’r un ar eu hôl: ${day.cy}.`,
      )
    : both(
        `These days must lie between, so the latest day is the one before: ${day.en}.`,
        `Rhaid i’r dyddiau hyn fod rhyngddynt, felly’r diwrnod diweddaraf yw’r un o’u blaen: ${day.cy}.`,
      );
}

interface CountedBetween {
  readonly count: CountQuestion;
  readonly days: CountableDays;
  readonly tally: Pick<DayCount, 'counted' | 'passedOver'>;
  readonly isProvisional: boolean;
}

/** The days between two days that count: which ends are counted, every fifth day, each one passed over, and how many. */
export function betweenStep({ count, days, tally, isProvisional }: CountedBetween): ExplanationStep {
  const ends = endsText(count);
  const listed = tally.counted.length === 0 ? both('', '') : tallyText(tally);
  const without = withoutText(days, tally);
  const number = tally.counted.length;
  const result = both(`Counted: ${number}.`, `Nifer a gyfrifwyd: ${number}.`);
  const sure = isProvisional
    ? both(
        `This number is provisional: the published holidays cover only ${formatDate(days.knownFrom, 'en')} to ${formatDate(days.knownUntil, 'en')}.`,
        `Dros dro yw’r nifer hwn: mae’r gwyliau a gyhoeddwyd yn cwmpasu’r cyfnod o ${formatDate(days.knownFrom, 'cy')} hyd at ${formatDate(days.knownUntil, 'cy')} yn unig.`,
      )
    : both('', '');
  const parts = [ends, listed, without, result, sure];
  const words = (language: Language) =>
    parts
      .map((part) => part[language])
      .filter(Boolean)
      .join(' ');
  return {
    id: 'count-between',
    calendarVersion: days.version,
    citation: days.source,
    text: both(words('en'), words('cy')),
  };
}

function endsText({ from, to, convention }: CountQuestion): Bilingual {
  const [a, b] = [
    { en: formatDate(from, 'en'), cy: formatDate(from, 'cy') },
    { en: formatDate(to, 'en'), cy: formatDate(to, 'cy') },
  ];
  switch (convention) {
    case 'after':
      return both(
        `Count from ${a.en} to ${b.en}, without the first of these days and with the last.`,
        `Cyfrifwch o ${a.cy} hyd at ${b.cy}, heb y cyntaf o’r diwrnodau hyn a chan gynnwys yr olaf.`,
      );
    case 'beginning-with':
      return both(
        `Count from ${a.en} to ${b.en}, with both of these days.`,
        `Cyfrifwch o ${a.cy} hyd at ${b.cy}, gan gynnwys y ddau ddiwrnod hyn.`,
      );
    case 'clear':
      return both(
        `Count the days clear from ${a.en} to ${b.en}, without either of these days.`,
        `Cyfrifwch y diwrnodau clir o ${a.cy} hyd at ${b.cy}, heb y naill na’r llall o’r diwrnodau hyn.`,
      );
  }
}
