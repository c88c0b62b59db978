import { type DirectoryEventData, type DirectoryEventType, directoryEventCatalog } from '#domain/directory';
import { type ErasureEventData, type ErasureEventType, erasureEventCatalog } from '#domain/erasure';
import {
  type GovernmentEventData,
  type GovernmentEventType,
  governmentEventCatalog,
} from '#domain/government';
import {
  type Bilingual,
  type EventId,
  type Instant,
  type RecordedEvent,
  both,
  readEvent,
  tombstonesIn,
} from '#domain/kernel';
import { type MailEvent, type MailEventType, loadMailEvent, mailEventCatalog } from '#domain/mail';
import {
  type By,
  type ObligationEventType,
  type RecordedLate,
  type StoredEvent,
  loadEvent,
} from '#domain/obligations';
import { dateSentences } from './dates';
import { directorySentences } from './directory';
import { erasureSentences } from './erasure';
import { governmentSentences } from './government';
import { judgementSentences } from './judgement';
import { lifeSentences } from './life';
import { linkSentences } from './links';
import { mailSentences } from './mail';
import { type SetAsideEventData, type SetAsideEventType, setAsideEventCatalog } from '#domain/set-aside';
import { milestoneSentences } from './milestones';
import { registerSentences } from './register';
import type { NameOf, Sentence, Sentences } from './sentence';
import { setAsideSentences } from './set-aside';
import { timeSentences } from './time';
import { workSentences } from './work';

/** One per event type; the compiler checks completeness. */
const sentences: Sentences<ObligationEventType> = {
  ...dateSentences,
  ...judgementSentences,
  ...lifeSentences,
  ...linkSentences,
  ...milestoneSentences,
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

function describeSetAsideEvent(stored: StoredEvent & { type: SetAsideEventType }, name: NameOf): Bilingual {
  const sentence = setAsideSentences[stored.type] as (
    data: SetAsideEventData<SetAsideEventType>,
    name: NameOf,
  ) => Bilingual;
  const { data } = readEvent(setAsideEventCatalog, stored);
  return sentence(data as SetAsideEventData<SetAsideEventType>, name);
}

function describeGovernmentEvent(
  stored: StoredEvent & { type: GovernmentEventType },
  name: NameOf,
): Bilingual {
  const sentence = governmentSentences[stored.type] as (
    data: GovernmentEventData<GovernmentEventType>,
    name: NameOf,
  ) => Bilingual;
  const { data } = readEvent(governmentEventCatalog, stored);
  return sentence(data as GovernmentEventData<GovernmentEventType>, name);
}

const isGovernmentEvent = (stored: StoredEvent): stored is StoredEvent & { type: GovernmentEventType } =>
  Object.hasOwn(governmentEventCatalog, stored.type);

const isSetAsideEvent = (stored: StoredEvent): stored is StoredEvent & { type: SetAsideEventType } =>
  Object.hasOwn(setAsideEventCatalog, stored.type);

function describeDirectoryEvent(stored: StoredEvent & { type: DirectoryEventType }, name: NameOf): Bilingual {
  const sentence = directorySentences[stored.type] as (
    data: DirectoryEventData<DirectoryEventType>,
    name: NameOf,
  ) => Bilingual;
  const { data } = readEvent(directoryEventCatalog, stored);
  return sentence(data as DirectoryEventData<DirectoryEventType>, name);
}

const isDirectoryEvent = (stored: StoredEvent): stored is StoredEvent & { type: DirectoryEventType } =>
  Object.hasOwn(directoryEventCatalog, stored.type);

const isErasureEvent = (stored: StoredEvent): stored is StoredEvent & { type: ErasureEventType } =>
  Object.hasOwn(erasureEventCatalog, stored.type);

/**
 * A recorded event of an obligation, a trigger, a mail or an erasure as a whole sentence in each language.
 * @throws as `readEvent`
 */
export function describeEvent(stored: StoredEvent, name: NameOf = ({ personId }) => personId): Bilingual {
  if (isMailEvent(stored.type)) return describeMailEvent(stored);
  if (isDirectoryEvent(stored)) return describeDirectoryEvent(stored, name);
  const { en, cy } = isErasureEvent(stored)
    ? describeErasureEvent(stored, name)
    : isSetAsideEvent(stored)
      ? describeSetAsideEvent(stored, name)
      : isGovernmentEvent(stored)
        ? describeGovernmentEvent(stored, name)
        : describeObligationEvent(stored, name);
  return both(tombstonesIn(en, 'en'), tombstonesIn(cy, 'cy'));
}

/** A recorded event for people: position, both times, actor, and a sentence. */
export interface DescribedEvent {
  readonly position: number;
  readonly version: number;
  readonly eventId: EventId;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly by: By | null;
  readonly description: Bilingual;
  readonly recordedLate: RecordedLate | null;
}

/** The actor, from the event or its metadata; null where neither names one. */
const byOf = ({ data, metadata }: RecordedEvent): By | null =>
  (data['by'] ?? metadata['actor'] ?? null) as By | null;

/** @throws as `describeEvent` */
export const describeRecorded = (event: RecordedEvent, name?: NameOf): DescribedEvent => ({
  position: event.position,
  version: event.version,
  eventId: event.eventId,
  type: event.type,
  recordedAt: event.recordedAt,
  effectiveAt: event.effectiveAt,
  by: byOf(event),
  description: describeEvent(event, name),
  recordedLate: (event.data['recordedLate'] ?? null) as RecordedLate | null,
});
