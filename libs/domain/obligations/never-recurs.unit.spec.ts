import { type DeadlineRule, deadlineRuleSchema } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { neverRecurs } from './dating';

const once = deadlineRuleSchema.parse({ primitive: 'fixed-date', date: '2027-03-31', operator: 'on' });
const event = { kind: 'event', event: 'election', title: both('an election', 'etholiad') };
const after = (anchor: object): DeadlineRule =>
  deadlineRuleSchema.parse({
    primitive: 'offset',
    anchor,
    count: 3,
    unit: 'month',
    convention: 'after',
    direction: 'forward',
    operator: 'on_or_before',
  });

describe('a rule that never comes round again', () => {
  it.each([
    ['one day', once, true],
    ['so long after one day', after({ kind: 'literal', date: '2026-04-01' }), true],
    ['so long after each of a fact', after(event), false],
    [
      'so long after a day that may be set again',
      after({ kind: 'parameter', parameter: 'start', title: both('it', 'ef') }),
      false,
    ],
    [
      'so long after the last time',
      after({ kind: 'previous-actual', event: 'done', title: both('it', 'ef') }),
      false,
    ],
  ])('%s', (_, rule, never) => {
    expect(neverRecurs([{ rule }])).toBe(never);
    expect(neverRecurs([{ rule: once }, { rule }])).toBe(never);
  });
});
