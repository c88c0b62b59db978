import { readLocale } from '#platform/catalogue';
import { describeLocale } from '../../../tests/support/locales';
import { domainWords, localeFolders } from './locale';

for (const { name, folder } of localeFolders())
  describeLocale(name, readLocale(folder, 'en'), readLocale(folder, 'cy'));
describeLocale('the domain', domainWords('en'), domainWords('cy'));

it('reads a folder for every page that says something', () => {
  expect(localeFolders().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['shared/layout', 'start', 'problem']),
  );
});

describe.each(['en', 'cy'] as const)('what the components of GOV.UK Frontend add to, in %s', (language) => {
  const wordsOf = (name: string) => {
    const folder = localeFolders().find((each) => each.name === name)?.folder ?? '';
    return readLocale(folder, language) as Record<string, Record<string, string>>;
  };

  it('an error has no colon: the component sets one behind it', () => {
    expect(wordsOf('shared/form')['form']?.['error']).toMatch(/^\p{L}+$/u);
  });

  it('the accessible name of the menu button begins with the word that is seen', () => {
    const { menu = '', menuLabel } = wordsOf('shared/layout')['layout'] ?? {};
    expect(menuLabel?.startsWith(menu) && menu).toBeTruthy();
  });
});
