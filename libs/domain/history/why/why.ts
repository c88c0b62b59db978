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
import type { NameOf } from '../narration/sentence';
import { type Need, explainNot, explainSet } from './explain';
import { type Inputs, inputsOf } from '../decision-inputs';
import { whyNot } from './why-not';

/** The event that last changed a field, and the value it has since; no event where it never had another. */
interface SetBy {
  readonly value: JsonValue;
  readonly event: RecordedEvent | null;
}

/** Walks one stream, oldest first, and watches one field. */
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
  /** what people call it; null for one that only programs know */
  readonly label: Bilingual | null;
  readonly value: JsonValue;
  readonly words: Bilingual;
  /** the record that gave it this value, or took its value away; null where it never had another */
  readonly event: DescribedEvent | null;
  /** what that record was decided from */
  readonly inputs: Inputs | null;
  /** where it has no value: what would have been needed */
  readonly needed: readonly Need[];
  /** what became of the mails, where it is asked who was told */
  readonly mail: readonly DescribedEvent[];
  /** all of it in whole sentences */
  readonly sentence: Bilingual;
}

export interface WhyOptions {
  /** the time of asking: what would be needed is judged by it */
  readonly now: Instant;
  readonly point?: Point;
  readonly name?: NameOf;
}

export type WhyAnswer = Result<Why, Refusal<'no-such-field'>> | null;

const isMissing = (value: JsonValue): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/**
 * Why a field has its value: the record that set it, the rule, calendar, program and evidence it was decided from, by whom
 * and on whose behalf. Why it has none: what the core would ask for. Null where there is no such obligation at that point.
 * @param stream the whole stream, oldest first
 * @param name a dotted field, or a short name such as `last-day`, `completed`, `told`
 */
export function whyOf(
  stream: readonly RecordedEvent[],
  name: string,
  { now, point = {}, name: nameOf = ({ personId }) => personId }: WhyOptions,
): Result<Omit<Why, 'mail'>, Refusal<'no-such-field'>> | null {
  const at = stateAt(stream, point);
  if (at === null) return null;
  const resolved = resolveField(name, at.state);
  if (!resolved.ok) return resolved;
  const field = resolved.value;
  const { value, event } = setBy(at.events, field);
  const described = event && describeRecorded(event, nameOf);
  const inputs = event && inputsOf(event);
  const needed = isMissing(value) ? whyNot(at.state, field, now) : [];
  const sentence =
    described === null || inputs === null || needed.length > 0
      ? explainNot(described, needed)
      : explainSet(described, inputs, nameOf);
  return ok({
    field,
    label: labelOf(field),
    value,
    words: inWords(field, value),
    event: described,
    inputs,
    needed,
    sentence,
  });
}
