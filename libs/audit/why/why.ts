import {
  ok,
  type Bilingual,
  type Instant,
  type JsonValue,
  type RecordedEvent,
  type Refusal,
  type Result,
} from '#kernel';
import { stateAt } from '../as-of';
import { describeRecorded, type DescribedEvent } from '../describe-recorded';
import { inWords, labelOf } from '../fields/known-fields';
import { resolveField } from '../fields/resolve-field';
import type { Point } from '../point';
import type { NameOf } from '../sentences/sentence';
import { explainNot, explainSet } from './explain';
import { inputsOf, type Inputs } from '../decisions/inputs';
import type { Need } from './need';
import { setBy } from './set-by';
import { whyNot } from './why-not';

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
