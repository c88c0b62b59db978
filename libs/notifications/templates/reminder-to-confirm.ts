import { linkTo, paragraphs, shortTitle, type Template } from '../letter';
import { candidateWarning, lastDayIs, madeGoodOn } from './dated-sentences';

/** While a completion waits for a decision, to the approver only. */
export const reminderToConfirm: Template<'reminder-to-confirm'> = {
  en: (facts) => ({
    subject: `Your decision is awaited: ${shortTitle(facts.title, 'en')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'This item has been submitted as done, and the completion is waiting for you to confirm or refuse it.',
        lastDayIs.en(facts),
        'Whether it was in time is judged on the day the act took effect, not on the day you decide.',
        facts.candidate && candidateWarning.en,
        facts.madeGood && madeGoodOn.en(facts.on),
      ),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    subject: `Mae angen eich penderfyniad: ${shortTitle(facts.title, 'cy')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Cyflwynwyd y cofnod hwn fel un sydd wedi’i wneud, ac mae’r cwblhad yn aros i chi ei gadarnhau neu ei wrthod.',
        lastDayIs.cy(facts),
        'Bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith, nid ar y diwrnod y byddwch yn penderfynu.',
        facts.candidate && candidateWarning.cy,
        facts.madeGood && madeGoodOn.cy(facts.on),
      ),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
