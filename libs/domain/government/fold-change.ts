import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  type RecordedEvent,
  readEvent,
} from '#domain/kernel';
import type { By } from '#domain/obligations';
import type { ChangeEntry } from './change-request';
import { type GovernmentEventData, type GovernmentEventType, governmentEventCatalog } from './events/catalog';

type Failed = GovernmentEventData<'GovernmentChangeReached'>['failed'][number];

/** A change of government as it stands. */
export interface ChangeOfGovernment extends Omit<
  GovernmentEventData<'GovernmentChangeBegun'>,
  'entries' | 'by'
> {
  readonly version: number;
  readonly by: By;
  readonly recordedAt: Instant;
  readonly on: CalendarDate;
  /** the list, as it was recorded */
  readonly entries: readonly ChangeEntry[];
  readonly reached: readonly ObligationId[];
  /** those not reached, with why when last tried */
  readonly failed: readonly Failed[];
  /** each post told, with what came to it */
  readonly notified: readonly Pick<
    GovernmentEventData<'GovernmentChangeNotified'>,
    'mailId' | 'post' | 'entries'
  >[];
  /** how often every entry was tried; none: it was interrupted, and goes on */
  readonly finished: number;
}

type Event = {
  [Type in GovernmentEventType]: { readonly type: Type; readonly data: GovernmentEventData<Type> };
}[GovernmentEventType];

function next(
  state: ChangeOfGovernment,
  event: Exclude<Event, { type: 'GovernmentChangeBegun' }>,
): ChangeOfGovernment {
  switch (event.type) {
    case 'GovernmentChangeListed':
      return { ...state, entries: [...state.entries, ...event.data.entries] };
    case 'GovernmentChangeReached': {
      const reached = [...state.reached, ...event.data.reached];
      const tried = new Set<string>([
        ...reached,
        ...event.data.failed.map(({ obligationId }) => obligationId),
      ]);
      const before = state.failed.filter(({ obligationId }) => !tried.has(obligationId));
      return { ...state, reached, failed: [...before, ...event.data.failed] };
    }
    case 'GovernmentChangeNotified': {
      const { mailId, post, entries } = event.data;
      return { ...state, notified: [...state.notified, { mailId, post, entries }] };
    }
    case 'GovernmentChangeFinished':
      return { ...state, finished: state.finished + 1 };
  }
}

/** Folds the stream of a change; null where nothing is recorded. @throws as `readEvent` */
export const foldChange = (events: readonly RecordedEvent[]): ChangeOfGovernment | null =>
  events.reduce<ChangeOfGovernment | null>((state, stored) => {
    const event = readEvent(governmentEventCatalog, stored) as Event;
    if (event.type === 'GovernmentChangeBegun')
      return {
        ...event.data,
        version: stored.version,
        recordedAt: stored.recordedAt,
        entries: [],
        reached: [],
        failed: [],
        notified: [],
        finished: 0,
      };
    if (state === null) throw new TypeError(`${event.type} before GovernmentChangeBegun`);
    return { ...next(state, event), version: stored.version };
  }, null);
