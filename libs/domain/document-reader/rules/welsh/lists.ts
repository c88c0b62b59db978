import { both } from '#domain/kernel';
import { ANY_DEED, DEED } from '../../language/deeds';
import { cy } from '../../language/welsh';
import type { PassingRule, ProposingRule, Rule } from '../../rule/rule';
import { BODY, YN } from './words';

const item = (
  rule: Omit<ProposingRule, 'language' | 'strength'> & Partial<Pick<ProposingRule, 'strength'>>,
): ProposingRule => ({ language: 'cy', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** A deed at the head of an item, in whichever form the words before the list ask for. */
const DEED_FIRST = cy`^(?:\(?\p{L}{1,3}\)|\d+[.)])? ?(?:yn |'n |peidio (?:â|ag) |na |i )?(?:${ANY_DEED}|\p{L}{2,}(?:io|hau|sgo|ymu|ynnu|iannu|oli|ogi|eiddio))\b`;

/** Items that a sentence with a colon before the list makes into promises and duties. */
export const lists: readonly Rule[] = [
  passing({
    id: 'cy-item-of-powers',
    pattern: /./u,
    where: {
      form: ['item'],
      leadIn: cy`\b(?:gallu|gall [^.]{2,80}|gallwch|gallwn|gellir|caiff [^.]{2,60}|gallant|modd|cynnwys|er enghraifft|cynnwys y canlynol|trafodwyd|ystyriodd [^.]+|clywodd [^.]+)$`,
    },
    describes: both(
      'One of the things that somebody may do, or an example.',
      'Un o’r pethau y gall rhywun eu gwneud, neu enghraifft.',
    ),
    finds: [{ words: 'cynnal ymchwiliad manwl', form: 'item', leadIn: 'mae’r Pwyllgor Deisebau yn gallu' }],
    passes: [{ words: 'cynnal ymchwiliad manwl', form: 'item', leadIn: 'Bydd y Pwyllgor yn' }],
  }),
  item({
    id: 'cy-item-we-will-after-yn',
    proposes: 'commitment',
    pattern: cy`^(?:\(?\p{L}{1,3}\)|\d+[.)])? ?\p{L}{3,}`,
    unless: [cy`^(?:sydd|sy'n|nad|pob|eich|ein|eu|rhai|dd?ibynnu|cynnwys)\b`],
    where: {
      form: ['item'],
      leadIn: cy`\b(?:byddwn|byddaf|fyddwn)\b[^.;]*(?: yn|'n)$`,
    },
    describes: both(
      'What somebody will do, in a list that goes on from “bydd … yn”.',
      'Yr hyn y bydd rhywun yn ei wneud, mewn rhestr sy’n dilyn “bydd … yn”.',
    ),
    finds: [{ words: 'cydnabod eich cwyn o fewn 5 diwrnod gwaith', form: 'item', leadIn: 'Byddwn yn' }],
    passes: [{ words: 'prosiectau cyfalaf mawr', form: 'item', leadIn: 'Ni fyddwn yn ariannu' }],
  }),
  item({
    id: 'cy-item-body-will-after-yn',
    proposes: 'duty',
    pattern: cy`^(?:\(?\p{L}{1,3}\)|\d+[.)])? ?\p{L}{3,}`,
    unless: [cy`^(?:sydd|sy'n|nad|pob|eich|ein|eu|rhai|dd?ibynnu|cynnwys)\b`],
    where: {
      form: ['item'],
      leadIn: cy`\b(?:byddant|byddan|bydd|fydd)\b[^.;]*(?: yn|'n)$`,
    },
    describes: both(
      'What somebody will do, in a list that goes on from “bydd … yn”.',
      'Yr hyn y bydd rhywun yn ei wneud, mewn rhestr sy’n dilyn “bydd … yn”.',
    ),
    finds: [
      { words: 'cydnabod eich cwyn o fewn 5 diwrnod gwaith', form: 'item', leadIn: 'Byddant yn' },
      { words: 'cynghori Gweinidogion Cymru ar dargedau', form: 'item', leadIn: 'Bydd y Grŵp yn' },
    ],
    passes: [{ words: 'prosiectau cyfalaf mawr', form: 'item', leadIn: 'Ni fyddwn yn ariannu' }],
  }),
  item({
    id: 'cy-item-we-will',
    proposes: 'commitment',
    pattern: DEED_FIRST,
    where: {
      form: ['item'],
      leadIn: cy`\b(?:byddwn|byddaf|byddir)\b(?:[^.]* (?:yn|i|drwy|trwy|drwy'r canlynol)| ni'n|[^.]*'n)?$|\b(?:rydym|rydyn ni|yr ydym|rwyf)[^.]*\b(?:ymrwymo|ymrwymedig|bwriadu|addo|anelu)(?: i| at)?$`,
    },
    describes: both(
      'One of the things that we will do, in a list.',
      'Un o’r pethau y byddwn yn eu gwneud, mewn rhestr.',
    ),
    finds: [
      { words: 'penodi swyddog iaith', form: 'item', leadIn: 'Yn ystod y flwyddyn byddwn yn' },
      { words: 'ymgysylltu’n barhaus â defnyddwyr', form: 'item', leadIn: 'Byddwn yn gwneud hyn drwy' },
      { words: 'gyhoeddi adroddiad', form: 'item', leadIn: 'Rydym wedi ymrwymo i' },
    ],
    passes: [
      {
        words: 'yn ddifenwol neu’n enllibus',
        form: 'item',
        leadIn: 'Byddwn yn cyhoeddi’r testun ar yr amod nad ydynt',
      },
      { words: 'penodi swyddog iaith', form: 'item', leadIn: 'Yn ystod y flwyddyn gallwn' },
    ],
  }),
  item({
    id: 'cy-item-body-will',
    proposes: 'duty',
    pattern: DEED_FIRST,
    where: {
      form: ['item'],
      leadIn: cy`\b(?:bydd|byddant|fydd|disgwylir i|cyfrifoldebau|swyddogaethau|rôl|dyletswyddau|tasgau|yn gyfrifol am)\b[^.]*$`,
    },
    unless: [cy`^(?:a fydd|sy'n)\b`],
    describes: both(
      'One of the things that a body will do, or must, in a list.',
      'Un o’r pethau y bydd corff yn eu gwneud, mewn rhestr.',
    ),
    finds: [
      { words: 'cynghori Gweinidogion Cymru ar dargedau', form: 'item', leadIn: 'Bydd y Grŵp yn' },
      { words: 'monitro’r gyllideb', form: 'item', leadIn: 'Cyfrifoldebau’r Bwrdd yw' },
    ],
    passes: [
      {
        words: 'natur diswyddo ac ymadawiadau eraill',
        form: 'item',
        leadIn: 'Bydd yr adolygiad yn ystyried profiadau, gan gynnwys',
      },
    ],
  }),
  item({
    id: 'cy-item-body-does',
    proposes: 'duty',
    pattern: DEED_FIRST,
    where: {
      form: ['item'],
      leadIn: cy`\bmae(?:'r| yr?)? (?:[\p{L}-]+ ){0,3}?${BODY}(?: [\p{L}'-]+){0,6}?${YN}$`,
    },
    describes: both(
      'What a body does as a rule, in a list.',
      'Yr hyn y mae corff yn ei wneud fel rheol, mewn rhestr.',
    ),
    finds: [{ words: 'adolygu’r polisi bob blwyddyn', form: 'item', leadIn: 'Mae’r llywodraethwyr yn' }],
    passes: [{ words: 'adolygu’r polisi bob blwyddyn', form: 'item', leadIn: 'Mae’r polisi yn' }],
  }),
  item({
    id: 'cy-item-recommended',
    proposes: 'recommendation',
    pattern: DEED_FIRST,
    where: {
      form: ['item'],
      leadIn: cy`\b(?:argymell|argymhellir|argymhellwn|argymhellion|annog|anogwn|galw ar|galwn ar|awgrymu)\b[^.]*$|\bd?dyl(?:ai|id|ech)\b[^.]*\b(?:llywodraeth|lywodraeth|cyngor|gweinidogion|weinidogion|awdurdodau|byrddau)\b[^.]*$`,
    },
    describes: both('One of the things recommended, in a list.', 'Un o’r pethau a argymhellir, mewn rhestr.'),
    finds: [
      { words: 'yn cyhoeddi canllawiau', form: 'item', leadIn: 'Rydym yn argymell bod Llywodraeth Cymru' },
      { words: 'gyhoeddi canllawiau', form: 'item', leadIn: 'Dylai Llywodraeth Cymru' },
    ],
    passes: [{ words: 'canllawiau clir', form: 'item', leadIn: 'Rydym yn argymell' }],
  }),
  item({
    id: 'cy-item-must',
    proposes: 'duty',
    pattern: DEED_FIRST,
    where: {
      form: ['item'],
      leadIn: cy`\b(?:rhaid|disgwyl|disgwylir|disgwyliwn|ofynnol|dyl(?:ai|id|ech|em|ent)|ddyl(?:ai|id|ech|em|ent)|angen|gofyn|cytuno|ymrwymo|ni chaiff|peidiwch)\b[^.]*(?:\b(?:i|â|ag|yn|am)|\p{L}{3,})$`,
    },
    describes: both(
      'One of the things that somebody must or should do, in a list.',
      'Un o’r pethau y mae’n rhaid i rywun eu gwneud, mewn rhestr.',
    ),
    finds: [
      { words: 'gadw cofnodion ariannol', form: 'item', leadIn: 'Rhaid i’r Derbynnydd' },
      { words: 'rhoi gwybod inni am newidiadau', form: 'item', leadIn: 'Mae’n ofynnol ichi' },
    ],
    passes: [
      {
        words: 'os yw’n cynnwys iaith sarhaus',
        form: 'item',
        leadIn: 'Bydd yn rhaid i ni wrthod eich deiseb',
      },
      { words: 'Yr ystod o effeithiau', form: 'item', leadIn: 'Dylai’r adolygiad roi sylwadau ar' },
    ],
  }),
  item({
    id: 'cy-item-under-way',
    proposes: 'action',
    strength: 'soft',
    pattern: cy`^(?:${DEED})\b`,
    where: {
      form: ['item'],
      leadIn: cy`\b(?:rydym|rydyn ni|yr ydym)(?: hefyd| wrthi| bellach)?(?: yn|'n)?(?: gwneud hyn (?:drwy|trwy))?$|\b(?:ein blaenoriaethau|blaenoriaethau|meysydd blaenoriaeth|camau|y rhain yw|byddai hyn yn golygu)\b[^.]*$`,
    },
    describes: both('One of the things under way, in a list.', 'Un o’r pethau sydd ar waith, mewn rhestr.'),
    finds: [{ words: 'cyflwyno polisi diogelu', form: 'item', leadIn: 'Rydym yn' }],
    passes: [{ words: 'polisi diogelu', form: 'item', leadIn: 'Rydym yn' }],
  }),
];
