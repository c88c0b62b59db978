import type { HolidayCalendar } from '#domain/calendars';
import type { RecordedEvent } from '#domain/kernel';
import { isFactStream, sourcesOf } from '#domain/obligations';
import { effectsOfCommand, factsKnown } from '#application/effects';
import type { Ledger } from '#record/ledger';
import type { DecideInput } from '#workflows';
import type { JudgedWith } from './judge';

/** What is decided on what others have recorded is decided on the ledger. */
export const asksOfOthers = ({ obligationId, message: { command } }: DecideInput): boolean =>
  command.type === 'register' || isFactStream(obligationId);

/** What is recorded on other streams that this decision rests on: it is recorded with it. */
export async function gatherOfOthers(
  { obligationId, message: { command, actor, commandId }, now }: DecideInput,
  events: readonly RecordedEvent[],
  { ledger, calendar }: { readonly ledger: Ledger; readonly calendar: HolidayCalendar },
): Promise<Pick<JudgedWith, 'effects' | 'counting' | 'known'>> {
  if (command.type === 'register') return { known: await factsKnown(ledger, sourcesOf(command.definition)) };
  if (!isFactStream(obligationId)) return {};
  const context = { now, actor, commandId, calendar };
  return effectsOfCommand(ledger, { stream: obligationId, events, command }, context);
}
