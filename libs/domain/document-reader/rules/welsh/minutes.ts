import { both } from '#domain/kernel';
import { ANY_DEED, DEED, SOFT_DEED } from '../../language/deeds';
import { cy } from '../../language/welsh';
import type { PassingRule, ProposingRule, Rule } from '../../rule/rule';
import { BODY, YN } from './words';

const finding = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'action', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** Verbs that minute a decision without asking anything of anybody. */
const NOTING =
  '(?:nodi|derbyn|dderbyn|cymeradwyo|gymeradwyo|cadarnhau|gadarnhau|gwahardd|wahardd|gohirio|ohirio|diolch|ddiolch|gwrthod|wrthod|canmol|croesawu|groesawu)';

/** What minutes report: what was agreed, decided, asked and said. */
export const minutes: readonly Rule[] = [
  passing({
    id: 'cy-minuted-without-asking',
    pattern: cy`^(?:\(?\p{L}\)? ?)?(?:(?:cytunwyd|penderfynwyd|penderfynodd [^.;]{3,40}?|cytunodd [^.;]{3,40}?)(?: yn unfrydol)?:?(?: y dylid| i| ei fod yn)? |(?:bod y pwyllgor yn|y dylid) )?(?:${NOTING}\b|bod cofnodion|fod cofnodion|bod y cofnodion)`,
    unless: [
      cy`\b[gc]?ohirio\b[^.;]*\b(?:tan|hyd|nesaf)\b`,
      cy`(?:\b(?:a|ac|gan)|,) (?:gofyn|ofyn|argymell|annog|cyfarwyddo|awdurdodi|ysgrifennu|cyflwyno|trefnu|anfon)\b`,
      cy`\bi'w (?:g?chyflwyno|cyhoeddi|gyhoeddi|chyhoeddi)\b`,
    ],
    where: {
      form: ['prose', 'item'],
      leadIn: cy`\b(?:penderfynwyd|cytunwyd|cytuno|penderfynu|penderfynodd|cytunodd|argymhellir)\b`,
    },
    describes: both(
      'A decision that only notes or agrees, and asks nothing of anybody.',
      'Penderfyniad sydd ond yn nodi neu’n cytuno, heb ofyn dim gan neb.',
    ),
    finds: [{ words: 'nodi cynnwys yr adroddiad', form: 'item', leadIn: 'PENDERFYNWYD' }],
    passes: [{ words: 'gofyn i’r Pennaeth adrodd yn ôl', form: 'item', leadIn: 'PENDERFYNWYD' }],
  }),
  passing({
    id: 'cy-agreed-without-asking',
    pattern: cy`\b(?:cytunwyd|penderfynwyd|cytunodd [^.;]{3,60}?|penderfynodd [^.;]{3,60}?)(?: yn unfrydol)?:? (?:i |y dylid |ar (?:y |yr )?|bod (?:y |yr )?|fod (?:y |yr )?)?(?:${NOTING}\b|cofnodion\b)`,
    unless: [
      cy`\b[gc]?ohirio\b[^.;]*\b(?:tan|hyd|nesaf)\b`,
      cy`(?:\b(?:a|ac|gan)|,) (?:gofyn|ofyn|argymell|annog|cyfarwyddo|awdurdodi|ysgrifennu|cyflwyno|trefnu|anfon)\b`,
      cy`\b(?:byddai|y bydd|y caiff|y câi)\b`,
    ],
    describes: both(
      'A decision that only notes or agrees, and asks nothing of anybody.',
      'Penderfyniad sydd ond yn nodi neu’n cytuno, heb ofyn dim gan neb.',
    ),
    finds: [
      'Cytunwyd bod cofnodion y cyfarfod yn gofnod cywir.',
      'Penderfynwyd nodi’r adroddiad.',
      'Cytunodd y Pwyllgor i nodi’r adroddiad.',
    ],
    passes: [
      'Cytunodd y Pwyllgor i drafod hyn ym mis Mai.',
      'Penderfynwyd nodi’r adroddiad a gofyn i’r Clerc ysgrifennu at y Cyngor.',
    ],
  }),
  finding({
    id: 'cy-agreed-to-do',
    pattern: cy`\b(?:cytunodd|cytunasant|ymrwymodd|addawodd|ymgymerodd|gwirfoddolodd|cynigiodd|cytunwyd|penderfynwyd|penderfynodd)\b[^.;:]{0,90}? (?:i|â|ag|ar|y) (?:hefyd )?(?:${SOFT_DEED}|bydd(?:ai|ent)?|dyl(?:id|ai|ent)|caiff|câi|ceid|chyfarfod|chodi|chysylltu|thrafod|phenodi)\b|\b(?:addawodd|cynigiodd) [^.;]{2,60}? (?:${SOFT_DEED})\b|\bcytunwyd (?:bod|fod) angen (?:i [^.;]{2,60}? )?(?:${ANY_DEED})\b`,
    unless: [
      cy`\b(?:cytunodd|cytunasant)\b[^.;]{0,40}\bbod\b(?![^.;]*\b(?:i|y byddai|y bydd)\b)`,
      cy`\by (?:bydd|byddai) hyn\b`,
      cy`^(?:yn|yn ôl yn|ym \p{L}+|ym mis \p{L}+) (?:19|20)\d\d\b`,
    ],
    describes: both(
      'Somebody agreed to do something, or it was agreed that it would be done.',
      'Cytunodd rhywun i wneud rhywbeth, neu cytunwyd y byddai’n cael ei wneud.',
    ),
    finds: [
      'Cytunodd y Pennaeth Tai i ddarparu dadansoddiad.',
      'Cytunwyd y byddai’r papur yn cael ei gylchredeg.',
      'Cytunwyd bod angen ysgrifennu at y Gweinidog.',
      'Cytunwyd i ysgrifennu at y Gweinidog.',
      'Addawodd y Cadeirydd i godi’r mater.',
    ],
    passes: ['Cytunodd yr aelodau bod hyn yn bwysig.', 'Cytunwyd ar y cofnodion.'],
  }),
  finding({
    id: 'cy-agreed-that-somebody-does',
    pattern: cy`\b(?:cytunwyd|cytunodd|penderfynwyd|penderfynodd)\b[^.;:]{0,60}?\b(?:bod|fod)\b[^.;]{2,80}? (?:(?:yn|'n) ${DEED}|i ${SOFT_DEED}|i'w)\b`,
    unless: [cy`\b(?:yn gofnod|yn bwysig|angen)\b`],
    describes: both('It was agreed that somebody does something.', 'Cytunwyd bod rhywun yn gwneud rhywbeth.'),
    finds: [
      'Cytunwyd bod y Cadeirydd yn ysgrifennu at y Gweinidog.',
      'Penderfynwyd fod y Clerc i drefnu cyfarfod.',
    ],
    passes: ['Cytunwyd bod y cofnodion yn gofnod cywir.'],
  }),
  finding({
    id: 'cy-decided-to-do',
    pattern: cy`\b(?:penderfynwyd|penderfynodd [^.;]{3,60}?):? (?:${DEED})\b`,
    describes: both('It was decided to do something.', 'Penderfynwyd gwneud rhywbeth.'),
    finds: ['Penderfynwyd sefydlu gweithgor.', 'Penderfynodd y Pwyllgor ysgrifennu at y Gweinidog.'],
    passes: ['Penderfynwyd o blaid y cynnig.'],
  }),
  finding({
    id: 'cy-decision-in-a-list',
    pattern: cy`^(?:\(?\p{L}{1,3}\)|\d+[.)])? ?(?:(?:y dylid|bod [^.;]{3,60}? yn|i) )?(?:${ANY_DEED})\b`,
    where: { form: ['item'], leadIn: cy`\b(?:penderfynwyd|cytunwyd|penderfynodd|cytunodd)\b` },
    describes: both('One of the things decided, in a list.', 'Un o’r pethau a benderfynwyd, mewn rhestr.'),
    finds: [{ words: 'gofyn i’r Prif Swyddog adrodd yn ôl', form: 'item', leadIn: 'PENDERFYNWYD' }],
    passes: [{ words: 'adroddiad y Prif Swyddog', form: 'item', leadIn: 'PENDERFYNWYD' }],
  }),
  finding({
    id: 'cy-asked-to-do',
    pattern: cy`\b(?:gofynnwyd|gofynnodd (?:y |yr )?(?:[\p{L}]+ )?(?:pwyllgor|cadeirydd|aelodau|bwrdd|cabinet|cyngor|panel|grŵp|gweinidog|llywodraeth)(?: \p{L}+){0,4}?|gofynnais|gofynnom|(?:mae|rwyf|rydym|yr wyf|yr ydym|wedi)[^.;]{0,110}? wedi (?:gofyn(?: ar y cyd)?|cyfarwyddo)) (?:i|fy|ein)(?:'r|'m|'n)? [^.;?]{2,120}?\b(?:${SOFT_DEED}|${DEED}|am)\b|\b(?:gofynnwyd|gofynnodd (?:y |yr )?(?:pwyllgor|cadeirydd|aelodau|bwrdd|panel|grŵp)|\ba gofynnodd) am (?:ddiweddariad|adroddiad|bapur|ddadansoddiad|wybodaeth bellach)\b|\bgofynn(?:odd|wyd) (?:iddo|iddi|iddynt) (?:${SOFT_DEED})\b`,
    unless: [cy`\b(?:gofynnwyd|gofynnodd)\b[^.;]{0,40} (?:a |pa |pam |sut |pryd |faint )`],
    describes: both('Somebody was asked to do something.', 'Gofynnwyd i rywun wneud rhywbeth.'),
    finds: [
      'Gofynnwyd i’r Clerc drefnu cyfarfod.',
      'Gofynnodd y Pwyllgor i’r Pennaeth ddarparu adroddiad.',
      'Rwyf wedi gofyn i’m swyddogion baratoi cyngor.',
      'Mae’r Gweinidog wedi gofyn i’r Bwrdd adolygu’r cynllun.',
      'Diolchodd y Cadeirydd i’r swyddogion a gofynnodd iddynt ddod â diweddariad.',
    ],
    passes: [
      'Gofynnodd y Cynghorydd a fyddai modd cyhoeddi’r ffigurau.',
      'Gofynnwyd pa ysgolion oedd yn rhan o’r cynllun.',
    ],
  }),
  finding({
    id: 'cy-said-that-it-would',
    proposes: 'commitment',
    pattern: cy`\b(?:dywedodd|dywedwyd|cadarnhaodd|cadarnhawyd|eglurodd|eglurwyd|esboniodd|esboniwyd|nododd|nodwyd|ychwanegodd|hysbysodd|hysbyswyd|atebodd|sicrhaodd|adroddodd|adroddwyd|datganodd|cyhoeddodd|awgrymodd|ymatebodd|(?:cafodd|cafwyd|rhoddodd|rhoddwyd)[^.;]{0,60} wybod)\b[^.;?]{0,160}?\b(?:y|yr|na) (?:byddai|bydd|byddent|byddant|byddir|byddid|fyddai|fydd|câi|caiff|cheir|ceid|disgwylid|cynhelid|cynhelir|cyhoeddid|cyhoeddir|anfonid|anfonir|gwneid|gwneir|cyflwynir|cyflwynid)\b`,
    unless: [
      cy`\b(?:y|na) (?:[bf]ydd(?:ai)?) (?:hyn|hynny)(?! yn cael)\b`,
      cy`\b(?:bydd|byddai)\b[^.;]{0,80}${YN} (?:helpu|galluogi|caniatáu|golygu|arwain at|costio|effeithio|gallu|anodd|bwysig|her)\b`,
    ],
    describes: both(
      'Somebody is reported to have said that something would be done.',
      'Adroddir i rywun ddweud y byddai rhywbeth yn cael ei wneud.',
    ),
    finds: [
      'Dywedodd y Pennaeth Tai y byddai’r polisi yn cael ei gyflwyno i’r Cabinet.',
      'Cadarnhaodd y Swyddog y câi pob cyngor wybod.',
      'Nodwyd y bydd adroddiad yn dod i’r cyfarfod nesaf.',
    ],
    passes: [
      'Dywedodd y Pennaeth Tai y byddai hyn yn helpu teuluoedd.',
      'Dywedodd y Pennaeth fod y polisi wedi’i gyflwyno.',
    ],
  }),
  finding({
    id: 'cy-would-in-minutes',
    where: { genre: 'minutes' },
    pattern: cy`(?:^|[,;] |\bac? )byddai(?:'r| yr?)? (?:[\p{L}-]+ ){0,3}?(?:${BODY}|[cg]lerc)\b[^.;]{0,60}?${YN} (?:${DEED})\b`,
    describes: both(
      'Minutes report what a body would do.',
      'Mae cofnodion yn adrodd beth y byddai corff yn ei wneud.',
    ),
    finds: [{ words: 'Byddai’r Clerc yn trefnu ymweliad safle.', genre: 'minutes' }],
    passes: [
      'Byddai’r Clerc yn trefnu ymweliad safle.',
      { words: 'Byddai hyn yn cyfrannu at y nod.', genre: 'minutes' },
    ],
  }),
  finding({
    id: 'cy-said-that-they-intend',
    proposes: 'commitment',
    strength: 'soft',
    pattern: cy`\b(?:dywedodd|dywedwyd|cadarnhaodd|eglurodd|esboniodd|nododd|nodwyd|ychwanegodd|adroddodd)\b[^.;?]{0,120}?\b(?:bod|fod)\b[^.;]{0,80}?\b(?:bwriadu|ar fin|bwriad|am (?:${SOFT_DEED})|i'w (?:cyhoeddi|gyhoeddi|chyhoeddi|gyflwyno|chyflwyno|gynnal|chynnal|gwblhau|chwblhau))\b`,
    describes: both(
      'Somebody is reported to intend something.',
      'Adroddir bod rhywun yn bwriadu gwneud rhywbeth.',
    ),
    finds: [
      'Dywedodd y Pennaeth ei fod yn bwriadu cyflwyno’r adroddiad ym mis Mai.',
      'Eglurodd fod y cynllun i’w gyhoeddi yn yr haf.',
    ],
    passes: ['Dywedodd y Pennaeth fod y cynllun yn llwyddiant.'],
  }),
];
