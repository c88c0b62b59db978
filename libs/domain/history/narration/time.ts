import { formatDate } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { audienceWords } from './ladder';
import { entryCalled, factCalled, occurrenceCalled, sourceCalled } from './names';
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
  ReminderDue: ({ occurrence, to, lastLawfulDay, steps }, name) => {
    const words = stepsInWords(steps);
    return both(
      `A reminder of ${occurrenceCalled(name, occurrence).en} (${words.en}) became due to ${audienceWords[to].en}: the last day is ${formatDate(lastLawfulDay, 'en')}.`,
      `Nodyn atgoffa am ${occurrenceCalled(name, occurrence).soft} (${words.cy}) i’w anfon at: ${audienceWords[to].cy}. Y diwrnod olaf yw ${formatDate(lastLawfulDay, 'cy')}.`,
    );
  },
  LookAgainReached: ({ on }) =>
    both(
      `The policy date to be reminded again came: ${formatDate(on, 'en')}.`,
      `Daeth y dyddiad polisi i gael eich atgoffa eto: ${formatDate(on, 'cy')}.`,
    ),
  LookedAgain: ({ note, nextOn, by }, name) =>
    nextOn === null
      ? both(`${name(by)} looked again: ${note}`, `Edrychodd ${name(by)} eto: ${note}`)
      : both(
          `${name(by)} looked again: ${note} Next on ${formatDate(nextOn, 'en')}.`,
          `Edrychodd ${name(by)} eto: ${note} Y tro nesaf ar ${formatDate(nextOn, 'cy')}.`,
        ),
  FactRecorded: ({ fact, title, number, status, effectiveOn, opens, evidence, by }, name) => {
    const called = factCalled(fact, title);
    const template = opens && entryCalled(name, opens.template);
    return template !== undefined
      ? both(
          `${name(by)} opened case ${opens?.number} of ${template.en}: what it arises from ${status === 'projected' ? 'is expected' : 'happened'} on ${formatDate(effectiveOn, 'en')}. Evidence: ${evidence.reference}`,
          `Agorodd ${name(by)} achos ${opens?.number} (templed: ${template.cy}): ${status === 'projected' ? 'disgwylir' : 'digwyddodd'} yr hyn y mae’n codi ohono ar ${formatDate(effectiveOn, 'cy')}. Tystiolaeth: ${evidence.reference}`,
        )
      : status === 'projected'
        ? both(
            `${name(by)} recorded that this is expected: ${called.en}, number ${number}, on ${formatDate(effectiveOn, 'en')}. Evidence: ${evidence.reference}`,
            `Cofnodwyd gan ${name(by)} fod disgwyl hyn: ${called.cy}, rhif ${number}, ar ${formatDate(effectiveOn, 'cy')}. Tystiolaeth: ${evidence.reference}`,
          )
        : both(
            `${name(by)} recorded a fact: ${called.en}, number ${number}, with effect from ${formatDate(effectiveOn, 'en')}. Evidence: ${evidence.reference}`,
            `Cofnodwyd ffaith gan ${name(by)}: ${called.cy}, rhif ${number}, yn cymryd effaith o ${formatDate(effectiveOn, 'cy')}. Tystiolaeth: ${evidence.reference}`,
          );
  },
  FactReceived: ({ source, value }, name) => {
    const from = sourceCalled(name, source);
    const last = value.kind === 'obligation' ? undefined : value.entries.at(-1);
    return last === undefined
      ? both(
          `What its dates count from has changed: ${from.en}.`,
          `Mae’r hyn y mae ei ddyddiadau’n cyfrif ohono wedi newid: ${from.cy}.`,
        )
      : both(
          `What its dates count from is now recorded: ${from.en}, ${formatDate(last.effectiveOn, 'en')}${last.status === 'projected' ? ' (expected)' : ''}.`,
          `Mae’r hyn y mae ei ddyddiadau’n cyfrif ohono wedi’i gofnodi bellach: ${from.cy}, ${formatDate(last.effectiveOn, 'cy')}${last.status === 'projected' ? ' (disgwyliedig)' : ''}.`,
        );
  },
  TriggerReached: ({ trigger, effectiveOn }) => {
    const called = factCalled(trigger);
    return both(
      `What it waited for happened: ${called.en}, on ${formatDate(effectiveOn, 'en')}. The owner is asked to adopt, change or drop it.`,
      `Digwyddodd yr hyn yr oedd yn aros amdano: ${called.cy}, ar ${formatDate(effectiveOn, 'cy')}. Gofynnir i’r perchennog ei fabwysiadu, ei newid neu roi’r gorau iddo.`,
    );
  },
  FactCorrected: ({ fact, from, effectiveOn, reason, evidence, by, proposedBy }, name) =>
    both(
      `${name(by)} corrected the day of ${factCalled(fact).en}, as ${name(proposedBy)} had proposed: ${formatDate(from, 'en')} became ${formatDate(effectiveOn, 'en')}. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Cywirodd ${name(by)} ddiwrnod ${factCalled(fact).cy}, fel y cynigiodd ${name(proposedBy)}: o ${formatDate(from, 'cy')} i ${formatDate(effectiveOn, 'cy')}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
  FactWithdrawn: ({ fact, effectiveOn, reason, evidence, by, proposedBy }, name) =>
    both(
      `${name(by)} withdrew ${factCalled(fact).en}, recorded for ${formatDate(effectiveOn, 'en')} by mistake, as ${name(proposedBy)} had proposed. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Tynnwyd yn ôl gan ${name(by)}: ${factCalled(fact).cy}, a gofnodwyd ar gyfer ${formatDate(effectiveOn, 'cy')} mewn camgymeriad, fel y cynigiodd ${name(proposedBy)}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
  TriggerRestated: ({ trigger, from, effectiveOn }) =>
    both(
      `The day of what it waited for, ${factCalled(trigger).en}, was corrected: ${formatDate(from, 'en')} became ${formatDate(effectiveOn, 'en')}.`,
      `Cywirwyd diwrnod yr hyn yr oedd yn aros amdano, ${factCalled(trigger).cy}: o ${formatDate(from, 'cy')} i ${formatDate(effectiveOn, 'cy')}.`,
    ),
  TriggerTakenBack: ({ trigger, effectiveOn, reopens }) =>
    reopens
      ? both(
          `What it waited for, ${factCalled(trigger).en}, had been recorded for ${formatDate(effectiveOn, 'en')} by mistake. The entry that was dropped is open again, and waits.`,
          `Roedd yr hyn yr oedd yn aros amdano, ${factCalled(trigger).cy}, wedi’i gofnodi ar gyfer ${formatDate(effectiveOn, 'cy')} mewn camgymeriad. Mae’r cofnod y rhoddwyd y gorau iddo ar agor eto, ac yn aros.`,
        )
      : both(
          `What it waited for, ${factCalled(trigger).en}, had been recorded for ${formatDate(effectiveOn, 'en')} by mistake. It waits again.`,
          `Roedd yr hyn yr oedd yn aros amdano, ${factCalled(trigger).cy}, wedi’i gofnodi ar gyfer ${formatDate(effectiveOn, 'cy')} mewn camgymeriad. Mae’n aros eto.`,
        ),
  TriggerAnswered: ({ trigger, answer, reason, by }, name) =>
    both(
      `${name(by)} responded to the trigger ${factCalled(trigger).en}: ${ANSWERS[answer].en}. Reason: ${reason}`,
      `Ymateb ${name(by)} i’r sbardun ${factCalled(trigger).cy}: ${ANSWERS[answer].cy}. Rheswm: ${reason}`,
    ),
};

const ANSWERS = {
  adopt: both('adopted', 'mabwysiadwyd'),
  change: both('to be changed', 'i’w newid'),
  drop: both('dropped', 'rhoddwyd y gorau iddo'),
};
