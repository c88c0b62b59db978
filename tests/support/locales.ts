const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every sentence with its key, in the order of the file; plural forms of one key count as one. */
export function leaves(value: object, path = ''): [key: string, text: string][] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object'
      ? leaves(item as object, `${path}${key}.`)
      : [[`${path}${key}`, String(item)] as [string, string]],
  );
}

export const keysOf = (locale: object): string[] => [
  ...new Set(leaves(locale).map(([key]) => key.replace(PLURAL, ''))),
];

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').toSorted();

const placeholdersByKey = (locale: object): ReadonlyMap<string, readonly string[]> =>
  new Map(leaves(locale).map(([key, text]) => [key.replace(PLURAL, ''), placeholders(text)]));

/** What holds of every folder of sentences, and of what stands in a catalogue besides. */
export function describeLocale(name: string, en: object, cy: object): void {
  describe(`the sentences of ${name}`, () => {
    it('has the same keys in the same order in both languages', () => {
      expect(keysOf(cy)).toEqual(keysOf(en));
    });

    it('has the same placeholders in both languages', () => {
      expect(placeholdersByKey(cy)).toEqual(placeholdersByKey(en));
    });

    it('has curly quotation marks, no empty sentence, no ampersand and no sentence left in the other language', () => {
      const texts = [...leaves(en), ...leaves(cy)];
      expect(texts.filter(([, text]) => /['"&]/.test(text) || text.trim() === '')).toEqual([]);
      // people are notified; and no one is sent to a file of the program, or asked for what programs read
      const notPlain = name === 'the help' ? /\btold\b/u : /\btold\b|infra\/docs|\bJSON\b/u;
      expect(texts.filter(([, text]) => notPlain.test(text))).toEqual([]);
      const english = new Map(leaves(en));
      expect(leaves(cy).filter(([key, text]) => text.includes(' ') && english.get(key) === text)).toEqual([]);
    });
  });
}
