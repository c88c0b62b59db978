import { type Bilingual, type CalendarDate, groupedBy } from '#domain/kernel';
import {
  type DatedDay,
  type MilestoneClash,
  type ObligationStanding,
  type Poll,
  milestoneClashes,
  standingOf,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type CalendarEntry, type CalendarItem, daysOf } from '#record/read-models';

type OfWhat<What extends DatedDay['what']> = Omit<Extract<DatedDay, { what: What }>, 'facts'>;

/** What falls on a day, as it stands today. */
export type ShownItem = CalendarEntry &
  (
    | (OfWhat<'due'> & { readonly standing: ObligationStanding })
    | OfWhat<'opens'>
    | OfWhat<'look-again'>
    | (Omit<OfWhat<'milestone'>, 'id' | 'title' | 'kind'> & {
        readonly milestone: { readonly id: string; readonly title: Bilingual };
        /** what its date clashes with */
        readonly clashes: readonly Bilingual[];
      })
  );

export function shownItem(
  { entry, day }: CalendarItem,
  today: CalendarDate,
  clashes: readonly MilestoneClash[] = [],
): ShownItem {
  switch (day.what) {
    case 'due': {
      const { facts, ...rest } = day;
      return { ...entry, ...rest, standing: standingOf(facts, today) };
    }
    case 'milestone': {
      const { id, title, kind: _, ...rest } = day;
      const messages = clashes.map(({ message }) => message);
      return { ...entry, ...rest, milestone: { id, title }, clashes: messages };
    }
    default:
      return { ...entry, ...day };
  }
}

const FIRST = '0001-01-01' as CalendarDate;
const LAST = '9999-12-31' as CalendarDate;

/** What the milestones among these clash with: judged by all the milestones of their occurrences. */
export async function clashLookup(
  ledger: Ledger,
  items: readonly CalendarItem[],
  { today, elections }: { readonly today: CalendarDate; readonly elections: readonly Poll[] },
): Promise<(item: CalendarItem) => readonly MilestoneClash[]> {
  const planned = items.filter(({ day }) => day.what === 'milestone');
  if (planned.length === 0) return () => [];
  const ids = [...new Set(planned.map(({ entry }) => entry.id))];
  const all = await daysOf(ledger.db, ids, { from: FIRST, to: LAST });
  const found = new Map<string, readonly MilestoneClash[]>();
  for (const [occurrence, of] of groupedBy(all, occurrenceOf)) {
    const milestones = of.flatMap(({ day }) => (day.what === 'milestone' ? [day] : []));
    found.set(
      occurrence,
      milestoneClashes({ milestones, today, calendar: ledger.holidays.current, elections }),
    );
  }
  return (item) =>
    (found.get(occurrenceOf(item)) ?? []).filter(
      ({ milestone }) => item.day.what === 'milestone' && item.day.id === milestone,
    );
}

const occurrenceOf = ({ entry, day }: CalendarItem): string =>
  `${entry.id}/${'occurrence' in day ? day.occurrence : ''}`;
