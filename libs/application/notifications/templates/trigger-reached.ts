import { formatDate } from '#domain/deadlines';
import type { Bilingual, Language } from '#domain/kernel';
import { knownFactTitle } from '#domain/obligations';
import { ask } from './asks';
import { type Template, linkTo, paragraphs } from './letter';

const ASK: Bilingual = {
  en: 'Please say on its page whether the entry is adopted as it is, changed, or dropped.',
  cy: 'Nodwch ar y dudalen a yw’r cofnod i’w fabwysiadu heb ei newid, i’w newid, neu a roddir y gorau iddo.',
};

/** What happened, in words where its name is known; else by its recorded name. */
export const triggerName = (trigger: string, language: Language): string =>
  knownFactTitle(trigger)?.[language] ?? trigger;

/** A trigger was reached: the owner is asked to adopt, change or drop the obligation. */
export const triggerReached: Template<'trigger-reached'> = {
  en: (facts, context) => ({
    headline: 'What this waited for has happened',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('What this entry was waiting for has happened.'),
      {
        kind: 'facts',
        rows: [
          ['What happened', triggerName(facts.trigger, 'en')],
          ['When', formatDate(facts.effectiveOn, 'en')],
        ],
      },
      ...ask(context, 'answer-trigger', ASK, 'en'),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts, context) => ({
    headline: 'Mae’r hyn yr oedd yn aros amdano wedi digwydd',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('Mae’r hyn yr oedd y cofnod hwn yn aros amdano wedi digwydd.'),
      {
        kind: 'facts',
        rows: [
          ['Beth a ddigwyddodd', triggerName(facts.trigger, 'cy')],
          ['Pryd', formatDate(facts.effectiveOn, 'cy')],
        ],
      },
      ...ask(context, 'answer-trigger', ASK, 'cy'),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
