import { auditScopeEventCatalog } from '#domain/audit-scope';
import { calendarFeedEventCatalog } from '#domain/calendar-feeds';
import { directoryEventCatalog } from '#domain/directory';
import { documentEventCatalog } from '#domain/documents';
import { erasureEventCatalog } from '#domain/erasure';
import { governmentEventCatalog } from '#domain/government';
import { kindLadderEventCatalog } from '#domain/kind-ladders';
import {
  type Bilingual,
  type EventDefinition,
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
import { webhookEventCatalog } from '#domain/webhooks';
import { auditScopeSentences } from './audit-scope';
import { calendarFeedSentences } from './calendar-feeds';
import { dateSentences } from './dates';
import { directorySentences } from './directory';
import { erasureSentences } from './erasure';
import { governmentSentences } from './government';
import { kindLadderSentences } from './kind-ladders';
import { judgementSentences } from './judgement';
import { lifeSentences } from './life';
import { linkSentences } from './links';
import { mailSentences } from './mail';
import { serviceAccountCatalog } from '#domain/service-accounts';
import { serviceActCatalog } from '#domain/service-acts';
import { setAsideEventCatalog } from '#domain/set-aside';
import { milestoneSentences } from './milestones';
import { registerSentences } from './register';
import type { NameOf } from './names';
import type { Sentence, Sentences } from './sentence';
import { documentSentences } from './documents';
import { serviceAccountSentences } from './service-accounts';
import { serviceActSentences } from './service-acts';
import { setAsideSentences } from './set-aside';
import { timeSentences } from './time';
import { webhookSentences } from './webhooks';
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

function describeMailEvent(stored: StoredEvent, name: NameOf): Bilingual {
  const event = loadMailEvent(stored);
  const sentence = mailSentences[event.type] as (data: MailEvent['data'], name: NameOf) => Bilingual;
  return sentence(event.data, name);
}

const isMailEvent = (type: string): type is MailEventType => Object.hasOwn(mailEventCatalog, type);

/** Describes the events of a catalog by its sentences; null for an event of another. */
const describing =
  <Type extends string>(
    catalog: Readonly<Record<Type, EventDefinition>>,
    bySentences: Readonly<Record<Type, (data: never, name: NameOf) => Bilingual>>,
  ) =>
  (stored: StoredEvent, name: NameOf): Bilingual | null => {
    if (!Object.hasOwn(catalog, stored.type)) return null;
    const sentence = bySentences[stored.type as Type] as (data: unknown, name: NameOf) => Bilingual;
    return sentence(readEvent(catalog, stored).data, name);
  };

const describeDirectoryEvent = describing(directoryEventCatalog, directorySentences);
const describeErasureEvent = describing(erasureEventCatalog, erasureSentences);
const describeSetAsideEvent = describing(setAsideEventCatalog, setAsideSentences);
const describeServiceAct = describing(serviceActCatalog, serviceActSentences);
const describeDocumentEvent = describing(documentEventCatalog, documentSentences);
const describeServiceAccountEvent = describing(serviceAccountCatalog, serviceAccountSentences);
const describeGovernmentEvent = describing(governmentEventCatalog, governmentSentences);

const describeAuditScopeEvent = describing(auditScopeEventCatalog, auditScopeSentences);

const describeWebhookEvent = describing(webhookEventCatalog, webhookSentences);
const describeCalendarFeedEvent = describing(calendarFeedEventCatalog, calendarFeedSentences);

const describeKindLadderEvent = describing(kindLadderEventCatalog, kindLadderSentences);

const describeWithTexts = (stored: StoredEvent, name: NameOf): Bilingual =>
  describeErasureEvent(stored, name) ??
  describeSetAsideEvent(stored, name) ??
  describeServiceAct(stored, name) ??
  describeDocumentEvent(stored, name) ??
  describeServiceAccountEvent(stored, name) ??
  describeGovernmentEvent(stored, name) ??
  describeKindLadderEvent(stored, name) ??
  describeAuditScopeEvent(stored, name) ??
  describeWebhookEvent(stored, name) ??
  describeCalendarFeedEvent(stored, name) ??
  describeObligationEvent(stored, name);

/**
 * A recorded event of an obligation, a trigger, a mail or an erasure as a whole sentence in each language.
 * @throws as `readEvent`
 */
export function describeEvent(stored: StoredEvent, name: NameOf = ({ personId }) => personId): Bilingual {
  if (isMailEvent(stored.type)) return describeMailEvent(stored, name);
  const ofDirectory = describeDirectoryEvent(stored, name);
  if (ofDirectory !== null) return ofDirectory;
  const { en, cy } = describeWithTexts(stored, name);
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
