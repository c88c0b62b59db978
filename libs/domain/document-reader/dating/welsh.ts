import type { TimeWords } from './time-words';

const NEVER = /(?!)/iu;

/** Welsh words of time that `findPhrases` does not sort. */
export const welshTimes: TimeWords = {
  events: [],
  recurring: [],
  vague: [],
  again: /\b[bp]h?ob\b|\bparhaus\b|\byn (?:flynyddol|chwarterol|fisol|wythnosol|barhaus|rheolaidd)\b/iu,
  awaits: /\b(?:ar ôl|wedi|yn dilyn|unwaith|yn amodol|pan|os|etholiad|tymor|dymor|toriad|senedd)\b/iu,
  asideBefore: NEVER,
  asideAfter: NEVER,
  adjective: NEVER,
  limit: /^(?:erbyn|cyn|o fewn|tan|hyd|ar|yn|ym|yng|mewn|o|dros|rhwng|drwy gydol)\b/iu,
  begins: /^(?:o|ers|gan ddechrau)\b/iu,
  lasts: NEVER,
  day: /\b\d{1,2}(?:af|ail|il|ydd|edd|ed|fed|eg|ain)? (?:o )?\p{L}+\b|\b\d{1,2}[/.]\d{1,2}\b/iu,
  definedPeriod: /(?!)/giu,
  definesPeriod: /(?!)/giu,
  setsTime: NEVER,
  verb: /\b(?:bydd|byddwn|byddaf|rhaid|dylai|dylid|ymrwymo|cytunodd|cytunwyd)\b/iu,
};
