import { type CalendarDate, type Instant, type RecordedEvent, dateInWales, readEvent } from '#domain/kernel';
import type { KindLadderOf } from '#domain/obligations';
import { type KindLadderEventData, type KindLadderEventType, kindLadderEventCatalog } from './events/catalog';

/** A version of a ladder by kind, and what became of it. */
export interface KindLadderVersion extends Omit<KindLadderEventData<'KindLadderSet'>, 'kind' | 'authority'> {
  readonly from: CalendarDate;
  readonly recordedAt: Instant;
  readonly reached: KindLadderEventData<'KindLadderReached'>['reached'];
  /** those not reached, with why when last tried */
  readonly failed: KindLadderEventData<'KindLadderReached'>['failed'];
  /** every entry was tried; without it, it was interrupted and goes on */
  readonly finished: boolean;
}

/** A ladder by kind with its versions, oldest first. */
export interface KindLadder extends KindLadderOf {
  /** of its stream */
  readonly version: number;
  readonly versions: readonly KindLadderVersion[];
}

type Event = {
  [Type in KindLadderEventType]: { readonly type: Type; readonly data: KindLadderEventData<Type> };
}[KindLadderEventType];

function reached(
  version: KindLadderVersion,
  { reached: ids, failed, last }: KindLadderEventData<'KindLadderReached'>,
): KindLadderVersion {
  const tried = new Set<string>([...ids, ...failed.map(({ obligationId }) => obligationId)]);
  return {
    ...version,
    reached: [...version.reached, ...ids],
    failed: [...version.failed.filter(({ obligationId }) => !tried.has(obligationId)), ...failed],
    finished: version.finished || last,
  };
}

/** Folds the stream of a ladder by kind; null where none was set. @throws as `readEvent` */
export const foldKindLadder = (events: readonly RecordedEvent[]): KindLadder | null =>
  events.reduce<KindLadder | null>((state, stored) => {
    const event = readEvent(kindLadderEventCatalog, stored) as Event;
    const { kind, authority } = event.data;
    const before = state?.versions ?? [];
    if (event.type === 'KindLadderReached') {
      const versions = before.map((each) =>
        each.number === event.data.number ? reached(each, event.data) : each,
      );
      return { kind, authority, version: stored.version, versions };
    }
    const { kind: _kind, authority: _authority, ...data } = event.data;
    const { recordedAt } = stored;
    const set = {
      ...data,
      from: dateInWales(stored.effectiveAt),
      recordedAt,
      reached: [],
      failed: [],
      finished: false,
    };
    return { kind, authority, version: stored.version, versions: [...before, set] };
  }, null);
