import { both } from '#domain/kernel';
import type { PassingRule, ProposingRule, Rule } from '../rule';
import { cy } from '../../language/welsh';
import { ANY_DEED, DEED, SOFT_DEED } from '../../language/deeds';
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

const ACTION_HEADING = cy`\b(?:camau? (?:gweithredu|nesaf|i'w cymryd)|cynllun gweithredu|pwyntiau gweithredu|gweithredoedd|tasgau|cerrig milltir|beth (?:fyddwn ni'n|byddwn yn|y byddwn yn) ei wneud|ein hymrwymiadau|ymrwymiadau|y camau y byddwn)\b`;
const DONE_HEADING = cy`\bwedi(?:'i|'u| ei| eu| ein)? (?:g?wneud|gyflawni|cyflawni|chyflawni|gwblhau|cwblhau|chwblhau)\b|\b(?:cynnydd|cyflawniadau|llwyddiannau|y llynedd|cefndir|ers ein diweddariad)\b`;
/** Verbs that minute a decision without asking anything of anybody. */
const NOTING =
  '(?:nodi|derbyn|dderbyn|cymeradwyo|gymeradwyo|cadarnhau|gadarnhau|gwahardd|wahardd|gohirio|ohirio|diolch|ddiolch|gwrthod|wrthod|canmol|croesawu|groesawu)';

/** What minutes, lists of actions and tables ask of somebody. */
export const actions: readonly Rule[] = [
  passing({
    id: 'cy-minuted-without-asking',
    pattern: cy`^(?:\(?\p{L}\)? ?)?(?:(?:cytunwyd|penderfynwyd|penderfynodd [^.;]{3,40}?|cytunodd [^.;]{3,40}?)(?: yn unfrydol)?:?(?: y dylid| i| ei fod yn)? |(?:bod y pwyllgor yn|y dylid) )?(?:${NOTING}\b|bod cofnodion|fod cofnodion|bod y cofnodion)`,
    unless: [
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
    id: 'cy-action-of-minutes',
    pattern: cy`^\W*(?:\d+(?:\.\d+)*\.? )?(?:cam(?:au)? (?:gweithredu|i'w (?:g?cymryd|gymryd))|pwynt(?:iau)? gweithredu|pwynt i'w weithredu|i'w weithredu|gweithredu|gweithred|tasg|ap|cg) ?(?:\d+(?:[./]\d+)*)? ?(?:[:–.-]|\()\s*\S`,
    describes: both('An action of minutes.', 'Cam gweithredu mewn cofnodion.'),
    finds: [
      'CAM GWEITHREDU: Y Clerc i ysgrifennu at y Cyngor.',
      'Cam i’w gymryd 3: trefnu cyfarfod.',
      'Gweithredu: Ysgrifenyddiaeth',
      'Pwynt gweithredu 2 – cylchredeg y papur',
    ],
    passes: ['Nodwyd y camau gweithredu.', 'Mae’r cam gweithredu wedi’i gwblhau.'],
  }),
  finding({
    id: 'cy-somebody-to-do',
    pattern: cy`^(?!.*\b(?:mae|roedd|oedd|bydd|yw|wnaeth|gan|os)\b)(?:y |yr )?(?:[^.,:;]{2,70}?) i ${SOFT_DEED}\b`,
    unless: [
      cy`^(?:${DEED}|sut|pam|cyfle|ffordd|ffyrdd|angen|gwaith|cais|ceisiadau|cynllun|cymorth|hawl|pŵer|cyllid|arian|mesurau|y gallu|diolch|er mwyn|yn ogystal|i)\b`,
    ],
    where: { form: ['prose', 'item', 'row'], heading: ACTION_HEADING },
    describes: both(
      'Names who is to do what, under a heading of actions.',
      'Mae’n enwi pwy sydd i wneud beth, o dan bennawd camau gweithredu.',
    ),
    finds: [{ words: 'Y Clerc i ysgrifennu at y Cyngor.', form: 'item', headings: ['Camau gweithredu'] }],
    passes: [
      { words: 'Cyfle i ystyried y cynllun.', form: 'item', headings: ['Camau gweithredu'] },
      'Y Clerc i ysgrifennu at y Cyngor.',
    ],
  }),
  finding({
    id: 'cy-role-to-do',
    pattern: cy`^(?!(?:fe|mi|ni|nid|nad|a|pan)\b|[^.]*\b(?:mae|roedd|oedd|bydd|fydd|yw|gan|os)\b)(?:(?:y|yr|pob|yr holl) )?(?:[\p{L}-]+ ){0,3}?${BODY}(?: (?!yn )[\p{L}'-]+){0,5}? i (?:hefyd )?${SOFT_DEED}\b`,
    unless: [
      cy`^[\p{L}]{3,}(?:odd|wn|af|wyd|ir|asant)\b`,
      cy`^(?:${DEED}|cyfle|cymorth|canllawiau|cyngor i|gwasanaeth(?:au)? i)\b`,
    ],
    where: { form: ['prose', 'item'] },
    describes: both(
      'Names a post or body that is to do something, as minutes do.',
      'Mae’n enwi swydd neu gorff sydd i wneud rhywbeth, fel y gwna cofnodion.',
    ),
    finds: [
      'Pennaeth Tai i anfon y dadansoddiad at aelodau’r Pwyllgor.',
      'Yr Ysgrifenyddiaeth i gylchredeg y papurau.',
    ],
    passes: [
      'Mae Pennaeth Tai wedi anfon y dadansoddiad.',
      'Adolygu’r gwasanaeth i sicrhau ansawdd.',
      'Fe fydd y Comisiwn yn profi’r cwestiwn i sicrhau tegwch.',
    ],
  }),
  finding({
    id: 'cy-agreed-to-do',
    pattern: cy`\b(?:cytunodd|cytunasant|ymrwymodd|addawodd|ymgymerodd|gwirfoddolodd|cynigiodd|cytunwyd|penderfynwyd|penderfynodd)\b[^.;:]{0,90}? (?:i|â|ag|ar|y) (?:hefyd )?(?:${SOFT_DEED}|bydd(?:ai|ent)?|dyl(?:id|ai|ent)|caiff|câi|ceid|chyfarfod|chodi|chysylltu|thrafod|phenodi)\b`,
    unless: [
      cy`\b(?:cytunodd|cytunasant)\b[^.;]{0,40}\bbod\b(?![^.;]*\b(?:i|y byddai|y bydd)\b)`,
      cy`\by (?:bydd|byddai) hyn\b`,
    ],
    describes: both(
      'Somebody agreed to do something, or it was agreed that it would be done.',
      'Cytunodd rhywun i wneud rhywbeth, neu cytunwyd y byddai’n cael ei wneud.',
    ),
    finds: [
      'Cytunodd y Pennaeth Tai i ddarparu dadansoddiad.',
      'Cytunwyd y byddai’r papur yn cael ei gylchredeg.',
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
    pattern: cy`\b(?:gofynnwyd|gofynnodd (?:y |yr )?(?:[\p{L}]+ )?(?:pwyllgor|cadeirydd|aelodau|bwrdd|cabinet|cyngor|panel|grŵp|gweinidog|llywodraeth)(?: \p{L}+){0,4}?|gofynnais|gofynnom|(?:mae|rwyf|rydym|yr wyf|yr ydym|wedi)[^.;]{0,110}? wedi gofyn(?: ar y cyd)?) i(?:'r|'m|'n)? [^.;?]{2,120}?\b(?:${SOFT_DEED}|${DEED}|am)\b|\bgofynn(?:odd|wyd) (?:iddo|iddi|iddynt) (?:${SOFT_DEED})\b`,
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
  passing({
    id: 'cy-deed-already-done',
    pattern: cy`^(?:${DEED})\b`,
    where: { form: ['item', 'prose'], heading: DONE_HEADING },
    describes: both(
      'A deed under a heading of what has been done.',
      'Gweithred o dan bennawd sy’n sôn am yr hyn a wnaed.',
    ),
    finds: [
      {
        words: 'Cyflwyno fideo hyfforddiant ar gyfer staff ym mis Ionawr 2022.',
        headings: ['Yr hyn yr ydym wedi’i wneud'],
      },
    ],
    passes: [{ words: 'Cyflwyno fideo hyfforddiant ar gyfer staff.', headings: ['Camau nesaf'] }],
  }),
  finding({
    id: 'cy-row-of-deeds',
    pattern: cy`^(?:byddwn yn |rydym yn )?(?:parhau i |dechrau |cychwyn )?(?:${DEED}|${SOFT_DEED})\b`,
    where: { form: ['row'] },
    describes: both(
      'A row of a table that says what is to be done.',
      'Rhes o dabl sy’n dweud beth sydd i’w wneud.',
    ),
    finds: [
      { words: 'Lansio’r catalog ar-lein newydd', form: 'row' },
      { words: 'gweithio gyda’n gwasanaethau diwygiedig', form: 'row' },
    ],
    passes: [{ words: 'Oriau agor yr amgueddfa', form: 'row' }, 'Lansio’r catalog ar-lein newydd'],
  }),
  finding({
    id: 'cy-row-due',
    pattern: cy`\p{L}{3}`,
    unless: [cy`^(?:nifer|canran|cyfanswm|cost|cyllideb|risg)\b`],
    where: {
      form: ['row'],
      cell: {
        column: cy`^(?:dyddiad (?:cau|targed|cwblhau|cyflawni|gorffen)|erbyn(?: pryd)?|terfyn amser|amserlen)\b`,
        words: cy`\d{4}|parhaus|gwanwyn|haf|hydref|gaeaf|chwarter|wythnos|\bmis\b|\d{1,2} \p{L}{3,}`,
      },
    },
    describes: both(
      'A row of a table with the day by which it is to be done.',
      'Rhes o dabl a’r diwrnod y mae i’w gwneud erbyn hynny.',
    ),
    finds: [
      {
        words: 'Strategaeth ddrafft i’r Bwrdd',
        form: 'row',
        cells: [{ column: 'Dyddiad targed', words: 'Mawrth 2026', offset: 0, text: '' }],
      },
    ],
    passes: [
      {
        words: 'Strategaeth ddrafft i’r Bwrdd',
        form: 'row',
        cells: [{ column: 'Dyddiad cyhoeddi', words: 'Mawrth 2020', offset: 0, text: '' }],
      },
    ],
  }),
  finding({
    id: 'cy-deed-under-actions',
    pattern: cy`^(?:${DEED})\b`,
    where: { form: ['item'], heading: ACTION_HEADING, notHeading: DONE_HEADING },
    describes: both(
      'A deed in a list under a heading of actions.',
      'Gweithred mewn rhestr o dan bennawd camau gweithredu.',
    ),
    finds: [{ words: 'penodi swyddog iaith', form: 'item', headings: ['Camau gweithredu'] }],
    passes: [{ words: 'penodi swyddog iaith', form: 'item', headings: ['Cefndir'] }],
  }),
];
