import { both } from '#domain/kernel';
import { ANY_DEED, DEED, SOFTENED_DEED, SOFT_DEED } from '../../language/deeds';
import { anyForm } from '../../language/mutations';
import { cy } from '../../language/welsh';
import type { ProposingRule, Rule } from '../../rule/rule';
import { NOT_I_WOULD, YN, main } from './words';

const promise = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'commitment', strength: 'firm', ...rule });

/** Documents in which `bydd` lays something on a body rather than promise it. */
const MANDATE = cy`\b(?:cylch gorchwyl|amodau|telerau|rheolau|rôl|rolau|cyfrifoldebau|aelodaeth|llywodraethu|cyfansoddiad|trefn|gweithdrefn|protocol)\b`;
const SOFT_VERBS =
  '(?:ystyried|ceisio|anelu|gobeithio|disgwyl|aros|barod|falch|hapus|agored|edrych (?:eto )?ar|meddwl|awyddus|ymdrechu|gweithio tuag)';
/** Stems of the verbs with which one writes `I will` in one word. */
const STEMS = anyForm(`
  anfon ysgrifenn cyhoedd darpar rhodd rhann gwn sicrha parha cynhali cynhaliw adolyg cyflwyn gofynn
  ystyri gweithi dychwel adrodd ymgynghor sefydl penod cadarnha trefn hysbys ymateb cod gosod defnyddi
  datblyg diweddar paratoi paratô monitr ymrwym adda addaw cysyllt cefnog buddsodd cymer cadw cytun
  galw llunni cydweithi ymchwili cwblha dechreu lansi`);

/** The future, and words that promise. */
export const promises: readonly Rule[] = [
  promise({
    id: 'cy-we-will-soft',
    strength: 'soft',
    pattern: cy`(?:${main('byddwn|byddaf|bydda i')}|\b(?:fe|mi|ni) fydd(?:wn|af)\b)(?: ni| i)?(?: hefyd| felly| yn awr)*${YN} ${SOFT_VERBS}\b`,
    describes: both(
      'Says softly what we will do: consider, seek, offer.',
      'Mae’n dweud yn ofalus beth y byddwn yn ei wneud: ystyried, ceisio, cynnig.',
    ),
    finds: [
      'Byddwn yn ystyried y mater eto.',
      'Byddaf hefyd yn ceisio barn y Pwyllgor.',
      'Byddwn yn falch o gwrdd â chi.',
    ],
    passes: ['Byddwn yn cyhoeddi’r adroddiad.', 'Nodwyd y byddwn yn ystyried hyn.'],
  }),
  promise({
    id: 'cy-we-will',
    pattern: cy`${main('byddwn|byddaf|bydda i|byddir')}${NOT_I_WOULD}|\b(?:fe|mi|ni) fydd(?:wn|af|a i|ir)\b|^fydd(?:wn|af)\b[^.?]*\bddim\b`,
    unless: [cy`\b(?:byddwn|byddaf)(?: ni| i)?${YN} gallu\b`],
    describes: both(
      'Says what we or I will do (byddwn, byddaf).',
      'Mae’n dweud beth y byddwn neu y byddaf yn ei wneud.',
    ),
    finds: [
      'Byddwn yn cyhoeddi’r adroddiad yn yr hydref.',
      'Ni fyddwn yn rhannu eich manylion.',
      'Os gwrthodir eich cais, byddwn ni’n dweud wrthych pam.',
      'Byddaf yn ysgrifennu atoch.',
      'Fyddwn ni ddim yn rhannu eich data.',
      'Ac fe fyddwn yn adrodd yn ôl.',
    ],
    passes: [
      'Dyma sut y byddwn yn mesur cynnydd.',
      'Byddwn i’n hoffi mwy o fysiau.',
      'Os byddwn yn llwyddo, bydd hynny’n wych.',
    ],
  }),
  promise({
    id: 'cy-confirms-that-we-will',
    pattern: cy`\b(?:gallaf|gallwn|rwy|rwyf|rydw i|rydym|rydyn|yr ydym|hoffwn|hoffem|dymunaf|gadewch imi)\b[^.;]{0,60}\b[cg]?(?:adarnhau|yhoeddi|sicrhau|roi gwybod|ddweud|ddatgan|addo)\b[^.;]{0,60}? (?:y|yr|na) (?:byddwn|byddaf|bydd|fyddwn|fyddaf|fydd|caiff)\b`,
    unless: [cy`\b(?:y|na) (?:bydd|fydd) (?:hyn|hynny)\b`],
    describes: both(
      'Confirms or announces what we will do.',
      'Mae’n cadarnhau neu’n cyhoeddi beth y byddwn yn ei wneud.',
    ),
    finds: [
      'Gallaf gadarnhau y byddwn yn cyhoeddi’r asesiad effaith.',
      'Rwy’n falch o gyhoeddi y byddwn yn ymestyn y cynllun.',
    ],
    passes: ['Rwy’n gobeithio y byddwn yn llwyddo.', 'Gallaf gadarnhau bod y gwaith ar ben.'],
  }),
  promise({
    id: 'cy-only-those-we-will',
    strength: 'soft',
    pattern: cy`^(?:dim ond|yn yr?|ar sail|drwy|trwy|er mwyn|ar ôl|felly|yma|dyna) [^.?]{3,140}\by (?:byddwn|byddaf|byddir)(?: ni| i)?(?:'n| yn)\b|^[^,.]{2,80} y (?:bydd|byddwn|byddaf)\b[^.;]{0,80}?${YN} ei \p{L}+ (?:yw|fydd|ydy)\b`,
    unless: [cy`\b(?:mae|roedd|credwn|gobeithio|gobeithiwn)\b`],
    describes: both(
      'What we will do, with something else put first.',
      'Yr hyn y byddwn yn ei wneud, a rhywbeth arall yn dod gyntaf.',
    ),
    finds: [
      'Dim ond deisebau nad ydynt yn bodloni’r safonau y byddwn yn eu gwrthod.',
      'Cam arall y bydd Llywodraeth Cymru’n ei gymryd yw cynnal adolygiad.',
    ],
    passes: ['Mae’r adran hon yn nodi sut y byddwn yn mesur cynnydd.'],
  }),
  promise({
    id: 'cy-will-be-done',
    pattern: cy`(?:^|[,;:–] |\b(?:a|ac|ond|fe|mi|yna|wedyn|ni|lle|\d+\.?) )(?:caiff|cânt|c?gaiff|gânt|chaiff|chânt|câi)\b[^.;]{0,140}?(?:\b(?:ei|eu)|'i|'u) (?:${ANY_DEED}|\p{L}{2,}(?:io|hau|o|u|i|ed|yd)|chael|gael)\b`,
    unless: [
      cy`(?:\ba|y|lle|fel y|pan|sut y|os) (?:caiff|gaiff|cânt|gânt)\b(?![^.;]*, caiff)`,
      cy`\b(?:caiff|cânt)\b[^.;]{2,60}? (?:${SOFTENED_DEED})\b[^.;]* (?:ei|eu) `,
    ],
    describes: both(
      'Says that something will be done to it (caiff … ei …).',
      'Mae’n dweud y caiff rhywbeth ei wneud.',
    ),
    finds: [
      'Caiff yr adroddiad ei gyhoeddi ym mis Mai.',
      'Ni chaiff hawliadau hwyr eu talu.',
      'Caiff pob ymateb ei gyhoeddi oni bai eich bod yn gofyn inni beidio.',
      'Bydd y cyfnod yn dod i ben, ac yna caiff y data eu dileu.',
    ],
    passes: [
      'Caiff y Grŵp sefydlu is-grwpiau.',
      'Caiff y Grŵp gyhoeddi ei adroddiad.',
      'Y wybodaeth a gaiff ei chasglu.',
    ],
  }),
  promise({
    id: 'cy-you-will-get',
    pattern: cy`(?:^|[,;:–] |\b(?:a|ac|ond|fe|yna|wedyn) )(?:cewch|gewch)(?: hefyd| wedyn)? (?:eich \p{L}+|(?!(?!(?:ym)?ateb\b(?! ar| drwy| i ))${ANY_DEED}\b)\p{L}+)|${main('byddwch')}(?: chi)?(?: hefyd)?${YN} (?:cael|derbyn|clywed)\b`,
    unless: [cy`\bcewch (?:wneud|ddefnyddio|ofyn|fynd|ddod|weld|apelio|gyflwyno|anfon)\b`],
    describes: both(
      'Tells the reader what they will be given.',
      'Mae’n dweud wrth y darllenydd beth a gaiff.',
    ),
    finds: [
      'Cewch ateb ysgrifenedig o fewn 20 diwrnod gwaith.',
      'Ar ôl i’ch ffurflen ddod i law, cewch eich gwahodd i weithdy.',
      'Byddwch yn cael llythyr.',
    ],
    passes: ['Cewch wneud cais yn Gymraeg.', 'Os cewch anhawster, ffoniwch ni.'],
  }),
  promise({
    id: 'cy-you-will',
    proposes: 'duty',
    strength: 'soft',
    pattern: cy`${main('byddwch')}(?: chi)?(?: hefyd)?${YN} (?!gallu|gweld|gwybod|cofio|teimlo|cael|derbyn|dod o hyd)(?:${DEED})\b`,
    describes: both(
      'Tells the reader what they will do (byddwch yn).',
      'Mae’n dweud wrth y darllenydd beth y bydd yn ei wneud.',
    ),
    finds: ['Byddwch yn cyflwyno adroddiad inni bob chwarter.'],
    passes: ['Byddwch yn gallu gwneud cais ar-lein.', 'Os byddwch yn cyflwyno cais, darllenwch hwn.'],
  }),
  promise({
    id: 'cy-i-will-in-one-word',
    pattern: cy`(?:^|[,;:–] |\b(?:ac|ond|fe|mi|ni|yna|wedyn|hefyd) )(?:${STEMS}(?:af|wn)|gwnaf|gwnawn|rhoddaf|rhown|rhof|af ati|awn ati|parhawn|parhaf|sicrhawn|sicrhaf|cadwaf|cadwn)\b(?! (?:i'n|pe|petai)\b)`,
    unless: [cy`\b(?:gofynnaf|galwaf|cytunaf|cytunwn|ystyriwn|ystyriaf)\b`],
    describes: both(
      'Says in one word what we or I will do (anfonaf, cyhoeddwn).',
      'Mae’n dweud mewn un gair beth y byddwn neu y byddaf yn ei wneud.',
    ),
    finds: [
      'Anfonaf gopi at y Pwyllgor.',
      'Ysgrifennaf atoch eto maes o law.',
      'Cyhoeddwn grynodeb bob blwyddyn.',
      'Ac felly fe ddechreuwn drafodaeth gyda phobl Cymru.',
    ],
    passes: [
      'Gallwch ddysgu rhagor am y gwiriadau a wnawn.',
      'Gobeithiaf glywed gennych.',
      'Edrychaf ymlaen at gydweithio.',
      'Gallwn amrywio’r amodau.',
    ],
  }),
  promise({
    id: 'cy-body-will-in-a-mandate',
    proposes: 'duty',
    where: { heading: MANDATE },
    pattern: cy`${main('bydd|byddant|byddan')}|\b(?:fe|mi|ni) fydd(?:ant?)?\b`,
    describes: both(
      'Says what a body will do, in a document that lays it down (bydd).',
      'Mae’n dweud beth y bydd corff yn ei wneud, mewn dogfen sy’n ei bennu.',
    ),
    finds: [{ words: 'Bydd y Grŵp yn cyfarfod bob mis.', headings: ['Cylch Gorchwyl'] }],
    passes: ['Bydd y Grŵp yn cyfarfod bob mis.'],
  }),
  promise({
    id: 'cy-body-will',
    pattern: cy`${main('bydd|byddant|byddan')}|\b(?:fe|mi|ni) fydd(?:ant?)?\b|^fydd(?:ant?)?\b[^.?]*\bddim\b`,
    describes: both(
      'Says what somebody will do, or what will be done (bydd).',
      'Mae’n dweud beth y bydd rhywun yn ei wneud, neu beth a wneir.',
    ),
    finds: [
      'Bydd y Cyngor yn cyhoeddi’r adroddiad.',
      'Ni fydd y Grŵp yn ystyried achosion unigol.',
      'Os bydd digon o lofnodion, bydd y Pwyllgor yn ystyried dadl.',
      'Cwblheir y gwaith, a bydd crynodeb yn cael ei gyhoeddi.',
    ],
    passes: ['Gobeithio y bydd hyn yn ddigon.', 'Y gwaith a fydd yn dilyn.', 'Os bydd lle, cysylltwch â ni.'],
  }),
  promise({
    id: 'cy-who-will',
    pattern: cy`^(?![^.]*\b(?:mae|disgwylir|gobeith\p{L}*|credw?n|nid|roedd|oedd)\b|[^.]*\b(?:pa|pwy|sut|beth)\b[^.]{0,40} fydd)[^.?]{3,160}(?<!\b(?:a|pan|na|ni|nad|lle|fe|mi|os|nes) )\bfydd(?:'n| yn| hefyd yn| â chyfrifoldeb)\b|^(?:mater i|cyfrifoldeb|gwaith|tasg)\b[^.?]{2,80} fydd\b|^(?![^.]*\b(?:mae|y rhai|pa|pwy|beth|nid|roedd)\b)[^.?,]{3,90} sydd i (?!ddod|ddechrau)(?:${SOFT_DEED})\b`,
    describes: both(
      'Puts first who it is that will do something (… fydd yn …).',
      'Mae’n rhoi’n gyntaf pwy fydd yn gwneud rhywbeth.',
    ),
    finds: [
      'Y Cadeirydd fydd yn penderfynu pwy sy’n cael siarad.',
      'Mater i’r Llywodraeth fydd nodi unrhyw wersi.',
      'Y Prif Weithredwr sydd i gymeradwyo’r cynllun terfynol.',
      'Dim ond ymgeiswyr cymwys fydd yn cael eu gwahodd.',
    ],
    passes: [
      'Y gwaith a fydd yn dilyn.',
      'Mae’r Pwyllgor yn penderfynu pa safleoedd fydd yn cael eu cynnwys.',
      'Pwy fydd yn talu?',
    ],
  }),
];
