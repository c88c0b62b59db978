import { type Bilingual, both } from '#domain/kernel';
import { formatEveryYears, formatMonthDay, formatMonthName, formatNthWeekday } from './dates-in-words';
import type { DeadlineRule } from '../rules/rule';
import type { DayOfYear } from '../rules/simple-rules';

/** The named day of a year, as it stands after `before` or `on`. */
function dayText(day: DayOfYear): Bilingual {
  if (typeof day === 'string') return both(formatMonthDay(day, 'en'), formatMonthDay(day, 'cy'));
  if ('parameter' in day) return day.title;
  const { nth, weekday, month } = day;
  return both(
    `${formatNthWeekday(nth, weekday, 'en')} of ${formatMonthName(month, 'en')}`,
    `${formatNthWeekday(nth, weekday, 'cy')} ym mis ${formatMonthName(month, 'cy')}`,
  );
}

/** A grid of years in one sentence without its full stop. */
export const describeGrid = (rule: Extract<DeadlineRule, { primitive: 'year-grid' }>): Bilingual => {
  const { en, cy } = dayText(rule.monthDay);
  const every = {
    en: formatEveryYears(rule.intervalYears, 'en'),
    cy: formatEveryYears(rule.intervalYears, 'cy'),
  };
  const first = rule.anchorYear + rule.firstAfterYears;
  // *o y* is written *o’r*
  const theDay = cy.startsWith('y ') ? `’r ${cy.slice(2)}` : ` ${cy}`;
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
