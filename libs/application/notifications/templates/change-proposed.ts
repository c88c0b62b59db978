import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { askToDecide, changePage, mayDecide } from './asks';
import {
  type Block,
  type LetterContext,
  REASON,
  type Template,
  linkTo,
  paragraphs,
  quotation,
} from './letter';
import { PROPOSED, PROPOSED_BY, changeRows, groundRows } from './change-words';

type Facts = FactsOf<'change-proposed'>;

const decisionOf = ({ obligationId, by, proposalId }: Facts) =>
  ({
    obligationId,
    command: 'approve-change',
    first: by,
    wanted: {
      en: 'Please approve it or refuse it; every earlier date stays visible.',
      cy: 'Cymeradwywch neu gwrthodwch y newid; mae pob dyddiad cynharach yn aros i’w weld.',
    },
    page: changePage(proposalId),
  }) as const;

const details = (facts: Facts, context: LetterContext, language: Language): readonly Block[] => [
  {
    kind: 'facts',
    rows: [
      [PROPOSED_BY[language], context.nameOf(facts.by)[language]],
      ...changeRows(facts, language),
      ...groundRows(facts, language),
    ],
  },
  ...quotation(REASON, facts.reason, language),
  ...askToDecide(context, decisionOf(facts), language),
  linkTo(facts.obligationId, language),
];

/** A change to a date or to the reading of the law waits for a second person: to the approver. */
export const changeProposed: Template<'change-proposed'> = {
  en: (facts, context) => ({
    headline: mayDecide(context, decisionOf(facts))
      ? 'A change awaits your decision'
      : 'A change awaits a decision',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(PROPOSED[facts.kind].en, 'Nothing has changed yet.'),
      ...details(facts, context, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: mayDecide(context, decisionOf(facts))
      ? 'Mae newid yn aros am eich penderfyniad'
      : 'Mae newid yn aros am benderfyniad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(PROPOSED[facts.kind].cy, 'Nid oes dim wedi newid eto.'),
      ...details(facts, context, 'cy'),
    ],
  }),
};
