import { both } from '#domain/kernel';
import { ANY_DEED } from '../../language/deeds';
import { cy } from '../../language/welsh';
import type { PassingRule, ProposingRule, Rule } from '../../rule/rule';
import { BODY, YN } from './words';

const practised = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'commitment', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** Verbs in `-ir` that tell how things are, and bind nobody. */
const TELLS =
  '(?:gelwir|ceir|gwelir|dywedir|credir|teimlir|disgrifir|diffinnir|amcangyfrifir|gobeithir|sylweddolir|cydnabyddir|nodir|dangosir|esbonnir|eglurir|crynhoir|rhestrir|amlinellir|gellir|gallir|deellir|ystyrir (?:bod|fod|mai|yn)|cynrychiolir|lleolir|gwneir hyn|gwyddir|clywir|cofir|honnir|tybir|caniateir|mesurir|cyfeirir at|defnyddir|disgwylir (?:mai|na)|atgoffir|croesewir|rhagwelir(?! y )|cyhoeddir (?:o )?dan)';
/** Verbs in `-ir` that tell who does what in a standing arrangement, with `gan`. */
const ARRANGED =
  '(?:cynghorir|goruchwylir|darperir|ariennir|arweinir|llywodraethir|rheolir|gweinyddir|cynhelir|rheoleiddir|cyflogir|cefnogir|cydlynir|cydgysylltir|cynhyrchir|cyflawnir)';
/** Words that make it a rule for every case, or for a time. */
const EVERY = String.raw`\b(?:pob|bob|holl|unrhyw|os|pan|ar ôl|cyn|o fewn|erbyn|yn ystod|maes o law|am gyfnod|nes ymlaen|nesaf|yn flynyddol|yn chwarterol|yn fisol|yn wythnosol|\d{4})\b`;
const NO_VERB = String.raw`(?!(?:sir|tir|gwir|hir|clir|clir|cywir|llythyr|dir|cyfandir|cartrefir|gororau|arfordir|mynydd-dir|blaendir|cefndir|coetir|gweundir|tymhestlir|ucheldir|iseldir|gwastatir|ceir|geir|rhannu)\b)`;

/** What is done as a rule: impersonal verbs, and the present of habit. */
export const practice: readonly Rule[] = [
  passing({
    id: 'cy-impersonal-that-tells',
    pattern: cy`^(?:[^,]{1,60}, )?${TELLS}\b`,
    unless: [cy`\b(?:byddwn|byddaf|rhaid)\b`, cy`${EVERY}.*\b(?:cyhoeddir|anfonir)\b`],
    describes: both(
      'An impersonal verb that tells how things are.',
      'Berf amhersonol sy’n dweud sut y mae pethau.',
    ),
    finds: [
      'Gelwir y rhain yn addasiadau rhesymol.',
      'Ceir manylion yn Atodiad A.',
      'Gellir cynnal cyfarfodydd ar-lein.',
    ],
    passes: ['Cyhoeddir crynodeb o’r ymatebion.'],
  }),
  passing({
    id: 'cy-standing-arrangement',
    pattern: cy`^(?:${ARRANGED}\b[^.;]*\bgan\b|o dan (?:y |yr )?(?:adran|d?deddf|f?mesur|g?orchymyn|rh?eoliadau|reoliadau)\b[^,]*, (?:\p{L}{3,}ir|caiff|mae)\b)`,
    unless: [cy`^(?!o dan).*${EVERY}`, cy`\brhaid|yn ofynnol\b`],
    describes: both(
      'Tells who does what in a standing arrangement, or as the law has it.',
      'Mae’n dweud pwy sy’n gwneud beth mewn trefniant sefydlog, neu yn ôl y gyfraith.',
    ),
    finds: [
      'Darperir ysgrifenyddiaeth y Pwyllgor gan y Ganolfan.',
      'Cynghorir y Pwyllgor ar enwebiadau gan yr Undeb.',
      'O dan Ddeddf 2004, adolygir cynllun bob pedair blynedd.',
    ],
    passes: ['Darperir hyfforddiant gan y Ganolfan cyn pob cyfarfod.'],
  }),
  practised({
    id: 'cy-impersonal-will',
    pattern: cy`(?:^|^[^.,;]{2,140}, |^(?:\(?\p{L}{1,3}\)|\d+(?:\.\d+)*\.?) |\b(?:yna|wedyn|hefyd|fe|fe'i|fe'u|fe'ch|fe'n|fe'm|ni|ni'ch) )(?!${TELLS}\b|bwriedir\b)${NO_VERB}\p{L}{3,}ir\b(?! (?:gan mwyaf)\b)`,
    describes: both(
      'Says in one word that something will be done, or is done in every case (cyhoeddir, anfonir).',
      'Mae’n dweud mewn un gair y gwneir rhywbeth.',
    ),
    finds: [
      'Cyhoeddir crynodeb o’r ymatebion yn ystod haf 2026.',
      'Os byddant yn llofnodi, anfonir e-bost atynt.',
      'Ni thelir hawliadau hwyr.',
      'Anfonir llythyr at bob aelwyd yr effeithir arni.',
      'Fe’ch hysbysir pan fydd y gwaith yn dechrau.',
      'Gwahoddir yr holl ymgeiswyr i’r ail weithdy.',
      'Adroddir yn flynyddol ar y cynllun.',
    ],
    passes: [
      'Sir Gaerfyrddin yw’r fwyaf.',
      'Y wybodaeth a gedwir amdanoch.',
      'Cyhoeddwyd crynodeb y llynedd.',
    ],
  }),
  practised({
    id: 'cy-impersonal-and-will',
    pattern: cy`(?:[,;] |\b(?:a|ac|ond) )(?:cyhoeddir|chyhoeddir|anfonir|hanfonir|cynhelir|chynhelir|cyflwynir|chyflwynir|adolygir|hadolygir|penodir|phenodir|dosberthir|adroddir|ymgynghorir|gwahoddir|dechreuir|sefydlir|rhennir|telir|thelir|rhoddir|gwneir|hysbysir|diweddarir|cwblheir|chwblheir|trefnir|threfnir|cofnodir|chofnodir|gweithredir|penderfynir|dyfernir|datblygir|lansir|ymchwilir|cysylltir|chysylltir)\b`,
    describes: both('The same after another clause.', 'Yr un peth ar ôl cymal arall.'),
    finds: [
      'Daeth yr ymgynghoriad i ben, a chyhoeddir yr ymatebion.',
      'Mae’r gwaith ar y gweill ac adroddir yn ôl ym mis Mai.',
    ],
    passes: ['Y wybodaeth a gyhoeddir gan y Cyngor.'],
  }),
  practised({
    id: 'cy-body-does-for-every-case',
    proposes: 'duty',
    pattern: cy`(?:^|[,;:–] |\b(?:ac?|ond|\d+\.?) )(?:mae|maent)(?:'r| yr?)? (?:(?:[\p{L}-]+ ){0,3}?${BODY}|[\p{L}' -]{2,60})\b${'[^.;]{0,80}?'}${YN} (?:[\p{L}-]{3,})\b[^.;]*\b(?:pob|(?:yr|ei|eu|'r) holl|bob (?:blwyddyn|mis|wythnos|chwarter|tymor|deufis|tri|chwe|dwy|tair|pedair|pum|dau|pythefnos|dydd|diwrnod|ail)|yn (?:flynyddol|fisol|chwarterol|wythnosol|ddyddiol|dymhorol)|(?:unwaith|[dg]wywaith|[td]air gwaith|[pb]edair gwaith|[pb]um gwaith|chwe gwaith|\p{L}+ gwaith) (?:y|bob) (?:flwyddyn|mis|blwyddyn|tymor|wythnos))\b`,
    unless: [
      cy`\bmae (?:gan|pob|'r holl|yr holl)\b`,
      cy`${YN} (?:cynnwys|cynrychioli|golygu|effeithio|dangos|costio|digwydd|bwysig|cydnabod|credu|byw|wynebu|dibynnu|defnyddio|amrywio|agor|cau|rhedeg|hanfodol|berthnasol|gymwys)\b`,
      cy`\b(?:wedi|ers|pwysau|galw)\b[^.]*\b(?:pob|bob|holl)\b`,
    ],
    describes: both(
      'Says what a body does in every case, or again and again.',
      'Mae’n dweud beth y mae corff yn ei wneud ym mhob achos, neu dro ar ôl tro.',
    ),
    finds: [
      'Mae’r Pwyllgor Deisebau yn adolygu’r holl ddeisebau sy’n casglu mwy na 250 llofnod.',
      'Mae’r Grŵp yn cyfarfod bedair gwaith y flwyddyn.',
      'Mae’r Uwch Dîm Rheoli yn adolygu’r gofrestr risg bob mis.',
    ],
    passes: [
      'Mae’r Pwyllgor yn monitro pa mor dda y cedwir y safleoedd.',
      'Mae pob llywodraeth yn cydnabod ei dyletswydd.',
      'Mae’r tâl yn cynnwys pob cost.',
    ],
  }),
  practised({
    id: 'cy-body-undertakes',
    proposes: 'duty',
    pattern: cy`\bmae(?:'r| yr?)? (?:[\p{L}-]+ ){0,3}?${BODY}\b[^.;,]{0,40}?${YN} (?:cytuno i|ymgymryd â|cytuno y|derbyn cyfrifoldeb|gwarantu|cadarnhau y bydd)\b|\b(?:drwy|trwy|wrth) (?:l?lofnodi|dderbyn)\b[^.;]*, (?:rydych|mae)[^.;]*${YN} cytuno\b`,
    describes: both(
      'A body agrees or undertakes to do something.',
      'Mae corff yn cytuno neu’n ymgymryd i wneud rhywbeth.',
    ),
    finds: [
      'Mae’r Derbynnydd yn cytuno i gydymffurfio â’r amodau.',
      'Drwy lofnodi’r cynnig, rydych yn cytuno i’r amodau.',
    ],
    passes: ['Mae’r Cyngor yn cytuno bod hyn yn bwysig.'],
  }),
  practised({
    id: 'cy-we-do-for-you',
    strength: 'soft',
    pattern: cy`\b(?:rydym|rydyn|yr ydym)(?: ni)?(?: hefyd)?(?:'n| yn) (?:gwirio|cyhoeddi|anfon|ateb|ymateb|ymchwilio|cofnodi|cadw|rhannu|hysbysu|gwrthod|rhoi gwybod|cysylltu|trosglwyddo|dileu|storio|prosesu|asesu|cydnabod (?:pob|eich)|darparu|cynnig|trin|ymdrin|adolygu|monitro)\b[^.;]*(?:'ch\b|\b(?:eich|atoch|ichi|i chi|wrthych|chi)\b|\bpob\b|\bholl\b|\bnad ydynt\b|\bo fewn\b)`,
    unless: [cy`\b(?:cynnig|argymell) (?:newid|cau|uno|y dylid|bod)\b`],
    describes: both(
      'Says what we do for those who come to us.',
      'Mae’n dweud beth yr ydym yn ei wneud i’r rhai sy’n dod atom.',
    ),
    finds: [
      'Rydym ni’n gwirio’ch deiseb, yna’n ei chyhoeddi.',
      'Rydym yn gwrthod deisebau nad ydynt yn bodloni’r rheolau.',
      'Rydym yn ateb pob llythyr.',
    ],
    passes: ['Rydym yn croesawu eich barn.', 'Rydym yn gwrthod hiliaeth.'],
  }),
  practised({
    id: 'cy-we-do-whenever',
    strength: 'soft',
    pattern: cy`^(?:pan|os|bob tro|pryd bynnag|unwaith y|ar ôl|cyn|fel arfer|fel rheol|bob (?:blwyddyn|mis|chwarter|wythnos|tymor))\b[^.;]*, (?:rydym|rydyn|yr ydym)(?: ni)?(?:'n| yn) (?!gwybod|credu|teimlo|deall|gallu|gobeithio|falch)\p{L}{3,}`,
    describes: both(
      'Says what we do whenever something happens.',
      'Mae’n dweud beth yr ydym yn ei wneud bob tro y bydd rhywbeth yn digwydd.',
    ),
    finds: [
      'Pan fydd ymgynghoriad yn cael ei lansio, rydym yn sicrhau bod y dogfennau ar gael.',
      'Fel arfer, rydym yn caniatáu o leiaf 12 wythnos i ymateb.',
    ],
    passes: [
      'Rydym yn sicrhau bod y dogfennau ar gael.',
      'Pan ddaw’r gwanwyn, rydym yn gwybod bod yr haf ar ddod.',
    ],
  }),
  practised({
    id: 'cy-we-do-not',
    proposes: 'duty',
    pattern: cy`\b(?:nid|dydyn|nid ydyn|dydym)(?: ydym| ydyn)?(?: ni)?(?: hefyd)?(?: ddim)?(?:'n| yn) (?:ymchwilio|rhannu|gwerthu|codi|derbyn (?:ceisiadau|deisebau|cwynion|hawliadau)|ystyried|ymdrin|trafod|cyhoeddi|ariannu|talu|cadw|casglu|defnyddio|trosglwyddo|datgelu|ateb|cynnig)\b`,
    describes: both(
      'Says what we do not do, as a rule.',
      'Mae’n dweud beth nad ydym yn ei wneud, fel rheol.',
    ),
    finds: ['Nid ydym yn ymchwilio i gwynion dienw.', 'Nid ydym yn rhannu eich data.'],
    passes: ['Nid ydym yn credu bod hyn yn deg.', 'Nid ydym yn gwybod eto.'],
  }),
  practised({
    id: 'cy-sent-after',
    pattern: cy`\b(?:maent|mae)\b[^.;]*\bi gael eu (?:cyhoeddi|cyflwyno|hadolygu|hanfon)\b|\bmae(?:'r| yr?)? (?:(?! yn |'n )[^.;]){2,80} i'w (?:${ANY_DEED})\b[^.;]*\b(?:erbyn|cyn|o fewn|ym mis|bob)\b|^(?!.*\b(?:mae|roedd|oedd|bu)\b)[^.;:]{4,90} i'w (?:${ANY_DEED})\b[^.;]*\b(?:erbyn|ym mis|yn yr?|cyn|yng ngh|ym mhob|\d{4}|nesaf)\b`,
    where: { form: ['item', 'row', 'prose'] },
    describes: both(
      'Names what is to be done, and when (… i’w gyhoeddi erbyn …).',
      'Mae’n enwi’r hyn sydd i’w wneud, a phryd.',
    ),
    finds: [
      'Adroddiad i’w gyflwyno i’r Cabinet erbyn mis Mawrth.',
      'Mae’r grant i’w wario erbyn 31 Mawrth 2026.',
    ],
    passes: ['Mae’r adroddiad i’w weld ar y wefan.', 'Camau i’w hystyried'],
  }),
];
