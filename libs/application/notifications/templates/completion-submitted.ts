import { formatDate } from '#domain/deadlines';
import { type Template, linkTo, paragraphs } from './letter';

/** Completion was submitted: to the approver, the only recipient of reminders from here on. */
export const completionSubmitted: Template<'completion-submitted'> = {
  en: (facts) => ({
    headline: 'Done, awaiting your confirmation',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'A completion of this item has been submitted. Please confirm it or refuse it; until then it stands as done, awaiting confirmation.',
      ),
      {
        kind: 'facts',
        rows: [
          ['The act took effect on', formatDate(facts.actEffectiveOn, 'en')],
          [
            'It is judged against',
            facts.lastLawfulDay === null ? 'no date' : formatDate(facts.lastLawfulDay, 'en'),
          ],
          ['Pieces of evidence', String(facts.evidenceCount)],
        ],
      },
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Wedi’i wneud, yn aros am eich cadarnhad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Cyflwynwyd cwblhad ar gyfer y cofnod hwn. Cadarnhewch neu gwrthodwch ef; tan hynny bydd i’w weld fel un wedi’i wneud, yn aros am gadarnhad.',
      ),
      {
        kind: 'facts',
        rows: [
          ['Cymerodd y weithred effaith ar', formatDate(facts.actEffectiveOn, 'cy')],
          [
            'Fe’i bernir yn ôl',
            facts.lastLawfulDay === null ? 'dim dyddiad' : formatDate(facts.lastLawfulDay, 'cy'),
          ],
          ['Nifer y darnau o dystiolaeth', String(facts.evidenceCount)],
        ],
      },
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
