/** What provisions are called and how they are cited, in both languages, without accents. */
const CALLED: Readonly<Record<string, string>> = {
  section: 'sections?|secs?|ss?|adran(?:nau)?|hadran|§+',
  regulation: 'regulations?|regs?|rheoliad(?:au)?|reoliad(?:au)?|rhl',
  article: 'articles?|arts?|erthygl(?:au)?',
  schedule: 'schedules?|schs?|scheds?|atodlen(?:ni)?|hatodlen',
  paragraph: 'paragraphs?|paras?|paragraffau|paragraff|baragraff',
  rule: 'rules?|rheol(?:au)?|reol(?:au)?',
  part: 'parts?|pts?|rhan(?:nau)?|ran',
  chapter: 'chapters?|chs?|pennod|penodau|bennod',
};

const NUMBER = String.raw`\d{1,4}[a-z]{0,2}(?![\p{L}\p{N}])(?:\s?\([0-9a-z]{1,5}\))*`;
const FURTHER = String.raw`(?:\s*(?:,|and|or|to|a|ac|neu|i|hyd|&|-|–)\s*(?:${NUMBER}))*`;
const FIRST_NUMBER = /\d{1,4}[a-z]{0,2}(?![^\s,(&–-])/gu;

const CITED = Object.entries(CALLED).map(([kind, words]) => ({
  kind,
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})\.?\s*((?:${NUMBER})${FURTHER})`, 'giu'),
}));

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Which provisions a text cites, as `section:63`, and the text without them. */
export function provisionsIn(text: string): { readonly cited: readonly string[]; readonly rest: string } {
  const cited = new Set<string>();
  let rest = plain(text);
  for (const { kind, pattern } of CITED)
    rest = rest.replaceAll(pattern, (_whole, numbers: string) => {
      const outsideBrackets = numbers.replaceAll(/\([^)]*\)/gu, ' ');
      for (const [number] of outsideBrackets.matchAll(FIRST_NUMBER)) cited.add(`${kind}:${number}`);
      return ' ';
    });
  return { cited: [...cited], rest };
}
