import type { Bilingual } from '#kernel';
import { loadEvent, type ObligationEventType, type StoredEvent } from '#obligations';
import { dateSentences } from './sentences/dates';
import { registerSentences } from './sentences/register';
import type { NameOf, Sentence, Sentences } from './sentences/sentence';
import { timeSentences } from './sentences/time';
import { workSentences } from './sentences/work';

/** One for every type of event there is: the compiler holds it complete. */
const sentences: Sentences<ObligationEventType> = {
  ...dateSentences,
  ...registerSentences,
  ...timeSentences,
  ...workSentences,
};

/** A recorded event of an obligation or trigger as a whole sentence in each language. @throws as `loadEvent` */
export function describeEvent(stored: StoredEvent, name: NameOf = ({ personId }) => personId): Bilingual {
  const event = loadEvent(stored);
  const sentence = sentences[event.type] as Sentence<ObligationEventType>;
  return sentence(event.data, name);
}
