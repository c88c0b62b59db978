import { both, type Bilingual, type CalendarDate } from '#kernel';
import { formatDate, formatMonthDay } from './dates-in-words';
import type { DeadlineRule, Operator } from './rule';

const fixed = (date: CalendarDate, operator: Operator): Bilingual => {
  const [en, cy] = [formatDate(date, 'en'), formatDate(date, 'cy')];
  switch (operator) {
    case 'before':
      return both(`Before ${en}`, `Cyn ${cy}`);
    case 'on_or_before':
      return both(`On or before ${en}`, `Ar neu cyn ${cy}`);
    case 'on':
      return both(`On ${en}`, `Ar ${cy}`);
    case 'from':
      return both(`From ${en}`, `O ${cy} ymlaen`);
  }
};

const grid = (rule: Extract<DeadlineRule, { primitive: 'year-grid' }>): Bilingual => {
  const [en, cy] = [formatMonthDay(rule.monthDay, 'en'), formatMonthDay(rule.monthDay, 'cy')];
  const first = rule.anchorYear + rule.firstAfterYears;
  return rule.operator === 'before'
    ? both(
        `Before ${en} ${first}, then before ${en} every ${rule.intervalYears} years after the last required year`,
        `Cyn ${cy} ${first}, yna cyn ${cy} bob ${rule.intervalYears} mlynedd ar ôl y flwyddyn ofynnol ddiwethaf`,
      )
    : both(
        `By ${en} ${first}, then by ${en} every ${rule.intervalYears} years after the last required year`,
        `Erbyn ${cy} ${first}, yna erbyn ${cy} bob ${rule.intervalYears} mlynedd ar ôl y flwyddyn ofynnol ddiwethaf`,
      );
};

/** The rule in one sentence, in both languages. */
export function describeRule(rule: DeadlineRule): Bilingual {
  switch (rule.primitive) {
    case 'fixed-date':
      return fixed(rule.date, rule.operator);
    case 'year-grid':
      return grid(rule);
    case 'window':
      return both(
        `Between ${formatDate(rule.from, 'en')} and ${formatDate(rule.to, 'en')}`,
        `Rhwng ${formatDate(rule.from, 'cy')} a ${formatDate(rule.to, 'cy')}`,
      );
    case 'open':
      return rule.explanation;
  }
}
