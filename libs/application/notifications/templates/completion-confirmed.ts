import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';

const JUDGED: Readonly<Record<Language, Record<FactsOf<'completion-confirmed'>['timeliness'], string>>> = {
  en: {
    'in-time': 'Done in time',
    late: 'Done late',
    'no-date': 'Done; there was no date to judge it against',
  },
  cy: {
    'in-time': 'Wedi’i wneud mewn pryd',
    late: 'Wedi’i wneud yn hwyr',
    'no-date': 'Wedi’i wneud; nid oedd dyddiad i’w farnu wrtho',
  },
};

const LABELS = {
  en: { effect: 'The act took effect on', judged: 'Judged', late: 'Days late' },
  cy: { effect: 'Cymerodd y weithred effaith ar', judged: 'Barnwyd', late: 'Nifer y diwrnodau’n hwyr' },
};

const judgement = (facts: FactsOf<'completion-confirmed'>, language: Language): Block => ({
  kind: 'facts',
  rows: [
    [LABELS[language].effect, formatDate(facts.actEffectiveOn, language)],
    [LABELS[language].judged, JUDGED[language][facts.timeliness]],
    ...(facts.timeliness === 'late' ? [[LABELS[language].late, String(facts.daysLate)] as const] : []),
  ],
});

/** A second person confirmed the completion: to the owner. */
export const completionConfirmed: Template<'completion-confirmed'> = {
  en: (facts) => ({
    headline: 'Completion confirmed',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('The completion that was submitted has been confirmed. There is nothing more to do.'),
      judgement(facts, 'en'),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Cadarnhawyd y cwblhad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('Cadarnhawyd y cwblhad a gyflwynwyd. Nid oes dim arall i’w wneud.'),
      judgement(facts, 'cy'),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
