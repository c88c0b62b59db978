import { termsOf } from '#domain/calendars';
import { type Bilingual, both } from '#domain/kernel';
import { formatEveryYears, formatMonthDay, formatMonthName, formatNthWeekday } from './dates-in-words';
import type { DeadlineRule } from '../rules/rule';
import type { DayOfYear } from '../rules/simple-rules';
import { describeEnd } from './series-words';

/** The named day of a year, as it stands after `before` or `on`. */
function dayText(day: DayOfYear): Bilingual {
  if (typeof day === 'string') return both(formatMonthDay(day, 'en'), formatMonthDay(day, 'cy'));
  if ('parameter' in day) return day.title;
  const named = { en: formatMonthName(day.month, 'en'), cy: formatMonthName(day.month, 'cy') };
  if ('day' in day) return both(`the last day of ${named.en}`, `y diwrnod olaf o fis ${named.cy}`);
  if ('workingDay' in day) {
    const { title } = termsOf(day.regime);
    return day.workingDay === 'first'
      ? both(
          `the first of these days (${title.en}) in ${named.en}`,
          `y cyntaf o’r dyddiau hyn (${title.cy}) ym mis ${named.cy}`,
        )
      : both(
          `the last of these days (${title.en}) in ${named.en}`,
          `yr olaf o’r dyddiau hyn (${title.cy}) ym mis ${named.cy}`,
        );
  }
  const { nth, weekday, month } = day;
  return both(
    `${formatNthWeekday(nth, weekday, 'en')} of ${formatMonthName(month, 'en')}`,
    `${formatNthWeekday(nth, weekday, 'cy')} ym mis ${formatMonthName(month, 'cy')}`,
  );
}

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** A grid of years, and how it ends. */
export const describeGrid = (rule: YearGrid): Bilingual => describeEnd(gridText(rule), rule.ends);

const gridText = (rule: YearGrid): Bilingual => {
  const { en, cy } = dayText(rule.monthDay);
  const every = {
    en: formatEveryYears(rule.intervalYears, 'en'),
    cy: formatEveryYears(rule.intervalYears, 'cy'),
  };
  const first = rule.anchorYear + rule.firstAfterYears;
  // *o y* and *o yr* are written *o’r*
  const theDay = /^yr? /.test(cy) ? `’r ${cy.replace(/^yr? /, '')}` : ` ${cy}`;
  switch (rule.operator) {
    case 'before':
      return both(
        `Before ${en} ${first}, then before ${en} ${every.en}, counted from the last required year`,
        `Cyn ${cy} ${first}, ac yna cyn ${cy} ${every.cy}, gan gyfrif o’r flwyddyn ofynnol ddiwethaf`,
      );
    case 'on_or_before':
      return both(
        `On or before ${en} ${first}, then on or before ${en} ${every.en}, counted from the last required year`,
        `Ar ${cy} ${first} neu cyn hynny, ac yna ar ${cy} neu cyn hynny ${every.cy}, gan gyfrif o’r flwyddyn ofynnol ddiwethaf`,
      );
    case 'on':
      return both(
        `On ${en} ${first}, then on ${en} ${every.en}, counted from the last required year`,
        `Ar ${cy} ${first}, ac yna ar ${cy} ${every.cy}, gan gyfrif o’r flwyddyn ofynnol ddiwethaf`,
      );
    case 'from':
      return both(
        `From ${en} ${first}, then from ${en} ${every.en}, counted from the last required year`,
        `O${theDay} ${first} ymlaen, ac yna o${theDay} ymlaen ${every.cy}, gan gyfrif o’r flwyddyn ofynnol ddiwethaf`,
      );
  }
};
