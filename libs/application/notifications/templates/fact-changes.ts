import { formatDate } from '#domain/deadlines';
import type { Bilingual, CalendarDate, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { factStream } from '#domain/obligations';
import {
  type Block,
  type LetterContext,
  type Template,
  REASON,
  approvalPath,
  changeToDecide,
  inPath,
  paragraphs,
  quotation,
} from './letter';
import { PROPOSED_BY } from './change-words';

type Proposed = FactsOf<'fact-change-proposed'>;
type Rivals = FactsOf<'fact-rival-proposals'>;
type Decided = FactsOf<'fact-change-decided'>;

const KINDS: Readonly<Record<Proposed['kind'], Bilingual>> = {
  fact: {
    en: 'It is proposed to record a fact that dates count from.',
    cy: 'Cynigir cofnodi ffaith y mae dyddiadau’n cyfrif ohoni.',
  },
  'fact-correction': {
    en: 'It is proposed to correct a fact that dates count from.',
    cy: 'Cynigir cywiro ffaith y mae dyddiadau’n cyfrif ohoni.',
  },
  'fact-withdrawal': {
    en: 'It is proposed to withdraw a fact that was recorded by mistake and that dates count from.',
    cy: 'Cynigir tynnu’n ôl ffaith a gofnodwyd mewn camgymeriad ac y mae dyddiadau’n cyfrif ohoni.',
  },
};

const WORDS = {
  en: {
    number: 'Number',
    recorded: 'Day as recorded',
    proposed: 'Day as proposed',
    none: 'none',
    moves: 'Dates that it would set, move or take away',
    rests: 'Document',
    wanted: 'Please approve it or refuse it; nothing has changed yet.',
    others: 'Nobody in your post may decide this: another approver does. Nothing has changed yet.',
    decide: 'See what it would move, and decide',
    open: 'Open the fact on the register',
    proposal: 'Proposal',
    approvedBy: 'Approved by',
    refusedBy: 'Refused by',
  },
  cy: {
    number: 'Rhif',
    recorded: 'Y diwrnod fel y’i cofnodwyd',
    proposed: 'Y diwrnod a gynigir',
    none: 'dim',
    moves: 'Dyddiadau y byddai’n eu gosod, eu symud neu eu tynnu ymaith',
    rests: 'Dogfen',
    wanted: 'Cymeradwywch neu gwrthodwch y cynnig; nid oes dim wedi newid eto.',
    others:
      'Ni all neb yn eich swydd benderfynu ar hyn: cymeradwywr arall sy’n gwneud. Nid oes dim wedi newid eto.',
    decide: 'Gweld yr hyn y byddai’n ei symud, a phenderfynu',
    open: 'Agor y ffaith ar y gofrestr',
    proposal: 'Cynnig',
    approvedBy: 'Cymeradwywyd gan',
    refusedBy: 'Gwrthodwyd gan',
  },
} as const;

const titleOf = ({ fact, factTitle }: Proposed | Rivals | Decided): Block => ({
  kind: 'title',
  title: factTitle ?? { en: fact, cy: fact },
});

const dayIn = (day: CalendarDate | null, language: Language): string =>
  day === null ? WORDS[language].none : formatDate(day, language);

const link = ({ fact }: { readonly fact: string }, language: Language): Block => ({
  kind: 'link',
  text: WORDS[language].open,
  path: `/facts/${inPath(fact)}`,
});

const mayApprove = ({ may }: LetterContext, { by }: Proposed): boolean => may('approve-change', by);

function ofProposal(facts: Proposed, context: LetterContext, language: Language): readonly Block[] {
  const words = WORDS[language];
  const { fact, proposalId, number, from, to, moves, reference, by } = facts;
  return [
    titleOf(facts),
    ...paragraphs(KINDS[facts.kind][language]),
    {
      kind: 'facts',
      rows: [
        [PROPOSED_BY[language], context.nameOf(by)[language]],
        ...(number === null ? [] : [[words.number, String(number)] as const]),
        [words.recorded, dayIn(from, language)],
        [words.proposed, dayIn(to, language)],
        [words.moves, String(moves)],
        ...(reference === null ? [] : [[words.rests, reference] as const]),
      ],
    },
    ...(mayApprove(context, facts)
      ? [
          ...paragraphs(words.wanted),
          {
            kind: 'link' as const,
            text: words.decide,
            path: approvalPath(factStream(fact), changeToDecide(proposalId)),
          },
        ]
      : paragraphs(words.others)),
    link(facts, language),
  ];
}

/** A recording, a correction or a withdrawal waits for a second person: to the approvers of what counts from the fact. */
export const factChangeProposed: Template<'fact-change-proposed'> = {
  en: (facts, context) => ({
    headline: mayApprove(context, facts)
      ? 'A change to a fact awaits your decision'
      : 'A change to a fact awaits a decision',
    blocks: ofProposal(facts, context, 'en'),
  }),
  cy: (facts, context) => ({
    headline: mayApprove(context, facts)
      ? 'Mae newid i ffaith yn aros am eich penderfyniad'
      : 'Mae newid i ffaith yn aros am benderfyniad',
    blocks: ofProposal(facts, context, 'cy'),
  }),
};

const ofRivals = (facts: Rivals, context: LetterContext, language: Language): Block => ({
  kind: 'facts',
  rows: facts.proposals.map(({ on, by }, index) => [
    `${WORDS[language].proposal} ${index + 1}`,
    `${context.nameOf(by)[language]}: ${dayIn(on, language)}`,
  ]),
});

/** Two proposals wait on one entry of a fact: to those who proposed and to the approvers. */
export const factRivalProposals: Template<'fact-rival-proposals'> = {
  en: (facts, context) => ({
    headline: 'Proposals on the same fact wait beside each other',
    blocks: [
      titleOf(facts),
      ...paragraphs(
        'More than one proposal waits about the same number of this fact. Who proposed, and the day as proposed:',
      ),
      ofRivals(facts, context, 'en'),
      ...paragraphs(
        'Once one of them is approved the others are outdated. Speak with each other; whoever proposed can withdraw.',
      ),
      link(facts, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: 'Mae cynigion ar yr un ffaith yn aros ochr yn ochr',
    blocks: [
      titleOf(facts),
      ...paragraphs(
        'Mae mwy nag un cynnig yn aros ynghylch yr un rhif o’r ffaith hon. Pwy a gynigiodd, a’r diwrnod a gynigir:',
      ),
      ofRivals(facts, context, 'cy'),
      ...paragraphs(
        'Unwaith y cymeradwyir un ohonynt bydd y lleill wedi dyddio. Siaradwch â’ch gilydd; gall y sawl a gynigiodd dynnu’n ôl.',
      ),
      link(facts, 'cy'),
    ],
  }),
};

const ofDecision = (facts: Decided, { nameOf }: LetterContext, language: Language): readonly Block[] => {
  const words = WORDS[language];
  const { approved, askedBy, by, to, reason } = facts;
  const decider =
    by === null ? [] : [[approved ? words.approvedBy : words.refusedBy, nameOf(by)[language]] as const];
  return [
    {
      kind: 'facts',
      rows: [
        [PROPOSED_BY[language], nameOf(askedBy)[language]],
        ...decider,
        [words.proposed, dayIn(to, language)],
      ],
    },
    ...quotation(REASON, reason, language),
    link(facts, language),
  ];
};

/** A second person decided: to whoever proposed. */
export const factChangeDecided: Template<'fact-change-decided'> = {
  en: (facts, context) => ({
    headline: facts.approved ? 'The change to a fact was approved' : 'The change to a fact was refused',
    blocks: [
      titleOf(facts),
      ...paragraphs(
        facts.approved
          ? 'What you proposed is recorded from now on, and the dates that count from it follow.'
          : 'What you proposed was refused. The fact stays as it was.',
      ),
      ...ofDecision(facts, context, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: facts.approved ? 'Cymeradwywyd y newid i ffaith' : 'Gwrthodwyd y newid i ffaith',
    blocks: [
      titleOf(facts),
      ...paragraphs(
        facts.approved
          ? 'Mae’r hyn a gynigiwyd gennych wedi’i gofnodi o hyn ymlaen, ac mae’r dyddiadau sy’n cyfrif ohono yn dilyn.'
          : 'Gwrthodwyd yr hyn a gynigiwyd gennych. Mae’r ffaith yn aros fel yr oedd.',
      ),
      ...ofDecision(facts, context, 'cy'),
    ],
  }),
};
