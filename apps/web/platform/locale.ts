import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TFunction, createInstance } from 'i18next';
import type { Bilingual, Language } from '#domain/kernel';
import { authorityWords, kindWords, standingWords } from '#domain/obligations';

const PAGES = join(__dirname, '..', 'pages');
const SHARED = join(__dirname, 'locale');

export interface LocaleFolder {
  readonly name: string;
  readonly folder: string;
}

/** Every folder that holds sentences: the shared ones, and one for each page. */
export const localeFolders = (): readonly LocaleFolder[] =>
  [
    ...readdirSync(SHARED).map((name) => ({ name: `shared/${name}`, folder: join(SHARED, name) })),
    ...readdirSync(PAGES).map((name) => ({ name, folder: join(PAGES, name) })),
  ].filter(({ folder }) => existsSync(join(folder, 'en.json')));

export const readLocale = (folder: string, language: Language): object =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as object;

const inOne = (words: Readonly<Record<string, Bilingual>>, language: Language): object =>
  Object.fromEntries(Object.entries(words).map(([key, each]) => [key, each[language]]));

/** What the domain itself has words for, under the keys by which templates ask. */
export const domainWords = (language: Language): object => ({
  kind: inOne(kindWords, language),
  standing: inOne(standingWords, language),
  authority: inOne(authorityWords, language),
});

const DOMAIN = 'shared/domain';

const resources = (language: Language): Record<string, object> => ({
  ...Object.fromEntries(localeFolders().map(({ name, folder }) => [name, readLocale(folder, language)])),
  [DOMAIN]: domainWords(language),
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

export type Say = TFunction;

/** The sentences of a page in a language, then the shared ones. Asking for one that is not there is a bug and throws. */
export function sentences(language: Language, page: string): Say {
  const say: unknown = i18n.getFixedT(language, [page, ...sharedFolders, DOMAIN]);
  return say as Say;
}

const sharedFolders = localeFolders()
  .map(({ name }) => name)
  .filter((name) => name.startsWith('shared/'));

/** Whether a page has a sentence under this key. */
export const hasSentence = (language: Language, page: string, key: string): boolean =>
  i18n.exists(key, { lng: language, ns: page });
