import type { BearerWords } from './bearer-words';

export const welshBearers: BearerWords = {
  patterns: [
    /^(?:cam gweithredu|gweithred)[^:]{0,20}: ?(?<who>[^,.;]{2,60}?) i \p{L}+/iu,
    /\b(?:[Bb]ydd|[Dd]ylai|[Rr]haid i|[Mm]ae|[Cc]ytunodd|[Yy]mrwymodd) (?<who>(?:[yY]r? |'r )?\p{Lu}[\p{L}'-]*(?: [\p{L}'-]+){0,6}?) (?:yn|wedi|i|gyhoeddi|ystyried|adolygu|sicrhau|roi|ddarparu|wneud)\b/u,
    /\bgan (?<who>(?:[yY]r? )?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,5})/u,
  ],
  verbs: null,
  beginnings: /(?!)/gu,
  around: /(?!)/gu,
  fit: /\p{Lu}/u,
  unfit: /(?!)/iu,
  ourselves: /^(?:ni|fi)$/iu,
};
