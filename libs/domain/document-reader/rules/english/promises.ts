import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import {
  ADVERBS,
  BODY,
  DEEDS,
  EFFECTS,
  EVENTS,
  RESULTS,
  STATES,
  STATIVE_PARTICIPLES,
  words,
  written,
} from './words';

const MODAL = String.raw`(?:will|shall|'ll)(?:, [^,;.]{3,80},)?`;
/** “will seek to”, “will consider”: an act that need not end in anything. */
const SOFT =
  'seek|aim|look to|try|endeavour|strive|explore|consider|carefully consider|continue|work (?:with|closely|towards?|alongside)|be working|be considering|be exploring|be looking|keep|reflect on|give (?:\\p{L}+ )?consideration|want to|be mindful|take (?:account|into account)';
const NOTED = String.raw`(?:${EFFECTS}|${STATES})`;

/** “not yet decided who will lead it”. */
const INDIRECT =
  /\b(?:decided?|know|known|clear|determined?|unclear|ask(?:ed)?|asking|discuss(?:ed)?|question(?:ed)?|unsure|wonder(?:ed)?) (?:on |about |of )?(?:who|what|how|when|where|which|whether|if)\b[^.;]*\b(?:will|shall)\b/iu;

/** “Will” and “shall”. */
export const promises: readonly Rule[] = [
  {
    id: 'en-will-need',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern: written(
      String.raw`${BODY}(?: [^.;:]{0,60})? ${MODAL} ${ADVERBS}(?:need to|have to|be (?:required|expected|obliged|asked|invited) to)\b`,
    ),
    describes: both(
      'Says that somebody will need to, or will be expected to, do something.',
      'Mae’n dweud y bydd angen, neu y bydd disgwyl, i rywun wneud rhywbeth.',
    ),
    finds: ['Applicants will also need to show that their plans comply.'],
    passes: ['Appropriate prioritisation will be required.', 'Applicants needed to show a plan.'],
  },
  {
    id: 'en-body-will-consider',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: written(String.raw`${BODY},? ${ADVERBS}${MODAL} ${ADVERBS}(?:${SOFT})\b`),
    unless: [words(String.raw`${MODAL} continue to (?:be|have|face|play)\b`)],
    describes: both(
      'Says that somebody will consider, seek or continue to do something.',
      'Mae’n dweud y bydd rhywun yn ystyried, yn ceisio neu’n parhau i wneud rhywbeth.',
    ),
    finds: [
      'Both Governments will consider how other funds could help.',
      'We will continue to review the scope.',
    ],
    passes: ['The scheme will continue to be popular.', 'We considered it.'],
  },
  {
    id: 'en-body-will',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`${BODY}(?:,| \([^)]{1,60}\)| in turn|, [^,.;]{2,80},)? ${ADVERBS}${MODAL} (?!${ADVERBS}(?:be\b|(?:${STATES})\b))\p{L}+`,
    ),
    unless: [INDIRECT],
    describes: both(
      'Says that a person or body will do something.',
      'Mae’n dweud y bydd person neu gorff yn gwneud rhywbeth.',
    ),
    finds: [
      'My officials will now work with yours.',
      'TfL will also lead market engagement.',
      'We will legislate.',
    ],
    passes: ['As you will recall, this was discussed.', 'This will allow us to buy more.', 'We legislated.'],
  },
  {
    id: 'en-body-will-be-doing',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: written(
      String.raw`${BODY}(?:,| \([^)]{1,60}\))? ${MODAL} ${ADVERBS}be (?!${ADVERBS}being)${ADVERBS}\p{L}{2,}ing\b`,
    ),
    describes: both(
      'Says that a person or body will be doing something.',
      'Mae’n dweud y bydd person neu gorff wrthi’n gwneud rhywbeth.',
    ),
    finds: ['The department will be working with partners.', 'We will be recruiting an adviser.'],
    passes: ['This will be interesting.', 'The department is working with partners.'],
  },
  {
    id: 'en-will-be-done',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: words(
      String.raw`\b${MODAL} ${ADVERBS}be (?!${ADVERBS}(?:${STATIVE_PARTICIPLES})\b)${ADVERBS}(?:(?:re-|co-|pre-)?\p{L}{2,}ed|begun|brought|built|chosen|done|drawn|dealt|fed|found|given|held|issued|kept|laid|led|made|met|paid|put|run|sent|set|shown|sought|spent|taken|told|undertaken|written|rewritten|drawn up|cut|let|won|rebuilt)\b`,
    ),
    unless: [/^(?:if|whether)\b[^,]*$/iu],
    describes: both('Says that something will be done.', 'Mae’n dweud y bydd rhywbeth yn cael ei wneud.'),
    finds: ['This will be paid before 30 June 2022.', 'Applications will therefore be assessed jointly.'],
    passes: ['Our work will be based on evidence.', 'It was paid.'],
  },
  {
    id: 'en-will-be-ready',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: words(
      String.raw`\b${MODAL} ${ADVERBS}be ${ADVERBS}(?:${RESULTS})\b|\bthere ${MODAL} ${ADVERBS}be\b`,
    ),
    unless: [
      /\bit will be for\b/iu,
      /\bthere will (?:always )?be (?:no|some|many|times|challenges|difficult)\b/iu,
    ],
    describes: both(
      'Says that something will be ready, in place or available, or that there will be something.',
      'Mae’n dweud y bydd rhywbeth yn barod, yn ei le neu ar gael, neu y bydd rhywbeth yno.',
    ),
    finds: [
      'The authority will be operational by 1 April 2027.',
      'There will be a transition from these measures.',
    ],
    passes: [
      'The next years will be critical.',
      'It will be for the next Government to decide.',
      'There will be challenges.',
    ],
  },
  {
    id: 'en-number-promised',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: words(
      String.raw`\b${MODAL} ${ADVERBS}(?:provide|deliver|create|build|fund|support|see|benefit|offer|receive)\b[^.;]{0,40}(?:\d|£|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|double|half)\b)`,
    ),
    unless: [/\bunlock\b/iu],
    describes: both(
      'Says how many or how much a programme will deliver.',
      'Mae’n dweud faint y bydd rhaglen yn ei ddarparu.',
    ),
    finds: ['The programme will provide up to 180,000 new homes.'],
    passes: ['The programme will provide more control.'],
  },
  {
    id: 'en-thing-will',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: words(
      String.raw`(?<!\bthat|\bas you|\byou) ${MODAL} (?!${ADVERBS}(?:be\b|put (?!in place|forward)|(?:${NOTED})\b))${ADVERBS}(?:${DEEDS}|${EVENTS})\b`,
    ),
    unless: [
      INDIRECT,
      words(String.raw`\b${MODAL} look to\b`),
      /^(?:[\p{L}, ]{0,30})?\bif\b/iu,
      /\bwill (?:want|wish|like)\b/iu,
    ],
    describes: both(
      'Says what a review, plan or other work will do.',
      'Mae’n dweud beth fydd adolygiad, cynllun neu waith arall yn ei wneud.',
    ),
    finds: ['It will set out recommendations.', 'Stage 1 will commence in 2022.'],
    passes: [
      'This will help people.',
      'This programme will unlock investment.',
      'It set out recommendations.',
    ],
  },
  {
    id: 'en-will-continue-to-be',
    language: 'en',
    proposes: 'action',
    strength: 'soft',
    pattern:
      /\bwill continue to be (?:an? (?:\p{L}+ )?(?:piece of work|programme|project|resource|document|process)|developed|reviewed|updated|monitored)\b/iu,
    describes: both('Says that work will go on.', 'Mae’n dweud y bydd gwaith yn parhau.'),
    finds: ['The toolkit will continue to be an evolving piece of work.'],
    passes: ['Demand will continue to be high.'],
  },
];
