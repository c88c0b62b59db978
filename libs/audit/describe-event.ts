import { both, tombstonesIn, type Bilingual } from '#kernel';
import { loadMailEvent, mailEventCatalog, type MailEvent, type MailEventType } from '#notifications';
import { loadEvent, type ObligationEventType, type StoredEvent } from '#obligations';
import { dateSentences } from './sentences/dates';
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

function describeMailEvent(stored: StoredEvent): Bilingual {
  const event = loadMailEvent(stored);
  const sentence = mailSentences[event.type] as (data: MailEvent['data']) => Bilingual;
  return sentence(event.data);
}

const isMailEvent = (type: string): type is MailEventType => Object.hasOwn(mailEventCatalog, type);

/**
 * A recorded event of an obligation, a trigger or a mail as a whole sentence in each language.
 * @throws as `loadEvent` and `loadMailEvent`
 */
export function describeEvent(stored: StoredEvent, name: NameOf = ({ personId }) => personId): Bilingual {
  if (isMailEvent(stored.type)) return describeMailEvent(stored);
  const event = loadEvent(stored);
  const sentence = sentences[event.type] as Sentence<ObligationEventType>;
  const { en, cy } = sentence(event.data, name);
  return both(tombstonesIn(en, 'en'), tombstonesIn(cy, 'cy'));
}
