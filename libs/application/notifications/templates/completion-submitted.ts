import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { askToDecide, completionPage, mayDecide } from './asks';
import { type Block, type LetterContext, type Template, linkTo, quotation } from './letter';

const LABELS = {
  en: {
    by: 'Submitted by',
    effect: 'The act took effect on',
    against: 'It is judged against',
    none: 'no date',
    evidence: 'Pieces of evidence',
  },
  cy: {
    by: 'Cyflwynwyd gan',
    effect: 'Cymerodd y weithred effaith ar',
    against: 'Fe’i bernir yn ôl',
    none: 'dim dyddiad',
    evidence: 'Nifer y darnau o dystiolaeth',
  },
};

type Facts = FactsOf<'completion-submitted'>;

function details(facts: Facts, context: LetterContext, language: Language): readonly Block[] {
  const { by, effect, against, none, evidence } = LABELS[language];
  return [
    {
      kind: 'facts',
      rows: [
        [by, context.nameOf(facts.by)[language]],
        [effect, formatDate(facts.actEffectiveOn, language)],
        [against, facts.lastLawfulDay === null ? none : formatDate(facts.lastLawfulDay, language)],
        [evidence, String(facts.evidenceCount)],
      ],
    },
    ...quotation({ en: 'What is stated', cy: 'Yr hyn a ddatgenir' }, facts.reason, language),
    ...askToDecide(context, decisionOf(facts), language),
    linkTo(facts.obligationId, language),
  ];
}

const decisionOf = ({ obligationId, by, occurrence }: Facts) =>
  ({
    obligationId,
    command: 'confirm-completion',
    first: by,
    wanted: {
      en: 'Please confirm it or refuse it; until then it is shown as done, awaiting confirmation.',
      cy: 'Cadarnhewch neu gwrthodwch ef; tan hynny bydd i’w weld fel un wedi’i wneud, yn aros am gadarnhad.',
    },
    page: completionPage(occurrence),
  }) as const;

/** Completion was submitted: to the approver, the only recipient of reminders from here on. */
export const completionSubmitted: Template<'completion-submitted'> = {
  en: (facts, context) => ({
    headline: mayDecide(context, decisionOf(facts))
      ? 'Done, awaiting your confirmation'
      : 'Done, awaiting confirmation',
    blocks: [
      { kind: 'title', title: facts.title },
      { kind: 'paragraph', text: 'A completion of this entry has been submitted.' },
      ...details(facts, context, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: mayDecide(context, decisionOf(facts))
      ? 'Wedi’i wneud, yn aros am eich cadarnhad'
      : 'Wedi’i wneud, yn aros am gadarnhad',
    blocks: [
      { kind: 'title', title: facts.title },
      { kind: 'paragraph', text: 'Cyflwynwyd cwblhad ar gyfer y cofnod hwn.' },
      ...details(facts, context, 'cy'),
    ],
  }),
};
