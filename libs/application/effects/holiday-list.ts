import type { HolidayCalendar } from '#domain/calendars';
import { HOLIDAYS } from '#domain/deadlines';
import { dateInWales } from '#domain/kernel';
import { type DecideContext, type FactEntry, PREVIEW_EVENT } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listHearing } from '#record/read-models';
import { type OfOthers, effectsOf, factsKnown } from './effects';

type Reader = Pick<Ledger, 'db' | 'readStream'>;

/** The entries of the fact that says which list of bank holidays counts. */
async function entriesOf(ledger: Pick<Ledger, 'db'>): Promise<readonly FactEntry[]> {
  const [known] = await factsKnown(ledger, [HOLIDAYS]);
  return known === undefined || known.value.kind === 'obligation' ? [] : known.value.entries;
}

/** Every date that the list of a calendar would set, move or take away, once a program works with it and it is recorded. */
export async function effectsOfList(
  ledger: Reader,
  context: DecideContext,
): Promise<Pick<OfOthers, 'effects'>> {
  const entries = await entriesOf(ledger);
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

/** Whether the list of bank holidays that a program works with is the one that is recorded. */
export interface HolidayListStanding {
  /** the version that the program works with */
  readonly running: string;
  /** the one last recorded; null where none is */
  readonly recorded: string | null;
  /** how many entries count by it */
  readonly countedBy: number;
  /** `unused`: none is recorded, and no entry counts by it */
  readonly standing: 'recorded' | 'another-recorded' | 'not-recorded' | 'unused';
}

export async function holidayListStanding(
  ledger: Pick<Ledger, 'db'>,
  { version: running }: HolidayCalendar,
): Promise<HolidayListStanding> {
  const [entries, hearing] = await Promise.all([entriesOf(ledger), listHearing(ledger.db, HOLIDAYS)]);
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
  return { running, recorded, countedBy, standing };
}
