import { both, type Bilingual, type CalendarDate } from '#kernel';
import { formatDate, formatMonthDay } from './dates-in-words';
import type { DeadlineRule, Operator } from './rule';
import { formatEveryYears } from './years-in-words';

const fixed = (date: CalendarDate, operator: Operator): Bilingual => {
  const [en, cy] = [formatDate(date, 'en'), formatDate(date, 'cy')];
  switch (operator) {
    case 'before':
      return both(`Before ${en}`, `Cyn ${cy}`);
    case 'on_or_before':
      return both(`On or before ${en}`, `Ar ${cy} neu cyn hynny`);
    case 'on':
      return both(`On ${en}`, `Ar ${cy}`);
    case 'from':
      return both(`From ${en}`, `O ${cy} ymlaen`);
  }
};

const grid = (rule: Extract<DeadlineRule, { primitive: 'year-grid' }>): Bilingual => {
  const [en, cy] = [formatMonthDay(rule.monthDay, 'en'), formatMonthDay(rule.monthDay, 'cy')];
  const every = {
    en: formatEveryYears(rule.intervalYears, 'en'),
    cy: formatEveryYears(rule.intervalYears, 'cy'),
  };
  const first = rule.anchorYear + rule.firstAfterYears;
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
        `O ${cy} ${first} ymlaen, ac yna o ${cy} ymlaen ${every.cy}, gan gyfrif o’r flwyddyn ofynnol ddiwethaf`,
      );
  }
};

/** The rule in one sentence without its full stop, in both languages. Our own words, never the text of an instrument. */
export function describeRule(rule: DeadlineRule): Bilingual {
  switch (rule.primitive) {
    case 'fixed-date':
      return fixed(rule.date, rule.operator);
    case 'year-grid':
      return grid(rule);
    case 'window':
      return both(
        `From ${formatDate(rule.from, 'en')} to ${formatDate(rule.to, 'en')}`,
        `O ${formatDate(rule.from, 'cy')} hyd at ${formatDate(rule.to, 'cy')}`,
      );
    case 'open':
      return rule.explanation;
  }
}
