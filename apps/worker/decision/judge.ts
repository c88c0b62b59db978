import type { HolidayCalendar } from '#calendars';
import { ERASED, type Refusal } from '#kernel';
import type { RecordedEvent } from '#ledger';
import { decide, decideOn, isTriggerStream, type ObligationEventDraft } from '#obligations';
import { commandHash, type DecideInput } from '#workflows';
import { commandIdReused } from './command-id-reused';
import type { KnownStream } from './known-streams';
import { parseCommand } from './parse-command';
import { streamMoved } from './stream-moved';

/** What is to be done about one command, on what is known of its stream. */
export type Verdict =
  | { readonly kind: 'record'; readonly drafts: readonly ObligationEventDraft[] }
  /** decided before: these events were recorded then */
  | { readonly kind: 'repeated'; readonly recorded: readonly RecordedEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'nothing-to-do' };

/** Pure. @throws ApplicationFailure for what is no command */
export function judge(
  known: KnownStream,
  { obligationId, message, now }: DecideInput,
  calendar: HolidayCalendar,
): Verdict {
  const { commandId, expectedVersion } = message;
  const recorded = known.events.filter(({ metadata }) => metadata['commandId'] === commandId);
  if (recorded.length > 0) {
    // once its person's words are erased nobody can tell what the command said
    const possible: readonly unknown[] = [commandHash(message), ERASED];
    const same = recorded.every(({ metadata }) => possible.includes(metadata['commandHash']));
    return same ? { kind: 'repeated', recorded } : { kind: 'refused', refusal: commandIdReused(commandId) };
  }
  if (expectedVersion !== undefined && expectedVersion !== known.version)
    return { kind: 'refused', refusal: streamMoved(known.version) };

  const { command, actor } = parseCommand(message);
  const context = { now, actor, commandId, calendar };
  // the folded row is at hand for all but a row's first command and a trigger's stream
  const decision =
    isTriggerStream(obligationId) || command.type === 'register'
      ? decideOn(obligationId, known.events, command, context)
      : decide(known.obligation, command, context);
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
  return decision.value.length === 0 ? { kind: 'nothing-to-do' } : { kind: 'record', drafts: decision.value };
}
