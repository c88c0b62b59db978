import { Client } from 'pg';
import {
  type CalendarDate,
  type EventId,
  addDays,
  commandId,
  instant,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import {
  type Actor,
  type Change,
  type Command,
  type Obligation,
  confirmableVersion,
  fold,
  obligationStanding,
} from '#domain/obligations';
import { compareWithRebuild } from './compare-with-rebuild';
import { followingProjections, rebuildReadModels } from './rebuild';
import { runProjections } from './following/run-projections';
import { clockPages, countClocks, getListing, listClocks, listObligations } from './obligations.repository';
import { listActivity } from './activity/activity';
import { awaitedRows, countAwaited, listAwaitedOf, pageOfAwaited } from './awaited-decisions.repository';
import { titlesOf } from './titles.repository';
import { listLateRecordings } from './late-recordings.repository';
import { listAllTasks } from './tasks.repository';
import { countTracks, listTracks, trackOrders } from './calendar/tracks.repository';
import { calendarDayRows } from './calendar/calendar.repository';
import { countWorks, listWorks } from './work.repository';
import { type WorkAsked, type WorkList, workLists } from './work-lists';
import { listProjections } from './following/projections';
import { listFacts } from './facts.repository';
import { listSources } from './facts.repository';
import { listPendingNotifications } from './list-pending-notifications';
import { refreshByHolidays } from './refresh-by-holidays';
import type { Difference } from './following/difference';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { decideNow, seedRegister } from '../../../tests/support/seed-register';

const now = instant('2026-11-23T10:00:00Z');
const today = '2026-11-23' as CalendarDate;
const official: Actor = { personId: personId('non-griffiths'), roles: ['official'] };
const second: Actor = { personId: personId('rhys-morgan'), roles: ['approver'] };

let database: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  await seedRegister(ledger, now);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

async function tamper(text: string): Promise<void> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}

it('list every row, none of them late, none incomplete', async () => {
  const rows = await listObligations(ledger.db, today);
  expect(rows).toHaveLength(77);
  expect(rows.filter((row) => row.standing === 'late' || row.incomplete)).toEqual([]);
  const passed = rows
    .filter((row) => row.standing === 'date-passed-outcome-not-recorded')
    .map(({ id }) => id);
  expect(passed.sort()).toEqual([
    'home-ed-guidance',
    'maths-ps4-5',
    'pa-report-test',
    'sg-next-meeting',
    'wm-alp-cycle',
  ]);
});

it('judge every row as the core does, on the days on which a date of the register is near', async () => {
  const states = new Map<string, Obligation | null>();
  for (const { id } of await listObligations(ledger.db, today))
    states.set(id, fold(await ledger.readStream(id)));
  const dates = [...states.values()].flatMap((state) =>
    (state?.occurrences ?? []).flatMap(({ due }) => due?.lastLawfulDay ?? []),
  );
  const days = dates.flatMap((last) =>
    [-32, -31, -30, -29, -28, -27, 0, 1].map((days) => addDays(last, days)),
  );
  for (const day of new Set(days))
    for (const row of await listObligations(ledger.db, day))
      expect([row.id, day, row.standing]).toEqual([
        row.id,
        day,
        obligationStanding(states.get(row.id)!, day),
      ]);
});

/** @param effectiveOn null: it had been recorded by mistake */
const reachOf = (effectiveOn: CalendarDate | null, factEventId: EventId): Command => ({
  type: 'receive-fact',
  source: 'government-formed',
  value: {
    kind: 'event',
    entries: effectiveOn === null ? [] : [{ number: 1, status: 'recorded', effectiveOn }],
  },
  factEventId,
  factVersion: 1,
});

it('are asked for what nobody was told of with as many queries for all sources as for one', async () => {
  const queries = async (only?: readonly string[]) => {
    let asked = 0;
    const counting = ledger.db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    await listPendingNotifications(counting, only);
    return asked;
  };
  expect((await listSources(ledger.db)).length).toBeGreaterThan(1);
  expect(await queries()).toBe(2);
  expect(await queries(['government-formed'])).toBeLessThanOrEqual(2);
});

it('name the obligations that wait for a trigger, until they are told', async () => {
  const evidence = { reference: 'Record of Proceedings' };
  const [recorded] = await decideNow(
    ledger,
    'fact-government-formed',
    { type: 'record-fact', fact: 'government-formed', effectiveOn: today, evidence },
    { now, actor: official },
  );
  const waiting = await listPendingNotifications(ledger.db);
  expect(waiting.map(({ obligationId }) => obligationId)).toEqual([
    'aln-code-amend',
    'aln-code-scrutiny-time',
    'pmg-engagement',
    'pmg-guidance',
  ]);
  const command = reachOf(today, recorded!.eventId);
  for (const { obligationId } of waiting) await decideNow(ledger, obligationId, command, { now });
  expect(await listPendingNotifications(ledger.db)).toEqual([]);
  expect(await getListing(ledger.db, obligationId('pmg-guidance'), today)).toMatchObject({
    unanswered: ['government-formed'],
  });
});

it('list what was recorded late, for the auditor', async () => {
  await decideNow(
    ledger,
    'wm-alp-cycle',
    {
      type: 'attach-evidence',
      evidenceId: 'report',
      reference: 'Report',
      description: 'As published',
      sha256: 'a'.repeat(64),
      effectiveOn: '2026-08-28' as CalendarDate,
      late: { reason: 'Found today', document: { reference: 'Note' } },
    },
    { now, actor: official },
  );
  expect(await listLateRecordings(ledger.db)).toMatchObject([{ stream: 'wm-alp-cycle', days: 87 }]);
});

const noMail = () => Promise.resolve(null);

/** Runs projections until they have caught up. */
async function followToTheEnd(): Promise<void> {
  const following = runProjections(ledger, followingProjections, { pollMs: 20, onFailure: fail });
  await eventually(async () =>
    (await listProjections(ledger, followingProjections)).every(({ behind }) => behind === 0),
  );
  await following.stop();
}
const fail = (name: string, failure: unknown): void => {
  throw new Error(`${name}: ${JSON.stringify(failure)}`);
};

it('say who decided what, for whom and when, once they have followed', async () => {
  const before = await listActivity(ledger, { limit: 5 });
  expect(before).toMatchObject({ activities: [], reach: { state: 'not-begun' } });
  expect(before.reach.behind).toBe((await ledger.head()).position);
  await followToTheEnd();
  const { activities, older, reach } = await listActivity(ledger, {
    person: personId('non-griffiths'),
    limit: 1,
  });
  expect(activities).toMatchObject([{ stream: 'wm-alp-cycle', type: 'EvidenceAttached', bySystem: false }]);
  expect(reach).toMatchObject({ state: 'following', behind: 0 });
  const next = await listActivity(ledger, { person: personId('non-griffiths'), limit: 1, before: older! });
  expect(next).toMatchObject({ activities: [{ type: 'FactRecorded' }], older: null });
  expect((await listActivity(ledger, { from: today, to: today, limit: 100 })).activities).toHaveLength(0);
});

it('list what waits for a second person until somebody decides it, of entries and of facts', async () => {
  const [review, fact] = ['wm-alp-cycle', 'fact-government-formed'];
  const send = (stream: string, command: Command, actor: Actor, id: string) =>
    decideNow(ledger, stream, command, { now, actor, commandId: commandId(id) });
  const submission: Command = {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn: today,
    evidenceIds: ['report'],
    statement: 'It was published.',
  };
  const waiting = async () =>
    (await awaitedRows(ledger.db)).map(({ stream, decisionId, kind }) => [stream, decisionId, kind]);
  await send(review, submission, official, 'first');
  expect(await awaitedRows(ledger.db)).toMatchObject([
    {
      stream: review,
      decisionId: 'first',
      kind: 'completion',
      occurrence: 1,
      onDay: today,
      personId: 'non-griffiths',
    },
  ]);
  // a later submission takes the place of the first
  await send(review, submission, official, 'second');
  const correction: Change = {
    kind: 'fact-correction',
    effectiveOn: addDays(today, -2),
    reason: 'A slip',
    evidence: { reference: 'Minutes' },
  };
  await send(fact, { type: 'propose-change', proposalId: 'slip', change: correction }, official, 'slip');
  expect(await waiting()).toEqual([
    [review, 'second', 'completion'],
    [fact, 'slip', 'fact-correction'],
  ]);
  expect(await compareWithRebuild(ledger)).toEqual([]);
  const [listed] = await listAwaitedOf(ledger.db, obligationId(review));
  expect(listed).toMatchObject({ owner: 'aln-policy-lead', approver: 'deputy-director-aln' });
  // those alike are counted together, told apart where a delegation names an entry, and read a page at a time
  const among = { scope: 'everything' as const, apart: [] };
  const alike = await countAwaited(ledger.db, among);
  expect(alike).toMatchObject([
    { kind: 'completion', personId: 'non-griffiths', onBehalfOf: null, owner: 'aln-policy-lead', count: 1 },
    { kind: 'fact-correction', owner: null, approver: null, stream: null, count: 1 },
  ]);
  const ranked = alike.map((each) => ({ ...each, rank: each.kind === 'completion' ? 2 : 1 }));
  const page = async (skip: number, of = ranked, asked = among) =>
    (await pageOfAwaited(ledger.db, asked, of, { limit: 1, skip })).map(({ decisionId }) => decisionId);
  expect([await page(0), await page(1), await page(2)]).toEqual([['slip'], ['second'], []]);
  const apart = { scope: [obligationId(review)], apart: [obligationId(review)] };
  const [own] = await countAwaited(ledger.db, apart);
  expect(own).toMatchObject({ stream: review, count: 1 });
  expect(await page(0, [{ ...own!, rank: 0 }], apart as never)).toEqual(['second']);
  const transfer = {
    type: 'transfer-ownership' as const,
    owner: postId('register-administrator'),
    reason: 'New',
  };
  await send(review, transfer, official, 'passed on');
  expect((await listAwaitedOf(ledger.db, obligationId(review)))[0]?.owner).toBe('register-administrator');
  expect(await compareWithRebuild(ledger)).toEqual([]);
  await send(review, { ...transfer, owner: postId('aln-policy-lead') }, official, 'passed back');
  expect((await titlesOf(ledger.db, [review])).get(review)?.en).toContain('Welsh');
  const refusal: Command = {
    type: 'refuse-completion',
    occurrence: 1,
    submissionId: 'second',
    reason: 'A draft',
  };
  await send(review, refusal, second, 'refused');
  expect(await waiting()).toEqual([[fact, 'slip', 'fact-correction']]);
});

it('list what each post is asked to do, and when', async () => {
  type Whose = WorkAsked['whose'];
  const of = (...posts: string[]): Whose => [{ posts: posts.map(postId), entries: null }];
  const asked = async (list: WorkList, whose: Whose, scope: 'everything' | string[] = 'everything') =>
    (await listWorks(ledger.db, [{ list, whose, today }], scope as never, 100))
      .flat()
      .map((task) => task.stream);
  expect(await asked('past', of('aln-policy-lead'))).toContain('wm-alp-cycle');
  expect(await asked('past', of('somebody'))).toEqual([]);
  expect(await asked('past', [])).toEqual([]);
  const only = [{ posts: [postId('aln-policy-lead')], entries: [obligationId('wm-alp-cycle')] }];
  expect(await asked('past', only)).toEqual(['wm-alp-cycle']);
  expect(await asked('triggers', 'everybody', ['pmg-guidance'])).toEqual(['pmg-guidance']);
  expect(await asked('past', 'everybody', ['pmg-guidance'])).toEqual([]);
  expect(await asked('overdue-to-approve', of('aln-policy-lead'))).toEqual([]);
  // each list counts the entries that it lists, each once, however often an entry asks
  const posts = [...new Set((await listAllTasks(ledger.db)).flatMap(({ post }) => post ?? []))];
  for (const whose of ['everybody' as const, of(...posts), ...posts.slice(0, 3).map((post) => of(post))])
    for (const on of [today, addDays(today, -400), addDays(today, 400), addDays(today, 4_000)]) {
      const lists = workLists.map((list) => ({ list, whose, today: on }));
      const listed = await listWorks(ledger.db, lists, 'everything', 10_000);
      const streams = listed.map((tasks) => new Set(tasks.map(({ stream }) => stream)).size);
      expect(await countWorks(ledger.db, lists, 'everything', 10_000)).toEqual(streams);
      expect(await countWorks(ledger.db, lists, 'everything', 2)).toEqual(
        streams.map((count) => Math.min(count, 3)),
      );
    }
});

it('have the tracks of a span in order, of each group those with the next day first', async () => {
  const rows = await calendarDayRows(ledger.db);
  const everything = { scope: 'everything' as const };
  for (const [from, to] of [
    ['2016-01-01', '2025-12-31'],
    ['2024-01-01', '2033-12-31'],
    ['2027-01-01', '2036-12-31'],
  ] as [CalendarDate, CalendarDate][]) {
    const inSpan = rows.filter(({ onDay }) => onDay >= from && onDay <= to);
    const ids = [...new Set(inSpan.map((row) => row.obligationId))];
    const daysOf = (id: string) => inSpan.filter((row) => row.obligationId === id).map(({ onDay }) => onDay);
    expect(await countTracks(ledger.db, everything, { from, to }, 1_000)).toBe(ids.length);
    for (const order of trackOrders) {
      const keyOf = (id: string): string => {
        const row = inSpan.find((each) => each.obligationId === id)!;
        const group = order === 'date' ? '' : (row[order] ?? '');
        const days = daysOf(id).toSorted();
        const next = days.find((day) => day >= today);
        const backwards = (day: string) => String(99_999_999 - Number(day.replaceAll('-', '')));
        return [group, next ?? `z${backwards(days.at(-1)!)}`, id].join('\t');
      };
      const expected = ids.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
      const asked = { from, to, today, order };
      expect(await listTracks(ledger.db, everything, { ...asked, limit: 1_000, skip: 0 })).toEqual(expected);
      expect(await listTracks(ledger.db, everything, { ...asked, limit: 5, skip: 7 })).toEqual(
        expected.slice(7, 12),
      );
    }
  }
});

/** Its rows are no more than how far each projection is: where it is altered, rows of the projection are missing or added. */
const OF_PROJECTIONS = 'projection';
/** Depends on the outbox too, and passes by itself: a rebuild sets it, no comparison can name it. */
const OF_OUTBOX = 'obligation.next_wake_at';

interface ReadColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isKey: boolean;
}

/** Every column of every table of the schema that is stored as given, as the database itself lists them. */
async function columnsThere(): Promise<readonly ReadColumn[]> {
  const rows = await asSuperuser(
    database.adminUrl,
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
       coalesce(a.attnum = any(i.indkey[0:i.indnkeyatts - 1]), false) as "isKey"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'read'
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.attgenerated = '' and not a.attisdropped
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind in ('r', 'p') order by c.relname, a.attnum`,
  );
  return rows as unknown as readonly ReadColumn[];
}

/** Another value of a column, whatever it holds. */
function otherThan({ column, type }: ReadColumn): string {
  const value = `"${column}"`;
  if (type === 'boolean') return `not ${value}`;
  if (type === 'text[]') return `array_append(${value}, 'altered')`;
  if (type === 'jsonb') return `${value} || '{"altered": true}'`;
  if (type === 'date') return `case when isfinite(${value}) then ${value} + 1 else date '2001-01-01' end`;
  if (type.startsWith('timestamp')) return `coalesce(${value}, now()) + interval '1 hour'`;
  return type === 'text' ? `coalesce(${value}, '') || ' altered'` : `coalesce(${value}, 0) + 1000`;
}

/** Something that is done: a table for it has a row. */
async function confirmReview(): Promise<void> {
  const send = (command: Command, actor: Actor) =>
    decideNow(ledger, 'wm-alp-cycle', command, { now, actor, commandId: commandId(command.type) });
  await send(
    {
      type: 'submit-completion',
      occurrence: 1,
      actEffectiveOn: today,
      evidenceIds: ['report'],
      statement: 'It was published.',
    },
    official,
  );
  const [review] = fold(await ledger.readStream('wm-alp-cycle'))!.occurrences;
  const version = confirmableVersion(review!)!;
  await send({ type: 'confirm-completion', occurrence: 1, version }, second);
}

const named = (table: string): string => table.replaceAll('_', '-');
const snake = (column: string): string =>
  (column.split('.')[0] ?? '').replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

it('17. are the same when made again from the ledger; every table has rows, and one altered behind its back is named and put right', async () => {
  await confirmReview();
  await followToTheEnd();
  expect(await compareWithRebuild(ledger)).toEqual([]);
  const columns = (await columnsThere()).filter(({ table }) => table !== OF_PROJECTIONS);
  const tables = [...new Set(columns.map(({ table }) => table))];
  for (const table of tables) {
    const own = columns.filter((each) => each.table === table);
    const keys = own.filter(({ isKey }) => isKey).map(({ column }) => `"${column}"`);
    const rows = `(select ctid from read.${table} order by ${keys.join(', ')}`;
    const changed = own.filter(({ isKey }) => !isKey).map((each) => `"${each.column}" = ${otherThan(each)}`);
    const lastKey = own.findLast(({ isKey }) => isKey)!;
    // one row has every column altered, another stands under another key, or is gone where there is but one
    if (changed.length > 0)
      await tamper(`update read.${table} set ${changed.join(', ')} where ctid = ${rows} limit 1)`);
    await tamper(`update read.${table} set "${lastKey.column}" = ${otherThan(lastKey)}
      where ctid = ${rows} offset 1 limit 1)`);
  }
  const differing = await compareWithRebuild(ledger);
  const found = tables.map((table) => {
    const of = differing.filter((each) => each.table === named(table));
    return { table, kinds: [...new Set(of.map(({ is }) => is))].sort(), columns: alteredIn(of) };
  });
  const many = (table: string) => !['late_recording', 'awaited_decision', 'done_occurrence'].includes(table);
  expect(found).toEqual(
    tables.map((table) => {
      const own = columns.filter((each) => each.table === table && !each.isKey);
      const values = own.map(({ column }) => column).filter((column) => `${table}.${column}` !== OF_OUTBOX);
      const altered = values.length === 0 ? [] : ['altered'];
      return {
        table,
        kinds: many(table) ? ['added', ...altered, 'missing'] : altered,
        columns: values.toSorted(),
      };
    }),
  );
  expect(await compareWithRebuild(ledger)).toEqual(differing);
  const wakeOf = async () => (await listClocks(ledger.db)).map(({ nextWakeAt }) => nextWakeAt);
  const altered = await wakeOf();
  expect(await rebuildReadModels(ledger, noMail)).toEqual({ obligation: 77, activity: 87 });
  expect(await compareWithRebuild(ledger)).toEqual([]);
  expect(await wakeOf()).not.toEqual(altered);
});

const alteredIn = (of: readonly Difference[]): readonly string[] =>
  [...new Set(of.flatMap(({ columns }) => columns.map(({ column }) => snake(column))))].toSorted();

it('are named by their rows where a projection is set back or forward', async () => {
  await tamper(`update read.projection set position = position - 1`);
  expect(await compareWithRebuild(ledger)).toMatchObject([{ table: 'activity', is: 'added' }]);
  await tamper(
    `delete from read.calendar_entry where id = 'home-ed-guidance'; delete from read.late_recording`,
  );
  expect((await compareWithRebuild(ledger)).map(({ table, id, is }) => [table, id, is])).toEqual([
    ['calendar-entry', 'home-ed-guidance', 'missing'],
    ['late-recording', expect.any(String), 'missing'],
    ['activity', expect.any(String), 'added'],
  ]);
  await rebuildReadModels(ledger, noMail);
  expect(await compareWithRebuild(ledger)).toEqual([]);
});

it('have the days of the list of holidays in use, whichever list they were made by', async () => {
  await tamper(`update read.calendar_entry set holidays = 'an older list' where id in ('wm-alp-cycle', 'home-ed-guidance');
    delete from read.calendar_day where obligation_id = 'wm-alp-cycle'`);
  expect((await compareWithRebuild(ledger)).length).toBeGreaterThan(2);
  expect(await refreshByHolidays(ledger)).toBe(2);
  expect(await compareWithRebuild(ledger)).toEqual([]);
  expect(await refreshByHolidays(ledger)).toBe(0);
});

it('come back whole after all of them were lost', async () => {
  const live = async () => ({
    rows: await listObligations(ledger.db, today),
    triggers: await listFacts(ledger.db),
    late: await listLateRecordings(ledger.db),
    awaited: await awaitedRows(ledger.db),
    tasks: await listAllTasks(ledger.db),
    activity: await listActivity(ledger, { limit: 100 }),
  });
  const before = await live();
  await tamper(
    'truncate read.obligation, read.fact, read.late_recording, read.awaited_decision, read.task, read.activity, read.projection',
  );
  await rebuildReadModels(ledger, noMail);
  const { activity, ...inline } = await live();
  expect({ ...inline, activity: activity.activities }).toEqual({
    ...before,
    activity: before.activity.activities,
  });
});

it('give every clock once, page by page, whatever the size of a page', async () => {
  // many wake at one hour: only the id tells them apart
  await rebuildReadModels(ledger, () => Promise.resolve(instant('2020-01-01T09:00:00Z')));
  const all = await listClocks(ledger.db);
  expect(await countClocks(ledger.db)).toBe(all.length);
  for (const size of [1, 7, all.length, all.length + 1]) {
    const pages: (readonly unknown[])[] = [];
    for await (const page of clockPages(ledger.db, size)) pages.push(page);
    expect(pages.flat()).toEqual(all);
    expect(Math.max(...pages.map(({ length }) => length))).toBe(Math.min(size, all.length));
  }
  await rebuildReadModels(ledger, noMail);
});

it('wake a rebuilt clock for mail that waits', async () => {
  const soon = instant('2020-01-01T09:00:00Z');
  await rebuildReadModels(ledger, (_through, id) => Promise.resolve(id === 'wm-alp-cycle' ? soon : null));
  const [first] = await listClocks(ledger.db);
  expect(first).toMatchObject({ obligationId: 'wm-alp-cycle', nextWakeAt: soon });
  await rebuildReadModels(ledger, noMail);
});

it('lose nothing that is decided while they are rebuilt and followed', async () => {
  const ids = (await listObligations(ledger.db, today)).slice(0, 24).map(({ id }) => id);
  const following = runProjections(ledger, followingProjections, { pollMs: 5, onFailure: fail });
  const rebuilds = async () => {
    for (let time = 0; time < 3; time += 1) await rebuildReadModels(ledger, noMail);
  };
  const command = {
    type: 'transfer-ownership' as const,
    owner: postId('register-administrator'),
    reason: 'Meanwhile',
  };
  await Promise.all([
    rebuilds(),
    ...ids.map((id) => decideNow(ledger, id, command, { now, actor: official })),
  ]);
  await following.stop();
  await followToTheEnd();
  expect(await compareWithRebuild(ledger)).toEqual([]);
  const owners = (await listObligations(ledger.db, today)).slice(0, 24).map(({ owner }) => owner);
  expect([...new Set(owners)]).toEqual(['register-administrator']);
  const { activities } = await listActivity(ledger, { person: official.personId, limit: 24 });
  expect(activities.map(({ stream }) => stream).sort()).toEqual([...ids].sort());
});

it('name them again once the trigger is corrected, or withdrawn', async () => {
  const stream = 'fact-government-formed';
  const shared = { reason: 'The minutes say so', evidence: { reference: 'Minutes' } };
  const decided = async (proposalId: string, change: Change) => {
    const proposed = { type: 'propose-change' as const, proposalId, change };
    await decideNow(ledger, stream, proposed, {
      now,
      actor: official,
      commandId: commandId(`${proposalId}/propose`),
    });
    const events = await decideNow(
      ledger,
      stream,
      { type: 'approve-change', proposalId },
      {
        now,
        actor: second,
        commandId: commandId(`${proposalId}/approve`),
      },
    );
    return events.at(-1)!.eventId;
  };
  const effectiveOn = addDays(today, -1);
  const corrected = await decided('day', { kind: 'fact-correction', effectiveOn, ...shared });
  const pending = await listPendingNotifications(ledger.db);
  expect(pending.map(({ obligationId }) => obligationId)).toEqual([
    'aln-code-amend',
    'aln-code-scrutiny-time',
    'pmg-engagement',
    'pmg-guidance',
  ]);
  expect(pending[0]!.fact).toMatchObject({
    name: 'government-formed',
    eventId: corrected,
    value: { entries: [{ effectiveOn }] },
  });
  for (const { obligationId } of pending)
    await decideNow(ledger, obligationId, reachOf(effectiveOn, corrected), { now });
  expect(await listPendingNotifications(ledger.db)).toEqual([]);

  const gone = await decided('gone', { kind: 'fact-withdrawal', ...shared });
  const takenBack = await listPendingNotifications(ledger.db);
  expect(takenBack).toHaveLength(4);
  expect(takenBack[0]!.fact).toMatchObject({ eventId: gone, value: { entries: [] } });
  for (const { obligationId } of takenBack)
    await decideNow(ledger, obligationId, reachOf(null, gone), { now });
  expect(await listPendingNotifications(ledger.db)).toEqual([]);
  expect(await getListing(ledger.db, obligationId('pmg-guidance'), today)).toMatchObject({
    unanswered: [],
    awaits: ['government-formed'],
  });
  const ofFacts = (await compareWithRebuild(ledger)).filter(({ table }) => table === 'fact');
  expect(ofFacts).toEqual([]);
});
