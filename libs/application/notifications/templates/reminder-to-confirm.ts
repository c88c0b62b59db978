import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { askToDecide, completionPage, mayDecide } from './asks';
import { type Block, type LetterContext, type Template, linkTo, paragraphs } from './letter';
import { candidateWarning, earlierReadingWarning, lastDay, sentLateOn } from './dated-sentences';

type Facts = FactsOf<'reminder-to-confirm'>;

const decisionOf = ({ obligationId, by, occurrence }: Facts) =>
  ({
    obligationId,
    command: 'confirm-completion',
    first: by,
    wanted: {
      en: 'The completion is waiting for you to confirm or refuse it.',
      cy: 'Mae’r cwblhad yn aros i chi ei gadarnhau neu ei wrthod.',
    },
    page: completionPage(occurrence),
  }) as const;

const whoAsks = (facts: Facts, context: LetterContext, language: Language): readonly Block[] =>
  facts.by === null
    ? []
    : [
        {
          kind: 'facts',
          rows: [[language === 'en' ? 'Submitted by' : 'Cyflwynwyd gan', context.nameOf(facts.by)[language]]],
        },
      ];

/** While a completion waits for a decision, to the approver only. */
export const reminderToConfirm: Template<'reminder-to-confirm'> = {
  en: (facts, context) => ({
    headline: mayDecide(context, decisionOf(facts)) ? 'Your decision is needed' : 'A decision is needed',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('This entry has been submitted as done.'),
      ...whoAsks(facts, context, 'en'),
      ...paragraphs(
        ...lastDay.en(facts, context.today),
        'Whether it was in time is judged on the day the act took effect, not on the day of the decision.',
        facts.candidate && candidateWarning(facts, context).en,
        earlierReadingWarning.en(facts),
        facts.sentLate && sentLateOn.en(facts.on),
      ),
      ...askToDecide(context, decisionOf(facts), 'en'),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: mayDecide(context, decisionOf(facts))
      ? 'Mae angen eich penderfyniad'
      : 'Mae angen penderfyniad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('Cyflwynwyd y cofnod hwn fel un sydd wedi’i wneud.'),
      ...whoAsks(facts, context, 'cy'),
      ...paragraphs(
        ...lastDay.cy(facts, context.today),
        'Bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith, nid ar ddiwrnod y penderfyniad.',
        facts.candidate && candidateWarning(facts, context).cy,
        earlierReadingWarning.cy(facts),
        facts.sentLate && sentLateOn.cy(facts.on),
      ),
      ...askToDecide(context, decisionOf(facts), 'cy'),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
