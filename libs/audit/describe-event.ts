import { erasureEventCatalog, type ErasureEventData, type ErasureEventType } from '#data-protection';
import { both, readEvent, tombstonesIn, type Bilingual } from '#kernel';
import { loadMailEvent, mailEventCatalog, type MailEvent, type MailEventType } from '#notifications';
import { loadEvent, type ObligationEventType, type StoredEvent } from '#obligations';
import { dateSentences } from './sentences/dates';
import { erasureSentences } from './sentences/erasure';
import { mailSentences } from './sentences/mail';
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

function describeObligationEvent(stored: StoredEvent, name: NameOf): Bilingual {
  const event = loadEvent(stored);
  const sentence = sentences[event.type] as Sentence<ObligationEventType>;
  return sentence(event.data, name);
}

function describeMailEvent(stored: StoredEvent): Bilingual {
  const event = loadMailEvent(stored);
  const sentence = mailSentences[event.type] as (data: MailEvent['data']) => Bilingual;
  return sentence(event.data);
}

const isMailEvent = (type: string): type is MailEventType => Object.hasOwn(mailEventCatalog, type);

function describeErasureEvent(stored: StoredEvent & { type: ErasureEventType }, name: NameOf): Bilingual {
  const sentence = erasureSentences[stored.type] as (
    data: ErasureEventData<ErasureEventType>,
    name: NameOf,
  ) => Bilingual;
  const { data } = readEvent(erasureEventCatalog, stored);
  return sentence(data as ErasureEventData<ErasureEventType>, name);
}

const isErasureEvent = (stored: StoredEvent): stored is StoredEvent & { type: ErasureEventType } =>
  Object.hasOwn(erasureEventCatalog, stored.type);

/**
 * A recorded event of an obligation, a trigger, a mail or an erasure as a whole sentence in each language.
 * @throws as `readEvent`
 */
export function describeEvent(stored: StoredEvent, name: NameOf = ({ personId }) => personId): Bilingual {
  if (isMailEvent(stored.type)) return describeMailEvent(stored);
  const { en, cy } = isErasureEvent(stored)
    ? describeErasureEvent(stored, name)
    : describeObligationEvent(stored, name);
  return both(tombstonesIn(en, 'en'), tombstonesIn(cy, 'cy'));
}
