import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { SeriesEnd } from '../rules/series-end';
import { formatDate } from './dates-in-words';

/** How a series ends, as further sentences without the last full stop. */
export function describeEnd(rule: Bilingual, ends: SeriesEnd | undefined): Bilingual {
  const { after, by } = ends ?? {};
  const parts = [
    rule,
    ...(after === undefined
      ? []
      : [both(`The series ends after occurrence ${after}`, `Daw’r gyfres i ben ar ôl tro ${after}`)]),
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
    `The series has ended: it ends after occurrence ${after}, so there is no occurrence ${occurrence}.`,
    `Mae’r gyfres wedi dod i ben: daw i ben ar ôl tro ${after}, felly nid oes tro ${occurrence}.`,
  ),
});

/** The occurrence would fall due after the day on which the series ends. */
export const endedBy = (occurrence: number, by: CalendarDate, last: CalendarDate): DeadlineRefusal => ({
  code: 'series-ended',
  message: both(
    `The series has ended: it ends on ${formatDate(by, 'en')}, and the last day of occurrence ${occurrence} would be ${formatDate(last, 'en')}.`,
    `Mae’r gyfres wedi dod i ben: daw i ben ar ${formatDate(by, 'cy')}, a diwrnod olaf tro ${occurrence} fyddai ${formatDate(last, 'cy')}.`,
  ),
});
