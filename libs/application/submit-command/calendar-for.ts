import type { HolidayCalendar } from '#domain/calendars';
import { HOLIDAYS } from '#domain/deadlines';
import type { RecordedEvent } from '#domain/kernel';
import { factStream, listAfter } from '#domain/obligations';
import { factsKnown, listNamed } from '#application/effects';
import type { Ledger } from '#record/ledger';
import type { DecideInput } from '#workflows';

type Asked = Pick<DecideInput, 'obligationId'> & {
  readonly message: Pick<DecideInput['message'], 'command'>;
};

/** The list of a value that an entry is told. */
const listOf = (value: {
  readonly kind: string;
  readonly entries?: readonly { readonly list?: string | undefined }[];
}) => (value.kind === 'holiday-list' ? value.entries?.at(-1)?.list : undefined);

/** The version that a command is to be decided with, where that need not be the one in force. */
async function versionFor(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { obligationId, message: { command } }: Asked,
  events?: readonly RecordedEvent[],
): Promise<string | null> {
  if (command.type === 'receive-fact') return listOf(command.value) ?? null;
  if (command.type === 'register') {
    const [recorded] = await factsKnown(ledger, [HOLIDAYS]);
    return (recorded && listOf(recorded.value)) ?? null;
  }
  if (obligationId !== factStream(HOLIDAYS)) return null;
  return listAfter(events ?? (await ledger.readStream(obligationId)), command);
}

/**
 * The list of bank holidays that a command is decided with: the one in force; the one that it records, proposes or approves; the one
 * that an entry is told of. So what is decided in the wake of a newer list is decided with it, even where a process has not
 * looked yet.
 */
export async function calendarFor(
  ledger: Pick<Ledger, 'db' | 'readStream' | 'holidays'>,
  asked: Asked,
  events?: readonly RecordedEvent[],
): Promise<HolidayCalendar> {
  const { current } = ledger.holidays;
  const version = await versionFor(ledger, asked, events);
  return version === null || version === current.version
    ? current
    : ((await listNamed(ledger, version)) ?? current);
}
