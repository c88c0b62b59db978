import { type Template, linkTo, paragraphs } from './letter';
import { candidateWarning, earlierReadingWarning, lastDayIs, sentLateOn } from './dated-sentences';

/** While a completion waits for a decision, to the approver only. */
export const reminderToConfirm: Template<'reminder-to-confirm'> = {
  en: (facts) => ({
    headline: 'Your decision is awaited',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'This item has been submitted as done, and the completion is waiting for you to confirm or refuse it.',
        lastDayIs.en(facts),
        'Whether it was in time is judged on the day the act took effect, not on the day you decide.',
        facts.candidate && candidateWarning.en(facts),
        earlierReadingWarning.en(facts),
        facts.sentLate && sentLateOn.en(facts.on),
      ),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Mae angen eich penderfyniad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Cyflwynwyd y cofnod hwn fel un sydd wedi’i wneud, ac mae’r cwblhad yn aros i chi ei gadarnhau neu ei wrthod.',
        lastDayIs.cy(facts),
        'Bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith, nid ar y diwrnod y byddwch yn penderfynu.',
        facts.candidate && candidateWarning.cy(facts),
        earlierReadingWarning.cy(facts),
        facts.sentLate && sentLateOn.cy(facts.on),
      ),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
