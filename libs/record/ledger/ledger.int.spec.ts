import { Client } from 'pg';
import { type NewEvent, eventId, instant } from '#domain/kernel';
import { type Ledger, openLedger } from './ledger';
import type { AppendResult } from './contract';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { code, event } from './appends.testing';

jest.setTimeout(60_000);

let database: TestDatabase;
let ledger: Ledger;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
});

const append = (
  stream: string,
  expected: 'none' | 'any' | number,
  ...events: NewEvent[]
): Promise<AppendResult> => ledger.transaction((tx) => tx.append({ stream, expected, events }));

describe('an append', () => {
  it('answers with versions, positions and the time of recording', async () => {
    const result = await append('s', 'none', event('a'), event('b'));
    expect(result).toMatchObject({ ok: true, value: { repeated: false, version: 2 } });
    expect(await ledger.readStream('s')).toEqual(result.ok ? result.value.events : []);
    expect(await ledger.head()).toMatchObject({ position: 2 });
  });

  it('1. that succeeded gives its first answer when it is retried, before the version is judged', async () => {
    const first = await append('s', 'none', event('a'));
    await append('s', 1, event('b'));
    const again = await append('s', 'none', event('a'));
    expect(again).toMatchObject({ ok: true, value: { repeated: true, version: 1 } });
    expect(again.ok && again.value.events).toEqual(first.ok && first.value.events);
    expect((await ledger.head()).position).toBe(2);
  });

  it('3. of two with one expected version: one wins, the other is told the current version', async () => {
    await append('s', 'none', event('a'));
    const results = await Promise.all([append('s', 1, event('b')), append('s', 1, event('c'))]);
    expect(results.map(code).sort()).toEqual(['ok', 'version-conflict']);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { currentVersion: 2 } });
  });

  it('4. is refused where the stream must not exist and does', async () => {
    await append('s', 'none', event('a'));
    expect(code(await append('s', 'none', event('b')))).toBe('version-conflict');
    expect(code(await append('s', 'any', event('b')))).toBe('ok');
  });

  it('5. is refused where an id is used again with another body, or together with a new one', async () => {
    await append('s', 'none', event('a'));
    expect(code(await append('s', 'any', event('a', { n: 2 })))).toBe('event-id-reused');
    expect(code(await append('other', 'any', event('a')))).toBe('event-id-reused');
    expect(code(await append('s', 'any', event('a'), event('b')))).toBe('event-id-reused');
    expect((await ledger.head()).position).toBe(1);
  });

  it('6. of nothing is refused', async () => {
    expect(code(await append('s', 'any'))).toBe('empty-append');
  });

  it('of more than an entry bundle can hold is refused, and says how to mend it', async () => {
    expect(await append('s', 'any', event('a', { text: 'ŵ'.repeat(30_000) }))).toMatchObject({
      refusal: { code: 'event-too-large', message: { en: expect.stringContaining('60000 bytes') as string } },
    });
    expect(code(await append('s', 'any', event('a', { text: 'ŵ'.repeat(29_900) })))).toBe('ok');
  });

  it('7. takes 10,000 events in one call', async () => {
    const events = Array.from({ length: 10_000 }, (_, index) => event(`e${index}`, { index }));
    expect(code(await append('long', 'none', ...events))).toBe('ok');
    expect(
      (await ledger.readStream('long', { fromVersion: 9_999 })).map(({ data }) => data['index']),
    ).toEqual([9_998, 9_999]);
  });

  it.each([
    ['U+0000', { text: '\u0000' }],
    ['a lone surrogate', { text: '\uD800' }],
    ['2^53', { n: 2 ** 53 }],
    ['-0', { n: -0 }],
    ['NaN', { n: NaN }],
  ])('19. of data with %s is refused before it reaches the database', async (_name, data) => {
    await expect(append('s', 'any', event('a', data))).rejects.toThrow(TypeError);
    expect((await ledger.head()).position).toBe(0);
  });

  it('keeps Welsh letters, quotes and deep values to the letter', async () => {
    const data = { cy: 'tŷ ‘bach’ "â"', deep: [{ a: null, b: [1.5, true] }] };
    await append('s', 'none', event('a', data));
    expect((await ledger.findEvent(eventId('a')))?.data).toEqual(data);
  });

  it('finds events by their ids in one read, without those that there are not', async () => {
    await append('s', 'none', event('a'), event('b'), event('c'));
    const found = await ledger.findEvents(['c', 'lost', 'a'].map(eventId));
    expect([...found].map(([id, { version }]) => [id, version])).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
    expect(await ledger.findEvents([])).toEqual(new Map());
    expect(await ledger.findEvent(eventId('lost'))).toBeNull();
  });
});

describe('a transaction', () => {
  it('8. that fails leaves no event and no gap', async () => {
    await append('s', 'none', event('a'));
    const failing = ledger.transaction(async (tx) => {
      await tx.append({ stream: 's', expected: 1, events: [event('lost')] });
      throw new Error('the read model failed');
    });
    await expect(failing).rejects.toThrow('the read model failed');
    await append('s', 1, event('b'));
    expect(
      (await ledger.readAll({ after: 0, limit: 10 })).map(({ position, eventId }) => [position, eventId]),
    ).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });
});

describe('a follower', () => {
  it('2. and 10. misses nothing behind eight writers, a storm of rollbacks and an idle writer in another database', async () => {
    const elsewhere = new Client({ connectionString: (await createTestDatabase()).url });
    await elsewhere.connect();
    await elsewhere.query('begin; create table idle (n int)');
    const stop = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const { position } of ledger.follow({ after: 0, signal: stop.signal, pollMs: 5 })) {
        seen.push(position);
        if (position === 400) stop.abort();
      }
    })();
    const writer = async (name: number): Promise<void> => {
      for (let n = 0; n < 50; n += 1) {
        await append(`w${name}`, 'any', event(`${name}-${n}`));
        await ledger
          .transaction(async (tx) => {
            await tx.append({ stream: `w${name}`, expected: 'any', events: [event(`${name}-${n}-lost`)] });
            throw new Error('rolled back');
          })
          .catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));
    await following;
    await elsewhere.end();
    expect(seen).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
  });
});

describe('11. nobody can quietly alter what was recorded', () => {
  const INSERT = `insert into ledger.events values (99, 's', 9, 'x', 'T', 1, now(), now(), '{}', '{}')`;
  const CHANGES = [
    INSERT,
    `update ledger.events set data = '{}'`,
    `delete from ledger.events`,
    `truncate ledger.events`,
    `alter table ledger.events disable trigger all`,
    `update ledger.head set position = 0`,
  ];

  async function attempt(role: string, text: string): Promise<string> {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      await client.query(`set role ${role}`);
      await client.query(text);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  }

  it.each(['cylch_app', 'cylch_reader'])('%s may do none of it', async (role) => {
    await append('s', 'none', event('a'));
    for (const text of CHANGES) {
      expect(await attempt(role, text)).toMatch(/permission denied|must be owner/);
    }
  });

  it.each(CHANGES.slice(1, 4))('not even the owner or a superuser in replica mode may %s', async (text) => {
    await append('s', 'none', event('a'));
    expect(await attempt('cylch_owner', text)).toMatch(/append-only/);
    expect(await attempt('postgres', `set session_replication_role = replica; ${text}`)).toMatch(
      /append-only/,
    );
  });

  it('a reader may not append', async () => {
    const reader = openLedger({ databaseUrl: database.url, role: 'reader' });
    const appending = reader.transaction((tx) =>
      tx.append({ stream: 's', expected: 'any', events: [event('a')] }),
    );
    await expect(appending).rejects.toThrow('permission denied');
    await reader.close();
  });
});

describe('the clock', () => {
  it('of a production ledger cannot be set', async () => {
    expect(await ledger.isScratch()).toBe(false);
    const setting = ledger.transaction((tx) => tx.setScratchClock(instant('2031-01-01T00:00:00Z')));
    await expect(setting).rejects.toThrow('a production ledger keeps the server’s clock');
  });

  it('20. set back: what is recorded never falls', async () => {
    const scratchDatabase = await createTestDatabase({ scratch: true });
    const scratch = openLedger({ databaseUrl: scratchDatabase.url });
    for (const [id, now] of [
      ['a', '2031-01-01T00:00:00.000Z'],
      ['b', '2030-01-01T00:00:00.000Z'],
      ['c', '2032-01-01T00:00:00.000Z'],
    ] as const) {
      await scratch.transaction(async (tx) => {
        await tx.setScratchClock(instant(now));
        await tx.append({ stream: 's', expected: 'any', events: [event(id)] });
      });
    }
    expect((await scratch.readStream('s')).map(({ recordedAt }) => recordedAt)).toEqual([
      '2031-01-01T00:00:00.000Z',
      '2031-01-01T00:00:00.000Z',
      '2032-01-01T00:00:00.000Z',
    ]);
    await scratch.close();
    await scratchDatabase.drop();
  });

  it('is told with each append of a scratch ledger, and is the server’s own elsewhere', async () => {
    const scratchDatabase = await createTestDatabase({ scratch: true });
    const scratch = openLedger({ databaseUrl: scratchDatabase.url });
    const at = instant('2031-01-01T00:00:00.000Z');
    const request = (id: string) => ({ stream: 's', expected: 'any' as const, events: [event(id)] });
    await scratch.appendAt(at, request('a'));
    const [again, later] = await Promise.all([
      scratch.appendAt(instant('2033-01-01T00:00:00.000Z'), request('a')),
      scratch.appendAt(instant('2032-01-01T00:00:00.000Z'), request('b')),
    ]);
    expect(again).toMatchObject({ ok: true, value: { repeated: true } });
    expect(later.ok).toBe(true);
    const [first] = await scratch.readStream('s');
    expect(first?.recordedAt).toBe(at);
    await ledger.appendAt(at, request('a'));
    expect((await ledger.readStream('s'))[0]?.recordedAt).not.toBe(at);
    await scratch.close();
    await scratchDatabase.drop();
  });
});
