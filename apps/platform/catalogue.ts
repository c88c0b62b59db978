import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TFunction, createInstance } from 'i18next';
import type { Language } from '#domain/kernel';

/** A folder of sentences: `en.json` and `cy.json`, with the same keys. */
export interface LocaleFolder {
  readonly name: string;
  readonly folder: string;
}

export const readLocale = (folder: string, language: Language): object =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as object;

export type Say = TFunction;

/** The sentences of pages and commands by key, in both languages. */
export interface Catalogue {
  /** The sentences of the folders, the first that has the key. Asking for one that is not there is a bug and throws. */
  say(language: Language, names: readonly string[]): Say;
  has(language: Language, name: string, key: string): boolean;
}

/** @param more sentences from elsewhere, by the name of a folder of their own */
export function openCatalogue(
  folders: readonly LocaleFolder[],
  more: (language: Language) => Readonly<Record<string, object>> = () => ({}),
): Catalogue {
  const resources = (language: Language): Record<string, object> => ({
    ...Object.fromEntries(folders.map(({ name, folder }) => [name, readLocale(folder, language)])),
    ...more(language),
  });
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    resources: { en: resources('en'), cy: resources('cy') },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string, fallback?: string) => {
      if (fallback !== undefined && fallback !== key) return fallback;
      throw new Error(`no sentence for ${key}`);
    },
  } as Parameters<typeof i18n.init>[0]);
  // a sentence without values is looked up once, however many lines of a page say it
  const plain = new Map<string, Map<string, string>>();
  return {
    say: (language, names) => {
      const fixed: unknown = i18n.getFixedT(language, [...names]);
      const say = fixed as (key: string, ...values: readonly unknown[]) => string;
      const place = `${language} ${names.join(' ')}`;
      const known = plain.get(place) ?? new Map<string, string>();
      plain.set(place, known);
      const sayOnce: unknown = (key: string, ...values: readonly unknown[]): string => {
        if (values.length > 0) return say(key, ...values);
        const said = known.get(key) ?? say(key);
        known.set(key, said);
        return said;
      };
      return sayOnce as Say;
    },
    has: (language, name, key) => i18n.exists(key, { lng: language, ns: name }),
  };
}
