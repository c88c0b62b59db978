import { both } from '#domain/kernel';
import { DEED } from '../../language/deeds';
import { cy } from '../../language/welsh';
import type { PassingRule, ProposingRule, Rule } from '../../rule/rule';
import { BODY, WE, YN } from './words';

const promise = (
  rule: Omit<ProposingRule, 'language' | 'proposes' | 'strength'> &
    Partial<Pick<ProposingRule, 'proposes' | 'strength'>>,
): ProposingRule => ({ language: 'cy', proposes: 'commitment', strength: 'firm', ...rule });
const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** What is being done and goes on. */
export const underWay: readonly Rule[] = [
  passing({
    id: 'cy-we-have',
    pattern: cy`^[^,]{0,80}${WE} wedi\b`,
    describes: both('Says what has been done.', 'Mae’n dweud beth sydd wedi’i wneud.'),
    finds: ['Rydym bellach wedi datblygu ein cynllun.', 'Rydym hefyd wedi cynnal adolygiadau.'],
    passes: ['Rydym yn datblygu ein cynllun.'],
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
