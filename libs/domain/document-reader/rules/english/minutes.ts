import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { ADVERBS, BODY, DEEDS, EFFECTS, STATES, STATIVE_PARTICIPLES, words, written } from './words';

const SAID =
  'agreed|confirmed|advised|reported|explained|stated|said|noted|added|informed|updated|announced|indicated|assured|highlighted|outlined|emphasised|reiterated|undertook|responded|replied|told|reminded|concluded|clarified|mentioned|assurances?';

/** Reported speech: in a record of a meeting “would” is what “will” was. */
export const minutes: readonly Rule[] = [
  {
    id: 'en-reported-would',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`\b(?:${SAID})\b[^.;]{0,160}(?<!\bthere )\bwould (?!${ADVERBS}(?:be ${ADVERBS}(?:${STATIVE_PARTICIPLES}|practicable|beneficial|good|required|needed)|have|need|like|${EFFECTS}|${STATES})\b)\p{L}+`,
    ),
    unless: [
      /\b(?:might|may|could)\b[^.]{0,30}$/iu,
      /\bagreed that [^.]{2,80} would (?:help|be)\b(?! (?:taken|brought|reported|prepared|circulated|considered|reviewed|sent|added|shared|\p{L}+ed))/iu,
      /\b(?:should|if)\b[^,]{2,60}, [^.]{2,60} would be\b/iu,
      /\btold us (?:that )?they would (?:welcome|like|prefer)\b/iu,
    ],
    describes: both(
      'Reports that somebody said that something would be done.',
      'Mae’n adrodd bod rhywun wedi dweud y byddai rhywbeth yn cael ei wneud.',
    ),
    finds: [
      'The Director advised that the backlog would be cleared by June.',
      'It was agreed that this work would be taken forward.',
      'The Minister confirmed he would use the speech to say so.',
    ],
    passes: [
      'Members agreed that planning would help.',
      'It would be good to meet.',
      'She explained that it would not be practicable.',
    ],
  },
  {
    id: 'en-minuted-would',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`(?:(?:${BODY}|\band) would (?!${ADVERBS}(?:be|have|need|like|prefer|welcome|${STATES})\b)\p{L}+|\bwould ${ADVERBS}be (?!${ADVERBS}(?:${STATIVE_PARTICIPLES})\b)${ADVERBS}(?:\p{L}{2,}ed|made|held|brought|sent|taken|given|shown|set|put|paid|written|kept|told|led))\b`,
    ),
    unless: [/\b(?:if|should|were)\b[^,.]{2,60},/iu, /\bwould (?:be )?(?:helped|improved|supported)\b/iu],
    where: { genre: 'minutes' },
    describes: both(
      'In a record of a meeting: says that somebody would do something, or that it would be done.',
      'Mewn cofnod o gyfarfod: mae’n dweud y byddai rhywun yn gwneud rhywbeth, neu y byddai’n cael ei wneud.',
    ),
    finds: [{ words: 'The Minister would announce further funding later that week.', genre: 'minutes' }],
    passes: [
      { words: 'The Minister would announce further funding.', genre: 'letter' },
      { words: 'The funding would ease pressures.', genre: 'minutes' },
    ],
  },
  {
    id: 'en-resolved',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: words(
      String.raw`^(?:it was )?(?:resolved|agreed|decision|decided|outcome)\b(?: \([^)]{1,20}\))?\s?(?:[:–—-]\s?)?(?:that|to|[\p{L}&'/ ]{2,60}? to (?:${DEEDS}))\b`,
    ),
    unless: [
      /\b(?:minutes|apologies|press and public|be noted|note the|to note|be received|receive the|be approved as a correct|correct record|were resolved)\b/iu,
    ],
    describes: both(
      'A resolution or an agreement that a record states: “Resolved that …”, “Agreed: the Clerk to …”.',
      'Penderfyniad neu gytundeb y mae cofnod yn ei nodi: “Resolved that …”, “Agreed: the Clerk to …”.',
    ),
    finds: [
      'RESOLVED: That the Head of Service report back in six months.',
      'Agreed: finance team to circulate the budget.',
    ],
    passes: ['RESOLVED that the minutes be approved.', 'The issue was resolved.'],
  },
  {
    id: 'en-agreed-that',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: written(
      String.raw`\b(?:agreed|resolved|decided|asked|requested|directed|endorsed|recommended) that\b[^.]{2,160}\b(?:should|(?<!could |can |may |might )be ${ADVERBS}\p{L}{2,}(?:ed|ne|en|ld|nt|ght|de|id|pt)|would)\b|\b(?:asked|requested|recommended) that (?:the |all |both |its |their )?(?:[\p{L}&]+ ){1,6}?(?:${DEEDS})\b`,
    ),
    unless: [
      words(
        String.raw`\bagreed that\b[^.]{2,160}\b(?:would|should) (?:${EFFECTS}|be (?:helpful|useful|good|important|critical))\b`,
      ),
      /\bagreed that [^.]{2,80} (?:was|were|had|is|are)\b(?![^.]*\b(?:should|be \p{L}+ed)\b)/iu,
      /^(?:we|I) (?:had )?(?:asked|requested)\b/iu,
    ],
    describes: both(
      'Records that it was agreed, resolved or asked that something be done.',
      'Mae’n cofnodi y cytunwyd, y penderfynwyd neu y gofynnwyd i rywbeth gael ei wneud.',
    ),
    finds: [
      'The Committee asked that a deep dive be brought to its next meeting.',
      'It was agreed that the policy should be reviewed.',
    ],
    passes: ['Members agreed that it had helped.', 'The minutes were agreed.'],
  },
  {
    id: 'en-minuted-asked',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: written(
      String.raw`(?:${BODY}|\bmembers|\b[Ii]t was) (?:also |then |therefore )?(?:asked|requested|tasked|instructed|directed|invited|nominated) (?!if\b|whether\b|what\b|how\b|why\b|about\b|for an update\b|to (?:note|speak|give|present|introduce))[^.;?]{2,120}\bto (?!note\b|be present\b)\p{L}+|\b(?:was|were) (?:asked|requested|tasked|instructed|invited) to (?!note\b|give\b|introduce\b|present\b|speak\b)\p{L}+|\btook (?:an|the|this as an) action\b|\b(?:was|were) referred (?:back )?to [^.;]{2,80} for\b`,
    ),
    where: { genre: 'minutes' },
    unless: [/\bhad (?:been )?(?:asked|requested|received)\b/iu, /\basked (?:if|whether)\b/iu],
    describes: both(
      'In a record of a meeting: somebody asked another to do something.',
      'Mewn cofnod o gyfarfod: gofynnodd rhywun i arall wneud rhywbeth.',
    ),
    finds: [
      { words: 'The First Minister asked the Minister for Housing to raise the matter.', genre: 'minutes' },
    ],
    passes: [
      { words: 'She asked if officials can agree a plan to help.', genre: 'minutes' },
      'We asked councils to redouble their efforts.',
    ],
  },
  {
    id: 'en-minuted-needed',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern: written(
      String.raw`(?:${BODY}|\b\p{L}+s) (?:also |now |still )?needed to (?:${DEEDS})\b|\bneeded to be (?:\p{L}+ly )?\p{L}+(?:ed|en|ne|ld|nt|ght)\b`,
    ),
    where: { genre: 'minutes' },
    unless: [/\b(?:more|much) needed to be done\b/iu, /\backnowledged that\b/iu],
    describes: both(
      'In a record of a meeting: says what somebody needed to do.',
      'Mewn cofnod o gyfarfod: mae’n dweud beth yr oedd angen i rywun ei wneud.',
    ),
    finds: [
      { words: 'She noted that both Governments needed to ensure a flow of information.', genre: 'minutes' },
    ],
    passes: ['Both Governments needed to ensure it.', { words: 'They needed time.', genre: 'minutes' }],
  },
  {
    id: 'en-was-due',
    language: 'en',
    proposes: 'commitment',
    strength: 'soft',
    pattern:
      /\b(?:was|were) (?:now |also )?(?:due|scheduled|planned|expected|on track|on schedule|on course|on target) (?:to|for)\b/iu,
    where: { genre: 'minutes' },
    unless: [/\boriginally\b/iu, /\bfor \d{1,2}[.:]\d\d/iu],
    describes: both(
      'In a record of a meeting: says what was due to happen.',
      'Mewn cofnod o gyfarfod: mae’n dweud beth oedd i fod i ddigwydd.',
    ),
    finds: [{ words: 'The payment was due to begin its pilot in March 2022.', genre: 'minutes' }],
    passes: [{ words: 'The delay was due to illness.', genre: 'letter' }],
  },
  {
    id: 'en-was-to',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: written(
      String.raw`(?:(?:${BODY}|\b\p{L}+s) (?:was|were) (?:also |then )?to|${BODY} (?:had )?volunteered to) (?:be (?:\p{L}+ly )?\p{L}{2,}(?:ed|ne|en|ld|nt|ght|de|id|pt)|write|provide|bring|report|circulate|prepare|arrange|send|share|meet|produce|submit|update|review|consider|confirm|draft|contact|discuss|invite|lead|take)\b`,
    ),
    where: { genre: 'minutes' },
    unless: [/\b(?:purpose|aim|objective|intention|role|focus)\b[^.]{0,60} (?:was|were) to\b/iu],
    describes: both(
      'In a record of a meeting: says what somebody was to do.',
      'Mewn cofnod o gyfarfod: mae’n dweud beth oedd rhywun i’w wneud.',
    ),
    finds: [
      { words: 'Officials were to provide a weekly report.', genre: 'minutes' },
      { words: 'The Clerk volunteered to draft the letter.', genre: 'minutes' },
    ],
    passes: [
      { words: 'The purpose was to provide a report.', genre: 'minutes' },
      'Officials were to provide a weekly report.',
    ],
  },
];
