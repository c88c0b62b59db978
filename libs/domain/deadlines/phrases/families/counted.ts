import { termsOf } from '#domain/calendars';
import { type Bilingual, type CalendarDate, addDays, both, earlierOf } from '#domain/kernel';
import { addUnits } from '../../rules/add-units';
import type { CalendarUnit } from '../../rules/unit';
import { formatDate, formatLength, formatLengthAlone, formatWorkingDays } from '../../words/dates-in-words';
import { onDay } from '../grammar/candidates';
import { dateIn, datesIn } from '../grammar/dates';
import {
  AT_LEAST,
  AT_MOST,
  BEFORE,
  BEFORE_AT_LEAST,
  BEFORE_AT_MOST,
  FROM,
  LENGTH,
  type Length,
  lengthOf,
} from '../grammar/lengths';
import { PART, edgeOf } from '../grammar/operators';
import type { Family } from '../grammar/families';
import type { CandidateReading, Groups, Outcome } from '../grammar/phrase-reading';
import { all, around } from '../grammar/placed';
import { type Meaning, capital, toCome, withArticle } from '../periods/named';
import { periodsIn } from '../periods/periods';

type Convention = 'after' | 'beginning-with';

/** The day that a length is counted from or back from, and what the words name it. */
interface Target {
  readonly on: CalendarDate;
  /** added to the reason: `The financial year 2025–26 ends on …` */
  readonly why: Bilingual | null;
}

const BEGINNING = /beginning|starting|dechrau|chan gynnwys/u;

/** Both conventions are offered: the words rarely say whether the day itself counts. */
export function counted(period: {
  readonly from: CalendarDate;
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly convention: Convention;
}): CandidateReading {
  const { from, count, unit, convention } = period;
  const to = addUnits({ ...period, direction: 'forward' }).day;
  const first = convention === 'after' ? addDays(from, 1) : from;
  const length = { en: formatLength(count, unit, 'en'), cy: formatLengthAlone(count, unit, 'cy') };
  return {
    id: `${count}-${unit}-${convention}-${from}`,
    basis: 'policy',
    label: both(`By ${formatDate(to, 'en')}`, `Erbyn ${formatDate(to, 'cy')}`),
    reason: reasonOf(convention, length, from, to),
    window: { from: earlierOf(first, to), to },
    rule: {
      primitive: 'offset',
      anchor: { kind: 'literal', date: from },
      count,
      unit,
      convention,
      direction: 'forward',
      operator: 'on_or_before',
    },
  };
}

const reasonOf = (
  convention: Convention,
  length: Bilingual,
  from: CalendarDate,
  to: CalendarDate,
): Bilingual =>
  convention === 'after'
    ? both(
        `${length.en} after ${formatDate(from, 'en')}, that day not counted, end on ${formatDate(to, 'en')}.`,
        `Mae ${length.cy} ar ôl ${formatDate(from, 'cy')}, heb gyfrif y diwrnod hwnnw, yn dod i ben ar ${formatDate(to, 'cy')}.`,
      )
    : both(
        `${length.en} beginning with ${formatDate(from, 'en')}, that day counted, end on ${formatDate(to, 'en')}.`,
        `Mae ${length.cy} gan ddechrau gyda ${formatDate(from, 'cy')}, gan gyfrif y diwrnod hwnnw, yn dod i ben ar ${formatDate(to, 'cy')}.`,
      );

/** Working days are a matter of regime; Wales is proposed and named, and holidays decide the day. */
export function workingDays(count: number, from: CalendarDate): CandidateReading {
  const { title } = termsOf('wales');
  const reason = both(
    `${formatWorkingDays(count, 'en')} after ${formatDate(from, 'en')}, that day not counted. “Working day” has several legal meanings; this reading takes: ${title.en}.`,
    `${formatWorkingDays(count, 'cy')} ar ôl ${formatDate(from, 'cy')}, heb gyfrif y diwrnod hwnnw. Mae sawl ystyr gyfreithiol i “ddiwrnod gwaith”; mae’r dehongliad hwn yn cymryd: ${title.cy}.`,
  );
  return {
    id: `${count}-working-days-${from}`,
    basis: 'policy',
    label: both(
      `${formatWorkingDays(count, 'en')} from ${formatDate(from, 'en')}`,
      `${formatWorkingDays(count, 'cy')} o ${formatDate(from, 'cy')}`,
    ),
    reason,
    window: null,
    rule: {
      primitive: 'offset',
      anchor: { kind: 'literal', date: from },
      count,
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
      unit: WORKING_DAY,
    },
  };
}
const WORKING_DAY = { counted: 'working-day', regime: 'wales' } as const;

function backward({ count, unit }: Length, anchor: CalendarDate, saidOn: CalendarDate): CandidateReading {
  const rule = {
    primitive: 'offset' as const,
    anchor: { kind: 'literal' as const, date: anchor },
    count,
    unit: unit === 'working-day' ? WORKING_DAY : unit,
    convention: 'after' as const,
    direction: 'backward' as const,
    operator: 'on_or_before' as const,
  };
  const from = { en: formatDate(anchor, 'en'), cy: formatDate(anchor, 'cy') };
  if (unit === 'working-day') return workingDaysBefore(count, anchor, rule);
  const to = addUnits({ from: anchor, count, unit, convention: 'after', direction: 'backward' }).day;
  const length = { en: formatLength(count, unit, 'en'), cy: formatLengthAlone(count, unit, 'cy') };
  const by = { en: formatDate(to, 'en'), cy: formatDate(to, 'cy') };
  return {
    id: `${count}-${unit}-before-${anchor}`,
    basis: 'policy',
    label: both(`By ${by.en}`, `Erbyn ${by.cy}`),
    reason: both(
      `${length.en} back from ${from.en}, that day not counted, lead to ${by.en}.`,
      `Mae ${length.cy} yn ôl o ${from.cy}, heb gyfrif y diwrnod hwnnw, yn arwain at ${by.cy}.`,
    ),
    window: { from: earlierOf(saidOn, to), to },
    rule,
  };
}

function workingDaysBefore(
  count: number,
  anchor: CalendarDate,
  rule: CandidateReading['rule'],
): CandidateReading {
  const { title } = termsOf('wales');
  const from = { en: formatDate(anchor, 'en'), cy: formatDate(anchor, 'cy') };
  return {
    id: `${count}-working-days-before-${anchor}`,
    basis: 'policy',
    label: both(
      `${formatWorkingDays(count, 'en')} before ${from.en}`,
      `${formatWorkingDays(count, 'cy')} cyn ${from.cy}`,
    ),
    reason: both(
      `${formatWorkingDays(count, 'en')} ${count === 1 ? 'is' : 'are'} counted back from ${from.en}, that day not counted. “Working day” has several legal meanings; this reading takes: ${title.en}.`,
      `Cyfrifir ${formatWorkingDays(count, 'cy')} yn ôl o ${from.cy}, heb gyfrif y diwrnod hwnnw. Mae sawl ystyr gyfreithiol i “ddiwrnod gwaith”; mae’r dehongliad hwn yn cymryd: ${title.cy}.`,
    ),
    window: null,
    rule,
  };
}

/** A length that must have passed: the words say when it may begin, not when it ends. */
function notBefore(
  { count, unit }: Length,
  from: CalendarDate,
  direction: 'forward' | 'backward',
): readonly CandidateReading[] {
  if (unit === 'working-day') return [];
  const on = addUnits({ from, count, unit, convention: 'after', direction }).day;
  const reason = both(
    `At the earliest; the words say when it begins, not when it ends. It is counted from ${formatDate(from, 'en')}.`,
    `Ar y cynharaf; mae’r geiriau’n dweud pryd y mae’n dechrau, nid pryd y daw i ben. Fe’i cyfrifir o ${formatDate(from, 'cy')}.`,
  );
  return [onDay(on, 'from', reason, on)];
}

/** The beginnings or ends of a stretch that the words after a length name, or those of the whole stretch. */
function edgesOf(
  meaning: Meaning,
  edge: string | undefined,
  whole: 'start' | 'end',
  saidOn: CalendarDate,
): readonly Target[] {
  const part = edgeOf(edge) ?? whole;
  if ((part !== 'start' && part !== 'end') || meaning.calendar !== undefined) return [];
  return meaning.named.map((each) => {
    const { core, name, ...stretch } = edge !== undefined && part === 'start' ? toCome(each, saidOn) : each;
    const on = part === 'end' ? (core ?? stretch).to : (core ?? stretch).from;
    const day = { en: formatDate(on, 'en'), cy: formatDate(on, 'cy') };
    const why =
      part === 'end'
        ? both(`${capital(name.en)} ends on ${day.en}.`, `${withArticle('Daw', name.cy)} i ben ar ${day.cy}.`)
        : both(
            `${capital(name.en)} begins on ${day.en}.`,
            `${withArticle('Mae', name.cy)} yn dechrau ar ${day.cy}.`,
          );
    return { on, why };
  });
}

const explained = (candidate: CandidateReading, { why }: Target): CandidateReading =>
  why === null
    ? candidate
    : { ...candidate, reason: both(`${candidate.reason.en} ${why.en}`, `${candidate.reason.cy} ${why.cy}`) };

function forward({ count, unit }: Length, { on: from }: Target, words: string): readonly CandidateReading[] {
  if (unit === 'working-day') return [workingDays(count, from)];
  const usual: readonly Convention[] = ['after', 'beginning-with'];
  return (BEGINNING.test(words) ? usual.toReversed() : usual).map((convention) =>
    counted({ from, count, unit, convention }),
  );
}

/** After a stretch is after its end; from it, and before it, is from its beginning. */
const AFTER = /^(?:after|following|ar ôl|wedi|yn dilyn)$/u;
type Read = (
  length: Length,
  target: Target,
  groups: Groups,
  saidOn: CalendarDate,
) => readonly CandidateReading[];

/** A length, and the date or the stretch that words after it name. */
function lengthAndTarget(before: string, read: Read): Family {
  const outcome = (groups: Groups, targets: readonly Target[], saidOn: CalendarDate): Outcome | null => {
    const length = lengthOf(groups['length'] ?? '');
    if (length === null) return null;
    const candidates = targets.flatMap((target) =>
      read(length, target, groups, saidOn).map((candidate) => explained(candidate, target)),
    );
    return candidates.length === 0 ? null : { candidates };
  };
  return all(
    around(datesIn, { before: `${before}\\s+(?:the date of )?` }, (groups, written, saidOn) => {
      const date = dateIn(written, saidOn);
      return date.ok
        ? outcome(groups, [{ on: date.value.on, why: null }], saidOn)
        : { refusal: date.refusal };
    }),
    around(periodsIn, { before: `${before}\\s+${PART}` }, (groups, meaning, saidOn, words) =>
      'code' in meaning
        ? { refusal: meaning }
        : outcome(
            groups,
            edgesOf(
              meaning,
              groups['edge'],
              AFTER.test(groups['from'] ?? '') || words.endsWith('end') ? 'end' : 'start',
              saidOn,
            ),
            saidOn,
          ),
    ),
  );
}

/** A number of days, weeks, months, years or working days from or before a date, or the beginning or end of a stretch. */
export const counts: Family = all(
  lengthAndTarget(
    `(?:(?:${BEFORE_AT_LEAST})\\s+)?(?<length>${LENGTH})\\s+(?:${BEFORE})`,
    (length, { on }, _groups, saidOn) => [backward(length, on, saidOn)],
  ),
  lengthAndTarget(`(?:${BEFORE_AT_MOST})\\s+(?<length>${LENGTH})\\s+(?:${BEFORE})`, (length, { on }) =>
    notBefore(length, on, 'backward'),
  ),
  lengthAndTarget(`(?:${AT_LEAST})\\s+(?<length>${LENGTH})\\s+(?<from>${FROM})`, (length, { on }) =>
    notBefore(length, on, 'forward'),
  ),
  lengthAndTarget(
    `(?:(?:${AT_MOST})\\s+)?(?<length>${LENGTH})\\s+(?<from>${FROM})`,
    (length, target, { from }) => forward(length, target, from ?? ''),
  ),
);
