import { both } from '#domain/kernel';
import { DEED } from '../../language/deeds';
import { cy } from '../../language/welsh';
import type { ProposingRule } from '../../rule/rule';
import { BODY } from './words';

const recommending = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> & Partial<Pick<ProposingRule, 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'recommendation', strength: 'firm', ...rule });

/** What says by itself that it recommends. */
export const recommendations: readonly ProposingRule[] = [
  recommending({
    id: 'cy-numbered-recommendation',
    pattern: cy`^\W*argymhelliad (?:\d+|[a-z]|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw|deg)\b(?:[.:)–-]| )+\p{L}{3,}[^.]*\b\p{L}{3,} \p{L}{3,}`,
    unless: [cy`^\W*argymhelliad \S+ (?:o|yn|ar|gan|oedd|wedi|i)\b`],
    describes: both('A numbered recommendation.', 'Argymhelliad â rhif.'),
    finds: [
      'Argymhelliad 1. Dylai Llywodraeth Cymru gyhoeddi manyleb.',
      'Argymhelliad 4: Penodi arweinydd clinigol ym mhob bwrdd.',
    ],
    passes: ['Argymhelliad 4 o’r adroddiad blaenorol.', 'Argymhelliad 7'],
  }),
  recommending({
    id: 'cy-under-a-recommendation',
    pattern: cy`^(?:y (?:dylai|dylid)|na (?:ddylai|ddylid)|(?:bod|fod) [^.;]{2,120}?(?:${"(?: yn|'n)"} \p{L}+| i \p{L}+))\b`,
    where: { heading: cy`^argymhelliad\b` },
    describes: both(
      'The words of a recommendation, under its number.',
      'Geiriau argymhelliad, o dan ei rif.',
    ),
    finds: [
      { words: 'Y dylai Llywodraeth Cymru gyhoeddi strategaeth.', headings: ['Argymhelliad 1'] },
      { words: 'Bod Llywodraeth Cymru yn adolygu’r cyllid.', headings: ['Argymhelliad 2'] },
    ],
    passes: ['Y dylai Llywodraeth Cymru gyhoeddi strategaeth.'],
  }),
  recommending({
    id: 'cy-recommends',
    pattern: cy`\b(?:argymhellwn|argymhellaf|argymhellir|yn argymell|argymell (?:bod|fod|y|i|na)|anogwn|anogaf|anogir|(?:yn|hoffem|hoffwn|hoffai[^.;]{0,30}) annog|hoff(?:em|wn) weld [^.;]{2,80} yn ${DEED}|galwn ar|(?:rydym|rydyn|yr ydym|rwyf|rwy)(?: ni)?(?:'n| yn) (?:galw|pwyso) ar|pwyswn ar|awgrymwn|awgrymir|cynghorir (?:i|ichi|ymgeiswyr|ymgeiswyr i|aelodau))\b|'n (?:argymell|annog)\b`,
    unless: [
      cy`\b(?:a argymhellir|yr argymhellir|y mae [^.]* yn argymell|a anogir|wedi argymell|argymhellodd|a argymhellwyd)\b`,
    ],
    describes: both('Recommends or urges something.', 'Mae’n argymell neu’n annog rhywbeth.'),
    finds: [
      'Rydym yn argymell bod byrddau iechyd yn penodi arweinydd.',
      'Anogwn Lywodraeth Cymru i ystyried hyn.',
      'Rydym ni’n argymell cynnal adolygiad.',
      'Hoffem weld y Llywodraeth yn cyhoeddi amserlen glir.',
      'Hoffem annog yr ymgeiswyr i anfon eu cais yn gynnar.',
      'argymell i’r Cabinet fod y cyfnod yn cael ei ymestyn',
    ],
    passes: ['Y safleoedd a argymhellir ar gyfer y rhestr.', 'Argymhellodd y Pwyllgor hyn yn 2019.'],
  }),
  recommending({
    id: 'cy-should-be-recommended',
    pattern: cy`\b(?:argymell|argymhellwn|cytunwyd|penderfynwyd|awgrymwyd|awgrymodd y (?:cadeirydd|pwyllgor|bwrdd)|pwysleisiwyd|gytûn|galw)\b[^.;?]{0,80}?\b(?:y|na) d?dyl(?:ai|id|em|ent)\b|\b(?:rydym|rydyn|yr ydym|rwy|rwyf|mae'r (?:pwyllgor|panel|grŵp|adolygiad))[^.;]{0,20} o'r farn (?:y|na) d?dyl(?:ai|id)\b|\b(?:credwn|teimlwn) (?:y|na) d?dyl(?:ai|id)(?:'r| yr?)? (?:\p{L}+ )?${BODY}\b`,
    describes: both('Recommends that something should be done.', 'Mae’n argymell y dylid gwneud rhywbeth.'),
    finds: [
      'Cytunwyd y dylid ymestyn y cyfnod.',
      'Rydym o’r farn y dylai Llywodraeth Cymru adolygu’r canllawiau.',
      'Mae’r Pwyllgor yn argymell y dylai’r Cyngor adolygu’r polisi.',
    ],
    passes: ['Gofynnwyd pa wasanaethau y dylid eu hariannu.', 'Credwn y dylai pawb gael ei drin yn deg.'],
  }),
];

/** What one body says that another should do, where no mandate makes it a duty. */
export const advice: readonly ProposingRule[] = [
  recommending({
    id: 'cy-should',
    pattern: cy`(?:^|[,;:–"] |^["(]|\b(?:a|ac|ond|neu|hefyd|felly) )"?dyl(?:ai|id|em|ent|ech)\b(?! (?:hyn|hynny|weld|wybod|ddeall|gofio|fod yn (?:ymwybodol|gyfarwydd))\b)|\bni ddyl(?:ai|id|em|ent|ech)\b`,
    describes: both(
      'Says that somebody should do something (dylai, dylid, dylech).',
      'Mae’n dweud y dylai rhywun wneud rhywbeth.',
    ),
    finds: [
      'Dylai Llywodraeth Cymru gyhoeddi manyleb.',
      'Dylid adrodd yn flynyddol i’r Senedd.',
      'Dylech gysylltu â ni ymlaen llaw.',
      'Ni ddylid gwario’r grant ar dir.',
      'Os yw’n bosibl, dylech roi gwybod inni.',
    ],
    passes: [
      'Y camau a ddylai gael eu cymryd yw’r rhain.',
      'Dylai hyn helpu teuluoedd.',
      'Dylech weld y manylion ar y dudalen nesaf.',
    ],
  }),
  recommending({
    id: 'cy-needs-to',
    strength: 'soft',
    pattern: cy`(?:^|[,;:–] |\b(?:a|ac|ond|hefyd|\d+\.?) )mae(?: hefyd| felly| dal)? angen(?: yn awr| nawr)?(?: i| ichi)\b`,
    unless: [cy`\bmae angen (?:i ni |inni )(?:g?cofio|gofio|gydnabod)\b`],
    describes: both(
      'Says that somebody needs to do something (mae angen i).',
      'Mae’n dweud bod angen i rywun wneud rhywbeth.',
    ),
    finds: ['Mae angen i Lywodraeth Cymru egluro pwy sy’n atebol.'],
    passes: ['Y cymorth y mae ei angen ar deuluoedd.', 'Mae angen mawr am dai.'],
  }),
];
