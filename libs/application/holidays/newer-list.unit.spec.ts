import { DIVISIONS } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate } from '#domain/kernel';
import { givenListSchema, newerList } from './newer-list';

const asAt = calendarDate('2026-11-24');
const title = { en: 'A day of mourning', cy: 'Diwrnod o alar' };
const day = (on: string, divisions: readonly string[] = ['scotland']) =>
  newerList(givenListSchema.parse({ kind: 'day', on, divisions, title }), ukBankHolidays, {
    asAt,
    today: asAt,
  });

/** GOV.UK’s form of the list in use. */
const published = () =>
  Object.fromEntries(
    DIVISIONS.map((division) => [
      division,
      {
        division,
        events: [...ukBankHolidays.divisions[division].values()].map((holiday) => ({
          title: holiday.title.en,
          date: holiday.on,
          notes: holiday.substitute ? 'Substitute day' : '',
        })),
      },
    ]),
  );

it.each(DIVISIONS)('one day more in %s differs from the list in use by that day there alone', (division) => {
  const made = day('2027-05-05', [division]);
  expect(made).toMatchObject({ ok: true, value: { file: { asAt } } });
  if (!made.ok) return;
  expect(made.value.differences).toEqual([
    { division, date: '2027-05-05', change: 'added', title: title.en },
  ]);
  for (const each of DIVISIONS)
    expect(made.value.calendar.divisions[each].get(calendarDate('2027-05-05'))?.title).toEqual(
      each === division ? title : undefined,
    );
  const { knownFrom, knownUntil } = made.value.calendar;
  expect([knownFrom, knownUntil]).toEqual([ukBankHolidays.knownFrom, ukBankHolidays.knownUntil]);
});

it('the same list again differs in nothing, and is named by its content', () => {
  const again = newerList(givenListSchema.parse({ kind: 'published', list: published() }), ukBankHolidays, {
    asAt,
    today: asAt,
  });
  expect(again).toMatchObject({ ok: true, value: { differences: [] } });
  const [one, other] = [day('2027-05-05'), day('2027-05-06')];
  expect(one.ok && other.ok && one.value.file.version === other.value.file.version).toBe(false);
});

it.each([
  ['2026-12-25', 'holiday-already-listed'],
  ['2011-12-30', 'year-not-published'],
  ['2029-01-02', 'year-not-published'],
])('a day on %s is refused: %s', (on, code) => {
  expect(day(on)).toMatchObject({ ok: false, refusal: { code, pointer: '/on' } });
});

it('a list with a day twice is refused with its place, and one without Welsh names until they are given', () => {
  const list = published();
  const scotland = list['scotland']!;
  const twice = { ...list, scotland: { ...scotland, events: [...scotland.events, scotland.events[0]] } };
  const given = (of: object, welsh?: object) =>
    newerList(givenListSchema.parse({ kind: 'published', list: of, welsh }), ukBankHolidays, {
      asAt,
      today: asAt,
    });
  expect(given(twice)).toMatchObject({ ok: false, refusal: { code: 'not-a-list' } });
  const added = (name: string) => ({
    ...list,
    scotland: { ...scotland, events: [...scotland.events, { title: name, date: '2028-12-29', notes: '' }] },
  });
  expect(given(added('New'))).toMatchObject({ ok: false, refusal: { code: 'no-welsh-title' } });
  expect(given(added('New'), added('Newydd'))).toMatchObject({
    ok: true,
    value: { differences: [{ title: 'New' }] },
  });
});

it.each([
  ['2026-11-25', 'as-at-in-future'],
  ['1066-10-14', 'date-beyond-sense'],
])('no list is known as at %s', (on, code) => {
  const list = givenListSchema.parse({ kind: 'published', list: published() });
  const given = newerList(list, ukBankHolidays, { asAt: calendarDate(on), today: asAt });
  expect(given).toMatchObject({ ok: false, refusal: { code, pointer: '/asAt' } });
});
