import { z } from 'zod';
import data from './abbreviations.json';
import { withoutMutation } from './mutations';
import { normaliseForSearch } from './normalise';

const schema = z.array(
  z.strictObject({
    short: z.array(z.string().min(1)).min(1),
    en: z.array(z.string().min(1)),
    cy: z.array(z.string().min(1)),
  }),
);

const compared = (text: string): string =>
  ` ${normaliseForSearch(text).split(' ').map(withoutMutation).join(' ')} `;

const GROUPS = schema.parse(data).map(({ short, en, cy }) => ({
  /** a text with one of these has them all */
  names: [
    ...short.map((name) => ({ short: true, text: ` ${normaliseForSearch(name)} ` })),
    ...[...en, ...cy].map((name) => ({ short: false, text: compared(name) })),
  ],
  english: [...short, ...en],
  welsh: cy,
}));

/** What else a text’s abbreviations and long names are called, in each language. */
export function otherNames(text: string): { readonly en: readonly string[]; readonly cy: readonly string[] } {
  const [exact, folded] = [` ${normaliseForSearch(text)} `, compared(text)];
  const found = GROUPS.filter(({ names }) =>
    names.some(({ short, text: name }) => (short ? exact : folded).includes(name)),
  );
  return {
    en: [...new Set(found.flatMap(({ english }) => english))],
    cy: [...new Set(found.flatMap(({ welsh }) => welsh))],
  };
}
