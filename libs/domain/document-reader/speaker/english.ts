import type { BearerWords } from './bearer-words';
import { BODY, DEEDS } from '../rules/english/words';

const ADVERBS = String.raw`(?:(?:also|now|then|therefore|both|all|each|jointly|collectively|still|already|\p{L}+ly),? ){0,3}`;
const NAMED = String.raw`(?<who>(?:[\p{L}\d&'./-]+|\([\p{L} &]+\))(?: (?:[\p{L}\d&'./-]+|\([\p{L} &]+\))){0,11})`;
const BEGINS = String.raw`(?:^|[,;:–—] |\b(?:that|but|while|whilst|because|so|and) )`;
const BOUND =
  'will|shall|must|should|would|ought to|(?:is|are|was|were) (?:to|required to|expected to|asked to|committed to|responsible for|prepared to|willing to|working|developing|exploring|considering|invited to|under a duty)|(?:has|have|had) (?:agreed|committed|undertaken|asked|been asked|been commissioned|a duty|responsibilit)|(?:remains?|am) (?:\\p{L}+ )?committed|am (?:willing|prepared|content|happy)|agree[sd]? to|commit(?:s|ted)? to|undert(?:akes?|ook)|offered|intend(?:s|ed)?|plans? to|aims? to|expects? to|needs? to|continues? to|volunteered';

export const englishBearers: BearerWords = {
  patterns: [
    /\b(?:lead|owner|responsible(?: officer)?|by whom)\s?: ?(?<who>[^.;|]{2,80})/iu,
    new RegExp(
      String.raw`^(?:(?:agreed |new )?actions?(?: point)?(?: (?:no\.? ?)?[\p{L}\d/.-]{1,12})?(?: ?\([^)]{1,40}\))?\s?[:–—-]+\s?)?(?<who>(?:[\p{L}\d&'./-]+|\([\p{L} &]+\))(?:,? (?:[\p{L}\d&'./-]+|\([\p{L} &]+\))){0,11}?),? (?:is |are )?to (?:${DEEDS})\b`,
      'iu',
    ),
    /\b(?:urge[sd]?|asks?|asked|calls? (?:up)?on|called (?:up)?on|invite[sd]?|encourage[sd]?|expects?|recommend(?:s|ed)? that|request(?:s|ed)? (?:for|that)|would (?:expect|like)) (?<who>(?:the |our |all |its |their )?[\p{L}&'-]+(?: [\p{L}&'-]+){0,7}?) (?:to|should|be|creates?|appoints?|\p{L}+s)\b/iu,
    /\bresponsibility for [^.]{2,120} (?:rests|lies|sits) with (?<who>[^.,;]{2,80})/iu,
    new RegExp(String.raw`${BEGINS}${NAMED},? ${ADVERBS}(?:${BOUND})\b`, 'iu'),
    /\b(?:led|done|carried out|assessed|undertaken|published|prepared|developed|reviewed|provided|made|owned|ratified|chaired|conducted) (?:jointly |together )?by (?<who>(?:the |our )?[\p{L}&'-]+(?: [\p{L}&'-]+){0,9}?)(?=[,;.]| on | in | by | at | to | within |$)/iu,
  ],
  fit: new RegExp(BODY, 'u'),
  ourselves: /^(?:I|we)$/iu,
};
