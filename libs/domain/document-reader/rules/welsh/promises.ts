import { both } from '#domain/kernel';
import type { PassingRule, ProposingRule, Rule } from '../rule';
import { anyForm } from '../../language/mutations';
import { cy } from '../../language/welsh';
import { ANY_DEED, DEED, SOFT_DEED } from '../../language/deeds';
import { BODY, NOT_I_WOULD, YN, main } from './words';

const promise = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'commitment', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

const WE = String.raw`\b(?:rydym|rydyn|yr ydym|rwyf|rwy|rydw i|dw i|dwi)(?: ni)?(?: hefyd| bellach| felly| eisoes| nawr| yn awr)*`;
/** Documents in which `bydd` lays something on a body rather than promise it. */
const MANDATE = cy`\b(?:cylch gorchwyl|amodau|telerau|rheolau|rôl|rolau|cyfrifoldebau|aelodaeth|llywodraethu|cyfansoddiad|trefn|gweithdrefn|protocol)\b`;
const SOFT_VERBS =
  '(?:ystyried|ceisio|anelu|gobeithio|disgwyl|aros|barod|falch|hapus|agored|edrych (?:eto )?ar|meddwl|awyddus|ymdrechu|gweithio tuag)';
/** Stems of the verbs with which one writes `I will` in one word. */
const STEMS = anyForm(
  `anfon|ysgrifenn|cyhoedd|darpar|rhodd|rhann|gwn|sicrha|parha|cynhali|cynhaliw|adolyg|cyflwyn|gofynn|ystyri|gweithi|dychwel|adrodd|ymgynghor|sefydl|penod|cadarnha|trefn|hysbys|ymateb|cod|gosod|defnyddi|datblyg|diweddar|paratoi|paratô|monitr|ymrwym|adda|addaw|cysyllt|cefnog|buddsodd|cymer|cadw|cytun|galw|llunni|cydweithi|ymchwili|cwblha|dechreu|lansi`.replaceAll(
    '|',
    ' ',
  ),
);

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
    pattern: cy`${main('byddwn|byddaf|bydda i|byddir')}${NOT_I_WOULD}|\b(?:fe|mi|ni) fydd(?:wn|af|a i|ir)\b`,
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
      'Ac fe fyddwn yn adrodd yn ôl.',
    ],
    passes: [
      'Dyma sut y byddwn yn mesur cynnydd.',
      'Byddwn i’n hoffi mwy o fysiau.',
      'Os byddwn yn llwyddo, bydd hynny’n wych.',
    ],
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
    id: 'cy-committed',
    pattern: cy`\b(?:yn|'n|wedi|wedi'i|wedi'u)(?: llwyr| gwbl| llawn)? (?:ymrwymo|hymrwymo|ymrwymedig|addo)(?: hefyd)?(?: i|'n llwyr i| y| na|\b)|\b(?:ymrwymwn|ymrwymaf|addawn|addawaf|gwarantwn|gwarantir)\b|\b(?:ein|fy|eu) (?:h|n)?ymrwymiad(?:au)?(?: ni)? (?:yw|ydy|i)\b`,
    unless: [
      cy`\b(?:sydd|oedd|roedd|a|bod|fod|sy'n)(?: wedi| yn|'n)* (?:ymrwymo|ymrwymedig|addo)\b`,
      cy`\b(?:roedd|oedd|roeddem|bu|roeddwn)\b[^.;]{0,80}\bymrwymo\b`,
    ],
    describes: both(
      'Commits the speaker or somebody else (ymrwymo, addo).',
      'Mae’n ymrwymo’r siaradwr neu rywun arall.',
    ),
    finds: [
      'Mae’r Llywodraeth wedi ymrwymo i ddiweddaru’r canllawiau.',
      'Rydym yn ymrwymo i ymdrin â phob cwyn yn deg.',
      'Ein hymrwymiad yw gwrando ar ein partneriaid.',
      'Rwyf yn addo adrodd bob chwe mis.',
    ],
    passes: ['Partneriaid sydd wedi ymrwymo i’r prosiect.', 'Roedd y Llywodraeth wedi ymrwymo i hyn.'],
  }),
  promise({
    id: 'cy-intends',
    strength: 'soft',
    pattern: cy`(?:\byn|'n) bwriadu\b|(?<!\by )\b(?:bwriadwn|bwriadaf)\b|\b(?:mae bwriad|y bwriad yw|ein bwriad(?: ni)? yw|fy mwriad yw)\b|(?<!\by )\bbwriedir (?:${DEED}|i \p{L}+ (?:gael|fod))\b|(?:\bmae(?:'r| yr?)? (?:[\p{L}-]+ ){0,2}?${BODY}(?:(?! yn |'n | wedi )[^.,;]){0,40}|${WE}) am ${SOFT_DEED}\b`,
    unless: [
      cy`\b(?:hyn|beth|sut|pam|lle|fel|pryd|modd)(?: yr| y)? (?:ydym|rydym|rydyn|wyf|rwyf|mae|mae'r|maent)\b[^.;,]{0,40} bwriadu\b`,
      cy`\b(?:nid|nad)(?: oes| yw(?:'r)?| ydym| ydw i)?[^.;,]{0,40} bwriad(?:u)?\b`,
      cy`\b(?:roedd|oedd|roeddem|sy'n|os ydych|os yw|a oedd|ydych chi|ydych)\b[^.;,]{0,60} bwriadu\b`,
    ],
    describes: both(
      'Says what somebody intends to do (bwriadu).',
      'Mae’n dweud beth y mae rhywun yn bwriadu ei wneud.',
    ),
    finds: [
      'Rydym yn bwriadu moderneiddio ein pwerau.',
      'Ein bwriad yw cynnal gweithdai.',
      'Bwriedir cyhoeddi’r strategaeth yn 2026.',
      'Mae Llywodraeth Cymru am weithio gyda’r pleidiau eraill.',
    ],
    passes: [
      'Os ydych yn bwriadu gwneud cais, darllenwch hwn.',
      'Bwriedir y ddogfen hon i rieni.',
      'Nid ydym yn bwriadu newid hyn.',
      'Hoffem glywed eich barn am yr hyn yr ydym yn bwriadu ei wneud.',
      'Mae’r Cyngor yn gyfrifol am gynnal ffyrdd.',
    ],
  }),
  promise({
    id: 'cy-aims',
    strength: 'soft',
    pattern: cy`(?:\byn|'n) anelu (?:at|i|tuag)\b|\b(?:anelwn|anelir|ceisiwn)\b|\bein (?:nod|hamcan|targed)(?: ni)? yw (?:cyhoeddi|cyflwyno|cwblhau|cynnal|sefydlu|lansio|sicrhau|cyflawni|lleihau|cynyddu|cael|gorffen|cyrraedd|dechrau)\b`,
    unless: [cy`\b(?:roedd|oedd|sy'n|a oedd)\b[^.;,]{0,60} anelu\b`],
    describes: both(
      'Says what somebody aims to do (anelu at, ein nod yw).',
      'Mae’n dweud beth y mae rhywun yn anelu at ei wneud.',
    ),
    finds: ['Rydym yn anelu at gynyddu nifer yr ymweliadau.', 'Ein nod yw cwblhau’r gwaith erbyn mis Mai.'],
    passes: ['Ein nod yw bod yn sefydliad agored.', 'Roedd y cynllun yn anelu at helpu teuluoedd.'],
  }),
  promise({
    id: 'cy-we-expect',
    strength: 'soft',
    pattern: cy`${WE}(?:'n| yn) disgwyl (?:i|y|cyhoeddi|cyflwyno|cwblhau|gallu|cael|dechrau|gweld)\b|\bdisgwyliwn (?:i|y|\p{L}+)\b|\bdisgwyliaf (?:i|y|\p{L}+)\b`,
    describes: both(
      'Says what we expect to do, or of somebody else.',
      'Mae’n dweud beth yr ydym yn disgwyl ei wneud, neu’n ei ddisgwyl gan rywun arall.',
    ),
    finds: [
      'Rydym yn disgwyl cyhoeddi’r adroddiad yn yr haf.',
      'Rwy’n disgwyl i awdurdodau lleol ymgynghori.',
      'Disgwyliwn y bydd y rhwydwaith yn dechrau yn 2027.',
    ],
    passes: ['Roeddem yn disgwyl mwy o ymatebion.'],
  }),
  promise({
    id: 'cy-will-be-done',
    pattern: cy`(?:^|[,;:–] |\b(?:a|ac|ond|fe|mi|yna|wedyn|ni|lle|\d+\.?) )(?:caiff|cânt|c?gaiff|gânt|chaiff|chânt|câi)\b[^.;]{0,140}?(?:\b(?:ei|eu)|'i|'u) (?:${ANY_DEED}|[\p{L}-]{4,})\b`,
    unless: [
      cy`(?:\ba|y|lle|fel y|pan|sut y|os) (?:caiff|gaiff|cânt|gânt)\b(?![^.;]*, caiff)`,
      cy`^(?:[^,]{0,60}, )?(?:caiff|cânt)\b[^.;]{2,60}? (?:${ANY_DEED})\b[^.;]* (?:ei|eu) `,
    ],
    describes: both(
      'Says that something will be done to it (caiff … ei …).',
      'Mae’n dweud y caiff rhywbeth ei wneud.',
    ),
    finds: [
      'Caiff yr adroddiad ei gyhoeddi ym mis Mai.',
      'Ni chaiff hawliadau hwyr eu talu.',
      'Bydd y cyfnod yn dod i ben, ac yna caiff y data eu dileu.',
    ],
    passes: ['Caiff y Grŵp sefydlu is-grwpiau.', 'Y wybodaeth a gaiff ei chasglu.'],
  }),
  promise({
    id: 'cy-you-will-get',
    pattern: cy`(?:^|[,;:–] |\b(?:a|ac|ond|fe|yna|wedyn) )(?:cewch|gewch)(?: hefyd| wedyn)? (?:eich \p{L}+|(?!(?!ateb\b)${ANY_DEED}\b)\p{L}+)|${main('byddwch')}(?: chi)?(?: hefyd)?${YN} (?:cael|derbyn|clywed)\b`,
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
    pattern: cy`${main('bydd|byddant|byddan')}|\b(?:fe|mi|ni) fydd(?:ant?)?\b`,
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
    pattern: cy`^(?![^.]*\b(?:mae|disgwylir|gobeith\p{L}*|credw?n|nid|roedd|oedd)\b|[^.]*\b(?:pa|pwy|sut|beth)\b[^.]{0,40} fydd)[^.?]{3,160}(?<!\b(?:a|pan|na|ni|nad|lle|fe|mi|os|nes) )\bfydd(?:'n| yn| hefyd yn| â chyfrifoldeb)\b|^(?:mater i|cyfrifoldeb|gwaith|tasg)\b[^.?]{2,80} fydd\b`,
    describes: both(
      'Puts first who it is that will do something (… fydd yn …).',
      'Mae’n rhoi’n gyntaf pwy fydd yn gwneud rhywbeth.',
    ),
    finds: [
      'Y Cadeirydd fydd yn penderfynu pwy sy’n cael siarad.',
      'Mater i’r Llywodraeth fydd nodi unrhyw wersi.',
      'Dim ond ymgeiswyr cymwys fydd yn cael eu gwahodd.',
    ],
    passes: [
      'Y gwaith a fydd yn dilyn.',
      'Mae’r Pwyllgor yn penderfynu pa safleoedd fydd yn cael eu cynnwys.',
      'Pwy fydd yn talu?',
    ],
  }),
  passing({
    id: 'cy-we-have',
    pattern: cy`^[^,]{0,80}${WE} wedi\b`,
    describes: both('Says what has been done.', 'Mae’n dweud beth sydd wedi’i wneud.'),
    finds: ['Rydym bellach wedi datblygu ein cynllun.', 'Rydym hefyd wedi cynnal adolygiadau.'],
    passes: ['Rydym yn datblygu ein cynllun.'],
  }),
  promise({
    id: 'cy-going-to',
    strength: 'soft',
    pattern: cy`(?:${WE}|\bmae(?:'r| yr?)? (?:(?! yn |'n )[^.;,]){2,80})${YN} mynd i ${SOFT_DEED}\b`,
    describes: both(
      'Says what somebody is going to do (yn mynd i).',
      'Mae’n dweud beth y mae rhywun yn mynd i’w wneud.',
    ),
    finds: [
      'Mae’r Rheolwr yn mynd i gyflwyno sesiynau galw heibio.',
      'Rydym yn mynd i gyhoeddi’r canlyniadau.',
    ],
    passes: ['Mae’r Rheolwr yn mynd i’r cyfarfod.'],
  }),
  promise({
    id: 'cy-we-give-money',
    pattern: cy`${WE}(?:'n| yn) (?:buddsoddi|dyrannu|neilltuo|darparu|rhoi|cynyddu|ymestyn|ariannu|cyllido)\b[^.;]*(?:£|\d+ ?%|miliwn|cyllid|hwb|grant)`,
    describes: both(
      'Says what money or strength we are giving.',
      'Mae’n dweud pa arian neu nerth yr ydym yn ei roi.',
    ),
    finds: [
      'Rydym yn buddsoddi £613 miliwn dros y tair blynedd nesaf.',
      'Rydym yn rhoi hwb o 75% i’n hamddiffynfeydd.',
    ],
    passes: ['Rydym yn buddsoddi mewn pobl.', 'Rydym wedi buddsoddi £3 miliwn.'],
  }),
  promise({
    id: 'cy-we-are-at-it',
    proposes: 'action',
    strength: 'soft',
    pattern: cy`${WE}(?:'n| yn| wrthi'n| wrthi yn) (?:parhau i|gweithio|paratoi|datblygu|cynllunio|bwrw ymlaen|buddsoddi|adolygu|rhoi hwb|rhoi (?:£|cyllid)|cynyddu|ymestyn|sefydlu|cyflwyno|llunio|ystyried|archwilio|cydweithio|trefnu|recriwtio|treialu|gweithredu|edrych i|diweddaru|diwygio|ymgynghori|cymryd camau|gwneud gwaith|darparu £|dyrannu|ariannu)\b`,
    unless: [cy`\b(?:ers|y llynedd)\b`],
    describes: both(
      'Says what we are doing and go on doing (rydym yn).',
      'Mae’n dweud beth yr ydym yn ei wneud ac yn parhau i’w wneud.',
    ),
    finds: [
      'Rydym yn parhau i ganolbwyntio ar dri maes.',
      'Rydym hefyd yn gweithio mewn partneriaeth â’r Weinyddiaeth.',
      'Rydym yn adolygu’r ddeddfwriaeth.',
    ],
    passes: [
      'Rydym yn croesawu’r adroddiad.',
      'Rydym yn awr yn wynebu her fwy.',
      'Rydym wedi datblygu cynllun.',
    ],
  }),
  promise({
    id: 'cy-we-do-on-a-day',
    pattern: cy`${WE}(?:'n| yn) (?:cynnal|cyhoeddi|lansio|agor|cau|dechrau|cyfarfod|cwrdd|gwahodd|cyflwyno|anfon|trefnu|darparu)\b[^.;]*(?:\b\d{1,2} (?:o )?(?:ion|chwef|maw|fawrth|ebr|mai|fai|meh|feh|gorff|orff|awst|medi|fedi|hyd|tach|dach|rhag|rag)\p{L}*|\bnesaf\b|\byn nes ymlaen\b|\bd?dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b)`,
    describes: both(
      'Says what we do on a day to come.',
      'Mae’n dweud beth yr ydym yn ei wneud ar ddiwrnod i ddod.',
    ),
    finds: ['Rydym yn cynnal dau weithdy ar-lein, ddydd Mawrth 29 Mawrth a dydd Iau 5 Mai 2022.'],
    passes: ['Rydym yn cynnal gweithdai ar-lein.'],
  }),
  promise({
    id: 'cy-body-is-at-it',
    strength: 'soft',
    proposes: 'action',
    pattern: cy`\bmae(?:'r| yr?)? [^.;]{2,80}? (?:wrthi(?:'n| yn)|ar fin) (?:${DEED}|\p{L}{4,})\b|\bmae(?:'r| yr?)? (?:[\p{L}-]+ ){0,2}?${BODY}\b[^.;,]{0,60}?${YN} (?:parhau i (?:weithio|fonitro|adolygu|gefnogi|ddatblygu|ymgysylltu|drafod|ystyried|ddarparu)|paratoi|bwrw ymlaen|gweithio (?:gyda|tuag|i|ar|mewn))\b`,
    unless: [cy`\bmae\b[^.;]{0,60}\b(?:sydd|sy'n) (?:wrthi|yn gweithio|yn paratoi)\b`],
    describes: both(
      'Says what a body is at work on (wrthi’n, yn parhau i).',
      'Mae’n dweud beth y mae corff wrthi’n ei wneud.',
    ),
    finds: [
      'Mae’r Llywodraeth wrthi’n paratoi rhestr newydd.',
      'Mae Llywodraeth Cymru yn parhau i weithio gyda’r sector.',
    ],
    passes: ['Mae’r rhestr yn un fer.', 'Mae’r bobl sy’n gweithio yno yn brofiadol.'],
  }),
];
