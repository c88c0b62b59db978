import { ukBankHolidays } from '#domain/calendars';
import { addDays, atTimeInWales, calendarDate, commandId } from '#domain/kernel';
import { DecideCommand } from '#application/submit-command';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { openSealedLedger } from '#record/sealed-ledger';
import { DayBook } from '../cycle/statute/oracle';
import { live, official } from '../cycle/statute/live';
import { FIRST_DAY, LIVED, groupsOf, lived, recordingsFor } from '../cycle/statute/scenario';
import { serverClock } from '../support/clock';
import { createTestDatabase } from '../support/database';

/**
 * The statute book for twenty years in skipped time, against the forecast, and what it costs: `npm run cycle:twenty`. The decisions
 * are the worker's own; `tests/cycle/statute-book.e2e.spec.ts` lives a few of the entries on the real server.
 */
const END = calendarDate('2046-02-02');
const PLAIN = 300;

jest.setTimeout(3_600_000);

let plainMs = 0;
const spent = { decisions: 0, mails: 0, ms: 0 };

/** A note of progress: one command, one event, no mail. */
async function measurePlain(): Promise<number> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  const directory = { current: loadDirectory(sampleDirectoryFile) };
  const decide = new DecideCommand(ledger, ukBankHolidays, directory, 'measured');
  const { definition } = lived('alp-in-welsh-report');
  const ask = (number: number, command: Parameters<typeof decide.decide>[0]['message']['command']) =>
    decide.decide({
      v: 1,
      obligationId: definition.id,
      message: { v: 1, commandId: commandId(`plain-${number}`), command, actor: official },
      now: atTimeInWales(addDays(FIRST_DAY, number), '10:00'),
      clockOffsetMs: 0,
    });
  await ask(0, { type: 'register', definition });
  const started = serverClock.machineMillis();
  for (let number = 1; number <= PLAIN; number += 1)
    await ask(number, { type: 'note-progress', text: `Note ${number}` });
  const each = (serverClock.machineMillis() - started) / PLAIN;
  await ledger.close();
  await database.drop();
  return each;
}

beforeAll(async () => {
  plainMs = await measurePlain();
});

it.each(groupsOf(LIVED).map((group) => [group.join(', '), group] as const))('%s', async (_, group) => {
  const entries = group.map(lived);
  const recordings = recordingsFor(entries, END);
  const { lines, decisions, ms } = await live(entries, recordings, END);
  spent.decisions += decisions;
  spent.mails += lines.filter((line) => line.includes(' mail ')).length;
  spent.ms += ms;
  expect([...lines].sort()).toEqual([...new DayBook(entries, recordings).until(END)].sort());
});

it('costs at most twice as much as the same number of plain decisions', async () => {
  // before and after: the machine may have become faster or slower meanwhile
  const plain = (plainMs + (await measurePlain())) / 2;
  // each mail is three transactions of its own: a lock, its attempt, its outcome
  const { decisions, mails, ms } = spent;
  const transactions = decisions + 3 * mails;
  const ratio = ms / (transactions * plain);
  process.stdout.write(
    `${LIVED.length} entries, twenty years: ${decisions} decisions, ${mails} mails, ${Math.round(ms / 1_000)} s; ` +
      `a plain decision ${plain.toFixed(1)} ms; ${(ms / (decisions * plain)).toFixed(2)} times plain decisions, ` +
      `${ratio.toFixed(2)} times with the transactions of mail counted\n`,
  );
  expect(ratio).toBeLessThanOrEqual(2);
});
