import { type Reading, isSeries, needsOf } from '#domain/deadlines';
import { calendarDate } from '#domain/kernel';

const SOME_DAY = calendarDate('2000-01-01');

/** Whether no reading of a rule comes round again, whatever is recorded of what it counts from. */
export const neverRecurs = (readings: readonly Pick<Reading, 'rule' | 'later'>[]): boolean =>
  readings
    .flatMap(({ rule, later = [] }) => [rule, ...later.map((version) => version.rule)])
    .every((rule) => {
      const needs = needsOf(rule);
      // a day that is set outside the law may be set again
      if (needs.some(({ kind, sets }) => kind === 'parameter' && sets === 'day')) return false;
      const anchors = Object.fromEntries(needs.map(({ name }) => [name, [{ date: SOME_DAY }]]));
      return !isSeries({ rule, facts: { anchors } });
    });
