import { SOFT_DEED, SOFTENED_DEED } from '../language/deeds';
import { cyAsWritten } from '../language/welsh';
import { BODY, main } from '../rules/welsh/words';
import type { BearerWords } from './bearer-words';

/** `y Cyngor`, `'r Cyngor`, `Gweinidogion Cymru`: up to eight words. */
const WHO = String.raw`(?:'r|'i| yr?| ei| ein| fy)? ?(?<who>(?!yn\b|wedi\b)\p{L}[\p{L}\p{Lu}’'-]*(?: (?!yn\b|wedi\b|wrthi\b|am\b|ei\b|eu\b|hefyd\b|bod\b|fod\b)[\p{L}\p{Lu}’'()-]+){0,8}?)`;
/** Where a subject ends: at what it does. */
const DOES = String.raw`(?: hefyd| felly)?(?: yn\b|'n\b| wedi\b| wrthi| am\b|,)`;
/** The same after verbs that soften what is done. */
const SOFTENS = String.raw`(?: hefyd| felly)?(?: i)? (?:${SOFTENED_DEED}|${SOFT_DEED}|\p{L}{3,}(?:io|wyddo|hau))\b`;
/** Those who speak say so with their verb. */
const WE =
  '(?:[Rr]ydym|[Rr]ydyn|[Yy]r ydym|[Rr]wyf|[Rr]wy|[Rr]ydw i|[Dd]wi|[Ff]yddwn|[Ff]yddaf|[Aa]nfonaf|[Yy]sgrifennaf|[Cc]yhoeddaf|[Cc]yhoeddwn|[Pp]arhawn|[Ss]icrhawn|[Yy]mrwymwn|[Aa]ddawn|[Bb]wriadwn|[Dd]isgwyliwn|[Ee]in (?:bwriad|nod|hymrwymiad))';
const SAYS =
  '(?:[Dd]ywedodd|[Cc]adarnhaodd|[Ee]glurodd|[Ee]sboniodd|[Nn]ododd|[Yy]chwanegodd|[Aa]tebodd|[Ss]icrhaodd)';

/** In Welsh the subject follows its verb. */
export const welshBearers: BearerWords = {
  patterns: [
    cyAsWritten`\b(?:[Aa]rweinydd|[Pp]erchennog|[Cc]yfrifol|[Gg]an bwy)\s?: ?(?<who>[^.;|]{2,80})`,
    cyAsWritten`^(?:CAM(?:AU)? GWEITHREDU|Cam(?:au)? [Gg]weithredu|GWEITHRED(?:U)?|Gweithred(?:u)?|AP)[^:–]{0,20}[:–] ?(?<who>[^,.;:]{2,70}?) i (?:hefyd )?${SOFT_DEED}\b`,
    cyAsWritten`\b(?:[Gg]alwn ar|[Gg]alw ar|[Aa]nogwn|[Aa]nnog|[Pp]wyso ar)${WHO} i ${SOFT_DEED}\b`,
    cyAsWritten`\b[Aa]rgymell(?:ir)? (?:bod|fod|i)${WHO}(?: yn\b|'n\b| i\b| ${SOFT_DEED}\b)`,
    cyAsWritten`\b(?:[Cc]ytunodd|[Yy]mrwymodd|[Aa]ddawodd|[Gg]wirfoddolodd|[Cc]ynigiodd)${WHO} (?:i|y|ar|â|${SOFT_DEED})\b`,
    cyAsWritten`\b${SAYS}${WHO} (?:y|na|fod|bod|wrth\p{L}*|ei)\b`,
    cyAsWritten`\b(?:[Rr]haid|ofynnol|[Gg]ofynnir|[Dd]isgwylir|[Mm]ae disgwyl|angen|gofyn(?: ar y cyd)?|[Gg]ofynnwyd) i${WHO}${SOFTENS}`,
    cyAsWritten`\b(?:[Dd]yletswydd|[Dd]dyletswydd|[Cc]yfrifoldeb) (?:statudol )?ar${WHO} i\b`,
    cyAsWritten`\b(?:[Dd]ylai|ddylai)${WHO}${SOFTENS}`,
    cyAsWritten`\b[Nn]i chaiff${WHO}${SOFTENS}`,
    cyAsWritten`(?<who>${main('[Bb]yddwn|[Bb]yddaf|[Bb]ydda i')}|\b${WE}\b)`,
    cyAsWritten`(?:${main('[Bb]ydd')}|\b[Nn]i fydd|[Ff]e fydd|[Mm]i fydd|[Bb]yddai|[Mm]ae)${WHO}${DOES}`,
    cyAsWritten`(?:\bcael|\b[Cc]aiff|\p{L}ir|\p{L}wyd)\b[^.;]*?\bgan${WHO}(?=[,.;]|$| (?:yn|ym|ar|erbyn|cyn|o fewn|am|bob)\b)`,
    cyAsWritten`^(?!Mae|Hoff|Os |Rhaid|Dyl|Bydd|Gofyn|Gall|Disgwyl|Yn |Er |Dros |Gyda|Drwy|Nid? |I )(?<who>[\p{Lu}][\p{L}\p{Lu}'-]*(?: [\p{L}\p{Lu}'-]+){0,6}?) (?:i ${SOFT_DEED}|fydd yn|sydd i)\b`,
  ],
  verbs: null,
  beginnings: /(?!)/gu,
  around: /^(?:'r|yr?|hefyd|felly|pob un o'r) (?=\p{L})|[ ,]+(?:hefyd|felly|yn awr)$/giu,
  fit: new RegExp(String.raw`\p{Lu}|(?<!\p{L})(?:${BODY}|\p{L}{3,}(?:wyr|iaid))(?!\p{L})`, 'u'),
  unfit:
    /^(?:adroddiad|bil|cynllun|strategaeth|canllaw|deddf|gwaith|cyfarfod|newid|rhaglen|ymgynghoriad|grant|polisi|cyfnod|pob un|unrhyw|hyn|hynny|cais|ymateb|angen|rhaid|disgwyl|modd|gofyn|copi|crynodeb|manylion|argymhellion|cwmpas|data|system)(?:au|iau|on|ion|adau)?(?!\p{L})/iu,
  ourselves: new RegExp(`^(?:[Bb]yddwn|[Bb]yddaf|[Bb]ydda i|${WE}|ni|fi)$`, 'u'),
};
