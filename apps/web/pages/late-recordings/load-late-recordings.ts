import type { Language } from '#kernel';
import { isTriggerStream } from '#obligations';
import { listLateRecordings } from '#read-models';
import { describeRecorded, type DescribedEvent } from '../../obligation';
import type { WebServices } from '../../services';

export interface LateRow extends DescribedEvent {
  /** the entry as of that record; null for a trigger, which is on no page of its own */
  readonly page: string | null;
}

/** Every event recorded more than one working day after it took effect, latest first. */
export async function loadLateRecordings(
  { ledger, directory }: WebServices,
  language: Language,
): Promise<readonly LateRow[]> {
  const late = await listLateRecordings(ledger.db);
  const events = await ledger.findEvents(late.map(({ eventId }) => eventId));
  return late.flatMap(({ eventId, stream }) => {
    const event = events.get(eventId);
    if (event === undefined) return [];
    const page = isTriggerStream(stream) ? null : `/obligations/${stream}?known=${event.position}`;
    return [{ ...describeRecorded(event, directory, language), page }];
  });
}
