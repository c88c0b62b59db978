import { type Bilingual, type CalendarDate, both, dayOf } from '#domain/kernel';
import type { Added, Addition } from '../rules/add-units';
import type { ExplanationStep } from '../rules/answer';
import { formatDate, formatDateWithDay, formatMonth, formatLength } from './dates-in-words';

/** Adding days, weeks, months or years, with the convention in words. */
export function additionStep(addition: Addition, added: Added): ExplanationStep {
  const { from, count, unit, convention, direction } = addition;
  return {
    id: 'count',
    date: added.day,
    text: textOf(addition, added),
    arithmetic: { does: 'add', from, count, unit, convention, direction, gives: added.day },
  };
}

function textOf(addition: Addition, added: Added): Bilingual {
  const counted = countedText(addition);
  const month = monthText(addition, added);
  const gives = both(
    `That gives ${formatDateWithDay(added.day, 'en')}.`,
    `Y canlyniad yw ${formatDateWithDay(added.day, 'cy')}.`,
  );
  return both(
    [counted.en, month.en, gives.en].filter(Boolean).join(' '),
    [counted.cy, month.cy, gives.cy].filter(Boolean).join(' '),
  );
}

function countedText({ from, count, unit, convention, direction }: Addition): Bilingual {
  const length = { en: formatLength(count, unit, 'en'), cy: formatLength(count, unit, 'cy') };
  const day = { en: formatDate(from, 'en'), cy: formatDate(from, 'cy') };
  if (count === 0)
    return both(`The day itself is the one meant: ${day.en}.`, `Y diwrnod ei hun a olygir: ${day.cy}.`);
  switch (`${direction} ${convention}` as const) {
    case 'forward after':
      return both(
        `Count ${length.en} after ${day.en}; that day itself is not counted.`,
        `Cyfrifwch ${length.cy} ar ôl ${day.cy}; ni chyfrifir y diwrnod hwnnw ei hun.`,
      );
    case 'forward beginning-with':
      return both(
        `Count ${length.en} beginning with ${day.en}; that day is the first.`,
        `Cyfrifwch ${length.cy} gan ddechrau gyda ${day.cy}; y diwrnod hwnnw yw’r cyntaf.`,
      );
    case 'forward clear':
      return both(
        `There must be ${length.en} clear between: neither ${day.en} nor the day of the act is counted.`,
        `Rhaid cael cyfnod clir o ${length.cy} rhyngddynt: ni chyfrifir ${day.cy} na diwrnod y weithred.`,
      );
    case 'backward after':
      return both(
        `Count ${length.en} back from ${day.en}; that day itself is not counted.`,
        `Cyfrifwch ${length.cy} yn ôl o ${day.cy}; ni chyfrifir y diwrnod hwnnw ei hun.`,
      );
    case 'backward beginning-with':
      return both(
        `Count ${length.en} back; ${day.en} is the last day of the period.`,
        `Cyfrifwch ${length.cy} yn ôl; ${day.cy} yw diwrnod olaf y cyfnod.`,
      );
    case 'backward clear':
      return both(
        `There must be ${length.en} clear before ${day.en}: neither that day nor the day of the act is counted.`,
        `Rhaid cael cyfnod clir o ${length.cy} cyn ${day.cy}: ni chyfrifir y diwrnod hwnnw na diwrnod y weithred.`,
      );
  }
}

/** How months and years lead to a date. */
function monthText({ from, convention, direction }: Addition, added: Added): Bilingual {
  const { corresponding, short } = added;
  if (corresponding === null) return both('', '');
  if (short) return lastDayText(from, corresponding);
  const date = { en: formatDate(corresponding, 'en'), cy: formatDate(corresponding, 'cy') };
  if (convention === 'after')
    return both(`The corresponding date is ${date.en}.`, `Y dyddiad cyfatebol yw ${date.cy}.`);
  const dayBefore = (direction === 'forward') === (convention === 'beginning-with');
  return dayBefore
    ? both(
        `The corresponding date is ${date.en}, and the day before it is meant.`,
        `Y dyddiad cyfatebol yw ${date.cy}, a’r diwrnod cyn hynny a olygir.`,
      )
    : both(
        `The corresponding date is ${date.en}, and the day after it is meant.`,
        `Y dyddiad cyfatebol yw ${date.cy}, a’r diwrnod ar ôl hynny a olygir.`,
      );
}

const lastDayText = (from: CalendarDate, last: CalendarDate): Bilingual =>
  both(
    `${formatMonth(last, 'en')} has no day ${dayOf(from)}, so the last day of that month is used.`,
    `Nid oes diwrnod ${dayOf(from)} ym mis ${formatMonth(last, 'cy')}, felly defnyddir diwrnod olaf y mis.`,
  );
