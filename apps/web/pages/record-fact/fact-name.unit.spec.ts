import { factName } from './fact-name';

it.each([
  ['The day of the ordinary election', 'the-day-of-the-ordinary-election'],
  ['  Llywodraeth wedi’i ffurfio (2026)! ', 'llywodraeth-wedi-i-ffurfio-2026'],
  ['Tŷ', 'ty'],
  ['???', null],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('a fact called “%s” is recorded under %s', (title, name) => {
  expect(factName(title)).toBe(name);
});
