import { type Instant, type RecordedEvent, readEvent } from '#domain/kernel';
import type { By } from '#domain/obligations';
import {
  type CalendarFeedEventData,
  type CalendarFeedEventType,
  calendarFeedEventCatalog,
} from './events/catalog';

/** One feed as it stands on the record. */
export interface CalendarFeed extends CalendarFeedEventData<'CalendarFeedMade'> {
  /** of its stream */
  readonly version: number;
  readonly madeAt: Instant;
  /** null while it is read */
  readonly ended: { readonly by: By; readonly at: Instant } | null;
}

type Event = {
  [Type in CalendarFeedEventType]: { readonly type: Type; readonly data: CalendarFeedEventData<Type> };
}[CalendarFeedEventType];

type Stored = Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data' | 'version' | 'recordedAt'>;

/** Folds the stream of one feed; null for one that was never made. @throws as `readEvent` */
export const foldCalendarFeed = (events: readonly Stored[]): CalendarFeed | null =>
  events.reduce<CalendarFeed | null>((feed, stored) => {
    const event = readEvent(calendarFeedEventCatalog, stored) as Event;
    const { version, recordedAt: at } = stored;
    if (event.type === 'CalendarFeedMade') return { ...event.data, version, madeAt: at, ended: null };
    return feed && { ...feed, version, ended: { by: event.data.by, at } };
  }, null);
