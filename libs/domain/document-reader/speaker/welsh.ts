import type { BearerWords } from './bearer-words';

export const welshBearers: BearerWords = {
  patterns: [
    /^(?:cam gweithredu|gweithred)[^:]{0,20}: ?(?<who>[^,.;]{2,60}?) i [\p{L}]+/iu,
    /\b(?:bydd|dylai|rhaid i|mae|cytunodd|ymrwymodd) (?<who>(?:[yY]r? |'r )?\p{Lu}[\p{L}'-]*(?: (?:[\p{L}'-]+)){0,6}?) (?:yn|wedi|i|gyhoeddi|ystyried|adolygu|sicrhau|roi|ddarparu|wneud)\b/u,
    /\bgan (?<who>(?:[yY]r? )?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,5})/u,
  ],
  fit: /\p{Lu}/u,
  ourselves: /^(?:ni|fi)$/iu,
};
