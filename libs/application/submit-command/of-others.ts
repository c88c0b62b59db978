import type { HolidayCalendar } from '#domain/calendars';
import type { RecordedEvent } from '#domain/kernel';
import { type CommandType, isFactStream, sourcesOf } from '#domain/obligations';
import { effectsOfAmending, effectsOfCommand, factsKnown } from '#application/effects';
import type { Ledger } from '#record/ledger';
import type { DecideInput } from '#workflows';
import type { JudgedWith } from './judge';

/** An amendment says what it moves of others; what an approval approves of is in the stream. */
const MAY_AMEND: readonly CommandType[] = ['amend', 'propose-change', 'approve-change'];

/** What is decided on what others have recorded is decided on the ledger. */
export const asksOfOthers = ({ obligationId, message: { command } }: DecideInput): boolean =>
  command.type === 'register' || isFactStream(obligationId) || MAY_AMEND.includes(command.type);

/** What is recorded on other streams that this decision rests on: it is recorded with it. */
export async function gatherOfOthers(
  { obligationId, message: { command, actor, commandId }, now }: DecideInput,
  events: readonly RecordedEvent[],
  { ledger, calendar }: { readonly ledger: Ledger; readonly calendar: HolidayCalendar },
): Promise<Pick<JudgedWith, 'effects' | 'counting' | 'known'>> {
  if (command.type === 'register') return { known: await factsKnown(ledger, sourcesOf(command.definition)) };
  const context = { now, actor, commandId, calendar };
  if (!isFactStream(obligationId))
    return (await effectsOfAmending(ledger, { obligationId, events, command }, context)) ?? {};
  return effectsOfCommand(ledger, { stream: obligationId, events, command }, context);
}
