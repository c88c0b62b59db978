import { both } from '#domain/kernel';
import { cy } from '../../language/welsh';
import type { PassingRule } from '../../rule/rule';
import { BODY, NOT_I_WOULD, WHO, YN, main } from './words';

const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** Somebody speaks of what they will do: the rest of the sentence does not take that away. */
const WE_WILL = cy`${main('byddwn|byddaf')}${NOT_I_WOULD}`;
const WILL = cy`${main('bydd|byddwn|byddaf|byddant')}${NOT_I_WOULD}`;
const MUST = cy`(?:^|, |; |\bac? )(?:bydd |mae'n |mae )?(?:yn |'n )?rhaid\b`;

/** Sentences that hold the words of a promise and are none; asked before all others. */
export const notPromises: readonly PassingRule[] = [
  passing({
    id: 'cy-question',
    pattern: /\?["')]*$/u,
    describes: both(
      'A question: nobody promises anything in it.',
      'Cwestiwn: nid oes neb yn addo dim ynddo.',
    ),
    finds: ['Pryd y bydd yr adroddiad yn cael ei gyhoeddi?', 'A ddylem redeg bysiau yn hwyrach?'],
    passes: ['Bydd yr adroddiad yn cael ei gyhoeddi ym mis Mai.'],
  }),
  passing({
    id: 'cy-words-of-a-witness',
    pattern: cy`^[^"]*\b(?:dywedodd|meddai|eglurodd|disgrifiodd|yn ôl|clywsom)\b[^"]*\b(?:tyst|rhiant|rhieni|claf|cleifion|defnyddiwr|preswylydd|preswylwyr|ymatebydd|ymatebwyr|disgybl|dysgwr|gofalwr|myfyriwr|teulu|mam|tad)\b[^"]*"|^yn ôl (?:yr? )?(?:arolwg|ymatebwyr|mwyafrif|rhai|un|tystion|wasg|papur newydd)\b|\bmeddai(?:'r| yr?| un| rhai)? (?:heddlu|tyst|rhiant|rhieni|claf|defnyddiwr|preswylydd|ymatebydd|disgybl|dysgwr|gofalwr|myfyriwr|teulu)\b|\bdywedodd (?:\d|(?:y )?mwyafrif|hanner|llawer|rhai|nifer)`,
    describes: both(
      'The words of a witness, not of the body that speaks.',
      'Geiriau tyst, nid geiriau’r corff sy’n siarad.',
    ),
    finds: ['Dywedodd un tyst wrthym: "Dylai rhywun ffonio fy mam."'],
    passes: ['Dywedodd y Gweinidog wrthym: "Byddaf yn cyhoeddi’r adroddiad."'],
  }),
  passing({
    id: 'cy-one-persons-words',
    pattern: cy`\bbyddwn i\b|\b(?:i fod yn onest|yn bersonol)\b.*\b(?:i|gen i|fi|fy)\b`,
    unless: [cy`\bbyddwn ni\b`],
    describes: both(
      'What one person would do or feels.',
      'Yr hyn y byddai un person yn ei wneud neu’n ei deimlo.',
    ),
    finds: ['Byddwn i wir yn gwthio am hyn yn y dyfodol.'],
    passes: ['Byddwn yn gwthio am hyn yn y dyfodol.', 'Byddwn ni’n gwthio am hyn.'],
  }),
  passing({
    id: 'cy-should-have-been',
    pattern: cy`\bd?dyl(?:ai|id|em|ech|ent|wn|sai|asai|esid|asid)\b[^.;,]{0,60}?\b(?:fod|bod) wedi\b`,
    unless: [cy`\berbyn\b`, cy`\bni ddylai\b(?! (?:hyn|hynny)\b)`],
    describes: both(
      'Says what should have been done before.',
      'Mae’n dweud beth a ddylai fod wedi’i wneud o’r blaen.',
    ),
    finds: ['Dylai’r Cyngor fod wedi ymgynghori cyn penderfynu.', 'Ni ddylai hyn fod wedi digwydd.'],
    passes: [
      'Dylai’r Cyngor ymgynghori cyn penderfynu.',
      'Dylai pob ysgol fod wedi cwblhau’r hyfforddiant erbyn mis Medi 2026.',
    ],
  }),
  passing({
    id: 'cy-had-to',
    pattern: cy`\b(?:roedd|oedd|bu|bu'n|fu|fu'n|byddai|byddai'n|buasai|buasai'n|gorfu)(?: yn)?(?: dal)?(?: yn)? (?:rhaid|ofynnol|angen|orfodol)\b|\b(?:roedd|oedd)\b[^.;,]{0,60}\bi fod i\b`,
    unless: [WILL],
    describes: both(
      'Says what had to be done, or would have to be.',
      'Mae’n dweud beth y bu’n rhaid, neu y byddai’n rhaid, ei wneud.',
    ),
    finds: [
      'Roedd yn rhaid i’r ganolfan gau yn 2020.',
      'Bu’n rhaid gohirio’r cyfarfod.',
      'Roedd yn ofynnol i ysgolion adrodd.',
    ],
    passes: [
      'Mae’n rhaid i’r ganolfan gau.',
      'Bydd yr ymchwiliad, a oedd i fod i ddechrau ym mis Mai, yn dechrau ym mis Medi.',
    ],
  }),
  passing({
    id: 'cy-because-must',
    pattern: cy`\b(?:am|gan|oherwydd|achos|er) (?:fod|bod) (?:yn )?(?:rhaid|ofynnol|angen)\b`,
    unless: [WILL],
    describes: both(
      'A requirement that only explains something else.',
      'Gofyniad sydd ond yn egluro rhywbeth arall.',
    ),
    finds: ['Am fod rhaid i bob safle fod yn bwysig, mae’r rhestr yn un fer.'],
    passes: [
      'Rhaid i bob safle fod yn bwysig.',
      'Gan fod angen mwy o amser, byddwn yn ymestyn yr ymgynghoriad.',
    ],
  }),
  passing({
    id: 'cy-need-not',
    pattern: cy`\b(?:nid|nad|does|ni) (?:oes|yw|yw'n|ydy|ydy'n|dim|fydd|fydd yn)\b(?: dim| unrhyw| yn| bwriad| gennym| gan \p{L}+){0,3} ?(?:rhaid|ofynnol|orfodol|angen|gofyn|bwriad|cynlluniau|ddyletswydd|dyletswydd|rwymedigaeth|rheidrwydd)\b`,
    unless: [WE_WILL, MUST],
    describes: both(
      'Says that something need not be done, or is not planned.',
      'Mae’n dweud nad oes rhaid, neu nad oes bwriad, gwneud rhywbeth.',
    ),
    finds: [
      'Nid oes rhaid ichi ateb pob cwestiwn.',
      'Nid yw’n ofynnol i ysgolion bach gymryd rhan.',
      'Nid oes gennym unrhyw gynlluniau nac unrhyw fwriad i newid hyn, ac nid oes angen.',
      'Nid oes bwriad newid y drefn.',
    ],
    passes: ['Rhaid ichi ateb pob cwestiwn.', 'Mae’n ofynnol i ysgolion bach gymryd rhan.'],
  }),
  passing({
    id: 'cy-law-told',
    pattern: cy`\b(?:d?deddf|d?deddfwriaeth|f?mesur|rheoliadau|reoliadau|g?orchymyn|[cg]onfensiwn|safonau|dyletswydd(?:au)?|gyfraith|cyfraith|adran \d+\w*|rheol sefydlog)\b[^.;]{0,90}\byn (?:gofyn (?:bod|i)|ei gwneud (?:yn|hi'n) (?:ofynnol|drosedd)|gosod (?:dyletswydd|rhwymedigaeth|gofyniad)|mynnu|gorfodi|rhoi (?:dyletswydd|pŵer|pwerau|hawl)|pennu|darparu (?:bod|y|ar gyfer)|datgan|nodi (?:bod|y|na))`,
    unless: [WE_WILL, cy`\bbydd(?:wn|af)?\b`],
    describes: both(
      'Tells what the law already says.',
      'Mae’n adrodd yr hyn y mae’r gyfraith eisoes yn ei ddweud.',
    ),
    finds: [
      'Mae’r Mesur yn ei gwneud yn ofynnol i awdurdodau lleol asesu anghenion dysgwyr.',
      'Mae Deddf 2015 yn gosod dyletswydd ar gyrff cyhoeddus.',
    ],
    passes: [
      'Bydd y Ddeddf yn gosod dyletswydd ar gyrff cyhoeddus.',
      'Mae’n ofynnol i awdurdodau asesu anghenion.',
    ],
  }),
  passing({
    id: 'cy-effect-of-this',
    where: { form: ['prose', 'item'] },
    pattern: cy`${main('bydd|fydd')}(?: hefyd)? (?:hyn|hynny|y rhain|y rheini)(?: hefyd)?(?: oll| i gyd)?\b`,
    unless: [
      WE_WILL,
      cy`\b(?:hyn|hynny|rhain|rheini)(?: hefyd)?${YN} (?:arwain at (?:unrhyw )?oedi|cael (?:ei|eu)\b|cynnwys|digwydd|dechrau|cychwyn|dod i rym|parhau|cael ei)`,
    ],
    describes: both(
      'Says what will come of something: an effect, not a promise.',
      'Mae’n dweud beth fydd effaith rhywbeth: nid addewid mohono.',
    ),
    finds: [
      'Bydd hyn yn helpu teuluoedd.',
      'Bydd hynny hefyd yn galluogi’r Cyngor i gynllunio.',
      'Ni fydd hyn yn effeithio ar neb.',
    ],
    passes: [
      'Bydd hyn yn cael ei adolygu yn 2027.',
      'Byddwn yn gwneud hyn.',
      'Bydd hyn yn helpu, a byddwn yn cyhoeddi’r canlyniadau.',
    ],
  }),
  passing({
    id: 'cy-effect-of-a-thing',
    where: { form: ['prose', 'item'] },
    pattern: cy`${main('bydd|fydd')}${WHO}${YN} (?:ein |eich |eu |ei )?(?:helpu|galluogi|alluogi|caniatáu|ganiatáu|golygu|cyfrannu|arwain at|gwella|lleihau|cryfhau|hwyluso|gallu|gwneud (?:pethau|hi'n)|gwneud yn (?:haws|siŵr)|ei gwneud|elwa|effeithio|costio|dibynnu|amrywio|arbed|hybu|ysgogi|denu|rhyddhau|creu|rhoi pwysau|trawsnewid|diogelu|gwarchod|rhoi hwb|cynyddu|moderneiddio|stopio|dod â|parhau i fod|dal i fod|cefnogi|chwarae|sbarduno|annog)\b`,
    unless: [
      WE_WILL,
      MUST,
      cy`\b(?:bydd|fydd)(?:'r| yr?| fy| ein| pob)?(?: \p{L}+)? ${BODY}\b`,
      cy`, (?:a |ac )?bydd\b`,
      cy`\b(?:bydd|fydd) (?:angen|gofyn|disgwyl)\b`,
      cy`\bni fydd\b[^.;]*\barwain at oedi\b`,
    ],
    describes: both(
      'Says what something will bring about: an effect, not a promise.',
      'Mae’n dweud beth y bydd rhywbeth yn ei sicrhau: effaith, nid addewid.',
    ),
    finds: [
      'Bydd y cynllun hwn yn ein helpu i atal twyll.',
      'Bydd defnyddwyr yn gallu gwneud cais ar-lein.',
      'Bydd y newidiadau hyn yn ei gwneud yn haws teithio.',
    ],
    passes: [
      'Bydd y Cyngor yn helpu teuluoedd.',
      'Bydd pob ysgol yn gwella ei safle.',
      'Bydd y cynllun yn cael ei gyhoeddi.',
      'Ni fydd gohebu yn Gymraeg yn arwain at oedi.',
    ],
  }),
  passing({
    id: 'cy-general-truth',
    where: { form: ['prose', 'item'] },
    pattern: cy`^fel y (?:gwyddoch|gwyddom|gwyddys|gŵyr)\b|${main('bydd|byddwch|byddant|byddwn|byddaf')}${WHO}${YN} (?:gwybod|cofio|sylwi|sylweddoli|ymwybodol|gyfarwydd|deall|gwerthfawrogi|synnu|ddiolchgar|teimlo|meddwl|credu|bwysig|hanfodol|allweddol|angenrheidiol|ddefnyddiol|fuddiol|anodd|haws|her|sail|gweld bod|cytuno bod|gyfnod|flwyddyn|gyfle|garreg|gam|ganolbwynt|rhan (?:o|bwysig|annatod|hanfodol)|debygol|bosibl|amlwg|berthnasol)\b|${main('bydd')} (?:rhai|llawer|nifer|eraill|pobl|y rhan fwyaf|y mwyafrif|amryw)\b(?! o'r? (?:swyddogion|aelodau))(?!${WHO}${YN} cael)|${main('bydd')}${'[^.;:]{2,60}?'} o (?:ddiddordeb|fudd|gymorth|bwys|werth)\b`,
    unless: [cy`\bbyddwn(?: ni)?(?: hefyd)?${YN} (?!ymwybodol|ddiolchgar|gwybod|cofio|gwerthfawrogi)`, MUST],
    describes: both(
      'What people know, feel or find: a general remark.',
      'Yr hyn y mae pobl yn ei wybod neu’n ei deimlo: sylw cyffredinol.',
    ),
    finds: [
      'Bydd unrhyw un sydd wedi dioddef twyll yn gwybod pa mor niweidiol ydyw.',
      'Bydd aelodau’n ymwybodol o’r sefyllfa.',
      'Byddwn yn ddiolchgar am ateb.',
    ],
    passes: [
      'Bydd y Cyngor yn cyhoeddi’r adroddiad.',
      'Byddwn yn sicrhau bod pobl yn deall y drefn.',
      'Bydd y Grŵp yn cyfarfod pan ystyrir bod hynny yn angenrheidiol.',
    ],
  }),
  passing({
    id: 'cy-done',
    where: {
      form: ['row'],
      cell: {
        words: cy`^(?:wedi(?:'i|'u| ei| eu)? (?:gwblhau|gyflawni|wneud|cwblhau|cyflawni|gwneud|cau|chwblhau|chyflawni)|cwblhawyd|cyflawnwyd|gwnaed|caewyd|ar gau|wedi cau|wedi dod i ben|rhoddwyd y gorau|cwblhau'n llawn|cyflawn)\b`,
      },
    },
    pattern: /./u,
    describes: both('Done, as the table says.', 'Wedi’i wneud, fel y dywed y tabl.'),
    finds: [
      {
        words: 'Sefydlu’r panel',
        form: 'row',
        cells: [{ column: 'Statws', words: "Wedi'i gwblhau (Chwefror 2025)", offset: 0, text: '' }],
      },
    ],
    passes: [
      {
        words: 'Sefydlu’r panel',
        form: 'row',
        cells: [{ column: 'Statws', words: 'Ar y gweill', offset: 0, text: '' }],
      },
    ],
  }),
];
