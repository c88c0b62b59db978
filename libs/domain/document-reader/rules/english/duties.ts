import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { BODY, DEEDS, words, written } from './words';

/** Nouns whose “is to” tells what they are for: “the purpose of this report is to …”. */
const PURPOSES =
  'purpose|aim|aims|objective|objectives|goal|goals|role|task|challenge|priority|priorities|ambition|way|point|policy|idea|option|question|approach|function|remit|focus|vision|mission|next step|key|importance|reason|solution|answer|alternative';

/** “must”, “is required to”, “is to”, “has a duty to”, “is expected to”. */
export const duties: readonly Rule[] = [
  {
    id: 'en-recommended-must',
    language: 'en',
    proposes: 'recommendation',
    strength: 'firm',
    pattern: /\bmust (?!be said\b|have been\b|have had\b)(?:\p{L}+ly )?\p{L}+/iu,
    where: { heading: /^(?:recommendation|conclusion)s?\b(?!.*response)/iu },
    describes: both(
      'What somebody must do, said by those who recommend it.',
      'Yr hyn y mae’n rhaid i rywun ei wneud, yng ngeiriau’r rhai sy’n ei argymell.',
    ),
    finds: [{ words: 'The review must focus on learning lessons.', headings: ['Recommendation four'] }],
    passes: [{ words: 'The review must focus on learning lessons.', headings: ['Government response'] }],
  },
  {
    id: 'en-must',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern:
      /\b(?:must|shall)(?:, [^,;.]{3,80},)? (?:also |not |therefore |now |always |only |each |all |both |at all times |\p{L}+ly )*(?!have been\b|be said\b|admit\b|balance\b|be balanced\b|acknowledge\b|recognise\b|remember\b|say\b|stress\b|be remembered\b|remain\b)\p{L}+/iu,
    unless: [
      /\bappreciate that this must\b/iu,
      /^(?:what|how|why|when)\b/iu,
      /\bmust be (?:a|an|the|more|less) (?:surprise|concern|worry)\b/iu,
    ],
    describes: both('Says what somebody must do.', 'Mae’n dweud beth y mae’n rhaid i rywun ei wneud.'),
    finds: [
      'All parties must agree the cost.',
      'The first review must report by 1 September 2026.',
      'The recipient shall submit a report.',
    ],
    passes: [
      'There must have been a reason.',
      'I must admit that it is late.',
      'All parties may agree the cost.',
    ],
  },
  {
    id: 'en-required',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern: written(
      String.raw`\b(?:is|are|be) (?:now |also |still |therefore |legally |\p{L}+ly )*(?:required|obliged|expected|bound|under a duty|mandated|instructed|directed|responsible for \p{L}+ing|accountable for) (?:by law )?(?:to \p{L}+)?(?<!to be)\b`,
    ),
    unless: [
      /\bexpected (?!to)|\bexpected to (?:be|reach|rise|fall|cost|increase|last|grow|take|see|have|continue|remain|start|begin|launch|open|complete|conclude|end|yield|benefit|lead)\b|\b(?:required|bound) (?!to\b)/iu,
      /\brequired to (?:support|enable|deliver|undertake the|amend|help|achieve|meet)\b/iu,
    ],
    describes: both(
      'Says that somebody is required, obliged or expected to do something.',
      'Mae’n dweud ei bod yn ofynnol, neu fod disgwyl, i rywun wneud rhywbeth.',
    ),
    finds: [
      'The Council is required to publish its arrangements.',
      'All areas are now expected to participate.',
    ],
    passes: ['More planning is required.', 'The scheme is expected to cost £5m.'],
  },
  {
    id: 'en-has-duty',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern:
      /\b(?:has|have) until [^.,]{3,40} to \p{L}+|\b(?:has|have) (?:an? |the |their |its )?(?:\p{L}+ )?(?:duty|duties|obligations?|responsibility|responsibilities) (?:to|for|under)\b|\b(?:wider |general |statutory |legal )(?:duty|obligation) (?:to|on)\b|\bresponsibility for [^.]{2,120} (?:rests?|lies?|sits?|falls?) (?:with|on|to)\b|\bthe requirement (?:to|for|on) [^.]{2,120}\b(?:is|are) (?:set out|placed|imposed|provided)/iu,
    unless: [/\bplacing a duty\b/iu],
    describes: both(
      'Says that somebody has a duty, an obligation or a responsibility.',
      'Mae’n dweud bod gan rywun ddyletswydd, rhwymedigaeth neu gyfrifoldeb.',
    ),
    finds: [
      'Health boards have responsibilities to support children.',
      'Responsibility for ensuring that staff are trained rests with local authorities.',
      'This forms part of their wider duty to ensure safe transport.',
    ],
    passes: ['They have a dutiful staff.', 'It was his responsibility.'],
  },
  {
    id: 'en-is-to',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern: written(
      String.raw`\b(?:is|are|were) (?:now |also |only |not |then |both |all |each )?to (?:be (?:\p{L}+ly )?\p{L}+(?:ed|ne|en|ld|pt|nt|id|de|ght|up)\b|(?:${DEEDS}|reach)\b)|${BODY} (?:is|are) (?:now |also |not |then |both |all |each )?to (?!be\b|come\b|blame\b)\p{L}+`,
    ),
    unless: [
      words(
        String.raw`\b(?:${PURPOSES})(?: (?:of|for|in|here|behind|now|today|to|that|at)\b[^,;.]{0,100})? (?:is|are|were) (?:\p{L}+ )?to\b`,
      ),
      /\b(?:what|how|it|this|there|if [^,.]{2,60}|able) (?:is|are|were) to\b/iu,
      /\bto be (?:found|seen|welcomed|commended|congratulated|expected|taken as)\b/iu,
    ],
    describes: both(
      'Says that something is to be done, or that somebody is to do it.',
      'Mae’n dweud bod rhywbeth i’w wneud, neu fod rhywun i’w wneud.',
    ),
    finds: [
      'Repair costs are to be led by the council.',
      'All nurses are to complete the module by March.',
      'Members are to declare any interest.',
    ],
    passes: ['The purpose of this report is to present the outcome.', 'Details are to be found online.'],
  },
  {
    id: 'en-to-be-done-by',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern:
      /(?:,|\band|\bwhich (?:is|are)|\b(?:is|are)) (?:now |currently |also )?(?:due|scheduled|on (?:track|target|course)|planned|expected|set|on schedule) (?:to (?:be \p{L}+|start|begin|commence|finish|complete|report|publish|launch|open|close|take|conclude|return|visit|meet|go|come|appear|deliver|receive|move|hold|consider|sit|roll|reopen|attend|give|present|submit|join|review|issue|become|follow)\b|for (?:publication|completion|launch|delivery|introduction|release|consideration|approval|implementation|roll-?out|\d|\p{Lu}|the|next|later|early|late|autumn|spring|summer|winter))|, to be \p{L}{2,}(?:ed|ne|en|ld|nt|ght) (?:by|in|before|within|no later|from|on|at|during)\b|\bon target for\b|\bis (?:scheduled|planned|due) (?:for|on|in|by|within|no later than)\b/iu,
    unless: [/\bexpected to (?:cost|rise|fall|be (?:high|low))\b/iu, /\boriginally due\b/iu],
    describes: both(
      'Says that something is due, scheduled or on target to be done.',
      'Mae’n dweud bod rhywbeth i fod i gael ei wneud, neu wedi’i drefnu.',
    ),
    finds: [
      'We are drafting guidance, to be published by the end of March 2026.',
      'The review, which is due to report in spring, has begun.',
      'The next meeting is scheduled for 16 November 2023.',
      'The council’s response is due by 14 August 2025.',
    ],
    passes: ['This was due to illness.', 'We drafted guidance.'],
  },
  {
    id: 'en-condition',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern:
      /\bit is a (?:\p{L}+ )?(?:condition|requirement) (?:of [^.]{2,60} )?that\b|\b(?:is|are) conditional (?:up)?on\b(?! the following)|\b(?:you|each party|the (?:recipient|applicant|grantee|council|company|contractor)) (?:also )?(?:agrees?|accepts?|warrants?|undertakes?) (?:to|that)\b/iu,
    describes: both('A condition of a grant or an agreement.', 'Amod grant neu gytundeb.'),
    finds: ['It is a condition of the grant that you keep accounts.', 'You agree to acknowledge the grant.'],
    passes: ['The condition of the building is poor.'],
  },
  {
    id: 'en-shares-under-condition',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`^(?:${BODY}|[\p{L} ]{3,60}) (?:${DEEDS.split('|')
        .map((verb) => `${verb}s`)
        .join('|')})\b`,
    ),
    where: {
      form: ['item'],
      leadIn: /\b(?:conditional|conditions?|agreed|agrees?|on the following|basis)\b/iu,
    },
    describes: both(
      'What a party does, in a list of conditions.',
      'Yr hyn y mae parti yn ei wneud, mewn rhestr amodau.',
    ),
    finds: [
      {
        words: 'The council shares the assessment with the government',
        form: 'item',
        leadIn: 'Funding will be conditional on the following',
      },
    ],
    passes: [{ words: 'The council shares the assessment', form: 'item', leadIn: 'We noted that' }],
  },
  {
    id: 'en-responsible',
    language: 'en',
    proposes: 'duty',
    strength: 'soft',
    pattern: written(String.raw`${BODY} (?:is|are) (?:also |jointly |\p{L}+ly )?responsible for\b`),
    describes: both('Says who is responsible for something.', 'Mae’n dweud pwy sy’n gyfrifol am rywbeth.'),
    finds: ['The London Boroughs are responsible for road maintenance.'],
    passes: ['He was responsible for it.'],
  },
];
