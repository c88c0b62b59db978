import { HOLIDAYS } from '#domain/deadlines';
import { type CalendarDate, dateInWales } from '#domain/kernel';
import { type DecideContext, type FactEntry, PREVIEW_EVENT } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listHearing } from '#record/read-models';
import { type OfOthers, effectsOf, factsKnown } from './effects';

type Reader = Pick<Ledger, 'db' | 'readStream'>;

/** The entries of the fact that says which list of bank holidays counts. */
export async function listEntries(ledger: Pick<Ledger, 'db'>): Promise<readonly FactEntry[]> {
  const [known] = await factsKnown(ledger, [HOLIDAYS]);
  return known === undefined || known.value.kind === 'obligation' ? [] : known.value.entries;
}

/** Every date that the list of a calendar would set, move or take away, once it is recorded. */
export async function effectsOfList(
  ledger: Reader,
  context: DecideContext,
): Promise<Pick<OfOthers, 'effects'>> {
  const entries = await listEntries(ledger);
  const { version } = context.calendar;
  const number = (entries.at(-1)?.number ?? 0) + 1;
  const entry: FactEntry = {
    number,
    status: 'recorded',
    effectiveOn: dateInWales(context.now),
    list: version,
  };
  return effectsOf(
    ledger,
    {
      source: HOLIDAYS,
      value: { kind: 'holiday-list', entries: [...entries, entry] },
      factEventId: PREVIEW_EVENT,
      factVersion: number,
    },
    context,
  );
}

/** Which list of bank holidays is in force, and whether it is the one that is recorded. */
export interface HolidayListStanding {
  /** the version that this process works with: the one recorded last, else that of the program */
  readonly running: string;
  /** the day as at which it is published */
  readonly asAt: CalendarDate;
  /** the one last recorded; null where none is */
  readonly recorded: string | null;
  /** the version that the program comes with: what a new ledger starts with */
  readonly shipped: string;
  /** how many entries count by it */
  readonly countedBy: number;
  /** `unused`: none is recorded, and no entry counts by it; `another-recorded`: it has not been read yet, or cannot be read */
  readonly standing: 'recorded' | 'another-recorded' | 'not-recorded' | 'unused';
}

export async function holidayListStanding(
  ledger: Pick<Ledger, 'db' | 'holidays'>,
): Promise<HolidayListStanding> {
  const [entries, hearing] = await Promise.all([listEntries(ledger), listHearing(ledger.db, HOLIDAYS)]);
  const { current, first } = ledger.holidays;
  const { version: running, asAt } = current;
  const recorded = entries.at(-1)?.list ?? null;
  const countedBy = hearing.length;
  const standing =
    recorded === null
      ? countedBy === 0
        ? 'unused'
        : 'not-recorded'
      : recorded === running
        ? 'recorded'
        : 'another-recorded';
  return { running, asAt, recorded, shipped: first.version, countedBy, standing };
}
