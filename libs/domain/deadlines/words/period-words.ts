import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { Period, Periods } from '../rules/anchor';
import type { ExplanationStep } from '../rules/answer';
import { formatDate, formatLength } from './dates-in-words';

export const PERIOD_EDGE = {
  'first-day': both('the first day of that period', 'diwrnod cyntaf y cyfnod hwnnw'),
  'last-day': both('the last day of that period', 'diwrnod olaf y cyfnod hwnnw'),
};

/** Which period is meant, and from when to when it runs. */
export function periodStep(
  periods: Periods,
  { first, last, number }: Period,
  { within, shift }: { within: CalendarDate | null; shift: number },
): ExplanationStep {
  const kind = kindText(periods);
  const which = whichText(number, within, shift);
  return {
    id: 'period',
    date: last,
    text: both(
      `${kind.en} ${which.en} It runs from ${formatDate(first, 'en')} to ${formatDate(last, 'en')}, both days included.`,
      `${kind.cy} ${which.cy} Mae’n rhedeg o ${formatDate(first, 'cy')} hyd at ${formatDate(last, 'cy')}, gan gynnwys y ddau ddiwrnod.`,
    ),
    arithmetic: { does: 'period', first, last, gives: last },
  };
}

function kindText(periods: Periods): Bilingual {
  switch (periods.kind) {
    case 'calendar-year':
      return both('A calendar year runs from 1 January.', 'Mae blwyddyn galendr yn rhedeg o 1 Ionawr.');
    case 'financial-year':
      return both('A financial year runs from 1 April.', 'Mae blwyddyn ariannol yn rhedeg o 1 Ebrill.');
    case 'academic-year':
      return both('An academic year runs from 1 September.', 'Mae blwyddyn academaidd yn rhedeg o 1 Medi.');
    case 'contiguous': {
      const { count, unit } = periods;
      return both(
        `Periods of ${formatLength(count, unit, 'en')} follow one another without a gap, the first beginning with that day.`,
        `Mae cyfnodau o ${formatLength(count, unit, 'cy')} yn dilyn ei gilydd heb fwlch, a’r cyntaf yn dechrau gyda’r diwrnod hwnnw.`,
      );
    }
    case 'between-events':
      return both(
        `Each period begins with one such day and ends the day before the next: ${periods.title.en}.`,
        `Mae pob cyfnod yn dechrau gydag un diwrnod o’r fath ac yn dod i ben y diwrnod cyn y nesaf: ${periods.title.cy}.`,
      );
  }
}

function whichText(number: number | null, within: CalendarDate | null, shift: number): Bilingual {
  if (within === null) return both(`Period ${number} is meant.`, `Cyfnod ${number} a olygir.`);
  const day = { en: formatDate(within, 'en'), cy: formatDate(within, 'cy') };
  if (shift === 0)
    return both(`The period that includes ${day.en} is meant.`, `Y cyfnod sy’n cynnwys ${day.cy} a olygir.`);
  const away = Math.abs(shift);
  const one = away === 1;
  const many = one ? 'The period' : `The period meant is ${away} periods`;
  const tail = one ? ' is meant.' : '.';
  const tailCy = one ? ' a olygir.' : ` a olygir (nifer y cyfnodau: ${away}).`;
  return shift < 0
    ? both(
        `${many} before the one that includes ${day.en}${tail}`,
        `Y cyfnod cyn yr un sy’n cynnwys ${day.cy}${tailCy}`,
      )
    : both(
        `${many} after the one that includes ${day.en}${tail}`,
        `Y cyfnod ar ôl yr un sy’n cynnwys ${day.cy}${tailCy}`,
      );
}
