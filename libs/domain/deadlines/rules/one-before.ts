import type { JsonValue } from '#domain/kernel';
import type { DeadlineRule } from './rule';

/** What a rule counts from that belongs to the occurrence before; `act` by its name. */
type OneBefore = { readonly kind: 'required' } | { readonly kind: 'act'; readonly name: string };

/**
 * What the first occurrence already counts from and cannot have by itself: what was required or done the time before. `then` of a
 * `recurring` rule is for later ones. A rule is data: anchors are found by where they stand.
 */
export function firstCountsFrom(rule: DeadlineRule): readonly OneBefore[] {
  const found: OneBefore[] = [];
  const open: JsonValue[] = [rule as unknown as JsonValue];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      open.push(...(value as readonly JsonValue[]));
      continue;
    }
    const { kind, event, primitive, then, ...others } = value as Readonly<Record<string, JsonValue>>;
    if (kind === 'previous-required') found.push({ kind: 'required' });
    if (kind === 'previous-actual' && typeof event === 'string') found.push({ kind: 'act', name: event });
    if (primitive !== 'recurring' && then !== undefined) open.push(then);
    open.push(...Object.values(others));
  }
  return found;
}
