import { calendarDate } from '#domain/kernel';
import { DayBook } from './statute/oracle';
import { live } from './statute/live';
import { LIVED, groupsOf, lived, recordingsFor } from './statute/scenario';

jest.setTimeout(600_000);

const ids = process.env['ONLY']?.split(',') ?? LIVED;
const END = calendarDate(process.env['END'] ?? '2032-02-02');

it.each(groupsOf(ids).map((group) => [group.join(), group] as const))('%s', async (_, group) => {
  const entries = group.map(lived);
  const recordings = recordingsFor(entries, END);
  const { lines, decisions, ms } = await live(entries, recordings, END);
  process.stderr.write(`${group.length} entries, ${decisions} decisions, ${Math.round(ms)} ms\n`);
  expect([...lines].sort()).toEqual([...new DayBook(entries, recordings).until(END)].sort());
});
