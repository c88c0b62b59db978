import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual, Language } from '#domain/kernel';
import { authorityWords, caseStateWords, kindWords, standingWords } from '#domain/obligations';
import { type LocaleFolder, type Say, openCatalogue } from '#platform/catalogue';

const PAGES = join(__dirname, '..', 'pages');
const SHARED = join(__dirname, 'locale');

/** Every folder that holds sentences: the shared ones, and one for each page. */
export const localeFolders = (): readonly LocaleFolder[] =>
  [
    ...readdirSync(SHARED).map((name) => ({ name: `shared/${name}`, folder: join(SHARED, name) })),
    ...readdirSync(PAGES).map((name) => ({ name, folder: join(PAGES, name) })),
  ].filter(({ folder }) => existsSync(join(folder, 'en.json')));

const inOne = (words: Readonly<Record<string, Bilingual>>, language: Language): object =>
  Object.fromEntries(Object.entries(words).map(([key, each]) => [key, each[language]]));

/** What the domain itself has words for, under the keys by which templates ask. */
export const domainWords = (language: Language): object => ({
  kind: inOne(kindWords, language),
  caseState: inOne(caseStateWords, language),
  standing: inOne(standingWords, language),
  authority: inOne(authorityWords, language),
});

const DOMAIN = 'shared/domain';

const catalogue = openCatalogue(localeFolders(), (language) => ({ [DOMAIN]: domainWords(language) }));

/** The sentences of a page in a language, then the shared ones. */
export function sentences(language: Language, page: string): Say {
  return catalogue.say(language, [page, ...sharedFolders, DOMAIN]);
}

const sharedFolders = localeFolders()
  .map(({ name }) => name)
  .filter((name) => name.startsWith('shared/'));

/** Whether a page has a sentence under this key. */
export const hasSentence = catalogue.has;

/** Whether `sentences` of a page have one under this key: its own, or a shared one. */
export const canSay = (language: Language, page: string, key: string): boolean =>
  [page, ...sharedFolders].some((name) => catalogue.has(language, name, key));
