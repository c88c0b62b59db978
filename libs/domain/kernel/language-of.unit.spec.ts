import { languageOf } from './language-of';

it.each([
  ['We will publish the guidance later this academic year.', 'en'],
  ['Byddwn yn cyhoeddi’r canllawiau yn ddiweddarach yn y flwyddyn academaidd hon.', 'cy'],
  ["Mae'r Llywodraeth wedi ymrwymo i gyhoeddi ei chynllun.", 'cy'],
  ['Cabinet Secretary for Education', 'en'],
  ['Y Gweinidog dros Addysg', 'cy'],
  ['Cewch ateb ysgrifenedig o fewn 20 diwrnod gwaith.', 'cy'],
  ['Rhaid cyflwyno hawliadau erbyn 5 Mai.', 'cy'],
  ['cwestiwn 9', 'cy'],
  ['page 3', 'en'],
] as const)('“%s” is most likely in %s', (text, language) => {
  expect(languageOf(text, language === 'en' ? 'cy' : 'en')).toBe(language);
});

it('keeps to the language around words that say nothing of theirs', () => {
  expect([languageOf('Estyn', 'cy'), languageOf('Estyn', 'en'), languageOf('')]).toEqual(['cy', 'en', 'en']);
});
