import { sql } from 'kysely';
import { holidayCalendar } from '#domain/calendars';
import { currentHolidaySource } from '#domain/shipped-holidays';
import { eraseSubject } from '#application/erasure';
import { readableEvents, readableStream } from '#record/sealed-ledger';
import { type Instant, instant, personId, groupedBy } from '#domain/kernel';
import {
  type ReplayOptions,
  type ReplayedDecision,
  needsAttention,
  archivedCores,
  replayDecisions,
} from '#application/replay';
import { openStreams } from '#record/archive';
import { storedContent } from '#record/contents';
import type { Actor } from '#domain/obligations';
import { clockAt } from '../support/clock';
import { run } from '../../apps/cli/program';
import { LedgerHarness, OBLIGATION, approver, official, people, protector } from '../erasure/ledger-harness';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { decideNow, sampleRows } from '../support/seed-register';
import { story } from './core-story';

const NOTE = 'Mrs Jones is ill until May.';
const ADDRESS = 'jane.jones@council.example';
const clock: Actor = { personId: personId('clock'), roles: ['system'] };
const find = archivedCores();
const timeZones = process.versions['tz'] ?? 'unknown';

let database: TestDatabase;
let harness: LedgerHarness;

beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  harness = new LedgerHarness(database.url);
});
afterEach(async () => {
  await harness.close();
  await database.drop();
});

async function replayedDecisions(
  stream?: string,
  more: Partial<ReplayOptions> = {},
): Promise<readonly ReplayedDecision[]> {
  const { position: to } = await harness.ledger.head();
  const source = {
    inputs: readableEvents(harness.ledger, { to, ...(stream !== undefined && { stream }) }),
    content: (sha256: string) => storedContent(harness.ledger.db, sha256),
    before: (of: string, position: number) => readableStream(harness.ledger, of, position),
  };
  const all: ReplayedDecision[] = [];
  for await (const one of replayDecisions(source, { find, timeZones, ...more })) all.push(one);
  return all;
}

const kinds = (all: readonly ReplayedDecision[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...groupedBy(all, ({ verdict }) => verdict.kind)].map(([kind, of]) => [kind, of.length]),
  );

/** As the server's default namespaceer, with triggers disabled. */
const tamper = (text: string) =>
  harness.sql(`set session_replication_role = replica; alter table ledger.events disable trigger all; ${text};
    alter table ledger.events enable trigger all`);

const cylch = async (...args: readonly string[]) => {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: { DATABASE_URL: database.url },
    input: process.stdin,
  };
  const code = await run([...args, '--data', '/nowhere'], io);
  return { code, out, err };
};

/** The story of the frozen cores, decided by the worker's service. */
async function decideStory(): Promise<readonly string[]> {
  const inTime = [...story].sort((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0));
  for (const { stream, now, actor, commandId, command } of inTime) {
    // no delegation is recorded, so the worker accepts none
    const { personId, postId, roles } = actor;
    const own: Actor = { personId, roles, ...(postId !== undefined && { postId }) };
    await harness.at(now).ask(stream, command, own, commandId);
  }
  return story.map(({ stream }) => stream);
}

async function advanceAll(ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) await harness.at(now).ask(id, { type: 'advance' }, clock, `advance/${id}/${now}`);
}

describe('the whole register, and what was decided on it', () => {
  it('comes out the same, byte for byte; with today’s core too', async () => {
    const inStory = new Set(story.map(({ stream }) => stream));
    const rows = sampleRows().map(({ id }) => id);
    for (const id of rows) if (!inStory.has(id)) await harness.register(id);
    await decideStory();
    await advanceAll(rows, instant('2028-02-01T10:00:00Z'));
    await advanceAll(rows, instant('2029-09-03T10:00:00Z'));

    const all = await replayedDecisions(undefined, {
      today: openStreams(JSON.stringify(currentHolidaySource)),
    });
    expect(all.length).toBeGreaterThan(150);
    expect(kinds(all)).toEqual({ same: all.length });
    expect(new Set(all.map(({ today }) => today?.kind))).toEqual(new Set(['same']));
    expect(new Set(all.map(({ stream }) => stream))).toEqual(new Set([...rows, ...inStory]));
    const [{ events } = { events: 0 }] = await harness.sql(
      'select count(*)::int as events from ledger.events',
    );
    const covered = all.reduce((sum, { positions: { first, last } }) => sum + last - first + 1, 0);
    expect(covered).toBe(events);

    const { code, out, err } = await cylch('audit', 'replay');
    expect([code, out]).toEqual([0, `${String(all.length).padStart(8)}  the same, byte for byte\n`]);
    expect(err).toContain(`Decisions replayed: ${all.length}.`);
  }, 300_000);
});

describe('a superuser’s edit', () => {
  beforeEach(async () => {
    await decideStory();
  });

  it('of a recorded event is named, field by field, in both languages; the rest go on', async () => {
    await tamper(`update ledger.events set data = replace(data, '"timeliness":"in-time"', '"timeliness":"late"')
      where type = 'CompletionConfirmed'`);
    const all = await replayedDecisions();
    const amiss = all.filter(needsAttention);
    expect(amiss).toMatchObject([
      {
        stream: OBLIGATION,
        command: 'confirm-completion',
        verdict: { kind: 'differs', differences: [{ field: '/data/timeliness' }] },
      },
    ]);
    expect(kinds(all)).toEqual({ same: all.length - 1, differs: 1 });
    const english = await cylch('audit', 'replay', OBLIGATION);
    expect(english.code).toBe(1);
    expect(english.out).toContain('First occurrence: completion: recorded “late”, given “in time”.');
    const welsh = await cylch('audit', 'replay', '--language', 'cy');
    expect(welsh.out).toContain('Y tro cyntaf: cwblhad: cofnodwyd “yn hwyr”, rhoddwyd “mewn pryd”.');
    expect(welsh.out).toContain('YN WAHANOL i’r hyn a gofnodwyd');
  });

  it('of a recorded command is named', async () => {
    await tamper(`update ledger.events set metadata = replace(metadata, '"occurrence":1', '"occurrence":2')
      where metadata like '%"type":"confirm-completion"%'`);
    const amiss = (await replayedDecisions()).filter(needsAttention);
    expect(amiss).toMatchObject([
      { command: 'confirm-completion', verdict: { kind: 'differs', differences: [] } },
    ]);
    const { verdict } = amiss[0]!;
    expect(verdict.kind === 'differs' && verdict.answer?.en).toEqual(expect.any(String));
    const json = JSON.parse((await cylch('audit', 'replay', OBLIGATION, '--json')).out) as {
      counts: object;
      amiss: { sentence: { cy: string } }[];
    };
    expect(json.counts).toMatchObject({ differs: 1 });
    expect(json.amiss[0]!.sentence.cy).toEqual(expect.any(String));
  });

  it('of sealed words is named as a broken record, and the rest go on', async () => {
    await tamper(`update ledger.events set data = regexp_replace(data, '"ciphertext":"....', '"ciphertext":"AAAA')
      where position = (select min(position) from ledger.events where type = 'ProgressNoted')`);
    const all = await replayedDecisions();
    expect(kinds(all)).toEqual({ same: all.length - 1, broken: 1 });
    expect(all.find(needsAttention)).toMatchObject({
      command: 'note-progress',
      verdict: { at: { why: '/data/text' } },
    });
    const { code, out } = await cylch('audit', 'replay');
    expect(code).toBe(1);
    expect(out).toMatch(/Record \d+ is not what was recorded \(\/data\/text\)/);
  });

  it('of a key that no recorded erasure destroyed is no erasure: the record is named as broken', async () => {
    await tamper(`delete from sealed.keys where key_id::text = (select data::jsonb #>> '{text,sealed,keyId}'
      from ledger.events where type = 'ProgressNoted' order by position limit 1)`);
    const { code, out } = await cylch('audit', 'replay');
    expect(code).toBe(1);
    expect(out).toMatch(/Record \d+ is not what was recorded \(\/data\/text/);
    expect(kinds(await replayedDecisions())['hidden']).toBeUndefined();
  });

  it('that leaves no JSON is named, and only its own obligation cannot go on', async () => {
    await tamper(`update ledger.events set data = '{' where type = 'ProgressNoted'`);
    const all = await replayedDecisions();
    const amiss = all.filter(needsAttention);
    expect(new Set(amiss.map(({ stream }) => stream))).toEqual(new Set([OBLIGATION]));
    expect(amiss[0]).toMatchObject({ verdict: { kind: 'broken', at: { why: '/data' } } });
    expect(all.filter(({ stream, verdict }) => stream !== OBLIGATION && verdict.kind !== 'same')).toEqual([]);
  });

  it('of the core’s name is no way out: it is asked of no other core, and said by name', async () => {
    await tamper(`update ledger.events set metadata = regexp_replace(metadata, '"core":"....', '"core":"beef')
      where type = 'CompletionConfirmed'`);
    expect((await replayedDecisions()).filter(needsAttention)).toMatchObject([
      { core: null, verdict: { kind: 'core-not-archived' } },
    ]);
    const { code, out } = await cylch('audit', 'replay');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/core that is not kept \(cylch@\S+, beef[0-9a-f]{60}\)/),
    ]);
  });
});

describe('what a decision rests on beside its stream', () => {
  const stored = () => harness.sql('select kind, sha256, content from ledger.contents order by kind, sha256');
  const alterContents = (kind: string, text: string) =>
    harness.sql(`set session_replication_role = replica; alter table ledger.contents disable trigger all;
      ${text} where kind = '${kind}'; alter table ledger.contents enable trigger all`);

  beforeEach(async () => {
    await harness.register(OBLIGATION);
    await harness.given(OBLIGATION, { type: 'note-progress', text: NOTE });
    await harness.given(OBLIGATION, { type: 'note-progress', text: 'Fieldwork has begun.' });
  });

  it('is stored once by its hash and named by every decision', async () => {
    const [calendar, directory, ...rules] = await stored();
    expect(calendar).toMatchObject({ kind: 'calendar' });
    expect(JSON.parse(String(directory!['content']))).toEqual({
      delegations: [],
      personId: official.personId,
      posts: [official.postId],
      roles: official.roles,
    });
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['rule']));
    const bases =
      await harness.sql(`select metadata::jsonb #> '{basis,contents}' as contents from ledger.events
      where metadata::jsonb ? 'basis' order by position`);
    const named = { calendar: calendar!['sha256'], directory: directory!['sha256'] };
    expect(bases.map(({ contents }) => contents)).toEqual([{ calendar: named.calendar }, named, named]);
  });

  it('can be neither changed nor removed by the application, nor stored under another hash', async () => {
    const { db } = harness.ledger;
    await expect(sql`update ledger.contents set content = '{}'`.execute(db)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql`delete from ledger.contents`.execute(db)).rejects.toThrow(/permission denied/);
    await expect(sql`insert into ledger.contents values ('a', 'b', 'c')`.execute(db)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      sql`select ledger.store_contents(array['0'], array['calendar'], array['{}'])`.execute(db),
    ).rejects.toThrow(/not what its hash says/);
    await expect(harness.sql(`update ledger.contents set content = '{}'`)).rejects.toThrow(/append-only/);
  });

  it.each(['calendar', 'directory'])('is found by replay where its bytes were altered: %s', async (kind) => {
    await alterContents(kind, `update ledger.contents set content = replace(content, 'a', 'b')`);
    const amiss = (await replayedDecisions()).filter(needsAttention);
    expect(amiss.length).toBe(kind === 'calendar' ? 3 : 2);
    expect(amiss[0]).toMatchObject({ verdict: { kind: 'content-altered', content: kind } });
    const { code, out } = await cylch('audit', 'replay', '--language', 'cy');
    expect(code).toBe(1);
    expect(out).toContain(`Newidiwyd y cynnwys (${kind})`);
    expect((await cylch('audit', 'replay')).out).toContain(
      `The ${kind} that it was made with was altered since`,
    );
  });

  it('is found by replay where it is gone', async () => {
    await alterContents('calendar', 'delete from ledger.contents');
    expect(kinds(await replayedDecisions())).toEqual({ 'content-missing': 3 });
    expect((await cylch('audit', 'replay')).out).toContain('is no longer in the record');
  });
});

describe('what people may have erased', () => {
  it('is said not to be there, and is no difference', async () => {
    await harness.register(OBLIGATION);
    await harness.given(OBLIGATION, { type: 'note-progress', text: NOTE });
    await harness.given(
      OBLIGATION,
      { type: 'set-body-mail', on: true, address: ADDRESS, reason: 'They asked.' },
      { ...official, personId: personId('p-0003') },
    );
    await harness.given(OBLIGATION, { type: 'note-progress', text: 'Fieldwork has begun.' }, { ...approver });
    for (const subject of [official.personId, `contact/${OBLIGATION}`]) {
      const erased = await eraseSubject(harness.ledger, {
        subject,
        asked: 'words',
        reason: 'Asked for.',
        by: { personId: protector.personId },
        directory: people.current,
        now: instant('2026-01-06T10:00:00Z'),
      });
      expect(erased.ok).toBe(true);
    }
    const all = await replayedDecisions();
    expect(all.map(({ command, verdict }) => [command, verdict.kind])).toEqual([
      ['register', 'same'],
      ['note-progress', 'same-as-far-as-readable'],
      ['set-body-mail', 'hidden'],
      ['note-progress', 'same'],
    ]);
    const { code, out } = await cylch('audit', 'replay', '--language', 'cy');
    expect(code).toBe(0);
    expect(out).toContain('Ni ellir ei ailchwarae’n llawn: mae geiriau y mae’n dibynnu arnynt wedi’u dileu.');
    expect(out).not.toContain(NOTE);
  });
});

it('an event without the command that gave it is named, and the rest go on', async () => {
  await decideNow(
    harness.ledger,
    OBLIGATION,
    { type: 'register', definition: sampleRows().find(({ id }) => id === OBLIGATION)! },
    { now: instant('2026-01-05T10:00:00Z') },
  );
  await harness.given(OBLIGATION, { type: 'note-progress', text: NOTE });
  expect(kinds(await replayedDecisions())).toEqual({ 'command-missing': 1, same: 1 });
  expect(await cylch('audit', 'replay')).toMatchObject({
    code: 1,
    out: expect.stringContaining('WITHOUT the command that gave them'),
  });
  expect((await cylch('audit', 'replay', 'no-such-obligation')).code).toBe(1);
});

it('a decision under a calendar with a moved holiday is replayed with its own, from the record, and shows under --today', async () => {
  // as if GOV.UK had listed the summer bank holiday of 2026 on the Friday before
  const list = currentHolidaySource.published as {
    readonly divisions: Record<string, readonly { date: string }[]>;
  };
  const moved = list.divisions['england-and-wales']!.map((holiday) =>
    holiday.date === '2026-08-31' ? { ...holiday, date: '2026-08-28' } : holiday,
  );
  const published = {
    ...list,
    version: 'earlier list',
    divisions: { ...list.divisions, 'england-and-wales': moved },
  };
  const earlier = { ...currentHolidaySource, published };
  await harness.close();
  harness = new LedgerHarness(
    database.url,
    undefined,
    holidayCalendar(earlier.published, earlier.announcements),
  );
  await harness.register(OBLIGATION);

  const all = await replayedDecisions(undefined, {
    today: openStreams(JSON.stringify(currentHolidaySource)),
  });
  expect(all).toMatchObject([
    {
      verdict: { kind: 'same' },
      today: {
        kind: 'differs',
        differences: expect.arrayContaining([
          expect.objectContaining({
            field: '/data/due/lastWorkingDay/on',
            recorded: '2026-08-31',
            given: '2026-08-28',
          }),
        ]),
      },
    },
  ]);
});
