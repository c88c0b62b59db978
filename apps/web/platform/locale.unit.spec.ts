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
