import {
  type Bilingual,
  type CalendarDate,
  both,
  calendarDate,
  dateOf,
  lastDayOfMonth,
  yearOf,
} from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { academicYearOf } from '../rules/academic-year';
import { formatDate, formatMonth, formatYear } from '../words/dates-in-words';
import type { DeadlineRule } from '../rules/rule';
import type { Computation } from '../rules/computation';

export type Window = Extract<DeadlineRule, { primitive: 'window' }>;

interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** which month or year the words name, and which days that is */
  readonly text: Bilingual;
}

/** The full stretch that the words name. */
function namedStretch({ precision, from, to }: Window): Stretch {
  switch (precision) {
    case 'month': {
      const days = span(calendarDate(`${to.slice(0, 7)}-01`), lastDayOfMonth(to));
      const text = both(
        `The words name the month of ${formatMonth(to, 'en')}, which runs from ${days.en}.`,
        `Mae’r geiriau’n enwi mis ${formatMonth(to, 'cy')}, sy’n rhedeg o ${days.cy}.`,
      );
      return { ...days, text };
    }
    case 'year': {
      const days = span(dateOf(yearOf(to), 1, 1), dateOf(yearOf(to), 12, 31));
      const text = both(
        `The words name the year ${formatYear(to)}, which runs from ${days.en}.`,
        `Mae’r geiriau’n enwi’r flwyddyn ${formatYear(to)}, sy’n rhedeg o ${days.cy}.`,
      );
      return { ...days, text };
    }
    case 'academic-year': {
      const year = academicYearOf(to);
      const days = span(year.from, year.to);
      const text = both(
        `The words name the academic year ${year.name}, which runs from ${days.en}.`,
        `Mae’r geiriau’n enwi’r flwyddyn academaidd ${year.name}, sy’n rhedeg o ${days.cy}.`,
      );
      return { ...days, text };
    }
    case 'dates': {
      const days = span(from, to);
      const text = both(
        `The words name the time from ${days.en}, both days included.`,
        `Mae’r geiriau’n enwi’r cyfnod o ${days.cy}, gan gynnwys y ddau ddiwrnod.`,
      );
      return { ...days, text };
    }
  }
}

const span = (from: CalendarDate, to: CalendarDate) => ({
  from,
  to,
  en: `${formatDate(from, 'en')} to ${formatDate(to, 'en')}`,
  cy: `${formatDate(from, 'cy')} hyd at ${formatDate(to, 'cy')}`,
});

/** The days that the words cover, and why those. */
export function evaluateWindow(rule: Window): Computation {
  const stretch = namedStretch(rule);
  const named = (): ExplanationStep => ({ id: 'window', date: stretch.to, text: stretch.text });
  const whole = rule.from === stretch.from && rule.to === stretch.to;
  const days = span(rule.from, rule.to);
  const part = (): ExplanationStep => ({
    id: 'window-part',
    date: rule.to,
    text: both(
      `On this reading only the part from ${days.en} counts, both days included.`,
      `Yn ôl y dehongliad hwn, dim ond y rhan o ${days.cy} sy’n cyfrif, gan gynnwys y ddau ddiwrnod.`,
    ),
  });
  const steps = () => (whole ? [named()] : [named(), part()]);
  return { from: rule.from, namedDay: rule.to, operator: 'on_or_before', steps };
}
