import { both } from '#domain/kernel';
import { cy } from '../../language/welsh';
import type { PassingRule } from '../../rule/rule';
import { main } from './words';

const passing = (rule: Omit<PassingRule, 'language' | 'proposes'>): PassingRule => ({
  language: 'cy',
  proposes: null,
  ...rule,
});

/** What looks like a promise and is none; asked after all others, so that a person sees why. */
export const information: readonly PassingRule[] = [
  passing({
    id: 'cy-power',
    pattern: cy`${main('gall|gallwn|gallaf|gallant|gallwch|gellir|gallai|gellid|caiff|cewch|mae modd|mae croeso')}`,
    describes: both(
      'Says what somebody may do, not what they must.',
      'Mae’n dweud beth y gall rhywun ei wneud, nid beth y mae’n rhaid iddo ei wneud.',
    ),
    finds: [
      'Gall y panel gadarnhau’r penderfyniad.',
      'Caiff y Grŵp sefydlu is-grwpiau.',
      'Gallwn ddarparu templed hefyd.',
    ],
    passes: ['Bydd y panel yn cadarnhau’r penderfyniad.'],
  }),
  passing({
    id: 'cy-hope',
    pattern: cy`\b(?:gobeithio|gobeithiwn|gobeithiaf|gobeithiai|gobeithir|hyderwn|hyderaf|hyderus|edrychaf ymlaen|edrychwn ymlaen|edrych ymlaen|hoffwn|hoffem|dymunaf|dymunwn|croesawn|croesawaf|croesawu)\b`,
    describes: both('A hope, a wish or a courtesy.', 'Gobaith, dymuniad neu gwrteisi.'),
    finds: ['Gobeithio y bydd hyn yn rhoi sicrwydd.', 'Edrychaf ymlaen at gydweithio â chi.'],
    passes: ['Byddwn yn cydweithio â chi.'],
  }),
  passing({
    id: 'cy-past',
    pattern: cy`\b(?:roedd|oedd|bu|cafodd|cafwyd|gwnaed|gwnaeth|gwnaethom|cyhoeddwyd|cynhaliwyd|cyflwynwyd|sefydlwyd|agorwyd|lansiwyd|cymerwyd|penderfynwyd|ymrwymodd|\p{L}{4,}wyd|wedi(?:'i|'u)?)\b`,
    describes: both('Tells what has been done or was so.', 'Mae’n dweud beth a wnaed neu a fu.'),
    finds: ['Cyhoeddwyd diweddariad ym mis Hydref 2021.', 'Rydym wedi datblygu ein cynllun.'],
    passes: ['Cyhoeddir diweddariad ym mis Hydref.'],
  }),
  passing({
    id: 'cy-future-told',
    pattern: cy`\b(?:[bf]ydd(?:wn|ant|af|ai)?|dd?yl(?:ai|id)|rhaid|ofynnol)\b`,
    describes: both(
      'Holds a word of promises in a clause that binds nobody.',
      'Mae’n cynnwys gair addewid mewn cymal nad yw’n rhwymo neb.',
    ),
    finds: ['Dyma’r gwaith a fydd yn dilyn.'],
    passes: ['Dyma’r gwaith.'],
  }),
];
