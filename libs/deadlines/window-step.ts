import { both } from '#kernel';
import type { ExplanationStep } from './answer';
import { formatDate } from './dates-in-words';
import type { DeadlineRule } from './rule';

export type Window = Extract<DeadlineRule, { primitive: 'window' }>;

const PRECISION = {
  month: both('The words name a month', 'Mae’r geiriau’n enwi mis'),
  year: both('The words name a year', 'Mae’r geiriau’n enwi blwyddyn'),
  'academic-year': both('The words name an academic year', 'Mae’r geiriau’n enwi blwyddyn academaidd'),
  dates: both('The words name two dates', 'Mae’r geiriau’n enwi dau ddyddiad'),
};

/** Says what the words name and which days that covers. */
export const windowStep = (rule: Window): ExplanationStep => ({
  id: 'window',
  date: rule.to,
  text: both(
    `${PRECISION[rule.precision].en}: read as ${formatDate(rule.from, 'en')} to ${formatDate(rule.to, 'en')}, both included.`,
    `${PRECISION[rule.precision].cy}: fe’i darllenir fel ${formatDate(rule.from, 'cy')} hyd ${formatDate(rule.to, 'cy')}, gan gynnwys y ddau.`,
  ),
});
