import { z } from 'zod';
import { withoutMutation } from './mutations';
import data from './word-forms.json';

const groups = z.array(z.array(z.string().min(1)).min(2)).parse(data);

/** By a word without what mutations change: its forms as they are written. */
const alike = new Map<string, ReadonlySet<string>>();
for (const group of groups)
  for (const word of group.map(withoutMutation))
    alike.set(word, new Set([...(alike.get(word) ?? []), ...group]));

/** Endings of Welsh plurals, the longest first. */
const PLURALS = ['iadau', 'oedd', 'iaid', 'ydd', 'iau', 'ion', 'au', 'on', 'od', 'i'];
const SHORTEST_STEM = 4;

/** The other numbers of a Welsh word, or of an English one that is irregular. */
export function otherForms(word: string): readonly string[] {
  const plain = withoutMutation(word);
  const irregular = [...(alike.get(plain) ?? [])].filter((form) => form !== word);
  const stems = PLURALS.filter((ending) => plain.endsWith(ending))
    .map((ending) => plain.slice(0, -ending.length))
    .filter((stem) => stem.length >= SHORTEST_STEM);
  return [...irregular, ...stems];
}
