import { Temporal } from 'temporal-polyfill';
import { atTimeInWales, dateInWales, fromMillis, toMillis } from './instant';
import { dateOf } from './calendar-date';

const timeZone = 'Europe/London';
const YEARS = Array.from({ length: 48 }, (_, index) => 1990 + index);

/** The possible days of the changes in March and October, and one each of summer and winter. */
const days = YEARS.flatMap((year) => [
  ...[3, 10].flatMap((month) => Array.from({ length: 12 }, (_, day) => dateOf(year, month, 20 + day))),
  dateOf(year, 1, 1),
  dateOf(year, 7, 1),
]);

it('the clock in Wales goes by the Order as time-zone data has it, from 1990 to 2037', () => {
  const wrong = days.flatMap((on) =>
    ['00:00', '00:59', '01:00', '01:30', '02:00', '12:00'].filter((plainTime) => {
      const byData = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
      return toMillis(atTimeInWales(on, plainTime)) !== byData;
    }),
  );
  expect(wrong).toEqual([]);
  expect(days.length).toBe(48 * 26);
});

it('and so do dates around midnight', () => {
  const wrong = days.flatMap((on) =>
    [-61, -60, -1, 0, 1, 60]
      .map((minutes) => fromMillis(Date.parse(on) + minutes * 60_000))
      .filter((at) => {
        const byData = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
        return dateInWales(at) !== byData;
      }),
  );
  expect(wrong).toEqual([]);
});
