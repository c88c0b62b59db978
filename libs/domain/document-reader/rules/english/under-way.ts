import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { ADVERBS, BODY, WORKING, words, written } from './words';

/** Work that goes on, or that somebody has been asked to do. */
export const underWay: readonly Rule[] = [
  {
    id: 'en-working',
    language: 'en',
    proposes: 'action',
    strength: 'soft',
    pattern: written(
      String.raw`(?:${BODY},?|\band|,) (?:is|are|am|'re) ${ADVERBS}(?:${WORKING})\b|\b[Ww]e're ${ADVERBS}(?:${WORKING})\b`,
    ),
    unless: [
      /\b(?:stepped|volunteered|began|ended|closed|announced|launched)\b[^.]*\band we are\b/iu,
      /\breassurance that\b/iu,
      /^(?:that|which|who)\b/iu,
    ],
    describes: both(
      'Says that somebody is working on something.',
      'Mae’n dweud bod rhywun wrthi’n gweithio ar rywbeth.',
    ),
    finds: [
      'We are working to transform the system.',
      'Swansea University is delivering training sessions.',
      'We have reviewed it and are in the process of recruiting.',
    ],
    passes: ['He offered reassurance that the Chancellor is considering it.', 'We were working on it.'],
  },
  {
    id: 'en-have-been-doing',
    language: 'en',
    proposes: 'action',
    strength: 'soft',
    pattern:
      /\b(?:I|we) have been (?:also |\p{L}+ly )?(?:developing|working|considering|preparing|drafting|reviewing|exploring)\b/iu,
    unless: [/^since\b/iu],
    describes: both(
      'Says that somebody has been working on something.',
      'Mae’n dweud bod rhywun wedi bod yn gweithio ar rywbeth.',
    ),
    finds: ['We have been developing enhancements to our systems.'],
    passes: ['We have developed enhancements.'],
  },
  {
    id: 'en-continues',
    language: 'en',
    proposes: 'action',
    strength: 'soft',
    pattern: written(
      String.raw`(?:${BODY}|\b[Ww]ork\b[^.]{0,60}|\band) (?:also |will also )?(?:continue|continues) to (?!be (?!developed|co-|reviewed|updated|taken|progressed|monitored|considered)|believe\b|have\b|face\b|grow\b|rise\b|see\b|play\b|suffer\b|show\b|increase\b|fall\b|oversee\b)\p{L}+`,
    ),
    unless: [
      /\bif (?:it|they|we) continues? to\b/iu,
      /\b(?:ensure|so that|enable)\b[^.]{0,60} (?:could|can) continue to\b/iu,
    ],
    describes: both(
      'Says that somebody continues to do something.',
      'Mae’n dweud bod rhywun yn parhau i wneud rhywbeth.',
    ),
    finds: ['The government continues to work with TfL.', 'Work to define it continues to be co-developed.'],
    passes: ['The government continues to believe in it.', 'Prices continue to rise.'],
  },
  {
    id: 'en-has-asked',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: written(
      String.raw`(?:${BODY}|\band) (?:has|have) (?:also |now |therefore |already )?(?:asked|instructed|directed|commissioned|tasked|requested|appointed|invited) [^.;]{2,80}\b(?:to|that|for|with)\b|\b(?:asking|inviting|requesting|urging) (?:them|him|her|the |all |each |every |\p{Lu})[^.;]{0,60}\bto \p{L}+|\b(?:has|have) been (?:commissioned|asked|tasked|instructed|appointed|directed|invited) to\b`,
    ),
    describes: both(
      'Says that somebody has been asked or commissioned to do something.',
      'Mae’n dweud y gofynnwyd i rywun wneud rhywbeth, neu y comisiynwyd rhywun i’w wneud.',
    ),
    finds: [
      'I have asked officials to develop a brand.',
      'The University has been commissioned to develop a resource.',
    ],
    passes: ['I had asked officials to do it.', 'I asked a question.'],
  },
  {
    id: 'en-under-way',
    language: 'en',
    proposes: 'action',
    strength: 'soft',
    pattern:
      /\b(?:is|are) (?:also |now |currently |already |well )*(?:under ?way|in progress|in development|in train|in hand|under (?:development|consideration|review|active consideration)|being (?:\p{L}+ly )?(?:developed|adopted|considered|taken forward|prepared|drafted|rolled out|progressed|piloted|reviewed|updated|established|recruited|explored|implemented|introduced|finalised|procured|tested|put in place|given to|co-\p{L}+))\b|\bwork (?:is )?(?:ongoing|on-going)\b|\bwork has (?:already |now )?(?:begun|started|commenced)\b|\bhas been (?:re-?)?established with\b|\bpriorities include \p{L}+ing\b|\b(?:open|outstanding|ongoing|carried forward)(?: actions)?\W*$|\bthere is an active\b|\b(?:has|have) (?:established|designated) an?\b|\b(?:has|have) (?:confirmed|made|given|renewed|agreed) (?:an? |the |our |its |their )(?:\p{L}+ )?commitment to\b/iu,
    unless: [
      /\b(?:progress|scope|timing)\b[^.]{0,60} is (?:still )?being\b/iu,
      /\bexcellent progress\b/iu,
      /\bpilot [^.]{0,60} going well\b/iu,
    ],
    describes: both('Says that work is under way.', 'Mae’n dweud bod gwaith ar y gweill.'),
    finds: [
      'An independent review of advocacy is underway.',
      'Work has already begun on a strategy.',
      'Consideration is being given to a post.',
    ],
    passes: ['The work is finished.', 'Excellent progress is being made.'],
  },
  {
    id: 'en-funding-to-come',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern:
      /\bfunding\b[^.]{0,60} (?:has been|have been|is being|is|are) (?:made available|allocated|set aside|committed|earmarked) (?:for|up to|until|to|over)\b|\b(?:is|are) (?:committing|investing|providing|making available)\b[^.]{0,60}(?:£|funding)/iu,
    unless: [/\b(?:was|were) (?:allocated|made available)\b/iu],
    describes: both(
      'Says that funding is set aside for time to come.',
      'Mae’n dweud bod cyllid wedi’i neilltuo at amser i ddod.',
    ),
    finds: ['Further funding has been made available for 2022/2023.'],
    passes: ['Funding was allocated in 2020.'],
  },
  {
    id: 'en-for-the-next',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern: words(
      String.raw`\b(?:for|a matter for|be for|priority for) the next (?:government|welsh government|parliament|senedd|administration|council|first minister|minister)\b`,
    ),
    unless: [/\bnoted that it was for\b/iu],
    describes: both(
      'Leaves something to the next government or Senedd.',
      'Mae’n gadael rhywbeth i’r llywodraeth neu’r Senedd nesaf.',
    ),
    finds: ['That work will be for the next Government to take forward.'],
    passes: ['The next Government was formed.'],
  },
];
