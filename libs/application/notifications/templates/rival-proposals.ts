import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type LetterContext, type Template, linkTo, paragraphs } from './letter';

type Facts = FactsOf<'rival-proposals'>;

const NO_DAY = { en: 'no day of its own', cy: 'dim diwrnod ei hun' } as const;
const PROPOSAL = { en: 'Proposal', cy: 'Cynnig' } as const;

const rows = (facts: Facts, context: LetterContext, language: Language): Block => ({
  kind: 'facts',
  rows: facts.proposals.map(({ newLastDay, by }, index) => [
    `${PROPOSAL[language]} ${index + 1}`,
    `${context.nameOf(by)[language]}: ${newLastDay === null ? NO_DAY[language] : formatDate(newLastDay, language)}`,
  ]),
});

/** Two proposals wait on one date: to both who proposed and to the approver. */
export const rivalProposals: Template<'rival-proposals'> = {
  en: (facts, context) => ({
    headline: 'Proposals on the same matter wait beside each other',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'More than one proposal waits that would decide the same about this entry: a date, its ending, or a part of it. Who proposed, and the last day as proposed:',
      ),
      rows(facts, context, 'en'),
      ...paragraphs(
        'Once one of them is approved the others are outdated. Speak with each other; whoever proposed can withdraw.',
      ),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: 'Mae cynigion ar yr un mater yn aros ochr yn ochr',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Mae mwy nag un cynnig yn aros a fyddai’n penderfynu’r un peth am y cofnod hwn: dyddiad, ei ddiwedd, neu ran ohono. Pwy a gynigiodd, a’r diwrnod olaf a gynigir:',
      ),
      rows(facts, context, 'cy'),
      ...paragraphs(
        'Unwaith y cymeradwyir un ohonynt bydd y lleill wedi dyddio. Siaradwch â’ch gilydd; gall y sawl a gynigiodd dynnu’n ôl.',
      ),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
