import type { Bilingual, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import {
  type Block,
  type LetterContext,
  REASON,
  type Template,
  linkTo,
  linkToHistory,
  paragraphs,
  quotation,
} from './letter';
import { PROPOSED_BY, changeRows, groundRows } from './change-words';

const DECIDED_BY = {
  en: { approved: 'Approved by', refused: 'Refused by' },
  cy: { approved: 'Cymeradwywyd gan', refused: 'Gwrthodwyd gan' },
};

const WHY_ASKED: Bilingual = { en: 'Reason given for it', cy: 'Y rheswm a roddwyd drosto' };
const WHY_REFUSED: Bilingual = {
  en: 'Reason given for refusing it',
  cy: 'Y rheswm a roddwyd dros ei wrthod',
};

const details = (
  facts: FactsOf<'change-decided'>,
  { nameOf }: LetterContext,
  language: Language,
): readonly Block[] => [
  {
    kind: 'facts',
    rows: [
      [PROPOSED_BY[language], nameOf(facts.askedBy)[language]],
      ...(facts.by === null
        ? []
        : [
            [
              DECIDED_BY[language][facts.approved ? 'approved' : 'refused'],
              nameOf(facts.by)[language],
            ] as const,
          ]),
      ...changeRows(facts, language),
      ...groundRows(facts, language),
    ],
  },
  ...quotation(WHY_ASKED, facts.askedReason, language),
  ...quotation(facts.approved ? REASON : WHY_REFUSED, facts.reason, language),
  linkToHistory(facts.obligationId, language),
  linkTo(facts.obligationId, language),
];

/** A second person approved or refused a proposed change: to the owner. */
export const changeDecided: Template<'change-decided'> = {
  en: (facts, context) => ({
    headline: facts.approved ? 'Change approved' : 'Change refused',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.approved
          ? 'The change that was proposed has been approved, and is recorded from now on. The reminders follow it.'
          : 'The change that was proposed has been refused. The entry stays as it was.',
      ),
      ...details(facts, context, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: facts.approved ? 'Cymeradwywyd y newid' : 'Gwrthodwyd y newid',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.approved
          ? 'Cymeradwywyd y newid a gynigiwyd, ac mae wedi’i gofnodi o hyn ymlaen. Mae’r nodiadau atgoffa yn ei ddilyn.'
          : 'Gwrthodwyd y newid a gynigiwyd. Mae’r cofnod yn aros fel yr oedd.',
      ),
      ...details(facts, context, 'cy'),
    ],
  }),
};
