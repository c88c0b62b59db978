import { allRules, describeRule } from './all-rules';
import { holds } from '../rule/holds';
import type { Example } from '../rule/rule';
import { plainWords } from '../sentences/plain-words';
import type { Sentence } from '../sentences/sentence';

const sentence = (example: Example): Sentence => {
  const written = typeof example === 'string' ? { words: example } : example;
  const place = { ...written, words: plainWords(written.words) };
  return {
    offset: 0,
    text: place.words,
    form: 'prose',
    first: true,
    depth: 0,
    opening: place.words,
    before: '',
    timeAbove: null,
    cells: [],
    genre: 'other',
    language: 'en',
    saidOn: null,
    ...place,
    leadIn: place.leadIn ? plainWords(place.leadIn) : null,
    headings: (place.headings ?? []).map(plainWords),
  };
};

describe.each(allRules.map((rule) => ({ id: rule.id, rule })))('the rule $id', ({ rule }) => {
  it.each(rule.finds.map((example) => ({ example })))('holds for $example', ({ example }) => {
    expect(holds(rule, sentence(example))).toBe(true);
  });

  it.each(rule.passes.map((example) => ({ example })))('does not hold for $example', ({ example }) => {
    expect(holds(rule, sentence(example))).toBe(false);
  });

  it('says in both languages what it looks for, and has an example and a near miss', () => {
    const { en, cy } = describeRule(rule.id);
    expect(en).not.toBe(cy);
    expect(rule.finds).not.toHaveLength(0);
    expect(rule.passes).not.toHaveLength(0);
    expect(rule.id).toMatch(rule.language === 'en' ? /^en-[a-z-]+$/ : /^cy-[a-z-]+$/);
  });
});

it('no two rules have one id', () => {
  const ids = allRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
