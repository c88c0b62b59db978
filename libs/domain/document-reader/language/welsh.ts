/** The letters of Welsh words; a small class, for these patterns are tried at every letter of a text. */
const LETTERS = 'a-zà-öø-ÿŵŷ';
const CAPITALS = 'A-ZÀ-ÖØ-ÞŴŶ';
const ANY = `[${LETTERS}${CAPITALS}0-9]`;
const BEGINS = `(?<!${ANY})`;
const ENDS = `(?!${ANY})`;
const EITHER = `(?:${BEGINS}(?=${ANY})|(?<=${ANY})${ENDS})`;

/** `\b` of ASCII ends words before `ŵ` and `â`. Beside a letter of the pattern it is known which end of a word it stands at. */
function edge(source: string, at: number): string {
  const [before, after] = [source.charAt(at - 1), source.slice(at + 2, at + 5)];
  const closes = /[\p{L}\])}?*+]/u.test(before);
  const opens = /^(?:\p{L}|\\p|\(\?:|\[)/u.test(after);
  if (closes === opens) return EITHER;
  return opens ? BEGINS : ENDS;
}

/** A pattern of Welsh words: `\b` stands at the ends of words of Welsh letters, and case does not matter. */
export const cy = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  welsh(String.raw({ raw: parts.raw }, ...values), 'i');

/** The same where capitals matter; `\p{Lu}` is one. */
export const cyAsWritten = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  welsh(String.raw({ raw: parts.raw }, ...values), '');

/** The same for every place in a text as it is written, with either apostrophe. */
export const everyCy = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  welsh(eitherApostrophe(String.raw({ raw: parts.raw }, ...values)), 'gi');

/** The same for one place in it. */
export const writtenCy = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  welsh(eitherApostrophe(String.raw({ raw: parts.raw }, ...values)), 'i');

const eitherApostrophe = (source: string): string =>
  source.replace(/\[[^\]]*\]|'/gu, (part) => (part === "'" ? "['’]" : part.replaceAll("'", "'’")));

function welsh(source: string, flags: 'i' | 'gi' | ''): RegExp {
  const letters = flags === '' ? `${LETTERS}${CAPITALS}` : LETTERS;
  return new RegExp(
    source
      .replace(/\\b/gu, (_edge, at: number) => edge(source, at))
      .replace(/\[[^\]]*\]/gu, (group) => group.replaceAll('\\p{Lu}', CAPITALS).replaceAll('\\p{L}', letters))
      .replaceAll('\\p{L}', `[${letters}]`),
    flags,
  );
}
