import type { Page } from 'playwright-core';
import type { Language } from '#domain/kernel';
import { readLocale } from '#platform/catalogue';
import { domainWords, localeFolders } from '../../../apps/web/platform/locale';
import { leaves } from '../../support/locales';

/** What a page says, with the language in which it says that it says it. */
export interface Said {
  readonly text: string;
  readonly language: string;
}

/** Runs in the browser: every text, name and hint of the page, each once, with the `lang` that holds there. */
const everySaid = `(() => {
  const said = new Map();
  const say = (text, element) => {
    const words = (text ?? '').replace(/\\s+/g, ' ').trim();
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    if (/\\p{L}{2}/u.test(words)) said.set(language + words, { text: words, language });
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement.closest('script, style, textarea')) say(node.data, node.parentElement);
      continue;
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'])
      if (node.hasAttribute(name)) say(node.getAttribute(name), node);
  }
  return [...said.values()];
})()`;

export const saidOn = (page: Page): Promise<readonly Said[]> => page.evaluate<readonly Said[]>(everySaid);

const other = (language: Language): Language => (language === 'en' ? 'cy' : 'en');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const FILLED = /\{\{[^}]*\}\}/;

/** Every sentence of the pages in a language, as what it may look like when its blanks are filled. */
function sentencesIn(language: Language): {
  readonly whole: ReadonlySet<string>;
  readonly open: readonly RegExp[];
} {
  const catalogues = [
    ...localeFolders().map(({ folder }) => readLocale(folder, language)),
    domainWords(language),
  ];
  const texts = catalogues.flatMap((each) => leaves(each).map(([, text]) => plain(text)));
  const open = texts.filter((text) => FILLED.test(text) && /\p{L}{4}/u.test(text.split(FILLED).join(' ')));
  return {
    whole: new Set(texts.filter((text) => !FILLED.test(text))),
    open: open.map((text) => new RegExp(`^${text.split(FILLED).map(escaped).join('.+')}$`, 'u')),
  };
}

const sentences = { en: sentencesIn('en'), cy: sentencesIn('cy') };

/** Words that hold sentences of one language together and mean nothing in the other. */
const MARKS: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'the of and is was were by for with this that has have had not are it from which be been its on to when who whose will would must'.split(
      ' ',
    ),
  ),
  cy: new Set(
    'yn yr y mae wedi gan gyda bod oedd wrth neu nad nid ei eu hyn hwn hon honno sydd sy fod i’r o’r a’r gall rhaid pan pwy cyn ar ôl'.split(
      ' ',
    ),
  ),
};

const marksOf = (text: string, language: Language): number =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}’'-]+/gu)
      ?.filter((word) => MARKS[language].has(word)),
  ).size;

const isSentenceOf = (text: string, language: Language): boolean =>
  sentences[language].whole.has(text) || sentences[language].open.some((shape) => shape.test(text));

const isLanguage = (language: string): language is Language => language === 'en' || language === 'cy';

/** Whether a text that is marked as one language is of the other: a sentence of its catalogue, or held together by its words. */
function isForeign(text: string, language: Language): boolean {
  const foreign = other(language);
  if (sentences[foreign].whole.has(text)) return !isSentenceOf(text, language);
  const marks = marksOf(text, foreign);
  return marks >= 2 && marks > marksOf(text, language);
}

/** What a page says in the other language than it says. @param written what people wrote, and names: where they stand by themselves
 * they say their own language, inside a sentence of the page they cannot */
export const foreignWords = (said: readonly Said[], written: readonly string[] = []): readonly string[] =>
  said
    .filter(({ text, language }) => isLanguage(language) && isForeign(judgedOf(text, written), language))
    .map(({ text, language }) => `not in ${language}: ${text.slice(0, 120)}`);

/** The page's own part of what it says, or all where it adds nothing but an id. */
function judgedOf(text: string, written: readonly string[]): string {
  const own = plain(written.reduce((left, each) => left.replaceAll(each, ' '), text));
  return /\p{L}{2}/u.test(own.replaceAll(/\([^)]*\)/g, '')) ? own : text;
}
