import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { ask } from './asks';
import { type Block, type LetterContext, type Template, linkTo, linkToPage, paragraphs } from './letter';
import {
  candidateWarning,
  earlierReadingWarning,
  lastDay,
  sentLateOn,
  toApprover,
  workingDayIs,
} from './dated-sentences';

type Facts = FactsOf<'reminder-before'>;

const SUBMIT = { en: 'Submit the completion', cy: 'Cyflwyno’r cwblhad' };

/** The owner does it and says so; the approver knows what will be asked. */
function asked(facts: Facts, context: LetterContext, language: Language): readonly Block[] {
  if (facts.role === 'approver') return ask(context, 'confirm-completion', toApprover, language);
  const wanted = {
    en: 'When it is done, submit the completion with its evidence. Timeliness is judged on the day the act took effect, not on the day you submit it.',
    cy: 'Pan fydd wedi’i wneud, cyflwynwch y cwblhad gyda’i dystiolaeth. Bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith, nid ar sail y diwrnod y byddwch yn ei gyflwyno.',
  };
  return [
    ...ask(context, 'submit-completion', wanted, language),
    ...(context.may('submit-completion')
      ? [linkToPage(facts.obligationId, `submit-completion/${facts.occurrence}`, SUBMIT, language)]
      : []),
  ];
}

const blocksOf = (facts: Facts, context: LetterContext, language: Language): readonly Block[] => [
  { kind: 'title', title: facts.title },
  ...paragraphs(
    ...lastDay[language](facts, context.today),
    workingDayIs[language](facts, context.today),
    facts.candidate && candidateWarning(facts, context)[language],
    earlierReadingWarning[language](facts),
    facts.sentLate && sentLateOn[language](facts.on),
  ),
  ...asked(facts, context, language),
  linkTo(facts.obligationId, language),
];

/** Before or on the last day, to the owner; of a statutory date to the approver too. */
export const reminderBefore: Template<'reminder-before'> = {
  en: (facts, context) => ({
    headline: facts.candidate
      ? `Reminder, ${formatDate(facts.lastLawfulDay, 'en')} (not yet confirmed)`
      : `Reminder, ${formatDate(facts.lastLawfulDay, 'en')}`,
    blocks: blocksOf(facts, context, 'en'),
  }),
  cy: (facts, context) => ({
    headline: facts.candidate
      ? `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')} (heb ei gadarnhau eto)`
      : `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')}`,
    blocks: blocksOf(facts, context, 'cy'),
  }),
};
