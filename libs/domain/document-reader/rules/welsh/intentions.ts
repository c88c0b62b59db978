import { both } from '#domain/kernel';
import { DEED, SOFT_DEED } from '../../language/deeds';
import { cy } from '../../language/welsh';
import type { ProposingRule } from '../../rule/rule';
import { BODY, WE, YN } from './words';

const promise = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'commitment', strength: 'firm', ...rule });

/** Words that commit, intend or aim. */
export const intentions: readonly ProposingRule[] = [
  promise({
    id: 'cy-committed',
    pattern: cy`(?:\byn|'n|\bwedi|\bwedi'i|\bwedi'u)(?: llwyr| gwbl| llawn)? (?:ymrwymo|hymrwymo|ymrwymedig|addo|(?<=wedi )cytuno(?= i\b))(?: hefyd)?(?: i|'n llwyr i| y| na|\b)|\b(?:ymrwymwn|ymrwymaf|addawn|addawaf|gwarantwn|gwarantir)\b|\b(?:ein|fy|eu) (?:h|n)?ymrwymiad(?:au)?(?: ni)? (?:yw|ydy|i)\b|\bein (?:haddewid|hymrwymiad)(?: i chi| ichi)? ?:|${WE} wedi penderfynu (?:${DEED}|peidio|y bydd)\b`,
    unless: [
      cy`\b(?:sydd|oedd|roedd|a|bod|fod|sy'n)(?: wedi| yn|'n)* (?:ymrwymo|ymrwymedig|addo|cytuno)\b`,
      cy`\b(?:roedd|oedd|roeddem|bu|roeddwn)\b[^.;]{0,80}\b(?:ymrwymo|cytuno)\b`,
    ],
    describes: both(
      'Commits the speaker or somebody else (ymrwymo, addo).',
      'Mae’n ymrwymo’r siaradwr neu rywun arall.',
    ),
    finds: [
      'Mae’r Llywodraeth wedi ymrwymo i ddiweddaru’r canllawiau.',
      'Rydym yn ymrwymo i ymdrin â phob cwyn yn deg.',
      'Ein hymrwymiad yw gwrando ar ein partneriaid.',
      'Mae Llywodraeth Cymru wedi cytuno i ariannu’r cynllun.',
      'Rwyf yn addo adrodd bob chwe mis.',
      'Dwi’n addo y bydd y gwaith yn parhau.',
      'Rwyf wedi penderfynu sefydlu tasglu.',
    ],
    passes: [
      'Partneriaid sydd wedi ymrwymo i’r prosiect.',
      'Roedd y Llywodraeth wedi ymrwymo i hyn.',
      'Rydym wedi cytuno bod hyn yn bwysig.',
    ],
  }),
  promise({
    id: 'cy-intends',
    strength: 'soft',
    pattern: cy`(?:\byn|'n) bwriadu\b|(?<!\by )\b(?:bwriadwn|bwriadaf|bwriada|bwriadant)\b|\b(?:mae bwriad|mae'n fwriad|mae gennym (?:gynllun(?:iau)?|fwriad) i|y bwriad yw|ein bwriad(?: ni)? yw|fy mwriad yw)\b|(?<!\by )\bbwriedir (?:${DEED}|i \p{L}+ (?:gael|fod))\b|(?:\bmae(?:'r| yr?)? (?:[\p{L}-]+ ){0,2}?${BODY}(?:(?! yn |'n | wedi )[^.,;]){0,40}|${WE}) am ${SOFT_DEED}\b`,
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
      'Bwriada’r Llywodraeth gyflwyno Bil.',
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
    id: 'cy-hopes-to-by',
    strength: 'soft',
    pattern: cy`(?:'n gobeithio|\byn gobeithio|\bgobeithi(?:wn|af|r)) (?:gallu )?(?:${SOFT_DEED})\b[^.;]*\b(?:erbyn|cyn|ym mis|yn ystod|yn yr|yn y)\b`,
    unless: [cy`\b(?:roedd|oedd|roeddem|sy'n)\b[^.;,]{0,60} gobeithio\b`],
    describes: both('Hopes to do something by a time.', 'Mae’n gobeithio gwneud rhywbeth erbyn adeg.'),
    finds: [
      'Rydym yn gobeithio cwblhau’r gwaith erbyn mis Medi.',
      'Gobeithiwn gyhoeddi’r adroddiad cyn y Nadolig.',
    ],
    passes: ['Gobeithiwn weld mwy o bobl.', 'Rydym yn gobeithio cydweithio â chi.'],
  }),
  promise({
    id: 'cy-aims',
    strength: 'soft',
    pattern: cy`(?:\byn|'n) anelu (?:at|i|tuag)\b|\b(?:anelwn|anelir|ceisiwn)\b|\bein (?:nod|hamcan|targed)(?: ni)? yw (?:(?!gwella|cefnogi|hyrwyddo|creu|annog|cryfhau|meithrin|diogelu)${DEED}|cyhoeddi|cyflwyno|cwblhau|cynnal|sefydlu|lansio|sicrhau|cyflawni|lleihau|cynyddu|cael|gorffen|cyrraedd|dechrau)\b`,
    unless: [cy`\b(?:roedd|oedd|sy'n|a oedd)\b[^.;,]{0,60} anelu\b`],
    describes: both(
      'Says what somebody aims to do (anelu at, ein nod yw).',
      'Mae’n dweud beth y mae rhywun yn anelu at ei wneud.',
    ),
    finds: [
      'Rydym yn anelu at gynyddu nifer yr ymweliadau.',
      'Ein nod yw cwblhau’r gwaith erbyn mis Mai.',
      'Ein nod yw ymateb i bob ymholiad.',
    ],
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
];
