import { calendarDate as date } from '#domain/kernel';
import { dutySchema } from './duty';
import { findDuty, statuteBook, versionOn } from './index';
import election from './duties/senedd-general-election.json';

const [newest] = election.rules.poll;
const withVersions = (...days: readonly string[]) => ({
  ...election,
  rules: { poll: days.map((effectiveFrom) => ({ ...newest, effectiveFrom })) },
});
const issues = (duty: unknown) =>
  dutySchema.safeParse(duty).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a duty', () => {
  it.each([
    [['2011-05-01'], []],
    [['2011-05-01', '2026-05-01'], []],
    [['2011-05-01', '2026-05-01', '2030-05-01'], []],
    [['2026-05-01', '2011-05-01'], ['rules.poll']],
    [['2011-05-01', '2011-05-01'], ['rules.poll']],
    [['2011-05-01', '2030-05-01', '2026-05-01'], ['rules.poll']],
    [[], ['rules.poll']],
  ])('with versions from %j has these faults: %j', (days, expected) => {
    expect(issues(withVersions(...days))).toEqual(expected);
  });

  it('has at least one rule', () => {
    expect(issues({ ...election, rules: {} })).toEqual(['rules']);
  });

  it('is found by its number in any case, or by its name as written', () => {
    const [first] = statuteBook();
    expect([findDuty('D1'), findDuty('d1'), findDuty(first?.name ?? '')]).toEqual([first, first, first]);
    expect(findDuty('D999')).toBeUndefined();
    expect(statuteBook()).toBe(statuteBook());
  });

  it('has on a day the version in force then', () => {
    const versions = dutySchema.parse(withVersions('2011-05-01', '2026-05-01')).rules['poll'] ?? [];
    const on = (day?: string) =>
      versionOn(versions, day === undefined ? undefined : date(day))?.effectiveFrom;
    expect([on('2011-04-30'), on('2011-05-01'), on('2026-04-30'), on('2026-05-01'), on()]).toEqual([
      undefined,
      '2011-05-01',
      '2011-05-01',
      '2026-05-01',
      '2026-05-01',
    ]);
  });
});
