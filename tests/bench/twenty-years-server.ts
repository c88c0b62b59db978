import { calendarDate } from '#domain/kernel';
import { DayBook } from '../cycle/statute/oracle';
import { liveOnServer } from '../cycle/statute/live-on-server';
import { LIVED, groupsOf, lived, recordingsFor } from '../cycle/statute/scenario';
import { serverClock } from '../support/clock';

/**
 * Every entry of the statute book for twenty years on the real server, its time skipped, against the forecast:
 * `npm run cycle:twenty:server`; with `-- -t carbon-budget-plan` only the group that has this entry. Hours where it runs whole.
 */
const END = calendarDate(process.env['CYLCH_CYCLE_UNTIL'] ?? '2046-02-02');

jest.setTimeout(14_400_000);

it.each(groupsOf(LIVED).map((group) => [group.join(', '), group] as const))('%s', async (names, group) => {
  const entries = group.map(lived);
  const recordings = recordingsFor(entries, END);
  const started = serverClock.machineMillis();
  let year = '';
  const { lines, caught, messages, decisions } = await liveOnServer(entries, recordings, END, (target) => {
    if (target.startsWith(year) && year !== '') return;
    year = target.slice(0, 4);
    process.stderr.write(
      `  ${names}: ${year}, after ${Math.round((serverClock.machineMillis() - started) / 1_000)} s\n`,
    );
  });
  const seconds = Math.round((serverClock.machineMillis() - started) / 1_000);
  process.stderr.write(
    `${names}: ${lines.length} lines, ${decisions} decisions, ${caught} mails, ${seconds} s\n`,
  );
  expect([...lines].sort()).toEqual([...new DayBook(entries, recordings).until(END)].sort());
  expect(caught).toBe(messages);
});
