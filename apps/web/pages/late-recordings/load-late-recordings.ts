import type { Language } from '#kernel';
import { allEvents, describeRecorded, type DescribedEvent } from '../../obligation';
import type { WebServices } from '../../services';

/** Every event recorded more than one working day after it took effect, latest first. */
export async function loadLateRecordings(
  { ledger, directory }: WebServices,
  language: Language,
): Promise<readonly (DescribedEvent & { readonly stream: string })[]> {
  const late: (DescribedEvent & { readonly stream: string })[] = [];
  for await (const event of allEvents(ledger)) {
    const described = describeRecorded(event, directory, language);
    if (described.recordedLate) late.push({ ...described, stream: event.stream });
  }
  return late.reverse();
}
