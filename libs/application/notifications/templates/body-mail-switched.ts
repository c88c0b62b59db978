import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { bodyIn } from '#domain/obligations';
import { type Block, type Template, linkTo, paragraphs } from './letter';

const LABELS = {
  en: { body: 'Body named in the source', reason: 'Reason given' },
  cy: { body: 'Y corff a enwir yn y ffynhonnell', reason: 'Y rheswm a roddwyd' },
};

const details = (facts: FactsOf<'body-mail-switched'>, language: Language): readonly Block[] => [
  { kind: 'quotation', label: LABELS[language].body, text: bodyIn(facts.responsible, language).text },
  { kind: 'quotation', label: LABELS[language].reason, text: facts.reason },
  linkTo(facts.obligationId, language),
];

/** Mail to the responsible body was switched on or off: to owner and approver. */
export const bodyMailSwitched: Template<'body-mail-switched'> = {
  en: (facts) => ({
    headline: facts.on
      ? 'Email to the responsible body switched on'
      : 'Email to the responsible body switched off',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.on
          ? 'From now on, reminders before the last day of this entry also go to the body named in the source, outside the department.'
          : 'From now on, nothing about this entry is emailed outside the department.',
      ),
      ...details(facts, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: facts.on
      ? 'E-bost at y corff cyfrifol wedi’i droi ymlaen'
      : 'E-bost at y corff cyfrifol wedi’i ddiffodd',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.on
          ? 'O hyn ymlaen, bydd nodiadau atgoffa cyn diwrnod olaf y cofnod hwn yn mynd hefyd at y corff a enwir yn y ffynhonnell, y tu allan i’r adran.'
          : 'O hyn ymlaen, ni chaiff dim am y cofnod hwn ei e-bostio y tu allan i’r adran.',
      ),
      ...details(facts, 'cy'),
    ],
  }),
};
