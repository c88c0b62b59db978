/** White space as one space, apostrophes and quotation marks straight, “we’ll” in full: what rules read. */
export const plainWords = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(
      /(?<=\b(?:[Ww]e|I|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t))'(?<short>ll|re|ve)\b/gu,
      (_all, short: string) => ` ${IN_FULL[short] ?? ''}`,
    )
    .trim();

const IN_FULL: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have' };
