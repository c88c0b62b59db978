import { both, type Bilingual } from '#kernel';
import type { ExplanationStep } from './answer';
import { describeRule } from './describe-rule';
import { notOfficialText } from './not-official-text';
import type { DeadlineRule } from './rule';

/**
 * The first step: the rule as given in words, else in ours, and where it comes from. Words of ours beside a citation are
 * marked as ours.
 */
export function ruleStep(
  rule: DeadlineRule,
  citation: Bilingual | undefined,
  ruleText?: Bilingual,
): ExplanationStep {
  const words = ruleText ?? describeRule(rule);
  const sentence = both(ended(words.en), ended(words.cy));
  if (citation === undefined) return { id: 'rule', text: sentence };
  const text = both(`${sentence.en} (${notOfficialText.en}.)`, `${sentence.cy} (${notOfficialText.cy}.)`);
  return { id: 'rule', text, citation };
}

const ended = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
