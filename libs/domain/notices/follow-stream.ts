import type { EventId, Instant, JsonObject, MailId, RecordedEvent } from '#domain/kernel';
import { type MailRequest, mailsFor, mailsOfFact } from '#domain/mail';
import {
  type Fact,
  type Obligation,
  evolve,
  evolveFact,
  fold,
  isFactStream,
  loadEvent,
} from '#domain/obligations';
import type { Lists } from './hours';

/** A mail that a recorded event asked for. */
export interface ExpectedMail extends MailRequest {
  readonly askedBy: {
    readonly eventId: EventId;
    readonly position: number;
    /** the version of the calendar that the decision named; null where it named none */
    readonly calendar: string | null;
  };
}

/** An obligation after its events, and the mails that they asked for, the earliest first. */
export interface FollowedStream {
  readonly state: Obligation | null;
  readonly mails: readonly ExpectedMail[];
}

interface Decision {
  readonly commandId: string;
  readonly now: Instant;
}

/** The time of a decision stands with its first event. */
function decisionOf(metadata: JsonObject): Decision | null {
  const input = metadata['input'] as { readonly now: Instant } | undefined;
  const commandId = metadata['commandId'] as string | undefined;
  return input === undefined || commandId === undefined ? null : { commandId, now: input.now };
}

/**
 * Folds the events of an obligation or a fact, oldest first, and asks each for its mails, as the decision that recorded it did.
 * @param lists of bank holidays, the one in force first: a decision made with none of them is asked with that one
 */
export function followStream(events: readonly RecordedEvent[], lists: Lists): FollowedStream {
  let state: Obligation | null = null;
  let fact: Fact | null = null;
  let decision: Decision | null = null;
  const mails = new Map<MailId, ExpectedMail>();
  for (const recorded of events) {
    const { eventId, position, metadata } = recorded;
    decision = decisionOf(metadata) ?? decision;
    const now = decision?.commandId === metadata['commandId'] ? decision?.now : undefined;
    const event = loadEvent(recorded);
    const named = (metadata['calendar'] as string | undefined) ?? null;
    const list = lists.find(({ version }) => version === named) ?? lists[0];
    const asked = (): readonly MailRequest[] => {
      if (!isFactStream(recorded.stream)) return mailsFor(event, (state = evolve(state, event)), list, now);
      fact = evolveFact(fact, event);
      return mailsOfFact(event, fact, now ?? event.recordedAt ?? event.effectiveAt);
    };
    // asked for twice, it is the first
    for (const mail of asked())
      if (!mails.has(mail.mailId))
        mails.set(mail.mailId, { ...mail, askedBy: { eventId, position, calendar: named } });
  }
  return { state, mails: [...mails.values()] };
}

/** The obligation as it stood at a position of the ledger. */
export const stateAt = (events: readonly RecordedEvent[], position: number): Obligation | null =>
  fold(events.filter((event) => event.position <= position && !isFactStream(event.stream)));
