import { formatDate, formatDateWithDay } from '#domain/deadlines';
import { type Template, linkTo, paragraphs } from './letter';
import { candidateWarning, earlierReadingWarning, lastDayWas, sentLateOn } from './dated-sentences';

/** After the last day, to the owner and in time to the approver too. A candidate date that has passed accuses nobody. */
export const reminderAfter: Template<'reminder-after'> = {
  en: (facts) => ({
    headline: facts.candidate
      ? `A date not yet confirmed has passed, ${formatDate(facts.lastLawfulDay, 'en')}`
      : `Past its last day, ${formatDate(facts.lastLawfulDay, 'en')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...(facts.candidate
        ? paragraphs(
            `The candidate date, ${formatDateWithDay(facts.lastLawfulDay, 'en')}, has passed. Nobody has confirmed that reading yet, so the item is not called late.`,
            candidateWarning.en(facts),
          )
        : paragraphs(lastDayWas.en(facts))),
      ...paragraphs(
        'If it was done, submit the completion with its evidence: timeliness is judged on the day the act took effect. If it was not, note on the page how it stands.',
        facts.escalated &&
          'This reminder goes to the owner and to the approver, because more than two weeks have gone by since that day.',
        earlierReadingWarning.en(facts),
        facts.sentLate && sentLateOn.en(facts.on),
      ),
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: facts.candidate
      ? `Mae dyddiad heb ei gadarnhau wedi mynd heibio, ${formatDate(facts.lastLawfulDay, 'cy')}`
      : `Y diwrnod olaf wedi mynd heibio, ${formatDate(facts.lastLawfulDay, 'cy')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...(facts.candidate
        ? paragraphs(
            `Mae’r dyddiad posibl, ${formatDateWithDay(facts.lastLawfulDay, 'cy')}, wedi mynd heibio. Nid oes neb wedi cadarnhau’r darlleniad hwnnw eto, felly ni ddywedir bod y cofnod yn hwyr.`,
            candidateWarning.cy(facts),
          )
        : paragraphs(lastDayWas.cy(facts))),
      ...paragraphs(
        'Os cafodd ei wneud, cyflwynwch y cwblhad gyda’i dystiolaeth: bernir a oedd mewn pryd ar sail y diwrnod y cymerodd y weithred effaith. Os na chafodd ei wneud, nodwch ar y dudalen beth yw’r sefyllfa.',
        facts.escalated &&
          'Mae’r nodyn atgoffa hwn yn mynd at y perchennog ac at y cymeradwywr, am fod mwy na phythefnos wedi mynd heibio ers y diwrnod hwnnw.',
        earlierReadingWarning.cy(facts),
        facts.sentLate && sentLateOn.cy(facts.on),
      ),
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
