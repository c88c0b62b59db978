import {
  type Command,
  type DecideContext,
  PREVIEW_EVENT,
  amendmentIn,
  effectsOfAmendment,
  fold,
  obligationSource,
  valueOfObligation,
} from '#domain/obligations';
import { type ObligationId, type RecordedEvent, sameJson } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type OfOthers, effectsOf } from './effects';

/**
 * The dates that an amendment would set, move or take away, once it is approved: the entry’s own, and those of what counts from it.
 * Null for a command that amends nothing that dates are worked out from.
 */
export async function effectsOfAmending(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  asked: {
    readonly obligationId: ObligationId;
    readonly events: readonly RecordedEvent[];
    readonly command: Command;
  },
  context: DecideContext,
): Promise<Pick<OfOthers, 'effects'> | null> {
  const { obligationId, events, command } = asked;
  const before = fold(events);
  const definition = amendmentIn(before, command);
  if (before === null || definition === null) return null;
  const own = effectsOfAmendment(before, definition, context);
  if (own === null) return null;
  const value = valueOfObligation(own.after);
  if (sameJson(value, valueOfObligation(before))) return { effects: own.effects };
  const { effects } = await effectsOf(
    ledger,
    {
      source: obligationSource(obligationId),
      value,
      factEventId: PREVIEW_EVENT,
      factVersion: own.after.version,
    },
    context,
  );
  return { effects: [...own.effects, ...effects] };
}
