import { faultsOf, pathOfPointer } from '#domain/kernel';
import { deadlineRuleSchema, ruleVersion } from './rules/rule';
import { fixed, section89, within } from './rules.testing';

describe('a rule as data', () => {
  it.each([
    [section89(2021)],
    [{ ...section89(2021), monthDay: '02-29' }],
    [fixed('2026-03-31', 'on_or_before')],
    [within('year', '2026-03-13', '2026-12-31')],
    [within('academic-year', '2025-09-01', '2026-08-31')],
    [within('academic-year', '2026-03-13', '2026-08-31')],
    [within('month', '2026-03-13', '2026-03-31')],
    [within('dates', '2026-08-31', '2026-09-01')],
    [within('dates', '2026-08-31', '2026-08-31')],
  ])('%j is one', (rule) => {
    expect(deadlineRuleSchema.parse(rule)).toEqual(rule);
  });

  const day = { ...fixed('2026-03-31', 'on'), date: '2026-02-30' };
  const window = { primitive: 'window', precision: 'year', from: '2026-03-13', to: '2026-12-31' };
  it.each([
    [{ ...section89(2021), monthDay: '13-01' }, 'monthDay', 'MM-DD'],
    [{ ...section89(2021), monthDay: '04-31' }, 'monthDay', 'MM-DD'],
    [{ ...section89(2021), monthDay: '9-1' }, 'monthDay', 'MM-DD'],
    [{ ...section89(2021), intervalYears: 0 }, 'intervalYears', '1 or more'],
    [{ ...section89(2021), anchorYear: 2021.5 }, 'anchorYear', 'whole number'],
    [day, 'date', 'not a calendar date'],
    [{ ...window, to: '2026-03-12' }, 'to', 'ends before it begins'],
    [{ ...window, to: '2026-02-30' }, 'to', 'not a calendar date'],
    [{ ...window, to: '2027-01-01' }, 'from', 'must lie within the one'],
    [{ ...window, precision: 'month' }, 'from', 'must lie within the one'],
    [{ ...window, precision: 'academic-year' }, 'from', 'must lie within the one'],
    [{ ...window, operator: 'before' }, undefined, 'operator'],
    [{ primitive: 'open', reason: 'undated', explanation: { en: 'x', cy: '' } }, 'explanation', 'is empty'],
    [{ primitive: 'guess' }, 'primitive', 'one of these'],
  ])('%j is told where it is wrong, once', (rule, where, why) => {
    const faults = faultsOf(deadlineRuleSchema.safeParse(rule).error ?? { issues: [] });
    expect(faults).toHaveLength(1);
    expect(pathOfPointer(faults[0]?.pointer ?? '')[0]).toBe(where);
    expect(faults[0]?.message.en).toContain(why);
  });

  it('has one version, however its parts are ordered', () => {
    const shuffled = Object.fromEntries(Object.entries(section89(2021)).reverse());
    expect(ruleVersion(deadlineRuleSchema.parse(shuffled))).toBe(ruleVersion(section89(2021)));
    expect(ruleVersion(section89(2020))).not.toBe(ruleVersion(section89(2021)));
  });
});
