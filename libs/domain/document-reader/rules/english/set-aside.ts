import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { BODY, written } from './words';

/** What goes on after a courtesy: “I am grateful, and I will write again”. */
const AND_A_PROMISE = written(
  String.raw`\b(?:and|but|so|;)\s+(?:therefore )?(?:${BODY}|[\p{L}' ]{1,40}) (?:will|shall|has agreed to|have agreed to|have asked|undertake|is committed to|are committed to)\b|\bconfirm that\b`,
);

const COURTEOUS =
  '(?:would |should |want to |must |would also |should also )?(?:like to )?(?:begin by |start by |conclude by |end by )?';
const HOW = '(?:very |most |extremely |also |really )?';
const GLAD = '(?:grateful|pleased|glad|delighted|proud|sorry|aware|sure|conscious|disappointed|sad)';

/** Sentences that promise nothing whatever verbs they have. */
export const setAside: readonly Rule[] = [
  {
    id: 'en-question',
    language: 'en',
    proposes: null,
    pattern: /\?["')]*$/u,
    unless: [/^(?:recommendation|action)\b/iu],
    describes: both(
      'A question: nobody promises anything in it.',
      'Cwestiwn: nid oes neb yn addo dim ynddo.',
    ),
    finds: ['When will the report be published?'],
    passes: ['The report will be published in May.'],
  },
  {
    id: 'en-reported-question',
    language: 'en',
    proposes: null,
    pattern:
      /\b(?:asked|asks|queried|enquired|inquired|questioned|wondered)\b(?: [\p{L}'()]+){0,6}? (?:if|when|whether|what|how|why|who|which|where|about)\b/iu,
    unless: [/\b(?:agreed|undertook|committed|confirmed|asked that|asked for)\b/iu, /^action\b/iu],
    describes: both(
      'Reports a question: nobody promises anything in it.',
      'Mae’n adrodd cwestiwn: nid oes neb yn addo dim ynddo.',
    ),
    finds: [
      'MfSS asked when these changes would be implemented.',
      'He asked if the Office would consider it.',
    ],
    passes: ['He asked that officials provide the figures.', 'Asked when, she agreed to write by May.'],
  },
  {
    id: 'en-lead-in',
    language: 'en',
    proposes: null,
    pattern:
      /\b(?:should|must|shall|will|would|to|that|by|needs?|is|are|following|follows|include|including|agreed|recommends?)(?: also| therefore| consider| not| ensure)?(?: that)?(?: [\p{L}' ]{1,40})?:$/iu,
    where: { form: ['prose'] },
    unless: [/^action\b/iu, /\b(?:to ensure|for example)\W*$/iu, /\b(?:is|are) (?:now )?being\b/iu],
    describes: both(
      'The words that a list begins with: what is promised stands in its items.',
      'Y geiriau y mae rhestr yn dechrau â nhw: yn ei heitemau y mae’r hyn a addewir.',
    ),
    finds: [
      'The Home Office should:',
      'It is recommended that Cabinet:',
      'Officials are progressing joint actions, including:',
    ],
    passes: [{ words: 'Set up a group to ensure:', form: 'item' }, 'The Home Office should act.'],
  },
  {
    id: 'en-courtesy',
    language: 'en',
    proposes: null,
    pattern: new RegExp(
      String.raw`^(?:(?:finally|again|once again|in closing|firstly|lastly), )?(?:(?:I|we) (?:also |fully )?${COURTEOUS}(?:hope|trust|thank|thanked|welcome(?! to)|look forward|am ${HOW}${GLAD}|are ${HOW}${GLAD}|was ${HOW}${GLAD}|were ${HOW}${GLAD}|recognise|note|appreciate|understand|acknowledge|extend(?:ing)?|pay tribute|apologise)\b|(?:the |all )?(?:\p{L}+ ){1,5}(?:also )?(?:hopes|hoped|thanks|thanked|welcomes|welcomed|looks forward|recognises|acknowledges|is ${HOW}${GLAD})\b|thank you|many thanks|please (?:do not|don't|see|find|note|contact|accept|visit|refer|get in touch|let me know)|following our (?:recent )?(?:discussions?|meeting|conversations?)[^.]{0,80} (?:I|we) hope|as (?:I am sure )?you (?:will )?(?:be |are )?(?:aware|know|recall|agree|appreciate))`,
      'iu',
    ),
    unless: [
      AND_A_PROMISE,
      /\bpropose(?:s)? (?:that|to)\b/iu,
      /\b(?:pleased|happy|glad|delighted) to (?:confirm|announce|say|commit|agree|inform)\b/iu,
    ],
    describes: both(
      'Thanks, a hope, a welcome or another courtesy.',
      'Diolch, gobaith, croeso neu gwrteisi arall.',
    ),
    finds: [
      'I hope that our approach will act as an example.',
      'Thank you for your letter, which will help us.',
      'I would like to thank members for their interest.',
    ],
    passes: [
      'I am grateful for your letter and I will write again in June.',
      'I hope this helps, and we will publish more.',
    ],
  },
  {
    id: 'en-belief',
    language: 'en',
    proposes: null,
    pattern:
      /^(?:[\p{L} ]{0,40}, )?(?:(?:I|we) (?:also |firmly |strongly )?(?:believe|think|feel|suspect|doubt|imagine|know that)|it is (?:hoped|thought|believed|likely|possible|recognised|acknowledged|understood|estimated|clear)|it may be|it remains to be seen|there (?:is|was|remains) (?:an?|some|no|little) (?:\p{L}+ )?(?:risk|chance|danger|possibility|concern|doubt|evidence|guarantee|suggestion|prospect)\b|(?:how|whether|why|what) [^,.?]{2,90} (?:is|are|was|remains?) |[^.]{2,60} (?:hoped|believed|felt|thought|suggested|considered|wondered|queried|questioned|challenged) (?:that|whether|if)\b)/iu,
    unless: [AND_A_PROMISE, /\bshould\b/iu],
    describes: both(
      'A belief or a hope about what will follow, which promises nothing.',
      'Cred neu obaith am yr hyn a fydd yn dilyn, nad yw’n addo dim.',
    ),
    finds: [
      'I believe that this will yield a broad range of bids.',
      'The Director hoped that the trend would continue.',
    ],
    passes: ['We believe in this, and the Department will fund it.', 'We will publish what we believe.'],
  },
  {
    id: 'en-others-say',
    language: 'en',
    proposes: null,
    pattern:
      /\b(?:respondents|consultees|stakeholders|participants|residents|people|parents|responses|many|some|most|others|witnesses|submissions|campaigners|critics|commentators|others) (?:[\p{L}' ]{0,40} )?(?:felt|said|thought|suggested|told us|argued|called for|wanted|asked for|commented|highlighted|stated|expressed|believed|raised|agreed that)\b|\b(?:complained|alleged|claimed) that\b/iu,
    unless: [AND_A_PROMISE, /\b(?:we|I|department|government) (?:will|shall|have agreed)\b/iu],
    describes: both(
      'What people said in answer to a consultation or an inquiry: it is not promised.',
      'Yr hyn a ddywedodd pobl wrth ymateb i ymgynghoriad neu ymchwiliad: nid yw wedi’i addo.',
    ),
    finds: ['Many respondents felt that more should be done.'],
    passes: [
      'Many respondents felt that more should be done, and we will publish a plan.',
      'Respondents will be told.',
    ],
  },
  {
    id: 'en-forecast',
    language: 'en',
    proposes: null,
    pattern:
      /\b(?:is|are|was|were) (?:projected|forecast|predicted|likely|estimated|intended) to\b|\bhas the potential to\b|\bhave the potential to\b|\bwould be subject to\b|\b(?:might|may) (?:need|require|wish|want|be)\b/iu,
    unless: [/\b(?:will|shall|must|should)\b/iu, /\bcommitted to\b/iu],
    describes: both(
      'A forecast, a potential or a purpose, which binds nobody.',
      'Rhagolwg, potensial neu ddiben, nad yw’n rhwymo neb.',
    ),
    finds: ['The benefit is projected to lift 50,000 children out of poverty in 2023.'],
    passes: ['The benefit will be paid to 50,000 children in 2023.'],
  },
  {
    id: 'en-cannot',
    language: 'en',
    proposes: null,
    pattern:
      /\b(?:cannot|can not|could not|is unable to|are unable to|was unable to|were unable to) (?:\p{L}+ly )?(?:commit|agree|promise|give|provide|confirm|share|release|comment|say|publish|be (?:shared|released|published|confirmed))\b/iu,
    unless: [AND_A_PROMISE, /\bwill\b/u],
    describes: both('A refusal to promise something.', 'Gwrthod addo rhywbeth.'),
    finds: ['The Minister explained that the Government cannot commit to a timescale.'],
    passes: ['We cannot publish it now, but the Department will publish it in May.'],
  },
  {
    id: 'en-record-of-past',
    language: 'en',
    proposes: null,
    pattern:
      /^(?:the |a )?(?:previous|former|last|outgoing) (?:\p{L}+ ){1,3}(?:had )?(?:promised|committed|agreed|announced|decided|undertook|pledged|planned|asked)\b|^(?:[\p{L}, ]{0,40}, )?(?:[^.]{2,90} )?(?:has|have|had) (?:repeatedly |already |also |consistently )?(?:shown|demonstrated|proved|proven)\b[^.]{0,60}\bcommitted to\b|\b(?:underlines?|demonstrates?|shows?|reflects?|proof of|evidence of|testament to|builds? on|in support of)\b[^.]{0,40}\bcommitments? to\b/iu,
    unless: [/\b(?:will|shall|must|should)\b/iu],
    describes: both(
      'Tells of a commitment as proof of something, and makes none.',
      'Mae’n sôn am ymrwymiad fel prawf o rywbeth, heb wneud un.',
    ),
    finds: ['The settlement is further proof of our commitment to the capital.'],
    passes: ['The Government is committed to the capital.'],
  },
  {
    id: 'en-law-told',
    language: 'en',
    proposes: null,
    pattern:
      /^(?:under|by virtue of|in accordance with|pursuant to|as required by) (?:the |section|sections|part|article|regulation)[^,.]{3,120}(?:,)? (?:an?|any|every|each|all|the) [^.]{2,60} (?:must|shall|may|is required|are required|has a duty|have a duty)\b|\b(?:court|tribunal|judge|judgment|ombudsman) (?:has |had )?(?:held|found|ruled|concluded|decided|confirmed) that\b|^(?:nothing|no provision) in\b|\bshall (?:not )?(?:be construed|prevent|affect|limit)\b/iu,
    unless: [/\bwill\b/u, /\bwe must\b/iu],
    describes: both(
      'The law told for information: “Under the Act a local authority must …”.',
      'Y gyfraith er gwybodaeth: “Under the Act a local authority must …”.',
    ),
    finds: ['Under the Learner Travel Measure a local authority must provide free transport.'],
    passes: ['The authority must provide free transport.'],
  },
];
