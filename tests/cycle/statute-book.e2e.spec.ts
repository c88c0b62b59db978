import type { INestApplicationContext } from '@nestjs/common';
import {
  type Instant,
  type ObligationId,
  atTimeInWales,
  calendarDate,
  dateInWales,
  endOfDay,
  sha256Hex,
} from '#domain/kernel';
import { confirmableVersion, fold } from '#domain/obligations';
import { listClocks, listPendingNotifications } from '#record/read-models';
import { startWorker } from '../../apps/worker/start-worker';
import { eventually } from '../support/eventually';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { Rehearsal, approver } from './rehearsal';
import { linesOf } from './statute/live';
import { DayBook } from './statute/oracle';
import { BEGINS, doneOn, lived } from './statute/scenario';

const END = calendarDate('2028-12-31');
/** one by itself, and two of which one counts from what the other does */
const GROUPS = [['nurse-staffing-report'], ['carbon-budget-final-statement', 'climate-progress-report']];

let rehearsal: Rehearsal;
let worker: INestApplicationContext;

// entries that share nothing have a scratch ledger each: its clock is one for all that is recorded on it
beforeEach(async () => {
  rehearsal = await Rehearsal.open(BEGINS);
  worker = await startWorker({
    settings: rehearsal.settings,
    workflowBundle: await testWorkflowBundle(),
    onFatal: (error) => console.error(error),
  });
}, 120_000);

afterEach(async () => {
  await worker.close();
  await rehearsal.close();
});

const SECOND = 1_000;

async function arrive(id: ObligationId, at: Instant): Promise<void> {
  // past it: a timer that ends at that instant has fired
  const beyond = new Date(Date.parse(at) + SECOND).toISOString();
  if ((await rehearsal.now(id)) < beyond) await rehearsal.until(id, beyond);
}

const wakeOf = async (ids: readonly ObligationId[]): Promise<Instant | null> =>
  (await listClocks(rehearsal.ledger.db))
    .filter(({ obligationId }) => ids.includes(obligationId))
    .map(({ nextWakeAt }) => nextWakeAt)
    .sort()[0] ?? null;

/** The next occurrence that is to be done, and when. */
async function nextAct(ids: readonly ObligationId[]) {
  const acts = await Promise.all(
    ids.map(async (id) =>
      (fold(await rehearsal.ledger.readStream(id))?.occurrences ?? []).flatMap(({ number, stage, due }) =>
        stage !== 'open' || due === null
          ? []
          : [{ id, number, at: atTimeInWales(doneOn(id, number, due.lastLawfulDay), '12:00') }],
      ),
    ),
  );
  return acts.flat().sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

async function perform(id: ObligationId, number: number, at: Instant): Promise<void> {
  const evidenceId = `evidence-${number}`;
  const today = dateInWales(at);
  await rehearsal.given(id, {
    type: 'attach-evidence',
    evidenceId,
    reference: 'As published',
    description: 'The report',
    sha256: sha256Hex(`${id}/${number}`),
    effectiveOn: today,
  });
  await rehearsal.given(id, {
    type: 'submit-completion',
    occurrence: number,
    actEffectiveOn: today,
    evidenceIds: [evidenceId],
    statement: 'Done',
  });
  const mailed = async () => (await linesOf([], rehearsal.ledger)).every((line) => !line.startsWith('never'));
  await eventually(mailed, { what: 'the mail to the approver' });
  const occurrence = fold(await rehearsal.ledger.readStream(id))?.occurrences.find(
    (each) => each.number === number,
  );
  const version = occurrence && confirmableVersion(occurrence);
  if (version == null) throw new Error(`${id} ${number} is not submitted`);
  await rehearsal.given(id, { type: 'confirm-completion', occurrence: number, version }, approver);
}

/** All advance to the earliest wake-up or act of any of them, until the end of a day. */
async function liveTogether(ids: readonly ObligationId[], end: Instant): Promise<void> {
  for (;;) {
    const [act, wake] = [await nextAct(ids), await wakeOf(ids)];
    const [target = end] = [act?.at, wake, end].filter((at) => at != null).sort();
    for (const id of ids) await arrive(id, target);
    await eventually(
      async () =>
        ((await wakeOf(ids)) ?? 'z') > target &&
        (await listPendingNotifications(rehearsal.ledger.db)).length === 0,
      { what: `${ids.join()} after ${target}`, withinMs: 60_000 },
    );
    if (target === end) return;
    if (act?.at === target) await perform(act.id, act.number, target);
  }
}

it.each(GROUPS.map((group) => [group.join(', '), group] as const))(
  'on the real server every opening, date, reminder and mail is the one foretold: %s',
  async (_, group) => {
    const entries = group.map(lived);
    for (const { definition } of entries)
      await rehearsal.given(definition.id, { type: 'register', definition });
    await liveTogether(
      entries.map(({ definition }) => definition.id),
      endOfDay(END),
    );
    const streams = await Promise.all(
      entries.map(({ definition }) => rehearsal.ledger.readStream(definition.id)),
    );
    const lines = await linesOf(streams.flat(), rehearsal.ledger);
    expect([...lines].sort()).toEqual([...new DayBook(entries, []).until(END)].sort());
    const caught = rehearsal.mailbox.store.all();
    expect(caught).toHaveLength(lines.filter((line) => line.includes(' mail ')).length);
  },
  300_000,
);
