import type { HolidayCalendar } from '#domain/calendars';
import { computeDeadline, findDuty, versionsOf } from '#domain/deadlines';
import { type CalendarDate, memoizeBy } from '#domain/kernel';

/** Polls of each version of the election law that are looked at: for a century. */
const POLLS = 25;

/**
 * The days of ordinary elections to the Senedd, as the statute book gives them: past and projected. Each version of the law
 * counts until the next one's first poll.
 */
export const knownElections = memoizeBy((calendar: HolidayCalendar): readonly CalendarDate[] => {
  const versions = versionsOf(findDuty('senedd-general-election'), 'poll');
  const series = versions.map(({ rule }) =>
    Array.from({ length: POLLS }, (_, index) =>
      computeDeadline({ rule, occurrence: index + 1, calendar, provisional: true }),
    ).flatMap((answer) => (answer.ok ? [answer.value.namedDay] : [])),
  );
  return series.flatMap((polls, index) => {
    const next = series[index + 1]?.[0];
    return next === undefined ? polls : polls.filter((day) => day < next);
  });
});
