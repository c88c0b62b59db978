import { Client } from 'pg';
import type { NewEvent } from '#domain/kernel';
import { type Ledger, openLedger } from './ledger';
import { type AppendRequest, type AppendResult, type EventCodec, plainCodec } from './contract';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { code, event } from './appends.testing';

jest.setTimeout(60_000);

let database: TestDatabase;
let ledger: Ledger;
let admin: Client;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await ledger.close();
  await database.drop();
});

const request = (
  stream: string,
  expected: AppendRequest['expected'],
  ...events: NewEvent[]
): AppendRequest => ({ stream, expected, events });

const positionsAndIds = async (): Promise<readonly (readonly [number, string])[]> =>
  (await ledger.readAll({ after: 0, limit: 10_000 })).map(({ position, eventId }) => [position, eventId]);

const transactions = async (): Promise<number> => {
  const { rows } = await admin.query<{ n: number }>(
    'select count(distinct xmin::text)::int as n from ledger.events',
  );
  return rows[0]!.n;
};

/** Calls made in one turn of the event loop wait together. */
const together = (...requests: readonly AppendRequest[]): Promise<AppendResult[]> =>
  Promise.all(requests.map((each) => ledger.append(each)));

describe('appends that wait at the same time', () => {
  it('share one transaction and one time of recording, each with its own place', async () => {
    const results = await together(
      request('a', 'none', event('a1'), event('a2')),
      request('b', 'none', event('b1')),
      request('c', 'any', event('c1')),
    );
    expect(results).toMatchObject([
      { ok: true, value: { version: 2, events: [{ position: 1 }, { position: 2, version: 2 }] } },
      { ok: true, value: { version: 1, events: [{ position: 3, version: 1 }] } },
      { ok: true, value: { version: 1, events: [{ position: 4 }] } },
    ]);
    expect(await transactions()).toBe(1);
    expect(await ledger.readAll({ after: 0, limit: 9 })).toEqual(
      results.flatMap((result) => (result.ok ? result.value.events : [])),
    );
  });

  it('on one stream stand in their order, each seeing the one before it', async () => {
    const results = await together(
      request('s', 'none', event('a')),
      request('s', 1, event('b'), event('c')),
      request('s', 'any', event('d')),
    );
    expect(results.map((result) => result.ok && result.value.version)).toEqual([1, 3, 4]);
    expect((await ledger.readStream('s')).map(({ eventId }) => eventId)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('with one expected version: exactly one wins, the other is told the current version', async () => {
    await ledger.append(request('s', 'none', event('a')));
    const results = await together(
      request('s', 1, event('b')),
      request('s', 1, event('c')),
      request('other', 'none', event('d')),
    );
    expect(results.map(code)).toEqual(['ok', 'version-conflict', 'ok']);
    expect(results[1]).toMatchObject({ refusal: { currentVersion: 2 } });
    expect(await positionsAndIds()).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'd'],
    ]);
  });

  it('may hold a retry, of what was recorded before or of each other: it gets the first answer', async () => {
    const first = await ledger.append(request('s', 'none', event('a')));
    const results = await together(
      request('t', 'none', event('t')),
      request('s', 'none', event('a')),
      request('t', 'none', event('t')),
      request('s', 1, event('b')),
    );
    expect(results.map((result) => result.ok && result.value.repeated)).toEqual([false, true, true, false]);
    const places = results.map((result) => (result.ok ? result.value.events : []));
    expect(places[1]).toEqual(first.ok && first.value.events);
    expect(places[2]).toEqual(places[0]);
  });

  it('with one id and two bodies: the second is told that its id is used', async () => {
    const results = await together(
      request('s', 'any', event('a')),
      request('t', 'any', event('a')),
      request('u', 'any', event('b')),
    );
    expect(results.map(code)).toEqual(['ok', 'event-id-reused', 'ok']);
  });

  it('are not failed by a neighbour that is empty, oversized, no JSON, or refused by the database', async () => {
    const answers = await Promise.allSettled(
      [
        request('a', 'none', event('a')),
        request('b', 'none'),
        request('c', 'none', event('c', { text: 'ŵ'.repeat(30_000) })),
        request('d', 'none', event('d', { n: NaN })),
        request('e', 'none', event('e\u0000')),
        request('f', 'none', event('f'.repeat(301))),
        request('g', 'none', event('g'), event('g')),
        request('h', 'none', event('h')),
      ].map((each) => ledger.append(each)),
    );
    expect(
      answers.map((each) =>
        each.status === 'fulfilled' ? code(each.value) : (each.reason as Error).message,
      ),
    ).toEqual([
      'ok',
      'empty-append',
      'event-too-large',
      expect.stringContaining('not a storable number'),
      expect.stringContaining('invalid byte sequence'),
      expect.stringContaining('fits_an_entry_bundle'),
      expect.stringContaining('twice in one append'),
      'ok',
    ]);
    expect(await positionsAndIds()).toEqual([
      [1, 'a'],
      [2, 'h'],
    ]);
  });

  it('are not failed by a neighbour that the codec undoes; it is asked when all have their places', async () => {
    await admin.query(`create function public.confirm(p_ids text[]) returns text language plpgsql as $$
      begin
        if (select count(*) from ledger.events where event_id = any(p_ids)) <> cardinality(p_ids) then
          raise exception 'asked before they have their places';
        elsif 'bad' = any(p_ids) then raise exception 'a key is gone'; end if;
        return 'confirmed';
      end $$`);
    const rejectingCodec: EventCodec = {
      ...plainCodec,
      confirmation: (stored) => ({
        call: 'public.confirm',
        parameters: [stored.map(({ eventId }) => eventId)],
      }),
      failure: (error) => ((error as Error).message === 'a key is gone' ? new Error('undone') : error),
    };
    const confirming = openLedger({ databaseUrl: database.url, codec: rejectingCodec });
    const answers = await Promise.allSettled(
      ['a', 'b', 'bad', 'c'].map((id) => confirming.append(request(id, 'none', event(id)))),
    );
    await confirming.close();
    expect(
      answers.map((each) => (each.status === 'rejected' ? (each.reason as Error).message : 'ok')),
    ).toEqual(['ok', 'ok', 'undone', 'ok']);
    expect(await positionsAndIds()).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
  });

  it('write each what goes alongside its own events, and only where those are appended', async () => {
    await admin.query(`create table public.written (position bigint, what text);
      grant insert on public.written to cylch_app;
      create function public.write(p_position bigint, p_what text) returns void language sql as
        $$ insert into public.written values (p_position, p_what) $$`);
    const written = (what: string, positionOf: number) => [
      { call: 'public.write', positionOf, parameters: [what] },
    ];
    await together(
      { ...request('a', 'none', event('a1'), event('a2')), alongside: written('second of a', 1) },
      { ...request('b', 7, event('b1')), alongside: written('refused', 0) },
      { ...request('c', 'none', event('c1')), alongside: written('first of c', 0) },
    );
    // given again, the first answer writes nothing again
    await together({ ...request('c', 'none', event('c1')), alongside: written('repeated', 0) });
    const { rows } = await admin.query('select position::int, what from public.written order by position');
    expect(rows).toEqual([
      { position: 2, what: 'second of a' },
      { position: 3, what: 'first of c' },
    ]);
  });

  it('whose connection is lost under them stand once each, whoever has to ask again', async () => {
    const requests = ['a', 'b', 'c'].map((id) => request(id, 'none', event(id)));
    const holder = new Client({ connectionString: database.adminUrl });
    await holder.connect();
    await holder.query('begin; select * from ledger.head for update');
    const appending = Promise.allSettled(requests.map((each) => ledger.append(each)));
    const killed = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await eventually(async () => (await admin.query(killed)).rowCount !== 0, { everyMs: 1 });
    await holder.end();
    expect((await appending).filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect((await together(...requests)).map(code)).toEqual(['ok', 'ok', 'ok']);
    expect((await positionsAndIds()).map(([position]) => position)).toEqual([1, 2, 3]);
  });

  it('of eight writers of two programs, beside transactions that roll back, are all seen by a follower', async () => {
    const second = openLedger({ databaseUrl: database.url });
    const stop = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const { position } of ledger.follow({ after: 0, signal: stop.signal, pollMs: 5 })) {
        seen.push(position);
        if (position === 800) stop.abort();
      }
    })();
    const writer = async (name: number): Promise<void> => {
      const executor = name % 2 === 0 ? ledger : second;
      for (let n = 0; n < 50; n += 1) {
        await Promise.all([
          executor.append(
            request(`w${name}`, 2 * n === 0 ? 'none' : 2 * n, event(`${name}-${n}`), event(`${name}-${n}b`)),
          ),
          executor
            .transaction(async (tx) => {
              await tx.append(request(`lost${name}`, 'any', event(`${name}-${n}-lost`)));
              throw new Error('rolled back');
            })
            .catch(() => undefined),
        ]);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));
    await following;
    await second.close();
    expect(seen).toEqual(Array.from({ length: 800 }, (_, index) => index + 1));
  });
});
