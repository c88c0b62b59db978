import { type Bilingual, both } from '#domain/kernel';
import type { Link } from './definition';

/** What a link says, read from the entry that has it, and from the one that it leads to. */
export const linkWords: Readonly<
  Record<Link['type'], { readonly own: Bilingual; readonly inverse: Bilingual }>
> = {
  follows: { own: both('Follows', 'Yn dilyn'), inverse: both('Is followed by', 'Dilynir gan') },
  precedes: { own: both('Comes before', 'Yn dod cyn'), inverse: both('Comes after', 'Yn dod ar ôl') },
  replaces: { own: both('Replaces', 'Yn disodli'), inverse: both('Is replaced by', 'Disodlir gan') },
  'part-of': { own: both('Part of', 'Yn rhan o:'), inverse: both('Has the part', 'Mae’n cynnwys y rhan') },
  answers: {
    own: both('Answers the recommendation', 'Yn ateb yr argymhelliad'),
    inverse: both('Is answered by', 'Atebir gan'),
  },
  'possibly-same-as': {
    own: both('Possibly the same as', 'Yr un peth o bosibl â:'),
    inverse: both('Possibly the same as', 'Yr un peth o bosibl â:'),
  },
  'comes-from': {
    own: both('Comes from', 'Yn deillio o:'),
    inverse: both('Has led to', 'Wedi arwain at'),
  },
};
