import { easterSunday } from '#domain/calendars';
import { type Bilingual, type CalendarDate, addDays, both, dateOf, weekday, yearOf } from '#domain/kernel';
import { formatDate, formatDateWithDay } from '../../words/dates-in-words';
import { NEXT_YEAR, THIS_YEAR, dateIn, datesIn } from '../grammar/dates';
import { all, around, place } from '../grammar/placed';
import { NTH, WEEKDAY, YEAR4, nthOf, weekdayOf } from '../grammar/vocabulary';
import { months } from './months';
import { type Meaning, type Named, type Periods, one } from './named';

const monthsIn = all(...months);
const [MONDAY, FRIDAY, SATURDAY] = [1, 5, 6];
const WEEK = 7;

const SEVEN_DAYS = both('The whole week is taken, seven days.', 'Cymerir yr wythnos gyfan, saith diwrnod.');
const WORKING_WEEK = both(
  'The working week is taken, Monday to Friday.',
  'Cymerir yr wythnos waith, o ddydd Llun i ddydd Gwener.',
);

/** The week that begins on a day, whole; beginning on a Monday the working week may be meant too. */
function weekFrom(from: CalendarDate): Meaning {
  const day = { en: formatDate(from, 'en'), cy: formatDate(from, 'cy') };
  const whole: Named = {
    from,
    to: addDays(from, WEEK - 1),
    precision: 'dates',
    name: both(`the week of ${day.en}`, `yr wythnos sy’n dechrau ar ${day.cy}`),
    note: SEVEN_DAYS,
  };
  const name = both(`the working week of ${day.en}`, `yr wythnos waith sy’n dechrau ar ${day.cy}`);
  const working = { ...whole, to: addDays(from, FRIDAY - 1), name, note: WORKING_WEEK };
  return { named: weekday(from) === MONDAY ? [working, whole] : [whole] };
}

const mondayOf = (on: CalendarDate): CalendarDate => addDays(on, MONDAY - weekday(on));

const endingOn = (to: CalendarDate): Meaning =>
  one({
    from: addDays(to, 1 - WEEK),
    to,
    precision: 'dates',
    name: both(
      `the week ending on ${formatDate(to, 'en')}`,
      `yr wythnos sy’n dod i ben ar ${formatDate(to, 'cy')}`,
    ),
    note: SEVEN_DAYS,
  });

const weekOf = (before: string, week: (on: CalendarDate) => Meaning): Periods =>
  around(datesIn, { before }, (_groups, written, saidOn) => {
    const date = dateIn(written, saidOn);
    return date.ok ? week(date.value.on) : date.refusal;
  });

const weeks: readonly Periods[] = [
  weekOf(
    "(?:week|wk) (?:commencing|beginning|starting|from)(?: on)? (?:the )?|w/?c:? (?:the )?|wythnos (?:yn |sy'n |a fydd yn |sydd yn )?(?:dechrau|cychwyn|ddechrau|gychwyn)(?: ar)? ",
    weekFrom,
  ),
  weekOf('(?:week|wk) of (?:the )?|wythnos (?:o )?', (on) => weekFrom(mondayOf(on))),
  weekOf(
    "(?:week|wk) ending(?: on)? (?:the )?|w/?e:? |wythnos (?:yn diweddu|sy'n dod i ben|yn dod i ben)(?: ar)? ",
    endingOn,
  ),
  place(
    '(?<next>(?:the )?(?:next|coming) week|(?:yr )?wythnos nesaf)|(?:this|the|the current) week|(?:yr )?wythnos (?:hon|yma)|yr wythnos',
    ({ next }, saidOn) => weekFrom(addDays(mondayOf(saidOn), next === undefined ? 0 : WEEK)),
  ),
];

const day = (on: CalendarDate, name: Bilingual): Named => ({ from: on, to: on, precision: 'dates', name });
const named = (on: CalendarDate, note?: Bilingual): Named => ({
  ...day(on, both(formatDateWithDay(on, 'en'), formatDateWithDay(on, 'cy'))),
  ...(note && { note }),
});

const FROM_THE_STATEMENT = both(
  'It is counted from the day of the statement.',
  'Fe’i cyfrifir o ddiwrnod y datganiad.',
);

/** The first such day of the week; said on that very day, it or the one a week later. `next`: the one in the week after, too. */
function weekdays(number: number, next: boolean, saidOn: CalendarDate): Meaning {
  const ahead = (number - weekday(saidOn) + WEEK) % WEEK;
  const first = addDays(saidOn, ahead);
  const following = addDays(mondayOf(saidOn), WEEK + number - 1);
  const days = next
    ? [ahead === 0 ? following : first, following]
    : ahead === 0
      ? [first, addDays(first, WEEK)]
      : [first];
  return { named: [...new Set(days)].map((on) => named(on, FROM_THE_STATEMENT)) };
}

/** `Remembrance Sunday` is one day of the year, which is not read. */
const NO_NAME =
  '(?<!(?:remembrance|advent|black|cyber|ember|plough|super|easter|palm|whit|low|spy|holy|stir-up|bloody) )';

const days: readonly Periods[] = [
  place(
    `${NO_NAME}(?:(?<next>next )|this coming |this |coming )?(?<day>${WEEKDAY})(?:(?<cynext> nesaf)| hwn| yma)?(?!,?\\s+(?:the |y )?\\d)`,
    ({ next, cynext, day: word }, saidOn) =>
      weekdays(weekdayOf(word ?? ''), (next ?? cynext) !== undefined, saidOn),
  ),
  place('(?<after>tomorrow|yfory|fory)|today|tonight|heddiw|heno', ({ after }, saidOn) =>
    one(named(addDays(saidOn, after === undefined ? 0 : 1), FROM_THE_STATEMENT)),
  ),
  place('weekend|(?:this|the) weekend|(?:y )?penwythnos(?: hwn| yma)?', (_groups, saidOn) => {
    const from = addDays(mondayOf(saidOn), SATURDAY - 1);
    const name = both(`the weekend of ${formatDate(from, 'en')}`, `penwythnos ${formatDate(from, 'cy')}`);
    return one({ from, to: addDays(from, 1), precision: 'dates', name });
  }),
];

/** `the second Friday in May 2027`, `dydd Gwener olaf mis Mai`: the n-th such day of a month. */
const nthWeekdays: readonly Periods[] = [
  `(?:the |yr? )?(?<nth>${NTH}|last|final) (?<day>${WEEKDAY}) (?:in |of |o |ym |yn )?(?:mis )?`,
  `(?<day>${WEEKDAY}) (?<nth>${NTH}|olaf) (?:o |ym |yn )?(?:mis )?`,
].map((before) =>
  around(monthsIn, { before }, ({ nth, day: word }, meaning) => {
    if ('code' in meaning) return meaning;
    const found = meaning.named.flatMap((month) =>
      nthOfMonth(month, nthOf(nth ?? ''), weekdayOf(word ?? '')),
    );
    return found.length === 0 ? null : { named: found };
  }),
);

function nthOfMonth({ from, to }: Named, nth: number, number: number): readonly Named[] {
  const first = addDays(from, (number - weekday(from) + WEEK) % WEEK);
  const last = addDays(to, -((weekday(to) - number + WEEK) % WEEK));
  const on = nth === 0 ? last : addDays(first, (nth - 1) * WEEK);
  return on <= to ? [named(on)] : [];
}

const OF_YEAR = `(?:,? (?:of |day )?(?:(?<year>${YEAR4})|(?<next>${NEXT_YEAR})|(?<same>${THIS_YEAR})))?`;

interface Feast {
  readonly words: string;
  readonly in: (year: number) => Named;
}

const easter = (year: number): Named => {
  const sunday = easterSunday(year);
  return {
    from: addDays(sunday, -2),
    to: addDays(sunday, 1),
    core: { from: sunday, to: sunday },
    precision: 'dates',
    name: both(`Easter ${year}`, `y Pasg ${year}`),
    note: both(
      `Easter Sunday is ${formatDate(sunday, 'en')}; Good Friday is before it and Easter Monday after it.`,
      `Sul y Pasg yw ${formatDate(sunday, 'cy')}, rhwng Dydd Gwener y Groglith a dydd Llun y Pasg.`,
    ),
  };
};

const christmas = (year: number): Named => ({
  from: dateOf(year, 12, 25),
  to: dateOf(year, 12, 26),
  core: { from: dateOf(year, 12, 25), to: dateOf(year, 12, 25) },
  precision: 'dates',
  name: both(`Christmas ${year}`, `y Nadolig ${year}`),
});

const fixed =
  (month: number, on: number, en: string, cy: string) =>
  (year: number): Named =>
    day(dateOf(year, month, on), both(`${en} ${year}`, `${cy} ${year}`));
const byEaster =
  (shift: number, en: string, cy: string) =>
  (year: number): Named =>
    day(addDays(easterSunday(year), shift), both(`${en} ${year}`, `${cy} ${year}`));

const FEASTS: readonly Feast[] = [
  {
    words: 'good friday|(?:d?dydd )?gwener y groglith',
    in: byEaster(-2, 'Good Friday', 'Dydd Gwener y Groglith'),
  },
  {
    words: '(?:easter sunday|easter day|(?:d?dydd )?sul y pasg)',
    in: byEaster(0, 'Easter Sunday', 'Sul y Pasg'),
  },
  {
    words: '(?:easter monday|(?:d?dydd )?llun y pasg)',
    in: byEaster(1, 'Easter Monday', 'dydd Llun y Pasg'),
  },
  {
    words: '(?:pancake|shrove) tuesday|(?:d?dydd )?mawrth ynyd',
    in: byEaster(-47, 'Shrove Tuesday', 'dydd Mawrth Ynyd'),
  },
  {
    words: 'ash wednesday|(?:d?dydd )?mercher (?:y )?lludw',
    in: byEaster(-46, 'Ash Wednesday', 'dydd Mercher y Lludw'),
  },
  {
    words: "mothering sunday|mother's day|(?:d?dydd )?sul y mamau",
    in: byEaster(-21, 'Mothering Sunday', 'Sul y Mamau'),
  },
  { words: 'palm sunday|(?:d?dydd )?sul y blodau', in: byEaster(-7, 'Palm Sunday', 'Sul y Blodau') },
  { words: 'maundy thursday|(?:d?dydd )?iau cablyd', in: byEaster(-3, 'Maundy Thursday', 'dydd Iau Cablyd') },
  {
    words: 'ascension day|(?:d?dydd )?iau (?:y )?dyrchafael',
    in: byEaster(39, 'Ascension Day', 'dydd Iau Dyrchafael'),
  },
  { words: 'whit ?sun(?:day)?|pentecost|(?:d?dydd )?sulgwyn', in: byEaster(49, 'Whit Sunday', 'y Sulgwyn') },
  { words: 'trinity sunday|(?:d?dydd )?sul y drindod', in: byEaster(56, 'Trinity Sunday', 'Sul y Drindod') },
  {
    words: "st\\.? david's day|(?:d?dydd )?gŵyl d?dewi",
    in: fixed(3, 1, 'St David’s Day', 'Dydd Gŵyl Dewi'),
  },
  { words: 'may day|calan mai', in: fixed(5, 1, 'May Day', 'Calan Mai') },
  { words: 'christmas eve|noswyl (?:y )?nadolig', in: fixed(12, 24, 'Christmas Eve', 'noswyl Nadolig') },
  { words: 'christmas day|(?:d?dydd )nadolig', in: fixed(12, 25, 'Christmas Day', 'Dydd Nadolig') },
  { words: 'boxing day|(?:d?dydd )?gŵyl san steffan', in: fixed(12, 26, 'Boxing Day', 'Gŵyl San Steffan') },
  { words: "new year's eve|nos galan", in: fixed(12, 31, 'New Year’s Eve', 'Nos Galan') },
  { words: "new year's day|(?:d?dydd )calan", in: fixed(1, 1, 'New Year’s Day', 'Dydd Calan') },
  { words: 'easter|pasg', in: easter },
  { words: 'christmas|nadolig', in: christmas },
];

const NO_RECESS = '(?! (?:recess|holidays?|break|term|vacation))';

const feasts: readonly Periods[] = FEASTS.map(({ words, in: inYear }) =>
  place(
    `(?<ahead>next )?(?:this )?(?:${words})${NO_RECESS}(?<cyahead> nesaf)?${OF_YEAR}`,
    ({ ahead, cyahead, year, next, same }, saidOn): Meaning => {
      const now = yearOf(saidOn);
      if (year !== undefined) return one(inYear(Number(year)));
      if (next !== undefined || same !== undefined) return one(inYear(now + (next === undefined ? 0 : 1)));
      const [this_, after] = [inYear(now), inYear(now + 1)];
      const passed = (ahead ?? cyahead) === undefined ? this_.to < saidOn : this_.from <= saidOn;
      return one(passed ? after : { ...this_, after });
    },
  ),
);

export const weeksAndDays: readonly Periods[] = [...nthWeekdays, ...weeks, ...feasts, ...days];
