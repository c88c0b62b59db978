import {
  type Fact,
  type Obligation,
  type StoredEvent,
  fold,
  foldFact,
  isFactStream,
} from '#domain/obligations';
import type { OutboxRow } from './outbox.repository';

/** What a mail is about, as it stands: an obligation, or a fact. */
export interface Subject {
  readonly state: Obligation | null;
  readonly fact: Fact | null;
}

/** @param events of the stream that the mail is about */
export const subjectOf = ({ obligationId }: OutboxRow, events: readonly StoredEvent[]): Subject =>
  obligationId !== null && isFactStream(obligationId)
    ? { state: null, fact: foldFact(events) }
    : { state: fold(events), fact: null };
