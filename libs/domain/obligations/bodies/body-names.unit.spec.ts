import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statuteBook } from '#domain/deadlines';
import { bodyIn } from './body-names';

const register = readFileSync(
  join(__dirname, '../../../application/register-import/data/register.yaml'),
  'utf8',
);
const bodies = [...new Set([...register.matchAll(/responsible: "([^"]+)"/gu)].map(([, body]) => body ?? ''))];

it.each(bodies)('the body of the register “%s” has a name in both languages', (body) => {
  expect(bodyIn(body, 'cy')).toEqual({ text: expect.any(String) as string, lang: '' });
  expect(bodyIn(bodyIn(body, 'cy').text, 'cy')).toEqual(bodyIn(body, 'cy'));
});

it('names every bearer of the statute book in both languages', () => {
  for (const { bearer } of statuteBook()) {
    expect(bodyIn(bearer.en, 'cy')).toEqual({ text: bearer.cy, lang: '' });
    expect(bodyIn(bearer.cy, 'en')).toEqual({ text: bearer.en, lang: '' });
  }
});

it('shows another body as its source has it, and says in which language that is', () => {
  expect(bodyIn('The Board of Examples', 'cy')).toEqual({ text: 'The Board of Examples', lang: 'en' });
  expect(bodyIn('The Board of Examples', 'en')).toEqual({ text: 'The Board of Examples', lang: '' });
});
