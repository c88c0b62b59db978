import fc from 'fast-check';
import { isWorkingDay } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  addDays,
  atTimeInWales,
  calendarDate,
  dateInWales,
  fromMillis,
  instant,
  toMillis,
} from '#domain/kernel';
import days from '../../../infra/bootstrap/days.json';
import type { MailFacts } from './mail-facts';
import { deferredUntil as deferredBy } from './deferral';
import { sampleFacts } from './sample-facts.testing';

const [reminder] = sampleFacts as [MailFacts];
const news = sampleFacts.find(({ template }) => template === 'body-mail-switched')!;
const refusal = sampleFacts.find(({ template }) => template === 'completion-refused')!;
const deferredUntil = (facts: MailFacts, at: Parameters<typeof deferredBy>[1], nation?: 'scotland') =>
  deferredBy(facts, at, ukBankHolidays, nation);
const lastDay = (text: string): MailFacts =>
  ({ ...reminder, lastLawfulDay: calendarDate(text) }) as MailFacts;

it.each([
  ['2026-02-27T09:00:00Z', null],
  ['2026-02-28T09:00:00Z', '2026-03-02T09:00:00.000Z'],
  ['2026-12-24T23:30:00Z', null],
  ['2026-12-25T00:00:00Z', '2026-12-29T09:00:00.000Z'],
  ['2026-05-23T10:00:00Z', '2026-05-26T08:00:00.000Z'],
  // midnight in Wales comes an hour before midnight UTC in summer
  ['2026-05-22T22:59:59Z', null],
  ['2026-05-22T23:00:00Z', '2026-05-26T08:00:00.000Z'],
])('at %s news waits until %s', (now, until) => {
  expect(deferredUntil(news, instant(now))).toBe(until);
});

it('waits for a working day of the nation of whoever reads it', () => {
  // Easter Monday is a working day in Scotland, 30 November is none there
  const [easterMonday, saintAndrew] = [instant('2026-04-06T09:00:00Z'), instant('2026-11-30T09:00:00Z')];
  expect(deferredUntil(news, easterMonday)).toBe('2026-04-07T08:00:00.000Z');
  expect(deferredUntil(news, easterMonday, 'scotland')).toBeNull();
  expect(deferredUntil(news, saintAndrew)).toBeNull();
  expect(deferredUntil(news, saintAndrew, 'scotland')).toBe('2026-12-01T09:00:00.000Z');
});

it('a reminder leaves at once where its last day would be over before the next working day', () => {
  const saturday = instant('2026-08-29T09:00:00Z');
  expect(deferredUntil(lastDay('2026-08-31'), saturday)).toBeNull();
  expect(deferredUntil(lastDay('2026-09-01'), saturday)).toBe('2026-09-01T08:00:00.000Z');
  expect(deferredUntil(lastDay('2026-08-28'), saturday)).toBe('2026-09-01T08:00:00.000Z');
});

it('news of a date that would be over by then leaves at once too', () => {
  expect(deferredUntil(refusal, instant('2026-08-29T09:00:00Z'))).toBeNull();
  expect(deferredUntil(refusal, instant('2026-08-22T09:00:00Z'))).toBe('2026-08-24T08:00:00.000Z');
});

const isOpen = (day: ReturnType<typeof calendarDate>): boolean => isWorkingDay(day, 'wales', ukBankHolidays);
const [FIRST, LAST] = ['2024-01-01T00:00:00Z', '2028-12-20T00:00:00Z'].map((text) => toMillis(instant(text)));
/** Any instant of five years, and those of `npm run test:days` always. */
const anyInstant = fc.oneof(
  fc.integer({ min: FIRST!, max: LAST! }).map(fromMillis),
  fc.constantFrom(...days.map(({ now }) => instant(now))),
);

it('on any day news leaves at once if it is a working day, else at nine on the next one', () => {
  fc.assert(
    fc.property(anyInstant, (now) => {
      const until = deferredUntil(news, now);
      let next = dateInWales(now);
      if (isOpen(next)) return expect(until).toBeNull();
      while (!isOpen(next)) next = addDays(next, 1);
      expect(until).toBe(atTimeInWales(next, '09:00'));
    }),
    { examples: days.map(({ now }) => [instant(now)]) },
  );
});
