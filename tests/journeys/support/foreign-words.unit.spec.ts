import { foreignWords } from './foreign-words';

const said = (text: string, language = 'cy') => [{ text, language }];

it.each([
  ['a sentence of the English catalogue', said('Sign out')],
  ['one that stands in no catalogue', said('The date of the review was not recorded.')],
  ['the same on a page in English', said('Nid yw dyddiad yr adolygiad wedi ei gofnodi.', 'en')],
  ['a Welsh sentence marked as English', said('Allgofnodi', 'en')],
])('finds %s', (_, planted) => {
  expect(foreignWords(planted)).toHaveLength(1);
});

it.each([
  ['its own sentences', said('Allgofnodi')],
  ['what carries its own language', said('The date of the review was not recorded.', 'en')],
  ['names', said('Cylch GOV.UK')],
])('lets %s be', (_, innocent) => {
  expect(foreignWords(innocent)).toEqual([]);
});

it('lets be what people wrote, and not what stands around it', () => {
  const words = 'The consultation was extended.';
  expect(foreignWords(said(`Y rheswm: ${words}`), [words])).toEqual([]);
  expect(foreignWords(said(`The reason that was given: ${words}`), [words])).toHaveLength(1);
});
