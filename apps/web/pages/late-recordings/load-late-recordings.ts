import type { Language } from '#kernel';
import { listLateRecordings } from '#read-models';
import { describeRecorded, type DescribedEvent } from '../../obligation';
import type { WebServices } from '../../services';

export interface LateRow extends DescribedEvent {
  readonly stream: string;
}

/** Every event recorded more than one working day after it took effect, latest first. */
export async function loadLateRecordings(
  { ledger, directory }: WebServices,
  language: Language,
): Promise<readonly LateRow[]> {
  const late = await listLateRecordings(ledger.db);
  const events = await Promise.all(late.map(({ eventId }) => ledger.findEvent(eventId)));
  return events
    .filter((event) => event !== null)
    .map((event) => ({ ...describeRecorded(event, directory, language), stream: event.stream }));
}
