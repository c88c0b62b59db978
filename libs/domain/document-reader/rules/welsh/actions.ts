import { both } from '#domain/kernel';
import { DEED, SOFT_DEED } from '../../language/deeds';
import { cy, cyAsWritten } from '../../language/welsh';
import type { PassingRule, ProposingRule, Rule } from '../../rule/rule';
import { BODY } from './words';

const finding = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'action', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

const MONTH =
  '(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|gwanwyn|haf|gaeaf)';
const ACTION_HEADING = cy`\b(?:camau? (?:gweithredu|nesaf|i'w cymryd)|cynllun gweithredu|pwyntiau gweithredu|gweithredoedd|tasgau|cerrig milltir|beth (?:fyddwn ni'n|byddwn yn|y byddwn yn) ei wneud|ein hymrwymiadau|ymrwymiadau|ein haddewidion|addewidion|y camau y byddwn)\b`;
const DONE_HEADING = cy`\bwedi(?:'i|'u| ei| eu| ein)? (?:g?wneud|gyflawni|cyflawni|chyflawni|gwblhau|cwblhau|chwblhau)\b|\b(?:cynnydd|cyflawniadau|llwyddiannau|y llynedd|cefndir|ers ein diweddariad)\b`;

/** What minutes, lists of actions and tables ask of somebody. */
export const actions: readonly Rule[] = [
  finding({
    id: 'cy-action-of-minutes',
    pattern: cy`^\W*(?:\d+(?:\.\d+)*\.? )?(?:cam(?:au)? (?:gweithredu|i'w (?:g?cymryd|gymryd))|pwynt(?:iau)? gweithredu|pwynt i'w weithredu|i'w weithredu|gweithredu pellach|camau pellach|camau dilynol|gweithredu(?: \p{L}{2,4}(?: ?[/&] ?\p{L}{2,4})?(?= ?:))?|gweithred|tasg|ap|cg)[ /]?(?:\d+(?:[./-]\d+)*)? ?(?:[:–.-]|\()\s*\S`,
    describes: both('An action of minutes.', 'Cam gweithredu mewn cofnodion.'),
    finds: [
      'CAM GWEITHREDU: Y Clerc i ysgrifennu at y Cyngor.',
      'Cam i’w gymryd 3: trefnu cyfarfod.',
      'Gweithredu: Ysgrifenyddiaeth',
      'Gweithredu HP: Paratoi papur opsiynau.',
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
    id: 'cy-marked-as-action',
    pattern: cy`[([](?:(?:cam )?gweithredu|i'w weithredu)(?: gan)? ?[:–-] ?[^)\]]{2,60}[)\]]`,
    describes: both('Marked in brackets as an action.', 'Wedi’i nodi mewn cromfachau fel cam gweithredu.'),
    finds: ['Rhennir y daflen gyfrifo (Gweithredu: HP, erbyn 20 Mawrth).'],
    passes: ['Trafodwyd y daflen gyfrifo (gweler gweithredu’r cynllun).'],
  }),
  finding({
    id: 'cy-initials-to-do',
    pattern: cyAsWritten`^[\p{Lu}]{2,4}(?:(?:,| a| ac| &|/) ?[\p{Lu}]{2,4}){0,3} i (?:hefyd )?${SOFT_DEED}\b`,
    describes: both('Initials, and what they are to do.', 'Llythrennau enw, a’r hyn y maent i’w wneud.'),
    finds: ['HP i rannu’r daflen gyfrifo.', 'LM a JR i gysylltu â’r brifysgol.'],
    passes: ['CBAC i gyd.', 'Y tîm i gyd.'],
  }),
  finding({
    id: 'cy-milestone',
    pattern: cy`^(?:erbyn |yn |o |ddiwedd |dechrau )?(?:(?:\d{1,2} )?\p{L}{3,10} ?(?:\d{4}|\d{4}[-/]\d{2,4})|\d{4}|${MONTH})\s?[:–-]\s?(?:${DEED})\b`,
    where: { form: ['item', 'prose', 'row'], notHeading: DONE_HEADING },
    describes: both('A time, and what is to be done then.', 'Adeg, a’r hyn sydd i’w wneud bryd hynny.'),
    finds: [
      { words: 'Ebrill 2026: lansio’r ymgynghoriad', form: 'item' },
      { words: 'Gorffennaf – cyhoeddi’r adroddiad', form: 'item' },
    ],
    passes: [
      { words: 'Ebrill 2026: lansio’r ymgynghoriad', form: 'item', headings: ['Cynnydd hyd yma'] },
      { words: 'Cyllid: ariannu’r gwaith', form: 'item' },
    ],
  }),
  finding({
    id: 'cy-role-to-do',
    pattern: cy`^(?!(?:fe|mi|ni|nid|nad|a|pan)\b|[^.]*\b(?:mae|roedd|oedd|bydd|fydd|yw|gan|os)\b)(?:(?:y|yr|pob|yr holl) )?(?:[\p{L}-]+ ){0,3}?${BODY}(?: (?!yn )[\p{L}'-]+){0,5}? i (?:hefyd )?${SOFT_DEED}\b`,
    unless: [
      cy`^[\p{L}]{3,}(?:odd|wn|af|wyd|ir|asant)\b`,
      cy`^(?:aeth|daeth|gwnaeth)\b`,
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
    pattern: cy`^(?:byddwn yn |rydym yn )?(?:parhau i |dechrau |cychwyn )?(?:${DEED}|${SOFT_DEED})\b|^(?!.*\b(?:mae|roedd|wedi)\b)[^.,:;]{2,60}? i ${SOFT_DEED}\b`,
    where: { form: ['row'] },
    describes: both(
      'A row of a table that says what is to be done.',
      'Rhes o dabl sy’n dweud beth sydd i’w wneud.',
    ),
    finds: [
      { words: 'LM i gysylltu â’r brifysgol', form: 'row' },
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
