import { formatDate, formatDateWithDay } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { ask } from './asks';
import { type Block, type LetterContext, type Template, linkTo, linkToPage, paragraphs } from './letter';
import { candidateWarning, earlierReadingWarning, lastDay, sentLateOn, toApprover } from './dated-sentences';
import { timeLeft } from './time-words';

type Facts = FactsOf<'reminder-after'>;

const SUBMIT = { en: 'Submit the completion', cy: 'Cyflwyno’r cwblhad' };

const NOT_RECORDED = {
  en: 'No confirmed completion has been recorded.',
  cy: 'Ni chofnodwyd cwblhad wedi’i gadarnhau.',
};

const ESCALATED = {
  en: 'This reminder goes to the owner and to the approver, because more than two weeks have gone by since that day.',
  cy: 'Mae’r nodyn atgoffa hwn yn mynd at y perchennog ac at y cymeradwywr, am fod mwy na phythefnos wedi mynd heibio ers y diwrnod hwnnw.',
};

function asked(facts: Facts, context: LetterContext, language: Language): readonly Block[] {
  if (facts.role === 'approver') return ask(context, 'confirm-completion', toApprover, language);
  const wanted = {
    en: 'If it was done, submit the completion with its evidence: timeliness is judged on the day the act took effect. If it was not, note on the page what the position is.',
    cy: 'Os cafodd ei wneud, cyflwynwch y cwblhad gyda’i dystiolaeth: bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith. Os na chafodd ei wneud, nodwch ar y dudalen beth yw’r sefyllfa.',
  };
  return [
    ...ask(context, 'submit-completion', wanted, language),
    ...(context.may('submit-completion')
      ? [linkToPage(facts.obligationId, `submit-completion/${facts.occurrence}`, SUBMIT, language)]
      : []),
  ];
}

/** A candidate date that has passed accuses nobody. */
const passed = (facts: Facts, context: LetterContext, language: Language): readonly Block[] => {
  if (!facts.candidate) return paragraphs(...lastDay[language](facts, context.today), NOT_RECORDED[language]);
  const day = formatDateWithDay(facts.lastLawfulDay, language);
  const said = {
    en: `The candidate date, ${day}, has passed. Nobody has confirmed that reading yet, so the entry is not called late.`,
    cy: `Mae’r dyddiad posibl, ${day}, wedi mynd heibio. Nid oes neb wedi cadarnhau’r dehongliad hwnnw eto, felly ni ddywedir bod y cofnod yn hwyr.`,
  };
  return paragraphs(
    said[language],
    timeLeft(context.today, facts.lastLawfulDay)[language],
    candidateWarning(facts, context)[language],
  );
};

const blocksOf = (facts: Facts, context: LetterContext, language: Language): readonly Block[] => [
  { kind: 'title', title: facts.title },
  ...passed(facts, context, language),
  ...asked(facts, context, language),
  ...paragraphs(
    facts.escalated && ESCALATED[language],
    earlierReadingWarning[language](facts),
    facts.sentLate && sentLateOn[language](facts.on),
  ),
  linkTo(facts.obligationId, language),
];

/** After the last day, to the owner and in time to the approver too. */
export const reminderAfter: Template<'reminder-after'> = {
  en: (facts, context) => ({
    headline: facts.candidate
      ? `A date not yet confirmed has passed, ${formatDate(facts.lastLawfulDay, 'en')}`
      : `Overdue since ${formatDate(facts.lastLawfulDay, 'en')}`,
    blocks: blocksOf(facts, context, 'en'),
  }),
  cy: (facts, context) => ({
    headline: facts.candidate
      ? `Mae dyddiad heb ei gadarnhau wedi mynd heibio, ${formatDate(facts.lastLawfulDay, 'cy')}`
      : `Y diwrnod olaf wedi mynd heibio, ${formatDate(facts.lastLawfulDay, 'cy')}`,
    blocks: blocksOf(facts, context, 'cy'),
  }),
};
