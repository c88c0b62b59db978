import { addDays, atTimeInWales, calendarDate, commandId, obligationId } from '#domain/kernel';
import { DecideCommand } from '#application/submit-command';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { openSealedLedger, type SealedLedger } from '#record/sealed-ledger';
import { DayBook } from '../cycle/statute/oracle';
import { countDigests } from '../cycle/statute/digests';
import { live, official } from '../cycle/statute/live';
import { FIRST_DAY, LIVED, groupsOf, lived, recordingsFor } from '../cycle/statute/scenario';
import { serverClock } from '../support/clock';
import { type TestDatabase, createTestDatabase } from '../support/database';

/**
 * Every entry of the statute book for twenty years in skipped time, against the forecast, and what it costs:
 * `npm run cycle:twenty`; with `-- -t carbon-budget-plan` only the group that has this entry. The decisions are the worker's own.
 *
 * A decision is one command that is decided: of a person, of the clock that wakes (whether or not there is then something to
 * record), of a fact or another entry that is heard of. The mail that follows costs time here, and is counted as no decision.
 */
const END = calendarDate('2046-02-02');

/** So many plain decisions are measured before each group, and as many after the last. */
const PLAIN = 60;

jest.setTimeout(3_600_000);

let database: TestDatabase;
let ledger: SealedLedger;
let decide: DecideCommand;
let rounds = 0;

/** A note of progress, in milliseconds: one command, one event, no mail, on a scratch ledger as the groups have it. */
async function measurePlain(): Promise<number> {
  const { definition } = lived('alp-in-welsh-report');
  const id = obligationId(`plain-${(rounds += 1)}`);
  const ask = (number: number, command: Parameters<typeof decide.decide>[0]['message']['command']) =>
    decide.decide({
      v: 1,
      obligationId: id,
      message: { v: 1, commandId: commandId(`${id}-${number}`), command, actor: official },
      now: atTimeInWales(addDays(FIRST_DAY, number), '10:00'),
      clockOffsetMs: 0,
    });
  await ask(0, { type: 'register', definition: { ...definition, id } });
  const started = serverClock.machineMillis();
  for (let number = 1; number <= PLAIN; number += 1)
    await ask(number, { type: 'note-progress', text: `Note ${number}` });
  return (serverClock.machineMillis() - started) / PLAIN;
}

const listed: string[] = [];
const spent = { groups: 0, entries: 0, decisions: 0, mails: 0, ms: 0, plainMs: 0 };
/** of the decisions measured since the last group: the machine may have become faster or slower meanwhile */
let plain = 0;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  decide = new DecideCommand(ledger, { current: loadDirectory(sampleDirectoryFile) }, 'measured');
  await measurePlain();
  plain = await measurePlain();
});

afterAll(async () => {
  await ledger.close();
  await database.drop();
});

it.each(groupsOf(LIVED).map((group) => [group.join(', '), group] as const))('%s', async (names, group) => {
  const entries = group.map(lived);
  const recordings = recordingsFor(entries, END);
  const { lines, digests, decisions, ms } = await live(entries, recordings, END);
  const before = plain;
  plain = await measurePlain();
  const mails = lines.filter((line) => line.includes(' mail ')).length;
  listed.push(...digests);
  spent.groups += 1;
  spent.entries += entries.length;
  spent.decisions += decisions;
  spent.mails += mails;
  spent.ms += ms;
  spent.plainMs += decisions * ((before + plain) / 2);
  process.stderr.write(
    `${names}: ${lines.length} lines, ${decisions} decisions, ${mails} mails, ${(ms / 1_000).toFixed(1)} s, ` +
      `${(ms / decisions).toFixed(1)} ms each beside ${((before + plain) / 2).toFixed(1)} ms\n`,
  );
  const book = new DayBook(entries, recordings);
  expect([...lines].sort()).toEqual([...book.until(END)].sort());
  expect([...digests].sort()).toEqual([...book.digests].sort());
});

it('costs at most twice as much as the same number of plain decisions', () => {
  const { groups, entries, decisions, mails, ms, plainMs } = spent;
  const ratio = ms / plainMs;
  process.stderr.write(
    `${entries} entries in ${groups} groups, twenty years: ${decisions} decisions, ${mails} mails, ` +
      `${countDigests(listed)} digests that list ${listed.length} for the first time, ${Math.round(ms / 1_000)} s; ` +
      `as many plain decisions ${Math.round(plainMs / 1_000)} s: ${ratio.toFixed(2)} times\n`,
  );
  expect(ratio).toBeLessThanOrEqual(2);
});
