import { calendarDate } from '#domain/kernel';
import { DayBook } from './statute/oracle';
import { liveOnServer } from './statute/live-on-server';
import { lived, recordingsFor } from './statute/scenario';

/** The short form of `npm run cycle:twenty:server`. */
const GROUPS: readonly (readonly [until: string, ...ids: readonly string[]])[] = [
  // by itself
  ['2026-12-31', 'nurse-staffing-report'],
  // two that count from a fact recorded meanwhile
  ['2028-12-31', 'senedd-reform-motion', 'senedd-reform-report'],
  // of which one counts from what the other does
  ['2028-12-31', 'carbon-budget-final-statement', 'climate-progress-report'],
];

it.each(GROUPS.map(([until, ...ids]) => [ids.join(', '), until, ids] as const))(
  'on the real server every opening, date, reminder and mail is the one foretold: %s',
  async (_, until, ids) => {
    const end = calendarDate(until);
    const entries = ids.map(lived);
    const recordings = recordingsFor(entries, end);
    const { lines, caught, messages } = await liveOnServer(entries, recordings, end);
    expect([...lines].sort()).toEqual([...new DayBook(entries, recordings).until(end)].sort());
    expect(lines.length).toBeGreaterThan(4);
    expect(caught).toBe(messages);
  },
  300_000,
);
