import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';
import { timeLeft } from './time-words';

const LABELS = {
  en: { last: 'Last day', lookAgain: 'Remind me again on (policy)', none: 'None recorded' },
  cy: { last: 'Diwrnod olaf', lookAgain: 'Atgoffa eto ar (polisi)', none: 'Dim un wedi’i gofnodi' },
};

const ahead = (facts: FactsOf<'ownership-transferred'>, language: Language): Block => {
  const { last, lookAgain, none } = LABELS[language];
  return {
    kind: 'facts',
    rows: [
      [last, facts.lastLawfulDay === null ? none : formatDate(facts.lastLawfulDay, language)],
      ...(facts.lookAgainOn === null ? [] : [[lookAgain, formatDate(facts.lookAgainOn, language)] as const]),
    ],
  };
};

/** Ownership was transferred: to the new owner and the new approver. */
export const ownershipTransferred: Template<'ownership-transferred'> = {
  en: (facts, { today }) => ({
    headline: facts.role === 'approver' ? 'You now approve this' : 'You now own this',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.role === 'approver'
          ? 'You are the approver of this entry from now on. Its whole history stays with it.'
          : 'Your post owns this entry from now on. Its whole history stays with it.',
      ),
      ahead(facts, 'en'),
      ...paragraphs(facts.lastLawfulDay !== null && timeLeft(today, facts.lastLawfulDay).en),
      { kind: 'quotation', label: 'Reason given', text: facts.reason },
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts, { today }) => ({
    headline: 'Trosglwyddwyd i chi',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        facts.role === 'approver'
          ? 'Chi yw cymeradwywr y cofnod hwn o hyn ymlaen. Mae ei holl hanes yn aros gydag ef.'
          : 'Eich swydd chi sy’n berchen ar y cofnod hwn o hyn ymlaen. Mae ei holl hanes yn aros gydag ef.',
      ),
      ahead(facts, 'cy'),
      ...paragraphs(facts.lastLawfulDay !== null && timeLeft(today, facts.lastLawfulDay).cy),
      { kind: 'quotation', label: 'Y rheswm a roddwyd', text: facts.reason },
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
