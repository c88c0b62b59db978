import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { ADVERBS, BODY, EFFECTS, RESULTS, STATES, STATIVE_PARTICIPLES, words, written } from './words';

const MODAL = String.raw`(?:will|shall|'ll)(?:, [\p{L} ]{3,30},)?`;
/** “will seek to”, “will consider”: an act that need not end in anything. */
const SOFT =
  'seek|aim|look to|try|endeavour|strive|explore|consider|carefully consider|continue|work (?:with|closely|towards?|alongside)|be working|be considering|be exploring|be looking|keep|reflect on|give (?:\\p{L}+ )?consideration|want to|be mindful|take (?:account|into account)';
const NOTED = String.raw`(?:${EFFECTS}|${STATES})`;

/** “not yet decided who will lead it”. */
const INDIRECT =
  /\b(?:decided?|know|known|clear|determined?|unclear|ask(?:ed)?|asking|discuss(?:ed)?|question(?:ed)?|unsure|wonder(?:ed)?) (?:on |about |of )?(?:who|what|how|when|where|which|whether|if)\b[^.;]*\b(?:will|shall)\b/iu;

/** “will” and “shall”, “committed to”, “intends to”. */
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
      String.raw`\b${MODAL} ${ADVERBS}be (?!${ADVERBS}(?:${STATIVE_PARTICIPLES})\b)${ADVERBS}(?:\p{L}{2,}ed|begun|brought|built|chosen|done|drawn|dealt|fed|found|given|held|issued|kept|laid|led|made|met|paid|put|run|sent|set|shown|sought|spent|taken|told|undertaken|written|rewritten|drawn up|cut|let|won|rebuilt)\b`,
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
    unless: [/\bthere will (?:always )?be (?:no|some|many|times|challenges|difficult)\b/iu],
    describes: both(
      'Says that something will be ready, in place or available, or that there will be something.',
      'Mae’n dweud y bydd rhywbeth yn barod, yn ei le neu ar gael, neu y bydd rhywbeth yno.',
    ),
    finds: [
      'The authority will be operational by 1 April 2027.',
      'There will be a transition from these measures.',
    ],
    passes: ['The next years will be critical.', 'There will be challenges.'],
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
      String.raw`(?<!\bthat|\bas you|\byou) ${MODAL} (?!${ADVERBS}(?:be\b|(?:${NOTED})\b))\p{L}+`,
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
  {
    id: 'en-committed',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`^(?:\S+ ){0,10}?(?:am|is|are|remain|remains|was|were) ${ADVERBS}committed to\b|\b(?:I|[Ww]e|[Ii]t|[Hh]e|[Ss]he|they)(?:'re|'m| am| are| remain| remains| is| was)? ${ADVERBS}committed to\b|^(?:\S+ ){0,10}?(?:commit|commits|committed|undertake|undertakes|undertook|pledge|pledges|pledged|promise|promises|promised|guarantee|guarantees)\b`,
    ),
    unless: [
      /\b(?:has|have|had) [^.]{0,40}\bshown that\b/iu,
      /\b(?:work|study|review|exercise)\b[^.]{0,30} (?:is|was|were|has been) undertaken\b/iu,
    ],
    describes: both(
      'Says that somebody is committed to something, or undertakes, pledges or promises it.',
      'Mae’n dweud bod rhywun wedi ymrwymo i rywbeth, neu’n ei addo.',
    ),
    finds: [
      'The UK Government is committed to establishing one Freeport.',
      'She committed to asking officials to look again.',
      'Upon receipt we undertake to share the findings.',
    ],
    passes: ['The government has repeatedly shown that it is committed to this.', 'The staff are dedicated.'],
  },
  {
    id: 'en-agreed-to',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`(?:${BODY}|[Ii]t was|[Ii]t is|\b[Ww]as|\b[Ii]s) (?:both |has |have |had |also |then |therefore |all |been )*(?:agree|agrees|agreed|offered|resolved|decided) (?:collectively |unanimously |jointly )?to (?:(?!the\b|this\b|these\b|that\b|a\b|an\b|be (?:bound|part)\b)\p{L}+|an? (?:[\p{L}-]+ ){0,3}(?:meeting|discussion|review|call|visit|workshop|briefing|pilot|audit)\b)`,
    ),
    unless: [/\bagreed to (?:note|disagree)\b/iu],
    describes: both(
      'Says that somebody has agreed, decided or offered to do something.',
      'Mae’n dweud bod rhywun wedi cytuno, penderfynu neu gynnig gwneud rhywbeth.',
    ),
    finds: [
      'The Mayor has agreed to prepare a plan.',
      'The Chair agreed to write to members.',
      'Each party agrees to pay a share.',
    ],
    passes: ['The Chair agreed to the request.', 'Members agreed that it had helped.'],
  },
  {
    id: 'en-intends',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: written(
      String.raw`(?:${BODY}|\b(?:and|but)\b|\b[Ww]e'?(?:re)?|,) (?:am |are |is |was |were |had )?${ADVERBS}(?:intend|intends|intended|intending|plan|plans|planned|planning|aim|aims|aiming|expect|expects|expected|propose|proposes|proposed|look|looking|hoping|going|minded|determined) to (?!see\b|be (?:able|a\b))\p{L}+`,
    ),
    unless: [
      /\bdetermined to build on\b/iu,
      /\b(?:are|is|was|were) (?:now )?expected to\b/iu,
      /\b(?:look|looks) to\b/iu,
      /\bno plans to\b/iu,
    ],
    describes: both(
      'Says that somebody intends, plans, aims or expects to do something.',
      'Mae’n dweud bod rhywun yn bwriadu, yn cynllunio, yn anelu neu’n disgwyl gwneud rhywbeth.',
    ),
    finds: [
      'We intend to consult in 2025.',
      'We expect to complete this review by May 2022.',
      'We aim to finish in June.',
    ],
    passes: ['It is intended to stimulate growth.', 'We finished in June.'],
  },
  {
    id: 'en-expects-done',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern:
      /\b(?:I|we|officials|ministers) (?:also |now |fully )?(?:expect|anticipate|envisage) (?:that )?(?:the|this|these|our|it|a|an) [^.;]{2,80}\b(?:to (?:be )?\p{L}+|will)\b/iu,
    describes: both(
      'Says that somebody expects work to be finished or begun.',
      'Mae’n dweud bod rhywun yn disgwyl i waith gael ei orffen neu ei ddechrau.',
    ),
    finds: ['I expect the register to be complete by autumn 2025.'],
    passes: ['I expected more.'],
  },
  {
    id: 'en-willing',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: written(
      String.raw`(?:${BODY}) (?:would be|am|are|is|was|were|remain|remains|stand|stands) ${ADVERBS}(?:prepared|willing|content|happy|ready) to (?!be\b|see\b|hear\b|note\b|learn\b)\p{L}+`,
    ),
    describes: both(
      'Says that somebody is prepared, willing or content to do something.',
      'Mae’n dweud bod rhywun yn barod, yn fodlon neu’n hapus i wneud rhywbeth.',
    ),
    finds: ['I am willing to progress the policy.', 'The Government is prepared to commit the funding.'],
    passes: ['I am happy to hear it.', 'I was willing.'],
  },
  {
    id: 'en-aim-told',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern:
      /\b(?:set out|sets out|reaffirmed|reaffirms|reiterated|reiterate|restated|confirmed|confirm|explained|announced|stated|made clear|signalled|declared|outlined|shared|have|has) (?:\p{L}+ )?(?:his|her|its|their|the|our|my|an) (?:\p{L}+ )?(?:intentions?|aims?|ambitions?|plans?|commitment|pledge|goal) (?:to|that|of)\b|\b(?:our|its|their|the government's|my) (?:\p{L}+ )?(?:aim|ambition|intention|goal|commitment|plan|objective) (?:is|remains) (?:to|that)\b/iu,
    unless: [/\bno (?:intention|plans)\b/iu],
    describes: both(
      'Tells of somebody’s intention, aim, ambition or plan to do something.',
      'Mae’n sôn am fwriad, nod, uchelgais neu gynllun rhywun i wneud rhywbeth.',
    ),
    finds: [
      'He set out his intention to summarise the plans.',
      'Our aim is to make joined up working the norm.',
    ],
    passes: ['His intention was clear.', 'Our aim has always been clarity.'],
  },
  {
    id: 'en-offer',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern:
      /\b(?:offer|offers|offered|suggested|proposed) (?:members |them |the \p{L}+ )?(?:an? |further |to )(?:\p{L}+ ){0,2}(?:meetings?|briefings?|visits?|calls?|discussions?|sessions?|meet|brief|visit|discuss|share|provide|help|host|support)\b|\boffered assurances? that\b[^.]*\b(?:will|would)\b/iu,
    describes: both('Offers a meeting, a visit or the like.', 'Mae’n cynnig cyfarfod, ymweliad neu debyg.'),
    finds: ['The Minister offered a subsequent meeting when more is known.'],
    passes: ['The Minister offered her thanks.'],
  },
  {
    id: 'en-no-plans',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern: /\bthere are (?:currently |at present )?no (?:current )?(?:plans|intentions?) to\b/iu,
    describes: both(
      'A position: there are no plans to change something.',
      'Safbwynt: nid oes cynlluniau i newid rhywbeth.',
    ),
    finds: ['There are no plans to alter the cycle.'],
    passes: ['There are plans on the table.'],
  },
];
