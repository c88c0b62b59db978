import { nth, theNth } from './occurrence-words';

it.each([
  [1, 'first occurrence', 'tro cyntaf', 'y tro cyntaf'],
  [2, 'second occurrence', 'ail dro', 'yr ail dro'],
  [8, 'eighth occurrence', 'wythfed tro', 'yr wythfed tro'],
  [11, '11th occurrence', 'tro rhif 11', 'tro rhif 11'],
  [21, '21st occurrence', 'tro rhif 21', 'tro rhif 21'],
  [113, '113th occurrence', 'tro rhif 113', 'tro rhif 113'],
])('%i is said as an ordinal, and never as a bare number', (number, en, cy, definite) => {
  expect(nth(number)).toEqual({ en, cy });
  expect(theNth(number)).toEqual({ en: `the ${en}`, cy: definite });
});

it('puts yr before a noun that begins with a vowel', () => {
  expect(theNth(1, { en: 'review', cy: 'adolygiad', softened: 'adolygiad' }).cy).toBe('yr adolygiad cyntaf');
});
