import type { ShownDocument } from '#application/queries';
import { textParts } from './text-parts';

const found = (text: string, words: readonly string[], over: readonly string[] = []) => ({
  text,
  proposed: words.map((each, at) => ({
    number: at + 1,
    proposal: { offset: text.indexOf(each), text: each, language: 'en' },
    state: { is: 'waiting' },
  })) as unknown as ShownDocument['proposed'],
  over: over.map((each) => ({ offset: text.indexOf(each), text: each, rule: null, why: null })),
});

const TEXT = 'It works well. We will publish it. We could do more.';

it('marks each promise in its place and loses nothing', () => {
  const parts = textParts(found(TEXT, ['We will publish it.'], ['We could do more.']));
  expect(parts.map(({ text, number, isPassedOver }) => [text, number, isPassedOver])).toEqual([
    ['It works well. ', null, false],
    ['We will publish it.', 1, false],
    [' ', null, false],
    ['We could do more.', null, true],
  ]);
});

it.each([
  ['two that overlap', ['We will publish it.', 'publish it. We could']],
  ['one within another', ['We will publish it. We could', 'publish it.']],
  ['two of the same words', ['We will publish it.', 'We will publish it.']],
])('of %s repeats no word', (_name, words) => {
  expect(textParts(found(TEXT, words)).map(({ text }) => text).join('')).toBe(TEXT);
});

it('leaves out of a long document what stands far from every promise', () => {
  const filler = `${'The system works well.\n'.repeat(5_000)}`;
  const parts = textParts(found(`${filler}We will publish it.\n${filler}`, ['We will publish it.']));
  expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(3_000);
  expect(parts.filter(({ isCut }) => isCut)).toHaveLength(2);
  expect(parts.some(({ number }) => number === 1)).toBe(true);
});
