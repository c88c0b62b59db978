import { formatDate } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { audienceWords } from './ladder';
import { type Sentences, stepsInWords } from './sentence';

/** Events of the clock, and of what an entry waits for. */
export const timeSentences: Sentences<
  | 'ReminderDue'
  | 'LookAgainReached'
  | 'LookedAgain'
  | 'FactReceived'
  | 'FactRecorded'
  | 'TriggerReached'
  | 'TriggerAnswered'
  | 'FactCorrected'
  | 'FactWithdrawn'
  | 'TriggerRestated'
  | 'TriggerTakenBack'
> = {
  ReminderDue: ({ occurrence, to, lastLawfulDay, steps }) => {
    const words = stepsInWords(steps);
    return both(
      `A reminder of occurrence ${occurrence} (${words.en}) became due to ${audienceWords[to].en}: the last day is ${formatDate(lastLawfulDay, 'en')}.`,
      `Nodyn atgoffa am dro ${occurrence} (${words.cy}) i’w anfon at: ${audienceWords[to].cy}. Y diwrnod olaf yw ${formatDate(lastLawfulDay, 'cy')}.`,
    );
  },
  LookAgainReached: ({ on }) =>
    both(
      `The policy date to look again came: ${formatDate(on, 'en')}.`,
      `Daeth y dyddiad polisi i edrych eto: ${formatDate(on, 'cy')}.`,
    ),
  LookedAgain: ({ note, nextOn, by }, name) =>
    nextOn === null
      ? both(`${name(by)} looked again: ${note}`, `Edrychodd ${name(by)} eto: ${note}`)
      : both(
          `${name(by)} looked again: ${note} Next on ${formatDate(nextOn, 'en')}.`,
          `Edrychodd ${name(by)} eto: ${note} Y tro nesaf ar ${formatDate(nextOn, 'cy')}.`,
        ),
  FactRecorded: ({ fact, number, status, effectiveOn, opens, evidence, by }, name) =>
    opens !== undefined
      ? both(
          `${name(by)} opened case ${opens.number} of ${opens.template}: what it arises from ${status === 'projected' ? 'is expected' : 'happened'} on ${formatDate(effectiveOn, 'en')}. Evidence: ${evidence.reference}`,
          `Agorodd ${name(by)} achos ${opens.number} o ${opens.template}: ${status === 'projected' ? 'disgwylir' : 'digwyddodd'} yr hyn y mae’n codi ohono ar ${formatDate(effectiveOn, 'cy')}. Tystiolaeth: ${evidence.reference}`,
        )
      : status === 'projected'
        ? both(
            `${name(by)} recorded that ${fact} (${number}) is expected on ${formatDate(effectiveOn, 'en')}. Evidence: ${evidence.reference}`,
            `Cofnododd ${name(by)} fod disgwyl ${fact} (${number}) ar ${formatDate(effectiveOn, 'cy')}. Tystiolaeth: ${evidence.reference}`,
          )
        : both(
            `${name(by)} recorded ${fact} (${number}) with effect from ${formatDate(effectiveOn, 'en')}. Evidence: ${evidence.reference}`,
            `Cofnododd ${name(by)} ${fact} (${number}) sy’n cael effaith o ${formatDate(effectiveOn, 'cy')}. Tystiolaeth: ${evidence.reference}`,
          ),
  FactReceived: ({ source, value }) => {
    const last = value.kind === 'obligation' ? undefined : value.entries.at(-1);
    return last === undefined
      ? both(
          `What its dates count from has changed: ${source}.`,
          `Mae’r hyn y mae ei ddyddiadau’n cyfrif ohono wedi newid: ${source}.`,
        )
      : both(
          `What its dates count from is now recorded: ${source}, ${formatDate(last.effectiveOn, 'en')}${last.status === 'projected' ? ' (expected)' : ''}.`,
          `Mae’r hyn y mae ei ddyddiadau’n cyfrif ohono wedi ei gofnodi bellach: ${source}, ${formatDate(last.effectiveOn, 'cy')}${last.status === 'projected' ? ' (disgwyliedig)' : ''}.`,
        );
  },
  TriggerReached: ({ trigger, effectiveOn }) =>
    both(
      `What it waited for happened: ${trigger}, on ${formatDate(effectiveOn, 'en')}. The owner is asked to adopt, change or drop it.`,
      `Digwyddodd yr hyn yr oedd yn aros amdano: ${trigger}, ar ${formatDate(effectiveOn, 'cy')}. Gofynnir i’r perchennog ei fabwysiadu, ei newid neu roi’r gorau iddo.`,
    ),
  FactCorrected: ({ fact, from, effectiveOn, reason, evidence, by, proposedBy }, name) =>
    both(
      `${name(by)} corrected the day of ${fact}, as ${name(proposedBy)} had proposed: ${formatDate(from, 'en')} became ${formatDate(effectiveOn, 'en')}. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Cywirodd ${name(by)} ddiwrnod ${fact}, fel y cynigiodd ${name(proposedBy)}: aeth ${formatDate(from, 'cy')} yn ${formatDate(effectiveOn, 'cy')}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
  FactWithdrawn: ({ fact, effectiveOn, reason, evidence, by, proposedBy }, name) =>
    both(
      `${name(by)} withdrew ${fact}, recorded for ${formatDate(effectiveOn, 'en')} by mistake, as ${name(proposedBy)} had proposed. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Tynnodd ${name(by)} ${fact} yn ôl, a gofnodwyd ar gyfer ${formatDate(effectiveOn, 'cy')} mewn camgymeriad, fel y cynigiodd ${name(proposedBy)}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
  TriggerRestated: ({ trigger, from, effectiveOn }) =>
    both(
      `The day of what it waited for, ${trigger}, was corrected: ${formatDate(from, 'en')} became ${formatDate(effectiveOn, 'en')}.`,
      `Cywirwyd diwrnod yr hyn yr oedd yn aros amdano, ${trigger}: aeth ${formatDate(from, 'cy')} yn ${formatDate(effectiveOn, 'cy')}.`,
    ),
  TriggerTakenBack: ({ trigger, effectiveOn, reopens }) =>
    reopens
      ? both(
          `What it waited for, ${trigger}, had been recorded for ${formatDate(effectiveOn, 'en')} by mistake. The entry that was dropped is open again, and waits.`,
          `Roedd yr hyn yr oedd yn aros amdano, ${trigger}, wedi ei gofnodi ar gyfer ${formatDate(effectiveOn, 'cy')} mewn camgymeriad. Mae’r cofnod a ollyngwyd ar agor eto, ac yn aros.`,
        )
      : both(
          `What it waited for, ${trigger}, had been recorded for ${formatDate(effectiveOn, 'en')} by mistake. It waits again.`,
          `Roedd yr hyn yr oedd yn aros amdano, ${trigger}, wedi ei gofnodi ar gyfer ${formatDate(effectiveOn, 'cy')} mewn camgymeriad. Mae’n aros eto.`,
        ),
  TriggerAnswered: ({ trigger, answer, reason, by }, name) =>
    both(
      `${name(by)} answered ${trigger}: ${ANSWERS[answer].en}. Reason: ${reason}`,
      `Atebodd ${name(by)} ${trigger}: ${ANSWERS[answer].cy}. Rheswm: ${reason}`,
    ),
};

const ANSWERS = {
  adopt: both('adopted', 'mabwysiadwyd'),
  change: both('to be changed', 'i’w newid'),
  drop: both('dropped', 'gollyngwyd'),
};
