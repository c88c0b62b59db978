/**
 * What a terminal obeys or hides: control bytes, direction marks, joiners and spaces of no width, halves of characters.
 * Ends of lines and tabs are not among it, nor what chooses the look of the character before.
 */
const UNSEEN =
  /(?![\n\t\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** The text as it may reach a terminal: what would be obeyed or hidden is named, such as <U+202E>. */
export const visibleText = (text: string): string =>
  text.replaceAll(UNSEEN, (character) => `<U+${codeOf(character)}>`);

/** The same for one line or one cell: the end of a line would begin another. */
export const visibleLine = (text: string): string =>
  visibleText(text).replaceAll(/[\n\t]/gu, (character) => `<U+${codeOf(character)}>`);

/** JSON text that says the same in escapes. @param json in which such characters stand within strings alone */
export const escapedJson = (json: string): string =>
  json.replaceAll(UNSEEN, (character) =>
    [...Array(character.length).keys()]
      .map((at) => String.raw`\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
