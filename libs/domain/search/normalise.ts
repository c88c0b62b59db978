const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
const MARKS = /\p{M}/gu;
/** every stroke that people type for an apostrophe */
const APOSTROPHES = /['’‘‛ʼʹ´`′＇]/gu;
const HYPHENS = '\\-‐‑‒–—−';
/** A.L.N. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Small letters without accents or what cannot be seen. Control characters end a word. */
const bare = (text: string): string =>
  text
    .replaceAll(/[\t\n\r]/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(DOTTED, (letters) => letters.replaceAll('.', ''));

/** The words of a text as search compares them: small, without accents and apostrophes, apart at hyphens; one space between. */
export const normaliseForSearch = (text: string): string =>
  bare(text).replaceAll(APOSTROPHES, '').split(BETWEEN_WORDS).filter(Boolean).join(' ');

const LONGEST_KEY = 120;

/** What a source is filtered by: the title that people chose for it, as it stands in an address. */
export const sourceKey = (title: string): string =>
  normaliseForSearch(title).replaceAll(' ', '-').slice(0, LONGEST_KEY);

/** A word as it was written, and the parts between its apostrophes or hyphens. */
export interface WrittenWord {
  readonly whole: string;
  readonly parts: readonly string[];
  /** hyphens keep words apart; apostrophes join a word and what is left of another */
  readonly joined: 'apostrophe' | 'hyphen' | null;
}

const WRITTEN = new RegExp(`[\\p{L}\\p{N}]+(?:(?:[${HYPHENS}]|${APOSTROPHES.source})[\\p{L}\\p{N}]+)*`, 'gu');
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');

/** The words of a text in their order, each with its parts. */
export const writtenWords = (text: string): readonly WrittenWord[] =>
  (bare(text).match(WRITTEN) ?? []).flatMap((written): readonly WrittenWord[] => {
    if (HYPHEN.test(written)) {
      const parts = written.split(HYPHEN).map(normaliseForSearch);
      return [{ whole: parts.join(''), parts, joined: 'hyphen' }];
    }
    const parts = written.split(new RegExp(APOSTROPHES.source, 'u'));
    return [{ whole: parts.join(''), parts, joined: parts.length > 1 ? 'apostrophe' : null }];
  });
