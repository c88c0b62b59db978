/** White space as one space, apostrophes and quotation marks straight: what rules read. */
export const plainWords = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .trim();
