import { formatDate } from '#domain/deadlines';
import type { Bilingual, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import {
  type Block,
  type LetterContext,
  type Template,
  linkTo,
  linkToHistory,
  paragraphs,
  quotation,
} from './letter';

const STATED: Bilingual = { en: 'What is stated', cy: 'Yr hyn a ddatgenir' };

const JUDGED: Readonly<Record<Language, Record<FactsOf<'completion-confirmed'>['timeliness'], string>>> = {
  en: {
    'in-time': 'Done in time',
    late: 'Done late',
    early: 'Done before the first lawful day: too early',
    'no-date': 'Done; there was no date to judge it against',
  },
  cy: {
    'in-time': 'Wedi’i wneud mewn pryd',
    late: 'Wedi’i wneud yn hwyr',
    early: 'Wedi’i wneud cyn y diwrnod cyfreithlon cyntaf: yn rhy gynnar',
    'no-date': 'Wedi’i wneud; nid oedd dyddiad i farnu ar ei sail',
  },
};

const LABELS = {
  en: {
    asked: 'Submitted by',
    by: 'Confirmed by',
    effect: 'The act took effect on',
    judged: 'Judged',
    late: 'Days late',
  },
  cy: {
    asked: 'Cyflwynwyd gan',
    by: 'Cadarnhawyd gan',
    effect: 'Cymerodd y weithred effaith ar',
    judged: 'Barnwyd',
    late: 'Nifer y diwrnodau’n hwyr',
  },
};

const judgement = (
  facts: FactsOf<'completion-confirmed'>,
  { nameOf }: LetterContext,
  language: Language,
): Block => ({
  kind: 'facts',
  rows: [
    ...(facts.askedBy === null ? [] : [[LABELS[language].asked, nameOf(facts.askedBy)[language]] as const]),
    [LABELS[language].by, nameOf(facts.by)[language]],
    [LABELS[language].effect, formatDate(facts.actEffectiveOn, language)],
    [LABELS[language].judged, JUDGED[language][facts.timeliness]],
    ...(facts.timeliness === 'late' ? [[LABELS[language].late, String(facts.daysLate)] as const] : []),
  ],
});

/** A second person confirmed the completion: to the owner. */
export const completionConfirmed: Template<'completion-confirmed'> = {
  en: (facts, context) => ({
    headline: 'Completion confirmed',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'The completion that was submitted has been confirmed. There is nothing more to do about it.',
      ),
      judgement(facts, context, 'en'),
      ...quotation(STATED, facts.askedReason, 'en'),
      linkToHistory(facts.obligationId, 'en'),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: 'Cadarnhawyd y cwblhad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('Cadarnhawyd y cwblhad a gyflwynwyd. Nid oes dim arall i’w wneud yn ei gylch.'),
      judgement(facts, context, 'cy'),
      ...quotation(STATED, facts.askedReason, 'cy'),
      linkToHistory(facts.obligationId, 'cy'),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
