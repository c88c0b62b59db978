import { type Template, linkTo, paragraphs } from './letter';

/** A second person refused the completion: to the owner, with the reason. */
export const completionRefused: Template<'completion-refused'> = {
  en: (facts) => ({
    headline: 'Completion refused',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'The completion that was submitted has been refused, so the item is open again and its reminders go on.',
      ),
      { kind: 'quotation', label: 'Reason given', text: facts.reason },
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Gwrthodwyd y cwblhad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Gwrthodwyd y cwblhad a gyflwynwyd, felly mae’r cofnod ar agor eto ac mae ei nodiadau atgoffa’n parhau.',
      ),
      { kind: 'quotation', label: 'Y rheswm a roddwyd', text: facts.reason },
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
