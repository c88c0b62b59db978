import { describeEvent } from '#audit';
import { erasureEventCatalog } from '#data-protection';
import { both, tombstonesIn, type Bilingual } from '#kernel';
import type { RecordedEvent } from '#ledger';

type Erasure = keyof typeof erasureEventCatalog;

const erasureSentences: Readonly<Record<Erasure, (subject: string, reason: string) => Bilingual>> = {
  SubjectErased: (subject, reason) =>
    both(
      `The words of ${subject} were erased: their key was destroyed. Reason: ${reason}`,
      `Dilëwyd geiriau ${subject}: dinistriwyd eu hallwedd. Rheswm: ${reason}`,
    ),
  ErasureRefused: (subject, reason) =>
    both(
      `An erasure concerning ${subject} was refused. Reason asked for: ${reason}`,
      `Gwrthodwyd dileu ynghylch ${subject}. Y rheswm dros ofyn: ${reason}`,
    ),
  ErasureReplayed: (subject) =>
    both(
      `After a restore, the erasure of the words of ${subject} was carried out again.`,
      `Ar ôl adfer, dilëwyd geiriau ${subject} eto.`,
    ),
};

const isErasure = (type: string): type is Erasure => Object.hasOwn(erasureEventCatalog, type);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '–');

/** Any event of the ledger as a sentence. @throws as `describeEvent` */
export function sentenceOf(event: RecordedEvent): Bilingual {
  const { type, data } = event;
  if (!isErasure(type)) return describeEvent(event);
  const { en, cy } = erasureSentences[type](textOf(data['subject']), textOf(data['reason']));
  return both(tombstonesIn(en, 'en'), tombstonesIn(cy, 'cy'));
}
