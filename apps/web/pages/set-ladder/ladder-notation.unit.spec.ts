import { defaultLadders } from '#domain/obligations';
import { readLadder, writtenLadder } from './ladder-notation';

it('reads what it wrote, for every ladder by default', () => {
  for (const { ladder } of defaultLadders) expect(readLadder(writtenLadder(ladder))).toEqual(ladder);
});

it('reads the lines of a person in either language', () => {
  expect(
    readLadder(
      '-9M owner, approver\n-2W perchennog dirprwy\r\n0 owner\n+3D owner\n\n+W owner\n+W2 cymeradwywr',
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
  '3 months before',
  '-3M',
  '-3M nobody',
  '-3M owner\n-3M approver',
  '+W owner',
  '-1D owner\n0 owner\n0 approver',
  '-1D owner\n+W3 owner',
])('takes no “%s”', (text) => {
  expect(readLadder(text)).toBeNull();
});
