import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { BODY, EFFECTS, words, written } from './words';

/** “We recommend”, “should”, “urges”, “asks”. */
export const recommendations: readonly Rule[] = [
  {
    id: 'en-recommends',
    language: 'en',
    proposes: 'recommendation',
    strength: 'firm',
    pattern:
      /\b(?:I|we|committee|panel|inspectors?|commissioner|auditors?|report|review|it is) (?:also |therefore |further |strongly |again |reiterate (?:our|the) )*(?:recommend(?:s|ed|ation)?)\b(?! (?:was|were|is|are|has|have)\b)|(?<!\b(?:was|were|been) )\brecommend(?:s|ed) that\b|\breiterate(?:s)? (?:our|the|its) recommendation\b|\b(?:is|are) recommended (?:to|that)\b/iu,
    unless: [/\brecommended (?:by|in) the\b/iu],
    describes: both(
      'Says that somebody recommends something.',
      'Mae’n dweud bod rhywun yn argymell rhywbeth.',
    ),
    finds: [
      'We recommend that the government creates a task force.',
      'It is recommended that Cabinet approve the plan.',
    ],
    passes: ['The recommendations were accepted.'],
  },
  {
    id: 'en-proposes-that',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern:
      /\b(?:I|we|it is|committee|panel|board|members|and) (?:also |therefore |further |strongly )*(?:propose[ds]?|suggest(?:s|ed)?) that\b|\bit (?:is|was) (?:proposed|suggested|moved)(?: by [^.]{2,80})? that\b|\bit is (?:proposed|planned|intended) to \p{L}+/iu,
    unless: [
      /\bsuggested that [^.]{2,80} (?:might|may|could)\b/iu,
      /\bsuggests that (?:the|this|there|it)\b/iu,
    ],
    describes: both(
      'Says that somebody proposes or suggests something.',
      'Mae’n dweud bod rhywun yn cynnig neu’n awgrymu rhywbeth.',
    ),
    finds: [
      'I propose that a joint prospectus be published.',
      'It is proposed that the process be simplified.',
    ],
    passes: ['It was suggested that the council might discuss it.', 'I proposed to her.'],
  },
  {
    id: 'en-expects-of',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern: written(
      String.raw`(?:${BODY}) (?:also |do |fully )?(?:would (?:also )?|should )?(?:expect|expects|want|wants|wish|wishes|like) (?:the |all |our |your |each |every |both |other |us\b|to see )?[^.;,]{0,60}?(?:${BODY}|\bus\b|\bofficials\b)? ?to (?!be able\b)\p{L}+|(?:${BODY}) would (?:like|welcome|appreciate) (?:an? |further |regular |more )?(?:\p{L}+ )?(?:update|report|briefing|note|paper|response|meeting)s?\b`,
    ),
    unless: [
      /\b(?:expect|want|wish|like) to (?!see\b)/u,
      /\blike to (?:thank|begin|start|take|see you|express)/iu,
      /\bwish(?:es)? to\b|\bwant(?:s)? to\b/u,
    ],
    describes: both(
      'Says what somebody expects or would like another to do.',
      'Mae’n dweud beth y mae rhywun yn disgwyl neu’n dymuno i arall ei wneud.',
    ),
    finds: [
      'We would expect the Welsh Government to provide relief.',
      'I would like our officials to hold discussions.',
    ],
    passes: ['I would like to thank you.', 'We want to work with you.'],
  },
  {
    id: 'en-urges',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern:
      /(?<!\bto )\b(?:urge|urges|urged|call(?:s|ed)? (?:up)?on|request(?:s|ed)?|encourage|encourages|encouraged|invite|invites|invited|press(?:es|ed)) (?:that |the |all |our |every |each |both |other |any |members|them|you|it|officials |ministers |partners |colleagues |councils |schools |providers |authorities |boards |staff |\p{Lu})[^.;]{0,90}?\b(?:to \p{L}+|be \p{L}+ed|should)\b|\brequests? for [^.;]{2,60} to (?!be\b)\p{L}+/u,
    unless: [
      /\b(?:received|had received|in response to|responded to|following) (?:a|the|your|an) (?:\p{L}+ )?request\b/iu,
      /\bwas (?:invited|encouraged|requested)\b/iu,
      /\bwere (?:invited|encouraged|requested)\b/iu,
      /\brequest(?:ing|s|ed)? (?:for )?further information\b/iu,
    ],
    describes: both(
      'Urges, asks, invites or encourages somebody to do something.',
      'Mae’n annog, yn gofyn neu’n gwahodd rhywun i wneud rhywbeth.',
    ),
    finds: [
      'The Cabinet Secretary urged Ministers to investigate.',
      'She highlighted the request for UKG to take further action.',
    ],
    passes: ['We received a request.', 'They were invited.'],
  },
  {
    id: 'en-asks',
    language: 'en',
    proposes: 'recommendation',
    strength: 'firm',
    pattern:
      /\b(?:we|I|committee|board|panel|members) (?:also |therefore |again |now )*asks? (?:that|the|you|for|all|each|\p{Lu})\b|\b(?:is|are) (?:also |now |therefore )*(?:asked|invited|requested|urged|encouraged|advised|reminded) to\b/iu,
    unless: [/\bwe ask (?:for|if|whether|how|what)\b/iu],
    describes: both('Asks somebody to do something.', 'Mae’n gofyn i rywun wneud rhywbeth.'),
    finds: ['We ask the government to update us.', 'The service is asked to send us a plan.'],
    passes: ['They asked whether it was true.'],
  },
  {
    id: 'en-should',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern:
      /\b(?:should|ought to)(?:, [^,;.]{3,80},)? (?:also |therefore |now |not |only |then |both |all |each |continue to |\p{L}+ly )*(?!be (?:noted|aware|remembered|said|stressed|borne|clear|able|possible|helpful)\b|have\b|you\b|know\b|progress\b|look like\b|cover all\b|I\b|we\b|it\b|the\b|any\b|change\?)\p{L}+/iu,
    unless: [
      words(
        String.raw`^(?:this|these|that|those|it|the \p{L}+) (?:\p{L}+ )?should (?:also |therefore )?(?:make it|${EFFECTS})\b`,
      ),
      /\b(?:what|how|whether|when|where|who|if|why|which) (?:[^.,;]{0,60} )?(?:should|ought to)\b/iu,
      /^(?:and |but )?should\b/iu,
      /\bin case\b[^.]*\bshould\b/iu,
    ],
    describes: both('Says what somebody should do.', 'Mae’n dweud beth y dylai rhywun ei wneud.'),
    finds: [
      'The task force should report by the end of 2021.',
      'This important work should not be delayed.',
      'The Secretary of State should, within three months, review the scheme.',
    ],
    passes: [
      'It should be noted that this is new.',
      'We discussed whether it should change.',
      'What learners should know is set out.',
    ],
  },
  {
    id: 'en-needs',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern: written(
      String.raw`${BODY} (?:itself |themselves |now |also |still |\p{L}+ly )*needs? to (?!know\b|see\b|be aware\b)\p{L}+|\b[Tt]here (?:is|remains) (?:still )?a (?:clear |continuing |pressing |real )?need (?:to|for)\b|\b(?:direction|clarity|guidance|action|further work|support|training) (?:is |was |are )?(?:required|needed) (?:on|of|for|from|in|to)\b|\brequires? (?:\p{L}+ (?:and \p{L}+ )?)?(?:engagement|consultation|consideration|approval)\b|\b[Ii]t is (?:\p{L}+ly )?(?:important|essential|vital|crucial|imperative|necessary) that (?:parents|carers|members|schools|authorities|boards|providers|employers|applicants|staff|ministers|officials|councils|partners|[\p{L}]+ (?:authorities|boards|schools|partners|services)) \p{L}+`,
    ),
    describes: both(
      'Says that there is a need for somebody to do something.',
      'Mae’n dweud bod angen i rywun wneud rhywbeth.',
    ),
    finds: [
      'There remains a need to strengthen accountability.',
      'The group noted direction required on how to manage referrals.',
      'The Board needs to act.',
    ],
    passes: ['They need more time.', 'It is important that lessons are learned.'],
  },
  {
    id: 'en-recommendations-told',
    language: 'en',
    proposes: 'recommendation',
    strength: 'soft',
    pattern:
      /\b(?:provided|presented|set out|outlined|shared|made|makes?) (?:the|its|their|\p{L}+) recommendations (?:of|in|for|from)\b[^.]*\d/iu,
    describes: both(
      'Tells how many recommendations are made, and to whom.',
      'Mae’n dweud faint o argymhellion a wneir, ac i bwy.',
    ),
    finds: ['Estyn provided the recommendations of their report, 3 for schools and 4 for councils.'],
    passes: ['The recommendations were discussed.'],
  },
];
