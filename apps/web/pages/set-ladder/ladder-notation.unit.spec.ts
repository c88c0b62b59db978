import type { Language } from '#domain/kernel';
import { type Ladder, defaultLadders, keyOf } from '#domain/obligations';
import { readLadder, writtenLadder } from './ladder-notation';

const sides = ({ before, after, ...rest }: Ladder) => ({
  ...rest,
  before: before.map((step) => [keyOf('P', step), step.to]),
  after: after.map((step) => [keyOf('A', step), step.to]),
});

const units = ['day', 'week', 'month', 'year'] as const;
const counts = [1, 2, 3, 5, 10, 12, 14, 30];

describe.each<Language>(['en', 'cy'])('in %s', (language) => {
  it('reads every ladder by default as it is shown', () => {
    for (const { ladder } of defaultLadders)
      expect(readLadder(writtenLadder(ladder, language))).toEqual(ladder);
  });

  it.each(units)('reads every count of %ss, before and after', (unit) => {
    for (const count of counts) {
      const step = { count, unit, to: ['owner', 'deputy'] as const };
      const ladder: Ladder = {
        before: [{ ...step, to: [...step.to] }],
        on: { to: ['approver'] },
        after: [{ ...step, to: ['owner', 'approver', 'deputy'] }],
        weekly: { to: ['owner'], escalations: [{ fromWeek: count, to: ['approver'] }] },
      };
      const read = readLadder(writtenLadder(ladder, language));
      expect(read === null ? null : sides(read)).toEqual(sides(ladder));
    }
  });
});

it('reads the lines of a person in either language', () => {
  expect(
    readLadder(
      '9 Months before: the owner and the approver\nPythefnos cyn: y perchennog a’r dirprwy\r\non the day: owner\n  3  days after (Owner)\n\nevery week after: owner\nbob wythnos ar ôl, o wythnos 2: cymeradwywr',
    ),
  ).toEqual({
    before: [
      { count: 9, unit: 'month', to: ['owner', 'approver'] },
      { count: 2, unit: 'week', to: ['owner', 'deputy'] },
    ],
    on: { to: ['owner'] },
    after: [{ count: 3, unit: 'day', to: ['owner'] }],
    weekly: { to: ['owner'], escalations: [{ fromWeek: 2, to: ['approver'] }] },
  });
});

it.each([
  '',
  'a few months before (owner)',
  '3 months before',
  '3 months before ()',
  '3 months before (nobody)',
  '3 months before (owner)\n3 months before (approver)',
  'every week after (owner)',
  'the day before (owner)\non the day (owner)\non the last day itself (approver)',
  'the day before (owner)\nevery week after, from week 3 on (owner)',
  '-3M owner',
])('takes no “%s”', (text) => {
  expect(readLadder(text)).toBeNull();
});
