import type { BearerWords } from './bearer-words';
import { BODY, DEEDS } from '../rules/english/words';

const VERBS =
  "will|shall|must|should|would|'ll|ought to|(?:is|are|was|were|am|'re) (?:\\p{L}+ly |now |also |still )?(?:to|required to|expected to|asked to|committed to|responsible for|prepared to|willing to|content to|happy to|working|developing|exploring|considering|recruiting|progressing|investing|committing|delivering|invited to|due to|in the process|continuing|under a duty)|(?:has|have|had) (?:also |now |\\p{L}+ly )?(?:agreed|committed|undertaken|asked|been asked|been commissioned|been developing|a duty|(?:\\p{L}+ )?responsibilit|made clear)|remains? (?:\\p{L}+ )?committed|agree[sd]? to|commits?|committed|undert(?:akes?|ook)|offered|intend(?:s|ed)?|plans? to|aims? to|expects? to|needs? to|continues? to|volunteered|reaffirmed|set out (?:his|her|its|their)|explained (?:his|her|its|their)";

export const englishBearers: BearerWords = {
  patterns: [
    /\b(?:lead|owner|responsible(?: officer)?|by whom)\s?: ?(?<who>[^.;|]{2,80})/iu,
    new RegExp(
      String.raw`^(?:(?:agreed |new )?actions?(?: point)?(?: (?:no\.? ?)?[\p{L}\d/.-]{1,12})?(?: ?\([^)]{1,40}\))?(?:\s?:|\s[–—-])\s?)(?<who>[^.:;]{2,80}?),? (?:is |are )?to (?:${DEEDS})\b`,
      'iu',
    ),
    new RegExp(
      String.raw`^(?<who>(?:The |All |Both )?[\p{Lu}][\p{L}&'/.-]*(?: (?:[\p{Lu}][\p{L}&'/.,-]*|and|of|for|the|&|officials|officers|governments|members)){0,8}) to (?:${DEEDS})\b`,
      'u',
    ),
    /\b(?:urge[sd]?|asks?|asked|calls? (?:up)?on|called (?:up)?on|invite[sd]?|encourage[sd]?|expects?|recommend(?:s|ed)? that|request(?:s|ed)?(?: for| that)?|would (?:expect|like)) (?<who>(?:the |our |all |its |their )?[\p{L}&'-]+(?: (?!to\b|should\b|be\b)[\p{L}&'-]+){0,7}) (?:to|should|be)\b/iu,
    /\brecommend(?:s|ed)?(?: that)? (?<who>(?:the |all |each )?[\p{L}&'-]+(?: [\p{L}&'-]+){0,4}?) (?:creates?|appoints?|publish(?:es)?|reviews?|approves?|adopts?|considers?|ensures?|develops?|sets?|\p{L}+s)\b/iu,
    /\bresponsibility for [^.]{2,120} (?:rests|lies|sits) with (?<who>[^.,;]{2,80})/iu,
    /\bto be (?:\p{L}+ly )?\p{L}+ed? by (?<who>(?:the |our )?[\p{L}&'-]+(?: [\p{L}&'-]+){0,11}?)(?=[,;.]| on | in | by | at | to | within |$)/iu,
  ],
  verbs: new RegExp(String.raw`(?<![\p{L}])(?:${VERBS})(?![\p{L}])`, 'giu'),
  beginnings:
    /[,;:–—(] |\) |\b(?:that|but|while|whilst|because|which|who|where|when|if|although|and (?=(?:he|she|they|we|I|it|the|our|my|\p{L}+ (?:will|shall|must|should))\b)|confirmed|said|stated|noted|explained|advised|reported|announced|added|recommend) /giu,
  around:
    /^(?:and|but|so|also|therefore|however|as|then|finally|to this end)\s+|\s+(?:also|now|then|therefore|both|each|jointly|collectively|still|already|not|\p{L}+ly|has|have|had|is|are)$|\s+(?:accepts?|agrees?|apologises|welcomes?|recognises?|notes?|supports?|acknowledges?|provides?)\b.*$/giu,
  fit: new RegExp(BODY, 'u'),
  unfit:
    /\b(?:is|are|was|were|be|been|will|would|could|can|may|has|have|had|how|what|there|views|creates?|announcement|plans?|solution|programme|purpose|aim|aims|role|objectives?)\b/iu,
  ourselves: /^(?:I|we|we're|(?:.* )?(?:and )?we)$/iu,
};
