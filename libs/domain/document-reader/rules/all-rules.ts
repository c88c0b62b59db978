import type { Bilingual } from '#domain/kernel';
import type { Sentence } from '../sentences/sentence';
import { englishRules } from './english';
import { holds } from '../rule/holds';
import type { Rule } from '../rule/rule';
import { welshRules } from './welsh';

export const allRules: readonly Rule[] = [...englishRules, ...welshRules];

/** The first rule of the sentence's language that holds for it. */
export const ruleFor = (sentence: Sentence): Rule | null =>
  (sentence.language === 'cy' ? welshRules : englishRules).find((rule) => holds(rule, sentence)) ?? null;

/** What a rule looks for. @throws RangeError for an id that no rule has */
export function describeRule(id: string): Bilingual {
  const rule = allRules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`no rule of the reader is called ${id}`);
  return rule.describes;
}
