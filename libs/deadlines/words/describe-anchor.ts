import { both, type Bilingual } from '#kernel';
import type { Anchor, Periods } from '../anchor';
import { formatDateBoth } from '../dates-in-words';
import { formatLength } from './lengths';

/** The day a rule counts from, as a noun phrase. */
export function describeAnchor(anchor: Anchor): Bilingual {
  switch (anchor.kind) {
    case 'literal':
      return anchor.title ?? formatDateBoth(anchor.date);
    case 'previous-required':
      return both('the day last required', 'y diwrnod gofynnol diwethaf');
    case 'period': {
      const period = describePeriods(anchor.periods);
      return anchor.edge === 'first-day'
        ? both(`the first day of a period (${period.en})`, `diwrnod cyntaf cyfnod (${period.cy})`)
        : both(`the last day of a period (${period.en})`, `diwrnod olaf cyfnod (${period.cy})`);
    }
    default:
      return anchor.title;
  }
}

/** The kind of period, as a noun phrase. */
export function describePeriods(periods: Periods): Bilingual {
  switch (periods.kind) {
    case 'calendar-year':
      return both('calendar year', 'blwyddyn galendr');
    case 'financial-year':
      return both('financial year from 1 April', 'blwyddyn ariannol o 1 Ebrill');
    case 'academic-year':
      return both('academic year from 1 September', 'blwyddyn academaidd o 1 Medi');
    case 'contiguous': {
      const { count, unit, start } = periods;
      const from = describeAnchor(start);
      return both(
        `${formatLength(count, unit, 'en')} each, beginning with: ${from.en}`,
        `${formatLength(count, unit, 'cy')} yr un, gan ddechrau gyda: ${from.cy}`,
      );
    }
    case 'between-events':
      return both(`between one and the next: ${periods.title.en}`, `rhwng un a’r nesaf: ${periods.title.cy}`);
  }
}
