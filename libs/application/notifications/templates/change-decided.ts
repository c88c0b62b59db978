import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';
import { changeRows } from './change-words';

const REASON: Readonly<Record<Language, string>> = { en: 'Reason given', cy: 'Y rheswm a roddwyd' };

const details = (facts: FactsOf<'change-decided'>, language: Language): readonly Block[] => [
  { kind: 'facts', rows: changeRows(facts, language) },
  ...(facts.reason === null
    ? []
    : [{ kind: 'quotation', label: REASON[language], text: facts.reason } as const]),
  linkTo(facts.obligationId, language),
];

/** A second person approved or refused a proposed change: to the owner. */
export const changeDecided: Template<'change-decided'> = {
  en: (facts) => ({
    headline: facts.approved ? 'Change approved' : 'Change refused',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.approved
          ? 'The change that was proposed has been approved, and is recorded from now on. The reminders follow it.'
          : 'The change that was proposed has been refused. The item stands as it stood before.',
      ),
      ...details(facts, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: facts.approved ? 'Cymeradwywyd y newid' : 'Gwrthodwyd y newid',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.approved
          ? 'Cymeradwywyd y newid a gynigiwyd, ac mae wedi’i gofnodi o hyn ymlaen. Mae’r nodiadau atgoffa yn ei ddilyn.'
          : 'Gwrthodwyd y newid a gynigiwyd. Mae’r cofnod yn sefyll fel yr oedd o’r blaen.',
      ),
      ...details(facts, 'cy'),
    ],
  }),
};
