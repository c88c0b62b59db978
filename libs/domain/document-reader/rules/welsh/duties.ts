import { both } from '#domain/kernel';
import { DEED, SOFT_DEED } from '../../language/deeds';
import { cy, cyAsWritten } from '../../language/welsh';
import type { PassingRule, ProposingRule, Rule } from '../../rule/rule';
import { BODY, main } from './words';

const duty = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'duty', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** `y mae'n rhaid`, `lle bo rhaid`, `os oes rhaid`: the requirement describes something, and lays nothing on anybody. */
const DESCRIBES = String.raw`(?<!\b(?:y|lle|os|pan|bod|fod|nag y) )`;
/** Where `dylai` lays down what is to be done. */
const MANDATE = cy`\b(?:cylch gorchwyl|cwmpas|amcanion|amodau|telerau|rheolau|canllawiau?|cod|rôl|rolau|cyfrifoldebau|gweithdrefn|trefn|polisi|safonau|protocol|cyfansoddiad|llywodraethu|aelodaeth|cyfarfodydd)\b`;

/** Modal words: what somebody must, should or may not do. */
export const duties: readonly Rule[] = [
  passing({
    id: 'cy-must-be-said',
    pattern: cy`\brhaid (?:i ni |inni |imi |i mi |i rywun |i bawb )?(?:g?cofio|gofio|g?cydnabod|gydnabod|dweud|ddweud|cyfaddef|gyfaddef|pwysleisio|bwysleisio|derbyn bod|dderbyn bod|peidio ag anghofio|sylweddoli)\b`,
    describes: both(
      'A turn of speech: nothing is laid on anybody.',
      'Ffordd o siarad: ni osodir dim ar neb.',
    ),
    finds: ['Rhaid inni gofio bod hyn yn anodd.', 'Rhaid dweud bod y gwaith yn dda.'],
    passes: ['Rhaid i bob ysgol gofnodi presenoldeb.'],
  }),
  duty({
    id: 'cy-may-not',
    pattern: cy`\bni (?:chaiff|chewch|chaniateir|cheir|chânt)\b`,
    unless: [cy`\bni (?:chaiff|cheir|chânt|chewch)\b[^.;]{0,90}?\b(?:ei|eu|eich) \p{L}{4,}`],
    describes: both('Forbids something.', 'Mae’n gwahardd rhywbeth.'),
    finds: [
      'Ni chaiff y Derbynnydd ddefnyddio’r Grant i brynu tir.',
      'Ni chaniateir ysmygu.',
      'Ni chewch drosglwyddo’r grant.',
    ],
    passes: ['Caiff y Grŵp sefydlu is-grwpiau.', 'Ni chaiff hawliadau hwyr eu talu.'],
  }),
  duty({
    id: 'cy-do-not',
    pattern: cy`(?:^|[.:,;] |\()peidiwch (?:â|ag)\b`,
    unless: [cy`\bpeidiwch (?:â|ag) (?:phoeni|oedi|anghofio|digalonni|synnu)\b`],
    describes: both(
      'Tells the reader not to do something.',
      'Mae’n dweud wrth y darllenydd am beidio â gwneud rhywbeth.',
    ),
    finds: ['Peidiwch ag aseinio’r Grant i neb arall.'],
    passes: ['Peidiwch â phoeni os na fydd lle.'],
  }),
  duty({
    id: 'cy-must',
    pattern: cy`(?:^|[,;:–] |[("]|\b(?:a|ac|ond|neu|mae'n|mae yn|mae|maen nhw'n|bydd yn|bydd|felly|hefyd|dim ond|yna|argymhelliad \d+[.:]?|casgliad \d+[.:]?|\d+\.?) )(?:hefyd )?(?:dal yn )?rhaid\b(?!["']| oedd\b)(?<!\b(?:y|lle|os|pan|nag y|na) (?:mae'n|mae|mae yn|bydd|bydd yn) rhaid)`,
    describes: both('Says that something must be done (rhaid).', 'Mae’n dweud bod yn rhaid gwneud rhywbeth.'),
    finds: [
      'Rhaid i’r Derbynnydd gadw cofnodion.',
      'Mae’n rhaid cyflwyno hawliadau bob chwarter.',
      'Os gohirir y prosiect, rhaid rhoi gwybod inni.',
      'Bydd yn rhaid i ni wrthod eich deiseb.',
    ],
    passes: ['Y ffurflen y mae’n rhaid ei llenwi yw ffurflen A.', 'Mae hynny o reidrwydd yn gostus.'],
  }),
  duty({
    id: 'cy-required',
    pattern: cy`${DESCRIBES}\b(?:mae'n|maent yn|mae hi'n|bydd yn|bydd|bydd yn dal yn|bydd yn dal i fod yn|yw hi'n) (?:dal yn |hefyd yn |gwbl )?(?:ofynnol|orfodol|angenrheidiol|ddyletswydd) (?:i|ar|bod|fod|cael|\p{L}+)\b|\bmae'n amod\b`,
    describes: both('Says that something is required (yn ofynnol).', 'Mae’n dweud bod rhywbeth yn ofynnol.'),
    finds: [
      'Mae’n ofynnol i’r Derbynnydd gadw cofnodion.',
      'Bydd yn ofynnol i bob cais ddangos hyn.',
      'Bydd yn dal yn ofynnol i bob cais ddangos gwerth.',
    ],
    passes: ['Y safonau y mae’n ofynnol eu bodloni yw’r rhain.', 'Roedd yn ofynnol i ysgolion adrodd.'],
  }),
  duty({
    id: 'cy-required-of',
    pattern: cy`\b(?:mae|bydd)(?:'n| yna| hefyd)? (?:gofyniad|gofyn|dyletswydd|rheidrwydd|rhwymedigaeth|disgwyliad)(?: statudol| cyfreithiol)? (?:i|ar|bod|ichi)\b|\bmae(?:'r| y| yr)? [^.;]{2,60} o dan ddyletswydd i\b|\b(?:gofynnir|rhwymir|gorfodir) (?:i|ar|bod|ichi|am)\b`,
    unless: [cy`\bmae gofyn(?:nodd)? am\b`, cy`\by gofynnir\b`],
    describes: both(
      'Says that a duty lies on somebody, or that something is asked of them.',
      'Mae’n dweud bod dyletswydd ar rywun, neu fod rhywbeth yn cael ei ofyn ganddo.',
    ),
    finds: [
      'Mae dyletswydd ar y Cyngor i ymgynghori.',
      'Gofynnir i Lywodraeth Cymru ymateb o fewn chwe wythnos.',
      'Mae gofyn i bob aelod ddatgan buddiant.',
    ],
    passes: ['Y cwestiynau y gofynnir i blant eu hateb.'],
  }),
  duty({
    id: 'cy-we-ask-you',
    pattern: cy`\b(?:rydym|rydyn|yr ydym|rwyf|rwy)(?: ni)?(?: hefyd)?(?: felly)?(?:'n| yn) gofyn (?:i|ichi|am)\b|\bgofynnwn (?:i|ichi|am)\b|\bgofynnaf i\b`,
    describes: both(
      'The writer asks somebody to do something.',
      'Mae’r awdur yn gofyn i rywun wneud rhywbeth.',
    ),
    finds: ['Rydym yn gofyn ichi lenwi ffurflen gais.', 'Gofynnwn i bob ymgeisydd anfon tystlythyr.'],
    passes: ['Mae’r ffurflen yn gofyn i ddefnyddwyr am eu henw.'],
  }),
  duty({
    id: 'cy-closing-date',
    pattern: cy`\b(?:y |mae'r )?(?:dyddiad|amser)(?:au)? cau\b[^.;]{0,120}?(?:\byw\b|\bydy\b|\bfydd\b|:)\s*\S|\b(?:mae'r|bydd yr?) (?:ymgynghoriad|cyfnod|arolwg|gronfa|ffenestr)[^.;]{0,60}\byn (?:cau|dod i ben) (?:ar|am|ddydd|dydd|erbyn)\b`,
    describes: both(
      'A closing date: what must have come in by then.',
      'Dyddiad cau: yr hyn y mae’n rhaid iddo fod wedi dod i law erbyn hynny.',
    ),
    finds: [
      'Y dyddiad cau ar gyfer ymatebion yw dydd Gwener 27 Mawrth 2026.',
      'Dyddiad cau: 6 Mai 2022',
      'Mae’r ymgynghoriad yn cau ar 6 Mai 2022.',
    ],
    passes: ['Ymestynnwyd y dyddiad cau i fis Mai.'],
  }),
  duty({
    id: 'cy-send-by',
    pattern: cy`^(?:[^,]{2,60}, )?\p{L}{3,}wch\b[^.;]*\b(?:erbyn|cyn|dim hwyrach na|heb fod yn hwyrach na|o fewn) (?:y |yr )?(?:\d|d?dydd|diwedd|mis|canol|hanner|[dt]ri|[pb]um|pythefnos)`,
    describes: both(
      'Asks the reader to do something by a day.',
      'Mae’n gofyn i’r darllenydd wneud rhywbeth erbyn diwrnod.',
    ),
    finds: [
      'Dychwelwch y ffurflen erbyn 4 Mehefin.',
      'Anfonwch eich ymateb atom erbyn dydd Gwener 12 Mehefin 2026.',
    ],
    passes: ['Anfonwch neges e-bost atom i gael y ddolen.'],
  }),
  duty({
    id: 'cy-essential-by',
    pattern: cy`\bmae'n (?:hanfodol|hollbwysig|bwysig)(?: felly)? (?:bod|fod|i)\b[^.;]*\b(?:erbyn|cyn|o fewn|dim hwyrach na) (?:y |yr )?(?:\d|d?dydd|diwedd|mis|canol|[dt]ri|[pb]um)`,
    describes: both(
      'Says that it is essential for something to be done by a day.',
      'Mae’n dweud ei bod yn hanfodol gwneud rhywbeth erbyn diwrnod.',
    ),
    finds: ['Mae’n hanfodol bod pob ysgol yn cyflwyno’r data erbyn 5 Chwefror.'],
    passes: ['Mae’n hanfodol bod plant yn ddiogel.'],
  }),
  duty({
    id: 'cy-body-is-to',
    pattern: cy`\bmae'r (?:[\p{L}-]+ ){0,2}?${BODY}(?:(?! yn |'n | wedi | am | o | ar )[^.;,]){0,40} i (?:${SOFT_DEED})\b`,
    unless: [cy`\b(?:yma|ar gael|barod|yno|yn bodoli)\b`],
    describes: both(
      'Says that a body is to do something (mae’r … i …).',
      'Mae’n dweud bod corff i wneud rhywbeth.',
    ),
    finds: ['Mae’r Cadeirydd i ysgrifennu at y Gweinidog.'],
    passes: ['Mae’r Cyngor yno i gefnogi pobl.', 'Mae’r Cadeirydd wedi cytuno i siarad.'],
  }),
  duty({
    id: 'cy-named-body-is-to',
    pattern: cyAsWritten`\b[Mm]ae [\p{Lu}][\p{L}'-]*(?: (?!yn\b|wedi\b|am\b|o\b|ar\b|gan\b)[\p{L}'-]+){0,4} i (?:${SOFT_DEED})\b`,
    describes: both(
      'Says that a body of some name is to do something (mae … i …).',
      'Mae’n dweud bod corff o ryw enw i wneud rhywbeth.',
    ),
    finds: ['Mae Archwilio Cymru i adrodd ym mis Rhagfyr.'],
    passes: ['Mae angen i Lywodraeth Cymru adrodd.', 'Mae Archwilio Cymru wedi cytuno i adrodd.'],
  }),
  duty({
    id: 'cy-has-until',
    pattern: cy`\bmae gan [^.;]{2,90} (?:tan|hyd at|hyd) [^.;]{2,40} i \p{L}{3,}`,
    describes: both(
      'Says until when somebody has to do something.',
      'Mae’n dweud tan pryd y mae gan rywun i wneud rhywbeth.',
    ),
    finds: ['Mae gan Ysgrifennydd Cymru tan 17 Mehefin i osod y gorchymyn.'],
    passes: ['Mae gan y Cyngor hyd at 40 o gerbydau.'],
  }),
  duty({
    id: 'cy-expected-of',
    strength: 'soft',
    pattern: cy`\b(?:disgwylir|mae disgwyl|bydd disgwyl|rhagwelir|mae disgwyliad)(?: hefyd)? (?:i|iddo|iddi|iddynt|ichi|y bydd|y caiff|y cynhelir|y cyhoeddir)\b`,
    unless: [cy`\by disgwylir\b`],
    describes: both(
      'Says what is expected of somebody, or expected to be done.',
      'Mae’n dweud beth a ddisgwylir gan rywun, neu beth y disgwylir ei wneud.',
    ),
    finds: [
      'Disgwylir i aelodau fynychu pob cyfarfod.',
      'Mae disgwyl i’r adroddiad gael ei gyhoeddi yn yr hydref.',
      'Disgwylir y bydd y gwaith yn dechrau ym mis Mai.',
    ],
    passes: [
      'Disgwylir mai dim ond safleoedd eithriadol fydd ar y rhestr.',
      'Y safonau y disgwylir i ysgolion eu cyrraedd.',
    ],
  }),
  duty({
    id: 'cy-should-in-a-mandate',
    where: { heading: MANDATE },
    pattern: cy`(?:^|[,;:–] |\b(?:a|ac|ond|neu|hefyd|felly) )dyl(?:ai|id|em|ent)\b|\bni ddyl(?:ai|id|em|ent)\b`,
    describes: both(
      'Says what should be done, in a document that lays it down.',
      'Mae’n dweud beth y dylid ei wneud, mewn dogfen sy’n ei bennu.',
    ),
    finds: [
      { words: 'Dylai’r Adolygiad roi sylwadau ar y polisi.', headings: ['Cylch Gorchwyl'] },
      { words: 'Ni ddylai’r adroddiad gynnwys enwau.', headings: ['Cwmpas'] },
    ],
    passes: [
      { words: 'Y camau a ddylai gael eu cymryd.', headings: ['Cwmpas'] },
      'Dylai’r Adolygiad roi sylwadau ar y polisi.',
    ],
  }),
  duty({
    id: 'cy-will-need-to',
    strength: 'soft',
    pattern: cy`${main('bydd')}(?: hefyd| felly| dal)? (?:angen|gofyn|disgwyl)(?: yn awr| nawr)?(?: i| ichi)\b`,
    describes: both(
      'Says that somebody will need to do something (bydd angen i).',
      'Mae’n dweud y bydd angen i rywun wneud rhywbeth.',
    ),
    finds: ['Bydd angen ichi ddarparu tystiolaeth.', 'Bydd angen i Lywodraeth Cymru ystyried y cynigion.'],
    passes: ['Os bydd angen i chi gysylltu â ni, ffoniwch.'],
  }),
  duty({
    id: 'cy-duty-is',
    strength: 'soft',
    pattern: cy`^(?:[^,]{2,60}, )?(?:dyletswydd|cyfrifoldeb)(?: [\p{L}'-]+){1,8} (?:yw|ydy|fydd) (?:hefyd )?(?:${DEED}|bod)\b`,
    describes: both(
      'Says whose duty it is to do something.',
      'Mae’n dweud dyletswydd pwy yw gwneud rhywbeth.',
    ),
    finds: [
      'Dyletswydd y clerc yw ysgrifennu’r cofnodion.',
      'Cyfrifoldeb yr ymgeisydd yw sicrhau bod y ffurflen yn gyflawn.',
    ],
    passes: ['Dyletswydd y clerc oedd ysgrifennu’r cofnodion.'],
  }),
];
