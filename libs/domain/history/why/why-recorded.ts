import type { RecordedEvent } from '#domain/kernel';
import { type Inputs, inputsOf } from '../decision-inputs';
import { type DescribedEvent, describeRecorded } from '../narration/describe-event';
import { type FieldChange, differenceBetween } from '../difference';
import { type NameOf, namedFrom } from '../narration/names';

/** One event of a stream: the decision, its inputs, and what it changed. */
export interface WhyRecorded {
  readonly event: DescribedEvent;
  readonly inputs: Inputs;
  /** labelled fields first */
  readonly changes: readonly FieldChange[];
}

/** Explains the event at a position, from the whole stream, oldest first. Null where the stream has none there. */
export function whyRecorded(
  stream: readonly RecordedEvent[],
  position: number,
  name?: NameOf,
): WhyRecorded | null {
  const event = stream.find((recorded) => recorded.position === position);
  if (event === undefined) return null;
  const changed = differenceBetween(stream, { known: position - 1 }, { known: position }, name);
  return {
    event: describeRecorded(event, namedFrom(stream, name)),
    inputs: inputsOf(event),
    changes: changed?.changes ?? [],
  };
}
