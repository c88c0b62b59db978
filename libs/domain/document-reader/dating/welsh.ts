/** Welsh words of time that `findPhrases` does not read. */
export const welshTimes = [] as const;
