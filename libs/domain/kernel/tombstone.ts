import type { Bilingual, Language } from './bilingual';

/** What stands where a personal text was erased, as data: both languages in one, because a field is one text. */
export const ERASED = '[erased / wedi ei ddileu]';

/** What stands where a text is sealed and the reader holds no keys. */
export const SEALED = '[sealed / wedi ei selio]';

const WORDS: Readonly<Record<string, Bilingual>> = {
  [ERASED]: { en: '[erased]', cy: '[wedi ei ddileu]' },
  [SEALED]: { en: '[sealed]', cy: '[wedi ei selio]' },
};

/** A text with every such mark in the reader's language alone. */
export const tombstonesIn = (text: string, language: Language): string =>
  Object.entries(WORDS).reduce((replaced, [mark, words]) => replaced.replaceAll(mark, words[language]), text);
