import { calendarDate } from '#domain/kernel';
import { entriesOfDuty } from '#domain/obligations';
import { statuteBook } from '#domain/deadlines';
import { DayBook } from './statute/oracle';
import { live } from './statute/live';
import { LIVED, groupsOf, lived, recordingsFor } from './statute/scenario';

jest.setTimeout(240_000);

/** The short form of `npm run cycle:twenty`: duties of different kinds for four years and a half. */
const END = calendarDate('2030-07-31');
const KINDS = [
  'alp-in-welsh-report',
  'scottish-mainstreaming-report',
  'freedom-of-information-response',
  'carbon-budget-final-statement',
  'climate-progress-report',
  'local-well-being-plan',
  'local-well-being-assessment',
  'senedd-must-meet',
  'accessibility-programme',
  'wfg-annual-report',
  'school-decision-on-aln',
];

const booked = (group: readonly string[]) => {
  const entries = group.map(lived);
  return { entries, recordings: recordingsFor(entries, END) };
};

it.each(groupsOf(KINDS).map((group) => [group.join(', '), group] as const))(
  '%s: every opening, date, reminder and mail is the one foretold, and none besides',
  async (_, group) => {
    const { entries, recordings } = booked(group);
    const { lines, digests } = await live(entries, recordings, END);
    const book = new DayBook(entries, recordings);
    expect([...lines].sort()).toEqual([...book.until(END)].sort());
    expect([...digests].sort()).toEqual([...book.digests].sort());
    expect(lines.length).toBeGreaterThan(4);
  },
);

it('lives every entry of the statute book', () => {
  const all = statuteBook().flatMap((duty) => entriesOfDuty(duty).map(({ id }) => id));
  expect([...LIVED].sort()).toEqual([...all].sort());
});

it('foretells otherwise where an election is put back, a report is late or a day is not recorded', () => {
  const { entries, recordings } = booked(['senedd-must-meet', 'accessibility-programme']);
  const expectedOf = (some: typeof recordings) => [...new DayBook(entries, some).until(END)];
  const without = recordings.filter(({ status, on }) => status === 'recorded' || on < '2029-01-01');
  expect(without.length).toBe(recordings.length - 1);
  expect(expectedOf(without)).not.toEqual(expectedOf(recordings));
  expect(expectedOf(recordings).some((line) => line.includes('redated'))).toBe(true);
});
