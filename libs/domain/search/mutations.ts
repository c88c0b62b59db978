/**
 * What the beginnings of a Welsh word have in common, whichever mutation it stands under: each with what is left of it. A `g` that
 * is lost and an `h` that is added fold with the vowel that follows.
 */
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/^(?:ngh|ng|ch|c|g)?(?=w[aeiouy])/u, ''],
  [/^(?:ngh|ng|ch|c|g)(?=[aeiouwylrn])/u, ''],
  [/^h(?=[aeiouwy])/u, ''],
  [/^ff/u, 'ff'],
  [/^(?:mh|ph|[pbfm])/u, 'p'],
  [/^(?:nh|th|dd|[tdn])/u, 't'],
];
const LIQUIDS: readonly (readonly [RegExp, string])[] = [
  [/^ll/u, 'l'],
  [/^rh/u, 'r'],
];

const begunAs = (word: string, rules: typeof FOLDED): string => {
  const rule = rules.find(([beginning]) => beginning.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
};

/** A Welsh word without what its mutation changes: `ddarpariaeth` and `darpariaeth` are one. Of a normalised word. */
export const withoutMutation = (word: string): string => begunAs(begunAs(word, FOLDED), LIQUIDS);
