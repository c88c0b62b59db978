import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { ask } from './asks';
import {
  type Block,
  type LetterContext,
  REASON,
  type Template,
  linkTo,
  linkToHistory,
  linkToPage,
  paragraphs,
  quotation,
} from './letter';
import { timeLeft } from './time-words';

type Facts = FactsOf<'completion-refused'>;

const SUBMIT_AGAIN = { en: 'Submit it again', cy: 'Ei gyflwyno eto' };

const details = (facts: Facts, context: LetterContext, language: Language): readonly Block[] => [
  {
    kind: 'facts',
    rows: [
      [language === 'en' ? 'Refused by' : 'Gwrthodwyd gan', context.nameOf(facts.by)[language]],
      ...(facts.lastLawfulDay === null
        ? []
        : [
            [
              language === 'en' ? 'Last day' : 'Diwrnod olaf',
              formatDate(facts.lastLawfulDay, language),
            ] as const,
          ]),
    ],
  },
  ...quotation(REASON, facts.reason, language),
  ...paragraphs(facts.lastLawfulDay !== null && timeLeft(context.today, facts.lastLawfulDay)[language]),
  ...ask(
    context,
    'submit-completion',
    {
      en: 'When what is missing is there, submit the completion again.',
      cy: 'Pan fydd yr hyn sydd ar goll yno, cyflwynwch y cwblhad eto.',
    },
    language,
  ),
  ...(context.may('submit-completion')
    ? [linkToPage(facts.obligationId, `submit-completion/${facts.occurrence}`, SUBMIT_AGAIN, language)]
    : []),
  linkToHistory(facts.obligationId, language),
  linkTo(facts.obligationId, language),
];

/** A second person refused the completion: to the owner, with the reason. */
export const completionRefused: Template<'completion-refused'> = {
  en: (facts, context) => ({
    headline: 'Completion refused',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'The completion that was submitted has been refused, so the entry is open again and its reminders go on.',
      ),
      ...details(facts, context, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: 'Gwrthodwyd y cwblhad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Gwrthodwyd y cwblhad a gyflwynwyd, felly mae’r cofnod ar agor eto ac mae ei nodiadau atgoffa’n parhau.',
      ),
      ...details(facts, context, 'cy'),
    ],
  }),
};
