import type { RecordedEvent } from '#domain/kernel';
import { type Inputs, inputsOf } from '../decision-inputs';
import { type DescribedEvent, describeRecorded } from '../narration/describe-event';
import { type FieldChange, differenceBetween } from '../difference';
import type { NameOf } from '../narration/sentence';

/** One record of a stream: what was decided, from what, and what it changed. */
export interface WhyRecorded {
  readonly event: DescribedEvent;
  readonly inputs: Inputs;
  /** fields with a name for people first */
  readonly changes: readonly FieldChange[];
}

/** Why a record is there, of the whole stream, oldest first. Null where the stream has no record at that position. */
export function whyRecorded(
  stream: readonly RecordedEvent[],
  position: number,
  name?: NameOf,
): WhyRecorded | null {
  const event = stream.find((recorded) => recorded.position === position);
  if (event === undefined) return null;
  const changed = differenceBetween(stream, { known: position - 1 }, { known: position }, name);
  return {
    event: describeRecorded(event, name),
    inputs: inputsOf(event),
    changes: changed?.changes ?? [],
  };
}
