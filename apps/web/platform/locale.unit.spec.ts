import { domainWords, localeFolders, readLocale } from './locale';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every sentence with its key, in the order of the file; plural forms of one key count as one. */
function leaves(value: object, path = ''): [key: string, text: string][] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object'
      ? leaves(item as object, `${path}${key}.`)
      : [[`${path}${key}`, String(item)] as [string, string]],
  );
}

const keys = (locale: object): string[] => [
  ...new Set(leaves(locale).map(([key]) => key.replace(PLURAL, ''))),
];

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').toSorted();

const locales = [
  ...localeFolders().map(
    ({ name, folder }) => [name, readLocale(folder, 'en'), readLocale(folder, 'cy')] as const,
  ),
  ['the domain', domainWords('en'), domainWords('cy')] as const,
];

describe.each(locales)('the sentences of %s', (_name, en, cy) => {
  it('has the same keys in the same order in both languages', () => {
    expect(keys(cy)).toEqual(keys(en));
  });

  it('has the same placeholders in both languages', () => {
    const wanted = new Map(leaves(en).map(([key, text]) => [key.replace(PLURAL, ''), placeholders(text)]));
    const given = new Map(leaves(cy).map(([key, text]) => [key.replace(PLURAL, ''), placeholders(text)]));
    expect(given).toEqual(wanted);
  });

  it('has curly quotation marks, no empty sentence, no ampersand and no sentence left in the other language', () => {
    const texts = [...leaves(en), ...leaves(cy)];
    expect(texts.filter(([, text]) => /['"&]/.test(text) || text.trim() === '')).toEqual([]);
    const english = new Map(leaves(en));
    expect(leaves(cy).filter(([key, text]) => text.includes(' ') && english.get(key) === text)).toEqual([]);
  });
});

it('reads a folder for every page that says something', () => {
  expect(localeFolders().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['shared/layout', 'start', 'problem']),
  );
});
