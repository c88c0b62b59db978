import { normaliseForSearch } from './normalise';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** a shorter word is near too many others */
const SHORTEST = 4;
const LONGEST = 24;

/** Every word of one letter more, less, other, or of two that change places; none for a word of few letters or very many. */
export function spellings(word: string): readonly string[] {
  const plain = normaliseForSearch(word);
  if (plain.length < SHORTEST || plain.length > LONGEST || !/^[a-z]+$/u.test(plain)) return [];
  const found = new Set<string>();
  for (let at = 0; at <= plain.length; at += 1) {
    const [before, here, after] = [plain.slice(0, at), plain.slice(at), plain.slice(at + 1)];
    if (here !== '') found.add(before + after);
    if (after !== '') found.add(before + after.slice(0, 1) + here.slice(0, 1) + after.slice(1));
    for (const letter of LETTERS) {
      found.add(before + letter + here);
      if (here !== '') found.add(before + letter + after);
    }
  }
  found.delete(plain);
  return [...found];
}
