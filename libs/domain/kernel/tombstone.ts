import type { Bilingual, Language } from './bilingual';

/** The replacement of an erased personal text: both languages in one, because a field is one text. */
export const ERASED = '[erased / wedi’i ddileu]';

/** The replacement of a sealed text for readers without keys. */
export const SEALED = '[sealed / wedi’i selio]';

const WORDS: Readonly<Record<string, Bilingual>> = {
  [ERASED]: { en: '[erased]', cy: '[wedi’i ddileu]' },
  [SEALED]: { en: '[sealed]', cy: '[wedi’i selio]' },
};

/** Reduces each tombstone in a text to the reader's language. */
export const tombstonesIn = (text: string, language: Language): string =>
  Object.entries(WORDS).reduce((replaced, [mark, words]) => replaced.replaceAll(mark, words[language]), text);
