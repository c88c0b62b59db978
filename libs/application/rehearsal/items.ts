import { type NameOf, describeEvent } from '#domain/history';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type ObligationId,
  type PostId,
  type RecordedEvent,
  dateInWales,
} from '#domain/kernel';
import { type ObligationEventType, isFactStream, loadEvent } from '#domain/obligations';
import { listMails } from '#application/notifications';
import type { Ledger } from '#record/ledger';
import type { RefusedAct } from './done-in-time';
import type { ComposedMail } from './stage';

const KINDS = {
  OccurrenceOpened: 'opening',
  ReminderDue: 'reminder',
  DeadlinePassed: 'last-day-passed',
  LookAgainReached: 'look-again',
  FactReceived: 'fact',
  OccurrenceRedated: 'date',
  OccurrenceUndated: 'date',
  EvidenceAttached: 'act',
  CompletionSubmitted: 'act',
  CompletionConfirmed: 'act',
} as const satisfies Partial<Record<ObligationEventType, string>>;

type EventKind = (typeof KINDS)[keyof typeof KINDS] | 'escalation' | 'other';

/** One thing of the history that would come. */
export type RehearsedItem =
  | {
      readonly kind: EventKind;
      readonly on: CalendarDate;
      readonly at: Instant;
      readonly obligationId: ObligationId;
      readonly occurrence: number | null;
      readonly event: string;
      readonly words: Bilingual;
    }
  | {
      readonly kind: 'mail';
      readonly on: CalendarDate;
      readonly at: Instant;
      readonly obligationId: ObligationId;
      readonly to: PostId;
      readonly template: string;
      readonly subject: string;
      /** in both languages, as it would be sent */
      readonly text: string;
    }
  | {
      /** an act of `--done-in-time` that the engine refuses */
      readonly kind: 'refused';
      readonly on: CalendarDate;
      readonly at: Instant;
      readonly obligationId: ObligationId;
      readonly occurrence: number;
      readonly words: Bilingual;
    };

function kindOf(event: RecordedEvent): EventKind {
  const loaded = loadEvent(event);
  if (loaded.type === 'ReminderDue' && loaded.data.reason === 'escalated') return 'escalation';
  return (KINDS as Readonly<Record<string, EventKind>>)[event.type] ?? 'other';
}

const occurrenceOf = ({ data }: RecordedEvent): number | null => {
  const number = data['occurrence'];
  return typeof number === 'number' ? number : null;
};

const itemOfEvent = (event: RecordedEvent, nameOf: NameOf): RehearsedItem => ({
  kind: kindOf(event),
  on: dateInWales(event.recordedAt),
  at: event.recordedAt,
  obligationId: event.stream as ObligationId,
  occurrence: occurrenceOf(event),
  event: event.type,
  words: describeEvent(event, nameOf),
});

async function itemsOfMails(
  ledger: Ledger,
  mails: readonly ComposedMail[],
): Promise<readonly RehearsedItem[]> {
  const recipients = new Map<string, PostId>();
  for (const obligationId of new Set(mails.map((mail) => mail.obligationId)))
    for (const { messageId, recipient } of await listMails(ledger.db, { obligationId }))
      if (messageId !== null) recipients.set(messageId, recipient);
  return mails.map(({ at, obligationId, messageId, template, subject, text }) => ({
    kind: 'mail',
    on: dateInWales(at),
    at,
    obligationId,
    to: recipients.get(messageId) ?? ('' as PostId),
    template,
    subject,
    text,
  }));
}

/** The history that would come, in the order of time; of one instant events first, then the mail that they ask for. */
export async function itemsOf(
  ledger: Ledger,
  happened: {
    readonly recorded: readonly RecordedEvent[];
    readonly mails: readonly ComposedMail[];
    readonly refused: readonly RefusedAct[];
  },
  nameOf: NameOf,
): Promise<readonly RehearsedItem[]> {
  const refused = happened.refused.map(({ at, obligationId, occurrence, refusal }): RehearsedItem => ({
    kind: 'refused',
    on: dateInWales(at),
    at,
    obligationId,
    occurrence,
    words: refusal.message,
  }));
  const items = [
    ...happened.recorded
      .filter(({ stream }) => !isFactStream(stream))
      .map((event) => itemOfEvent(event, nameOf)),
    ...(await itemsOfMails(ledger, happened.mails)),
    ...refused,
  ];
  return items.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
