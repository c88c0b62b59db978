import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { SeriesEnd } from '../rules/series-end';
import { formatDate } from './dates-in-words';
import { nth, theNth } from './occurrence-words';

/** How a series ends, as further sentences without the last full stop. */
export function describeEnd(rule: Bilingual, ends: SeriesEnd | undefined): Bilingual {
  const { after, by } = ends ?? {};
  const parts = [
    rule,
    ...(after === undefined
      ? []
      : [both(`The series ends after ${theNth(after).en}`, `Daw’r gyfres i ben ar ôl ${theNth(after).cy}`)]),
    ...(by === undefined
      ? []
      : [
          both(`The series ends on ${formatDate(by, 'en')}`, `Daw’r gyfres i ben ar ${formatDate(by, 'cy')}`),
        ]),
  ];
  return both(parts.map(({ en }) => en).join('. '), parts.map(({ cy }) => cy).join('. '));
}

/** The series has as many occurrences as the rule says, and this is a further one. */
export const endedAfter = (occurrence: number, after: number): DeadlineRefusal => ({
  code: 'series-ended',
  message: both(
    `The series has ended: it ends after ${theNth(after).en}, so there is no ${nth(occurrence).en}.`,
    `Mae’r gyfres wedi dod i ben: daw i ben ar ôl ${theNth(after).cy}, felly nid oes ${nth(occurrence).cy}.`,
  ),
});

/** The occurrence would fall due after the day on which the series ends. */
export const endedBy = (occurrence: number, by: CalendarDate, last: CalendarDate): DeadlineRefusal => ({
  code: 'series-ended',
  message: both(
    `The series has ended: it ends on ${formatDate(by, 'en')}, and the last day of ${theNth(occurrence).en} would be ${formatDate(last, 'en')}.`,
    `Mae’r gyfres wedi dod i ben: daw i ben ar ${formatDate(by, 'cy')}, a diwrnod olaf ${theNth(occurrence).cy} fyddai ${formatDate(last, 'cy')}.`,
  ),
});
