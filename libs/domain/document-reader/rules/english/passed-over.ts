import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { ADVERBS, EFFECTS, words } from './words';

/** Why what is left looks like a promise and is none. */
export const passedOver: readonly Rule[] = [
  {
    id: 'en-effect',
    language: 'en',
    proposes: null,
    pattern: words(String.raw`\b(?:will|shall|would) ${ADVERBS}(?:${EFFECTS})\b`),
    describes: both(
      'Says what something will bring about, not what anybody will do.',
      'Mae’n dweud beth a ddaw o rywbeth, nid beth y bydd neb yn ei wneud.',
    ),
    finds: ['This will help people to find work.'],
    passes: ['It helped people.'],
  },
  {
    id: 'en-power',
    language: 'en',
    proposes: null,
    // the month has a capital letter
    pattern:
      /\b(?:may|might|can|could|is able to|are able to|has the right to|have the right to|has the power to|have the power to)\b/u,
    describes: both(
      'Says what somebody may or can do: nobody is bound.',
      'Mae’n dweud beth y caiff neu y gall rhywun ei wneud: nid oes neb wedi’i rwymo.',
    ),
    finds: ['We may withhold payment.'],
    passes: ['We withheld payment.', '21 May 2025'],
  },
  {
    id: 'en-state-to-come',
    language: 'en',
    proposes: null,
    pattern: /\b(?:will|shall|must|should|would|ought to)\b/iu,
    describes: both(
      'Tells of a state, a wish or a condition, not of an act to come.',
      'Mae’n sôn am gyflwr, dymuniad neu amod, nid am weithred i ddod.',
    ),
    finds: ['The next few years will be critical.'],
    passes: ['The last few years were critical.'],
  },
  {
    id: 'en-past',
    language: 'en',
    proposes: null,
    pattern:
      /\b(?:has|have|had|was|were|did|since|last (?:year|month|week))\b|\b\p{L}{2,}ed\b(?=[^.]*\b(?:19|20)\d\d\b)/iu,
    describes: both('Tells of what has been done.', 'Mae’n sôn am yr hyn a wnaed.'),
    finds: ['We launched the programme in March 2021.', 'The review was published.'],
    passes: ['The programme opens in March.'],
  },
];
