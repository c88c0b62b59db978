import { ukBankHolidays } from '#domain/shipped-holidays';
import { loadDirectory } from '#application/directory';
import { nextSendCall } from '#application/notifications';
import { type CommandId, type Instant, type RecordedEvent, commandId, personId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import {
  type Actor,
  type Command,
  decideOn,
  eventJson,
  fold,
  foldFact,
  isFactStream,
  nextWakeAt,
} from '#domain/obligations';
import { inlineProjections } from '#record/read-models';
import { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from '#application/register-import';

const SYSTEM: Actor = { personId: personId('register-loader'), roles: ['system'] };

/** The obligations of the sample register. */
export const sampleRows = () =>
  readRegisterFile(sampleRegisterFile, new Set(loadDirectory(sampleDirectoryFile).posts.map(({ id }) => id)))
    .rows;

/** Decides a command by the real core and records it in the real ledger, without Temporal. */
export async function decideNow(
  ledger: Ledger,
  stream: string,
  command: Command,
  context: { readonly now: Instant; readonly actor?: Actor; readonly commandId?: CommandId },
): Promise<readonly RecordedEvent[]> {
  const { now, actor = SYSTEM, commandId: id = commandId(`${stream}/${command.type}/${now}`) } = context;
  const before = await ledger.readStream(stream);
  const decided = decideOn(stream, before, command, { now, actor, commandId: id, calendar: ukBankHolidays });
  if (!decided.ok) throw new Error(decided.refusal.message.en);
  if (decided.value.length === 0) return [];
  const events = decided.value.map((draft) => ({
    ...draft,
    data: eventJson(draft),
    metadata: { commandId: id },
  }));
  const scratch = await ledger.isScratch();
  return ledger.transaction(async (tx) => {
    if (scratch) await tx.setScratchClock(now);
    const state = isFactStream(stream) ? null : fold([...before, ...events]);
    const fact = isFactStream(stream) ? foldFact([...before, ...events]) : null;
    const wake = state && nextWakeAt(state, ukBankHolidays);
    const appended = await tx.append({
      stream,
      expected: before.length === 0 ? 'none' : before.length,
      events,
      alongside: inlineProjections({
        stream,
        state,
        fact,
        events,
        nextWakeAt: wake,
        orWakeAt: nextSendCall(stream),
        calendar: ukBankHolidays,
      }),
    });
    if (!appended.ok) throw new Error(appended.refusal.message.en);
    return appended.value.events;
  });
}

/** Registers sample obligations, by default all. */
export async function seedRegister(ledger: Ledger, now: Instant, ids?: readonly string[]): Promise<void> {
  for (const definition of sampleRows().filter(({ id }) => ids === undefined || ids.includes(id)))
    await decideNow(ledger, definition.id, { type: 'register', definition }, { now });
}
