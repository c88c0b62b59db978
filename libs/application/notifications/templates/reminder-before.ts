import { formatDate } from '#domain/deadlines';
import { type Template, linkTo, paragraphs } from './letter';
import {
  candidateWarning,
  earlierReadingWarning,
  lastDayIs,
  sentLateOn,
  workingDayIs,
} from './dated-sentences';

/** Before or on the last day, to the owner. */
export const reminderBefore: Template<'reminder-before'> = {
  en: (facts) => ({
    headline: facts.candidate
      ? `Reminder, ${formatDate(facts.lastLawfulDay, 'en')} (not yet confirmed)`
      : `Reminder, ${formatDate(facts.lastLawfulDay, 'en')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        lastDayIs.en(facts),
        workingDayIs.en(facts),
        facts.candidate && candidateWarning.en(facts),
        earlierReadingWarning.en(facts),
        facts.sentLate && sentLateOn.en(facts.on),
        'When it is done, submit the completion with its evidence. Timeliness is judged on the day the act took effect, never on the day you submit it.',
      ),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: facts.candidate
      ? `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')} (heb ei gadarnhau eto)`
      : `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        lastDayIs.cy(facts),
        workingDayIs.cy(facts),
        facts.candidate && candidateWarning.cy(facts),
        earlierReadingWarning.cy(facts),
        facts.sentLate && sentLateOn.cy(facts.on),
        'Pan fydd wedi’i wneud, cyflwynwch y cwblhad gyda’i dystiolaeth. Bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith, byth ar y diwrnod y byddwch yn ei gyflwyno.',
      ),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
