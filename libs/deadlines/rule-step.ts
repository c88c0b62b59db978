import { both, type Bilingual } from '#kernel';
import type { ExplanationStep } from './answer';
import { describeRule } from './describe-rule';
import { notOfficialText } from './not-official-text';
import type { DeadlineRule } from './rule';

/** The first step: the rule in our words, and where it comes from. Words beside a citation are marked as ours. */
export function ruleStep(rule: DeadlineRule, citation: Bilingual | undefined): ExplanationStep {
  const words = describeRule(rule);
  if (citation === undefined) return { id: 'rule', text: both(`${words.en}.`, `${words.cy}.`) };
  const text = both(`${words.en}. (${notOfficialText.en}.)`, `${words.cy}. (${notOfficialText.cy}.)`);
  return { id: 'rule', text, citation };
}
