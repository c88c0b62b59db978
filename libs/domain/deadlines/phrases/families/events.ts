import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { DeadlineRule } from '../../rules/rule';
import { formatLength, formatMonthName, formatWorkingDays } from '../../words/dates-in-words';
import { needs } from '../grammar/candidates';
import type { Family, Match } from '../grammar/families';
import { AT_LEAST, AT_MOST, BEFORE, FROM, LENGTH, type Length, lengthOf } from '../grammar/lengths';
import type { CandidateReading, Groups, Outcome } from '../grammar/phrase-reading';
import { all, within4Digits } from '../grammar/placed';
import { CALENDAR_WORD, TIME_OR_LIMIT } from '../grammar/time-words';
import { DAYS_MONTH, END, NTH, START, monthNumber, nthOf } from '../grammar/vocabulary';

/** Where another part of the sentence begins: an event’s name ends there, and never holds a word of the calendar. */
const STOP = new RegExp(
  `\\s*(?:[.;:,()\\n]|${START}(?:and|or|but|by|until|unless|ond|neu|erbyn|ac|hyd|oni|hynny|${CALENDAR_WORD})${END})`,
  'u',
);
/** Words of time at its end are not part of its name: they are left for others to read. */
const TRAILING = new RegExp(`(?:\\s+(?!nesaf)(?:${TIME_OR_LIMIT})${END})+\\s*$`, 'u');
const LONGEST = 120;

/** The words of an event after a pattern: letters first, and no clause beyond it. */
export function beforeEvent(
  pattern: string,
  read: (groups: Groups, event: string, saidOn: CalendarDate) => Outcome | null,
): Family {
  const expression = new RegExp(`${START}(?:${pattern})(?:'r)? (?=\\p{L})`, 'gu');
  return ({ text, written, saidOn }) =>
    [...text.matchAll(expression)].flatMap((found): readonly Match[] => {
      const begins = found.index + found[0].length;
      const rest = text.slice(begins, begins + LONGEST);
      const event = rest
        .slice(0, STOP.exec(rest)?.index ?? LONGEST)
        .replace(TRAILING, '')
        .trimEnd();
      const value =
        event.length < 3
          ? null
          : within4Digits(() =>
              read(found.groups ?? {}, written.slice(begins, begins + event.length), saidOn),
            );
      return value === null ? [] : [{ from: found.index, to: begins + event.length, value }];
    });
}

const NO_EVENT = /^(?:now|today|then|that|this|it|hynny|hyn|nawr|heddiw)?$/iu;

/** The event’s words, and a name of letters and figures made of them. */
function eventIn(words: string): { readonly name: string; readonly title: Bilingual } | null {
  const plain = words.trim().replace(/^(?:the|yr?) /iu, '');
  if (NO_EVENT.test(plain)) return null;
  const name = plain
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return name === '' ? null : { name, title: both(`“${words.trim()}”`, `“${words.trim()}”`) };
}

const lengthWords = ({ count, unit }: Length): Bilingual =>
  unit === 'working-day'
    ? both(formatWorkingDays(count, 'en'), formatWorkingDays(count, 'cy'))
    : both(formatLength(count, unit, 'en'), formatLength(count, unit, 'cy'));

const WAITS = both(
  'The day of what the words name is needed; it gives the date once it is known.',
  'Mae angen diwrnod yr hyn y mae’r geiriau’n ei enwi; bydd yn rhoi’r dyddiad pan fydd yn hysbys.',
);

const WAITS_TO_BEGIN = both(
  'The words say when it may begin, not when it ends. The day of what they name is needed.',
  'Mae’r geiriau’n dweud pryd y caiff ddechrau, nid pryd y daw i ben. Mae angen diwrnod yr hyn y maent yn ei enwi.',
);

function waiting(
  length: Length,
  words: string,
  direction: 'forward' | 'backward' | 'not-before',
  from: string,
): CandidateReading | null {
  const event = eventIn(words);
  if (event === null) return null;
  const { name, title } = event;
  const earliest = direction === 'not-before';
  const side = direction === 'backward' ? both('before', 'cyn') : both('after', 'ar ôl');
  const size = lengthWords(length);
  const rule: DeadlineRule = {
    primitive: 'offset',
    anchor: { kind: 'event', event: name, title },
    count: length.count,
    unit: length.unit === 'working-day' ? { counted: 'working-day', regime: 'wales' } : length.unit,
    convention: /beginning|starting|dechrau/u.test(from) ? 'beginning-with' : 'after',
    direction: direction === 'backward' ? 'backward' : 'forward',
    operator: earliest ? 'from' : 'on_or_before',
  };
  const [en, cy] = [
    `${size.en} ${side.en}: ${title.en}`,
    `Cyfnod ${side.cy} y digwyddiad ${title.cy}: ${size.cy}`,
  ];
  return {
    id: `${earliest ? 'from-' : ''}${length.count}-${length.unit}-${side.en}-${name}`,
    basis: 'policy',
    label: earliest ? both(`At the earliest: ${en}`, `Ar y cynharaf: ${cy}`) : both(en, cy),
    reason: earliest ? WAITS_TO_BEGIN : WAITS,
    window: null,
    rule,
  };
}

const read = (direction: 'forward' | 'backward' | 'not-before') => (groups: Groups, event: string) => {
  const length = lengthOf(groups['length'] ?? '');
  const candidate = length === null ? null : waiting(length, event, direction, groups['from'] ?? '');
  return candidate === null ? null : { candidates: [candidate] };
};

/** `cyn 1 Medi yn y bumed flwyddyn yn dilyn y flwyddyn y daw …`: a day of a year that an event decides. */
const inYearAfter: Family = beforeEvent(
  `(?:(?<before>before|cyn)|by|on or before|ar neu cyn|erbyn)\\s+(?<day>\\d{1,2})\\s+(?:o )?(?<month>${DAYS_MONTH}) (?:in|of|yn|o) (?:the |y )?(?<nth>${NTH}) (?:year|flwyddyn) (?:following|after|yn dilyn|ar ôl)`,
  ({ before, day, month, nth }, event) => {
    const years = nthOf(nth ?? '');
    const number = monthNumber(month ?? '');
    const [en, cy] = [formatMonthName(number, 'en'), formatMonthName(number, 'cy')];
    const label = both(
      `${before === undefined ? 'By' : 'Before'} ${day ?? ''} ${en} in year ${years} after: “${event}”`,
      `${before === undefined ? 'Erbyn' : 'Cyn'} ${day ?? ''} ${cy}, blwyddyn ${years} ar ôl: “${event}”`,
    );
    return { candidates: [needs(`year-${years}-after-event`, label, WAITS, 'contingent')] };
  },
);

/** A length from or before an event: a rule that waits for its day. */
export const events: Family = all(
  beforeEvent(`(?:${AT_LEAST})\\s+(?<length>${LENGTH})\\s+(?<from>${FROM})`, read('not-before')),
  beforeEvent(`(?:${AT_MOST})\\s+(?<length>${LENGTH})\\s+(?<from>${FROM})`, read('forward')),
  beforeEvent(
    `(?<length>${LENGTH})\\s+(?<from>after|following|ar ôl|wedi|yn dilyn|from the date of)`,
    read('forward'),
  ),
  beforeEvent(
    `(?:(?:at least|not less than|no later than|not later than|o leiaf|dim llai na[cg]?)\\s+)?(?<length>${LENGTH})\\s+(?:${BEFORE})`,
    read('backward'),
  ),
  inYearAfter,
);
