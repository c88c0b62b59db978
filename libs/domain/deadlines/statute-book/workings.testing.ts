import { type Bilingual, canonicalJson } from '#domain/kernel';
import { describeRule } from '../words/describe-rule';
import { findDuty, versionOn } from './index';
import { type WorkedExample, answerTo } from './answer-to.testing';

type Language = keyof Bilingual;

/** The text of a worked example: the rule in our own words, then every step or the refusal. */
export interface Workings {
  readonly example: string;
  readonly en: readonly string[];
  readonly cy: readonly string[];
}

export const workingsOf = (example: WorkedExample): Workings => {
  const answer = answerTo(example);
  const version = versionOn(findDuty(example.duty)?.rules[example.rule] ?? []);
  const steps = answer.ok ? answer.value.steps : (answer.refusal.steps ?? []);
  const read = (language: Language) => [
    ...(version ? [describeRule(version.rule)[language]] : []),
    ...steps.map(({ text }) => text[language]),
    ...(answer.ok ? [] : [answer.refusal.message[language]]),
  ];
  const { expect: _expected, ...asked } = example;
  return { example: canonicalJson(asked), en: read('en'), cy: read('cy') };
};
