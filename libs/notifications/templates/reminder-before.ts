import { formatDate } from '#deadlines';
import { linkTo, paragraphs, shortTitle, type Template } from '../letter';
import { candidateWarning, lastDayIs, madeGoodOn, workingDayIs } from './dated-sentences';

/** Before or on the last day, to the owner. */
export const reminderBefore: Template<'reminder-before'> = {
  en: (facts) => ({
    subject: facts.candidate
      ? `Reminder, ${formatDate(facts.lastLawfulDay, 'en')} (not yet confirmed): ${shortTitle(facts.title, 'en')}`
      : `Reminder, ${formatDate(facts.lastLawfulDay, 'en')}: ${shortTitle(facts.title, 'en')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        lastDayIs.en(facts),
        workingDayIs.en(facts),
        facts.candidate && candidateWarning.en,
        facts.madeGood && madeGoodOn.en(facts.on),
        'When it is done, submit the completion with its evidence. Timeliness is judged on the day the act took effect, never on the day you submit it.',
      ),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    subject: facts.candidate
      ? `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')} (heb ei gadarnhau eto): ${shortTitle(facts.title, 'cy')}`
      : `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')}: ${shortTitle(facts.title, 'cy')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        lastDayIs.cy(facts),
        workingDayIs.cy(facts),
        facts.candidate && candidateWarning.cy,
        facts.madeGood && madeGoodOn.cy(facts.on),
        'Pan fydd wedi’i wneud, cyflwynwch y cwblhad gyda’i dystiolaeth. Bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith, byth ar y diwrnod y byddwch yn ei gyflwyno.',
      ),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
