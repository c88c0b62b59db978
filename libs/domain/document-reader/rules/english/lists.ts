import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { BODY, DEEDS, words, written } from './words';

const DEED = words(String.raw`^(?:\p{L}+ly,? )?(?:${DEEDS})\b`);
/** “within three months, agree a protocol” */
const DEED_AFTER_TIME = words(
  String.raw`^(?:(?:R|Rec\.? ?)\d{1,2}[.:)]? |\d{1,2}[.:)] )?(?:(?:within|by|before|from|in|at|on|no later than|as part of|following|after|where|subject to|with)\b[^,]{2,60}, )?(?:\p{L}+ly,? )?(?:not |also |and )?(?:${DEEDS})\b`,
);

/** Items of lists, by the words that the list begins with or the heading over it. */
export const lists: readonly Rule[] = [
  {
    id: 'en-item-should',
    language: 'en',
    proposes: 'recommendation',
    strength: 'firm',
    pattern: /\p{L}{3}/u,
    where: {
      form: ['item'],
      first: true,
      leadIn:
        /(?:\bshould(?: also| therefore| now| consider)?(?: be asked to)?|\brecommend(?:s|ed|ations?)?\b(?: that| to)?(?: [^.]{0,60})?|\b(?:is|are) (?:asked|invited|requested|recommended|urged|encouraged) to|\bneeds? to|\bought to|\basks? [^.]{2,60} to|\bthat [^.]{2,60} should)$/iu,
    },
    unless: [/^(?:accepted|agreed|rejected|partially|noted)\b/iu],
    describes: both(
      'An item of a list that begins with “should”, “recommends that” or the like.',
      'Eitem o restr sy’n dechrau â “should”, “recommends that” neu debyg.',
    ),
    finds: [
      { words: 'review the quality of its plans', form: 'item', first: true, leadIn: 'The service should' },
    ],
    passes: [
      { words: 'review the quality of its plans', form: 'item', first: true, leadIn: 'The service did' },
    ],
  },
  {
    id: 'en-item-must',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern: /\p{L}{3}/u,
    where: {
      form: ['item'],
      first: true,
      leadIn:
        /(?:\b(?:must|shall)(?: not| also| ensure that| ensure)?|\b(?:is|are|be) (?:required|obliged|expected) to|\b(?:duty|duties|obligations?|responsible|responsibility|responsibilities|functions?|remit|role)\b[^.]{0,60}|\b(?:purpose|objectives?|aims?|tasks?) of the (?:\p{L}+ ){0,5}(?:group|board|committee|sub-committee|panel|forum|partnership|network|team|council|taskforce|party|authority|body)(?: (?:is|are|will be|shall be))?(?: to)?|\bconditional (?:up)?on[^.]{0,40}|\bconditions?\b[^.]{0,40}|\brequirements?\b[^.]{0,40}|\bhave to|\bmust not)$/iu,
    },
    unless: [/\b(?:was|were|had)\b/iu],
    describes: both(
      'An item of a list that begins with “must”, “is required to”, “conditional on” or the like.',
      'Eitem o restr sy’n dechrau â “must”, “is required to”, “conditional on” neu debyg.',
    ),
    finds: [{ words: 'keep accounts', form: 'item', first: true, leadIn: 'You must' }],
    passes: [{ words: 'keep accounts', form: 'item', first: true, leadIn: 'You may' }],
  },
  {
    id: 'en-item-will',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: /\p{L}{3}/u,
    where: {
      form: ['item'],
      first: true,
      leadIn:
        /(?:\b(?:will|shall|would)(?: also| now| continue to| include| be)?(?: do (?:this|so|it) by)?|\b(?:agree[sd]?|commit(?:s|ted)?|undertakes?|undertook|pledge[sd]?|promise[sd]?|intends?|plans?|aims?|going|propose[sd]?)(?: that)?(?: to)?|\bwill [^.]{2,80} (?:by|through|following|that|to|include|including|namely|as follows))$/iu,
    },
    describes: both(
      'An item of a list that begins with “will”, “has agreed to” or the like.',
      'Eitem o restr sy’n dechrau â “will”, “has agreed to” neu debyg.',
    ),
    finds: [{ words: 'carry out a review', form: 'item', first: true, leadIn: 'The Mayor has agreed to' }],
    passes: [
      { words: 'carry out a review', form: 'item', first: true, leadIn: 'The Mayor has been able to' },
    ],
  },
  {
    id: 'en-item-action',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: words(String.raw`^(?:\p{L}+ly,? )?(?:(?:${DEEDS})\b|\p{L}{3,}ing\b)`),
    where: {
      form: ['item'],
      first: true,
      leadIn:
        /\b(?:actions?|next steps|commitments?|resolved|priorities|objectives|deliverables|milestones|tasks|steps|measures|work(?:ing)? (?:on|to|programme))\b[^.]{0,80}$/iu,
    },
    unless: [/\b(?:was|were|had)\b/iu],
    describes: both(
      'An item of a list of actions, next steps or priorities.',
      'Eitem o restr o gamau gweithredu, camau nesaf neu flaenoriaethau.',
    ),
    finds: [
      {
        words: 'Appointing an adviser',
        form: 'item',
        first: true,
        leadIn: 'a set of joint actions, including',
      },
    ],
    passes: [{ words: 'An adviser', form: 'item', first: true, leadIn: 'a set of joint actions, including' }],
  },
  {
    id: 'en-item-resolved',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: /^that [^.]{2,160}\b(?:be|is|are|should|will|report|reports|write|writes)\b/iu,
    where: { form: ['item'], first: true },
    unless: [
      /\b(?:minutes|press and public|be noted|note the|be received|correct record)\b/iu,
      /^that (?:it|this|there|the \p{L}+) (?:is|are) (?:an?|the|not|too|very)\b/iu,
    ],
    describes: both(
      'An item of a resolution: “that a further meeting be held”.',
      'Eitem o benderfyniad: “that a further meeting be held”.',
    ),
    finds: [{ words: 'that an additional meeting of the Committee be held', form: 'item', first: true }],
    passes: [{ words: 'that the minutes be approved', form: 'item', first: true }],
  },
  {
    id: 'en-item-detail',
    language: 'en',
    proposes: null,
    pattern: /./u,
    where: {
      form: ['item'],
      first: true,
      leadIn:
        /\b(?:to ensure|ensure|for example|such as|so that|can|could|may|might|ways?|reasons?|e\.g\.?)$/iu,
    },
    unless: [written(String.raw`${BODY} (?:will|must|shall)\b`)],
    describes: both(
      'An item that gives an example, a reason or a power of the sentence above it.',
      'Eitem sy’n rhoi enghraifft, rheswm neu bŵer y frawddeg uwch ei phen.',
    ),
    finds: [
      {
        words: 'principles reflect direction',
        form: 'item',
        first: true,
        leadIn: 'Set up a group to ensure',
      },
    ],
    passes: [{ words: 'reflect direction', form: 'item', first: true, leadIn: 'They must' }],
  },
  {
    id: 'en-recommended-deed',
    language: 'en',
    proposes: 'recommendation',
    strength: 'firm',
    pattern: DEED_AFTER_TIME,
    where: {
      form: ['item', 'prose'],
      first: true,
      heading: /\brecommend/iu,
      notHeading: /\b(?:response|previous|introduction|background)\b/iu,
    },
    describes: both(
      'What is to be done, under a heading of recommendations.',
      'Yr hyn sydd i’w wneud, o dan bennawd argymhellion.',
    ),
    finds: [{ words: 'Review the policy.', form: 'item', first: true, headings: ['Recommendations'] }],
    passes: [{ words: 'Review the policy.', form: 'item', first: true, headings: ['Background'] }],
  },
  {
    id: 'en-recommendation-run-in',
    language: 'en',
    proposes: 'recommendation',
    strength: 'firm',
    pattern: words(String.raw`^recommendation\b[^.:]{0,12}[.:–-] ?(?:\p{L}+ly,? )?(?:${DEEDS})\b`),
    describes: both(
      'A recommendation that says what is to be done: “Recommendation 3: Publish …”.',
      'Argymhelliad sy’n dweud beth sydd i’w wneud: “Recommendation 3: Publish …”.',
    ),
    finds: ['Recommendation 3: Publish the data.'],
    passes: ['Recommendation 3: The data was late.'],
  },
  {
    id: 'en-planned-deed',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: DEED_AFTER_TIME,
    where: {
      form: ['item', 'prose'],
      first: true,
      heading:
        /\b(?:actions?|next steps|what we will do|what you must do|priorit(?:y|ies)|commitments|objectives|deliverables|milestones|way forward|looking ahead|forward look|we will|plans? for)\b/iu,
      notHeading:
        /\b(?:previous|completed|achievements?|what we (?:have )?(?:did|done|achieved|delivered)|done so far|background)\b/iu,
    },
    describes: both(
      'What is to be done, under a heading of actions, next steps or priorities.',
      'Yr hyn sydd i’w wneud, o dan bennawd camau gweithredu, camau nesaf neu flaenoriaethau.',
    ),
    finds: [{ words: 'Publish the plan by May.', form: 'item', first: true, headings: ['Next steps'] }],
    passes: [{ words: 'Publish the plan by May.', form: 'item', first: true, headings: ['Contact us'] }],
  },
  {
    id: 'en-item-deed',
    language: 'en',
    proposes: 'action',
    strength: 'soft',
    pattern: DEED,
    where: {
      form: ['item'],
      first: true,
      notHeading:
        /\b(?:previous|completed|achievements?|contact|background|terms|what we (?:have )?(?:did|done|achieved|delivered)|have done)\b/iu,
    },
    unless: [
      /^[\p{L} ]{2,40}:/u,
      /^(?:see|call|email|visit|click|find out|tell us|ask|keep in mind|note)\b/iu,
      /\b(?:our|this) (?:website|page|leaflet)\b/iu,
    ],
    describes: both(
      'An item of a list that says in the bare form what is to be done: “Review the terms of reference”.',
      'Eitem o restr sy’n dweud ar ffurf orchmynnol beth sydd i’w wneud: “Review the terms of reference”.',
    ),
    finds: [{ words: 'Review and refresh the terms of reference.', form: 'item', first: true }],
    passes: [
      { words: 'Reviewed the terms of reference.', form: 'item', first: true },
      'Review the terms of reference.',
    ],
  },
];
