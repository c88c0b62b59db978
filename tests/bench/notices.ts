import pLimit from 'p-limit';
import {
  type Instant,
  type ObligationId,
  addDays,
  commandId,
  dateInWales,
  instant,
  obligationId,
  personId,
} from '#domain/kernel';
import type { Command } from '#domain/obligations';
import { loadDirectory } from '#application/directory';
import { health, notices, systemViewer } from '#application/queries';
import { findingsForDigest } from '#application/notices';
import { sampleDirectoryFile } from '#application/register-import';
import { DecideCommand } from '#application/submit-command';
import { stopwatch } from '#platform/clock';
import { programVersion } from '#platform/program-version';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { registerObligation } from '../cycle/rehearsal';
import { createTestDatabase } from '../support/database';

const TEMPLATE = obligationId('home-ed-guidance');
const FILLERS = 8;
/** Each entry has a reminder of this morning, which leaves at nine. */
const REGISTERED = instant('2026-02-02T10:00:00Z');
const REMINDED = instant('2026-03-02T08:10:00Z');
const DUE_IN_DAYS = 29;

export interface NoticesFigures {
  readonly entries: number;
  readonly mails: number;
  /** the worker’s comparison of all; then of what `cylch notices` gives, of all and of one entry */
  readonly seconds: { readonly check: number; readonly list: number; readonly one: number };
  /** of `GET /health` during a comparison in the same program, which is worse than in two */
  readonly health: { readonly alone: readonly number[]; readonly during: readonly number[] };
  /** megabytes that live in this program after a collection: before the comparison, and at most while it goes on */
  readonly heap: { readonly before: number; readonly most: number };
  readonly findings: number;
}

/** The comparison of what was to be sent with what is there, over so many entries with mail, and health beside it. */
export async function measureNotices(entries: number): Promise<NoticesFigures> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  try {
    await fill(ledger, entries);
    const now = REMINDED;
    const alone = await healthWhile(ledger, now, () => Promise.resolve());
    const before = heapMb();
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, heapMb())), 100);
    const check = stopwatch();
    let checkMs = 0;
    const during = await healthWhile(ledger, now, async () => {
      await findingsForDigest(ledger, now);
      checkMs = check();
    });
    clearInterval(watching);
    const list = stopwatch();
    const listed = await notices(systemViewer, ledger, { now });
    const listMs = list();
    const one = stopwatch();
    await notices(systemViewer, ledger, { now, obligation: 'bench-0' });
    const oneMs = one();
    if (!listed.ok) throw new Error(listed.refusal.message.en);
    const { counts, findingCount } = listed.value;
    return {
      entries,
      mails: Object.values(counts).reduce((sum, count) => sum + count, 0),
      seconds: { check: checkMs / 1_000, list: listMs / 1_000, one: oneMs / 1_000 },
      health: { alone, during },
      heap: { before, most },
      findings: findingCount,
    };
  } finally {
    await ledger.close();
    await database.drop();
  }
}

const heapMb = (): number => process.memoryUsage().heapUsed / 1_000_000;

const ASKED_AT_LEAST = 5;

/** Milliseconds of each question for health while something goes on, one after the other. */
async function healthWhile(
  ledger: SealedLedger,
  now: Instant,
  work: () => Promise<void>,
): Promise<readonly number[]> {
  const state = { done: false };
  const working = work().finally(() => (state.done = true));
  const took: number[] = [];
  do {
    const elapsed = stopwatch();
    await health(systemViewer, ledger, { now, directory: 'current' });
    took.push(elapsed());
  } while (!state.done || took.length < ASKED_AT_LEAST);
  await working;
  return took;
}

const actorOf = ({ type }: Command) => ({
  personId: personId(type === 'register' ? 'register-loader' : 'clock'),
  roles: ['system' as const],
});

/** Registers entries that are due in a month, and reminds of each: the mail waits in the outbox. */
async function fill(ledger: SealedLedger, entries: number): Promise<void> {
  const template = registerObligation(TEMPLATE);
  const [reading] = template.readings;
  if (reading?.rule.primitive !== 'fixed-date') throw new Error(`${TEMPLATE} has no fixed date`);
  const date = addDays(dateInWales(REMINDED), DUE_IN_DAYS);
  const readings = [{ ...reading, rule: { ...reading.rule, date } }];
  const directory = { current: loadDirectory(sampleDirectoryFile) };
  const decisions = new DecideCommand(ledger, directory, programVersion());
  const decide = async (id: ObligationId, command: Command, now: Instant): Promise<void> => {
    const message = {
      v: 1 as const,
      commandId: commandId(`${id}/${command.type}`),
      command,
      actor: actorOf(command),
    };
    const asked = { v: 1 as const, obligationId: id, message, now, clockOffsetMs: 0 };
    const { refusal } = await decisions.decide(asked);
    if (refusal !== undefined) throw new Error(refusal.message.en);
  };
  await pLimit(FILLERS).map(Array.from({ length: entries }), async (_, index) => {
    const id = obligationId(`bench-${index}`);
    await decide(id, { type: 'register', definition: { ...template, id, readings } }, REGISTERED);
  });
  await pLimit(FILLERS).map(Array.from({ length: entries }), async (_, index) => {
    await decide(obligationId(`bench-${index}`), { type: 'advance' }, REMINDED);
  });
}

const median = (values: readonly number[]): string =>
  (values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0).toFixed(0);

const most = (values: readonly number[]): string => Math.max(...values).toFixed(0);

export function noticesReport({
  entries,
  mails,
  seconds,
  health: asked,
  heap,
  findings,
}: NoticesFigures): string {
  return [
    `${entries} entries, ${mails} mails, not as recorded: ${findings}`,
    `comparison: ${seconds.check.toFixed(1)} s; listed: ${seconds.list.toFixed(1)} s; of one entry: ${seconds.one.toFixed(2)} s`,
    `health, p50 and most: alone ${median(asked.alone)} and ${most(asked.alone)} ms; beside a comparison ${median(asked.during)} and ${most(asked.during)} ms`,
    `heap: ${heap.before.toFixed(0)} MB before, at most ${heap.most.toFixed(0)} MB`,
    '',
  ].join('\n');
}
