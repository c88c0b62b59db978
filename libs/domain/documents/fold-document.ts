import { type Instant, type ObligationId, type RecordedEvent, readEvent } from '#domain/kernel';
import type { By } from '#domain/obligations';
import { type DocumentEventData, type DocumentEventType, documentEventCatalog } from './events/catalog';

type Read = Omit<DocumentEventData<'DocumentRead'>, 'by'>;
type Judged = DocumentEventData<'ProposalsJudged'>;

/** What became of one proposal. One that was passed over can be taken later. */
export type ProposalState =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'taken';
      readonly obligationId: ObligationId;
      readonly how: Judged['taken'][number]['how'];
      readonly by: By;
      readonly at: Instant;
    }
  | { readonly is: 'failed'; readonly message: Judged['failed'][number]['message'] }
  | { readonly is: 'passed-over'; readonly by: By; readonly at: Instant };

export interface Document extends Read {
  /** of its stream */
  readonly version: number;
  readonly readBy: By;
  readonly readAt: Instant;
  /** by number, from 1; absent: nobody has looked yet */
  readonly judged: ReadonlyMap<number, ProposalState>;
}

type Event = {
  [Type in DocumentEventType]: { readonly type: Type; readonly data: DocumentEventData<Type> };
}[DocumentEventType];

function judgedBy(before: Document['judged'], { taken, failed, passedOver, by }: Judged, at: Instant) {
  const judged = new Map(before);
  const set = (number: number, state: ProposalState): void => {
    if (judged.get(number)?.is !== 'taken') judged.set(number, state);
  };
  for (const number of passedOver) set(number, { is: 'passed-over', by, at });
  for (const { number, message } of failed) set(number, { is: 'failed', message });
  for (const { number, obligationId, how } of taken) set(number, { is: 'taken', obligationId, how, by, at });
  return judged;
}

/** Folds the stream of a document; null where none was read. @throws as `readEvent` */
export const foldDocument = (events: readonly RecordedEvent[]): Document | null =>
  events.reduce<Document | null>((state, stored) => {
    const event = readEvent(documentEventCatalog, stored) as Event;
    const { version, recordedAt } = stored;
    if (event.type === 'DocumentRead') {
      const { by: readBy, ...data } = event.data;
      return { ...data, version, readBy, readAt: recordedAt, judged: new Map() };
    }
    return state === null
      ? null
      : { ...state, version, judged: judgedBy(state.judged, event.data, recordedAt) };
  }, null);

export const stateOfProposal = ({ judged }: Pick<Document, 'judged'>, number: number): ProposalState =>
  judged.get(number) ?? { is: 'waiting' };
