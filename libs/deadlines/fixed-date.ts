import type { DeadlineRule } from './rule';
import { noSteps, type Sum } from './sum';

export type FixedDate = Extract<DeadlineRule, { primitive: 'fixed-date' }>;

/** The words name the day: nothing is added up. */
export const sumOfFixedDate = ({ date, operator }: FixedDate): Sum => ({
  from: null,
  namedDay: date,
  operator,
  steps: noSteps,
});
