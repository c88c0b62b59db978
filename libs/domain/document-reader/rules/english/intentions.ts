import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { ADVERBS, BODY, written } from './words';

/** “Committed to”, “has agreed to”, “intends to”, “is prepared to”. */
export const intentions: readonly Rule[] = [
  {
    id: 'en-committed',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`^(?:\S+ ){0,10}?(?:am|is|are|remain|remains|was|were) ${ADVERBS}committed to\b|\b(?:I|[Ww]e|[Ii]t|[Hh]e|[Ss]he|they)(?:'re|'m| am| are| remain| remains| is| was)? ${ADVERBS}committed to\b|\bthat (?:the |our |its )?(?:\S+ ){1,4}?(?:is|are|was|were|remains?) ${ADVERBS}committed to\b|(?:${BODY}) ${ADVERBS}(?:committed|undertook|pledged|undertakes|pledges)\b|^(?:\S+ ){0,10}?(?:commit|commits|committed|undertake|undertakes|undertook|pledge|pledges|pledged|promise|promises|promised|guarantee|guarantees)\b`,
    ),
    unless: [
      /\b(?:has|have|had) [^.]{0,40}\bshown that\b/iu,
      /^(?:in|during|back in) [^,.]{0,20}(?:19|20)\d\d\b[^.]{0,80}\b(?:promised|pledged|committed|undertook)\b/iu,
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
    passes: [
      'The government has repeatedly shown that it is committed to this.',
      'The staff are dedicated.',
      'In 2019 the then Minister promised to reform the system.',
    ],
  },
  {
    id: 'en-agreed-to',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: written(
      String.raw`(?:${BODY}|[Ii]t was|[Ii]t is|\b[Ww]as|\b[Ii]s) (?:both |has |have |had |also |then |therefore |all |been )*(?:agree|agrees|agreed|offered|resolve|resolves|resolved|decided|undertaken|promised|pledged) (?:collectively |unanimously |jointly )?to (?:(?!the\b|this\b|these\b|that\b|a\b|an\b|be (?:bound|part)\b)\p{L}+|an? (?:[\p{L}-]+ ){0,3}(?:meeting|discussion|review|call|visit|workshop|briefing|pilot|audit)\b)`,
    ),
    unless: [
      /^(?:in|on|since|during|at|back in)\b[^,]{0,40}\b(?:19|20)\d\d\b/iu,
      /\bagreed to (?:note|disagree)\b/iu,
    ],
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
      /\bhad (?:\p{L}+ )?(?:expected|hoped|planned|intended|proposed) to\b/iu,
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
      /\b(?:set out|sets out|reaffirmed|reaffirms|reiterated|reiterate|restated|confirmed|confirm|explained|announced|stated|made clear|signalled|declared|outlined|shared|have|has) (?:\p{L}+ )?(?:his|her|its|their|the|our|my|an) (?:\p{L}+ )?(?:intentions?|aims?|ambitions?|plans?|commitment|pledge|goal) (?:to|that|of)\b|\b(?:our|its|their|the government's|my) (?:\p{L}+ )?(?:aim|ambition|intention|goal|commitment|plan|objective|next steps?) (?:is|are|remains|will be) (?:to|that)\b|\bit (?:is|remains) (?:our|my|their|the \p{L}+(?: \p{L}+)?'s) (?:\p{L}+ )?(?:intention|aim|ambition|plan) (?:to|that)\b|\bincludes? (?:a|our|the|its) (?:\p{L}+ )?commitment to\b/iu,
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
