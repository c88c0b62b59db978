import { formatDate } from '#domain/deadlines';
import { type CalendarDate, type Language, both } from '#domain/kernel';
import type { EventData } from '#domain/obligations';
import { type NameOf, occurrenceCalled } from './names';
import type { Sentences } from './sentence';

const day = (on: CalendarDate | undefined, language: Language): string =>
  on === undefined ? '–' : formatDate(on, language);

function stopped(
  { occurrence, stoppedOn, until, title, provision, from, to, reason, evidence }: EventData<'ClockStopped'>,
  name: NameOf,
) {
  const ground = both(
    `${title.en}, by ${provision.en}. Reason: ${reason} Evidence: ${evidence.reference}`,
    `${title.cy}. Y ddarpariaeth: ${provision.cy}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
  );
  return until === null
    ? both(
        `The clock of ${occurrenceCalled(name, occurrence).en} stopped on ${day(stoppedOn, 'en')}; its last day, ${day(from.lastLawfulDay, 'en')}, does not apply until the pause ends: ${ground.en}`,
        `Stopiodd cloc ${occurrenceCalled(name, occurrence).cy} ar ${day(stoppedOn, 'cy')}; nid yw ei ddiwrnod olaf, ${day(from.lastLawfulDay, 'cy')}, yn gymwys nes i’r saib ddod i ben: ${ground.cy}`,
      )
    : both(
        `The clock of ${occurrenceCalled(name, occurrence).en} was stopped from ${day(stoppedOn, 'en')} to ${day(until, 'en')}, which moved its last day from ${day(from.lastLawfulDay, 'en')} to ${day(to?.lastLawfulDay, 'en')}: ${ground.en}`,
        `Cafodd cloc ${occurrenceCalled(name, occurrence).cy} ei stopio o ${day(stoppedOn, 'cy')} hyd at ${day(until, 'cy')}, a symudodd hynny ei ddiwrnod olaf o ${day(from.lastLawfulDay, 'cy')} i ${day(to?.lastLawfulDay, 'cy')}: ${ground.cy}`,
      );
}

/** What befalls an occurrence: an extension, a pause and its end, an explanation instead of the act. */
export const lifeSentences: Sentences<
  'OccurrenceExtended' | 'ClockStopped' | 'ClockStarted' | 'OutcomeExplained'
> = {
  OccurrenceExtended: (
    { occurrence, from, to, provision, originalLastDay, limit, decidedOn, reason, evidence },
    name,
  ) =>
    both(
      `${occurrenceCalled(name, occurrence).head} was extended on ${day(decidedOn, 'en')} from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by ${provision.en}, which allows up to ${day(limit, 'en')}, counted from the original last day, ${day(originalLastDay, 'en')}. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Estynnwyd ${occurrenceCalled(name, occurrence).cy} ar ${day(decidedOn, 'cy')} o ${day(from.lastLawfulDay, 'cy')} hyd at ${day(to.lastLawfulDay, 'cy')}. Y ddarpariaeth: ${provision.cy}, sy’n caniatáu hyd at ${day(limit, 'cy')}, wedi’i gyfrif o’r diwrnod olaf gwreiddiol, ${day(originalLastDay, 'cy')}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
  ClockStopped: stopped,
  ClockStarted: ({ occurrence, stoppedOn, until, title, to, reason, evidence }, name) =>
    both(
      `The clock of ${occurrenceCalled(name, occurrence).en}, stopped since ${day(stoppedOn, 'en')} (${title.en}), runs again: the last day of the pause was ${day(until, 'en')}, and with the pause counted the last lawful day is ${day(to.lastLawfulDay, 'en')}. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Mae cloc ${occurrenceCalled(name, occurrence).cy}, a stopiwyd ers ${day(stoppedOn, 'cy')} (${title.cy}), yn rhedeg eto: diwrnod olaf y saib oedd ${day(until, 'cy')}, a chan gyfrif y saib y diwrnod cyfreithlon olaf yw ${day(to.lastLawfulDay, 'cy')}. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
  OutcomeExplained: ({ occurrence, explainedOn, accepts, reason, evidence, by, proposedBy }, name) =>
    both(
      `An explanation of ${occurrenceCalled(name, occurrence).en}, given on ${day(explainedOn, 'en')}, was recorded by ${name(proposedBy)} and agreed by ${name(by)}; the law accepts it instead of the act (${accepts.en}). ${reason} Evidence: ${evidence.reference}`,
      `Cofnodwyd esboniad ar ${occurrenceCalled(name, occurrence).soft}, a roddwyd ar ${day(explainedOn, 'cy')}, gan ${name(proposedBy)}, a chytunwyd arno gan ${name(by)}; mae’r gyfraith yn ei dderbyn yn lle’r weithred (${accepts.cy}). ${reason} Tystiolaeth: ${evidence.reference}`,
    ),
};
