import type { ServiceActData, ServiceActType } from '#domain/service-acts';
import { type Bilingual, both } from '#domain/kernel';
import { type NameOf, entryCalled } from './names';

/** Events about the running service. */
export const serviceActSentences: {
  readonly [Type in ServiceActType]: (data: ServiceActData<Type>, name: NameOf) => Bilingual;
} = {
  ClockWoken: ({ obligationId, by }, name) => {
    const entry = entryCalled(name, obligationId);
    return both(
      `${name(by)} had the clock of an entry woken (entry: ${entry.en}).`,
      `Gofynnodd ${name(by)} i gloc cofnod gael ei ddeffro (cofnod: ${entry.cy}).`,
    );
  },
  ReadModelResumed: ({ readModel, by }, name) =>
    both(
      `${name(by)} let a list that had stopped go on (list: ${readModel}).`,
      `Gadawodd ${name(by)} i restr a oedd wedi stopio fynd ymlaen (rhestr: ${readModel}).`,
    ),
  NoticesPutRight: ({ by }, name) =>
    both(
      `${name(by)} had emails and wake-ups put right from the record.`,
      `Gofynnodd ${name(by)} i negeseuon e-bost ac amserau deffro gael eu cywiro o’r cyfriflyfr.`,
    ),
  TestMailAsked: ({ by }, name) =>
    both(`${name(by)} asked for a test email.`, `Gofynnodd ${name(by)} am neges e-bost brawf.`),
};
