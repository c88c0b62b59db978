import { describeEvent } from '#audit';
import { dateInWales, type Language } from '#kernel';
import type { Directory } from '#identity';
import type { RecordedEvent } from '#ledger';
import { formatDay } from '../platform/format';

export const describeRecorded = (event: RecordedEvent, _directory: Directory, language: Language) => ({
  text: describeEvent(event)[language],
  hint: formatDay(dateInWales(event.recordedAt), language),
});
