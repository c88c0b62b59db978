import { dateInWales, type CalendarDate, type Instant } from '#kernel';
import type { RecordedEvent } from '#ledger';
import type { Actor, By } from '#obligations';

/** Who had something recorded, in which post and for whom, and when. Ids only: the words stay in the ledger. */
export interface Activity {
  readonly position: number;
  /** of recording, in Wales */
  readonly day: CalendarDate;
  readonly recordedAt: Instant;
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  readonly personId: string;
  readonly postId: string | null;
  readonly onBehalfOf: string | null;
  /** done by the clock or the loader, who are nobody */
  readonly bySystem: boolean;
}

/** An erasure's has no roles. */
type RecordedActor = By & Partial<Pick<Actor, 'roles'>>;

/** What the list of activity keeps of an event; null where nobody decided it, as of mail. */
export function activityOf(event: RecordedEvent): Activity | null {
  const actor = event.metadata['actor'] as RecordedActor | undefined;
  const by = (event.data['by'] as By | undefined) ?? actor;
  if (by === undefined) return null;
  const { position, recordedAt, stream, eventId, type } = event;
  return {
    ...{ position, day: dateInWales(recordedAt), recordedAt, stream, eventId, type },
    personId: by.personId,
    postId: by.postId ?? null,
    onBehalfOf: by.onBehalfOf ?? actor?.onBehalfOf ?? null,
    bySystem: by.personId === SYSTEM || actor?.roles?.every((role) => role === 'system') === true,
  };
}

/** The id under which the clock decides; asked for, it stands for the loader and the mail clock too. */
export const SYSTEM = 'system';
