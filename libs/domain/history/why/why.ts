import {
  type Bilingual,
  type Instant,
  type JsonValue,
  type RecordedEvent,
  type Refusal,
  type Result,
  ok,
} from '#domain/kernel';
import { type Obligation, evolve, loadEvent } from '#domain/obligations';
import { flatState, resolveField, sameValue, valueOf } from '../fields/resolve-field';
import { stateAt } from '../as-of';
import { type DescribedEvent, describeRecorded } from '../narration/describe-event';
import { inWords, labelOf } from '../fields/known-fields';
import type { Point } from '../point';
import { type NameOf, namedFrom } from '../narration/names';
import { type Need, explainNot, explainSet } from './explain';
import { type Inputs, inputsOf } from '../decision-inputs';
import { whyNot } from './why-not';

/** The event that last changed a field, and its value since; no event where it never changed. */
interface SetBy {
  readonly value: JsonValue;
  readonly event: RecordedEvent | null;
}

/** Follows one field through a stream, oldest first. */
function setBy(events: readonly RecordedEvent[], field: string): SetBy {
  let state: Obligation | null = null;
  let value: JsonValue | undefined;
  let event: RecordedEvent | null = null;
  for (const next of events) {
    state = evolve(state, loadEvent(next));
    const now = valueOf(flatState(state), field);
    if (sameValue(now ?? null, value ?? null)) continue;
    value = now;
    event = next;
  }
  return { value: value ?? null, event };
}

/** Why a field of an obligation has its value; or, where it has none, why not. */
export interface Why {
  /** dotted */
  readonly field: string;
  /** its label for people; null for a technical field */
  readonly label: Bilingual | null;
  readonly value: JsonValue;
  readonly words: Bilingual;
  /** the event that set or removed the value; null where it never changed */
  readonly event: DescribedEvent | null;
  /** the inputs of that event */
  readonly inputs: Inputs | null;
  /** for a field without a value: what it would need */
  readonly needed: readonly Need[];
  /** the outcomes of the mails, for questions about notifications */
  readonly mail: readonly DescribedEvent[];
  /** everything in sentences */
  readonly sentence: Bilingual;
}

export interface WhyOptions {
  /** now, for judging what would be needed */
  readonly now: Instant;
  readonly point?: Point;
  readonly name?: NameOf;
}

export type WhyAnswer = Result<Why, Refusal<'no-such-field'>> | null;

const isMissing = (value: JsonValue): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/**
 * Why a field has its value: the event that set it, the rule, calendar, program and evidence behind it, by whom
 * and on whose behalf; or why it has none. Null where the obligation does not exist at that point.
 * @param stream the whole stream, oldest first
 * @param name a dotted field, or a short name such as `last-day`, `completed`, `notified`
 */
export function whyOf(
  stream: readonly RecordedEvent[],
  name: string,
  { now, point = {}, name: given }: WhyOptions,
): Result<Omit<Why, 'mail'>, Refusal<'no-such-field'>> | null {
  const at = stateAt(stream, point);
  if (at === null) return null;
  const resolved = resolveField(name, at.state);
  if (!resolved.ok) return resolved;
  const field = resolved.value;
  const { value, event } = setBy(at.events, field);
  const nameOf = namedFrom(stream, given);
  const described = event && describeRecorded(event, nameOf);
  const inputs = event && inputsOf(event);
  const needed = isMissing(value) ? whyNot(at.state, field, now) : [];
  const sentence =
    described === null || inputs === null || needed.length > 0
      ? explainNot(described, needed)
      : explainSet(described, inputs, nameOf);
  return ok({
    field,
    label: labelOf(field, at.state),
    value,
    words: inWords(field, value),
    event: described,
    inputs,
    needed,
    sentence,
  });
}
