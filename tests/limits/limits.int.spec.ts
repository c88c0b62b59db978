import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MemoryStore } from 'express-session';
import { errors } from 'jose';
import supertest from 'supertest';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { type Instant, addMillis, instant, ok } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { countRequest, forgetEndedCounts } from '#record/request-counts';
import { createApi } from '../../apps/api/create-api';
import { createWeb } from '../../apps/web/create-web';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../support/database';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const START = instant('2026-06-01T10:00:00Z');
const LIMITS = { SIGN_INS_PER_TEN_MINUTES: 3, WRONG_TOKENS_PER_TEN_MINUTES: 3, HEAVY_REQUESTS_PER_MINUTE: 4 };

let now: Instant = START;
let database: TestDatabase;
let ledgers: SealedLedger[];
let webs: NestExpressApplication[];
let apis: NestExpressApplication[];

const away = () => Promise.reject(new Error('nothing is decided here'));
const pending = { state: 's', nonce: 'n', codeVerifier: 'v' };
const shared = {
  directory: loadDirectory(sampleDirectoryFile),
  gateway: { execute: away, executeRunning: away },
  now: () => now,
};
const sessionStore = new MemoryStore();

const web = (ledger: SealedLedger) =>
  createWeb({
    services: {
      ...shared,
      ledger,
      signIn: {
        begin: () => Promise.resolve({ url: 'http://127.0.0.1:8/', pending }),
        finish: () => Promise.resolve(ok({ subject: 'sample-official', idToken: 'x' })),
        signOutUrl: away,
      },
    },
    sessionStore,
    webUrl: 'http://127.0.0.1:9',
    issuer: 'http://127.0.0.1:8',
    sessionSecret: 'a secret of thirty-two characters',
    options: { trustedProxies: 1 },
    limits: LIMITS,
  });

const api = (ledger: SealedLedger) =>
  createApi({
    ...shared,
    ledger,
    limits: LIMITS,
    trustedProxies: 1,
    verifyToken: (token) =>
      token === 'right'
        ? Promise.resolve({ sub: 'sample-official' })
        : Promise.reject(new errors.JWTInvalid('not one of ours')),
  });

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  // as two machines: each with its own connections
  ledgers = [
    openSealedLedger({ databaseUrl: database.url }),
    openSealedLedger({ databaseUrl: database.url }),
  ];
  webs = await Promise.all(ledgers.map(web));
  apis = await Promise.all(ledgers.map(api));
});
afterAll(async () => {
  await Promise.all([...webs, ...apis].map((app) => app.close()));
  await Promise.all(ledgers.map((ledger) => ledger.close()));
  await database.drop();
});
beforeEach(async () => {
  now = START;
  await asSuperuser(database.adminUrl, 'delete from web.request_count');
});

const rows = () => asSuperuser(database.adminUrl, 'select key from web.request_count');
const on = (app: NestExpressApplication | undefined) => supertest(app!.getHttpServer());
/** one after the other, on each machine in turn */
async function oneByOne(times: number, ask: (which: number) => PromiseLike<supertest.Response>) {
  const answers: supertest.Response[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await ask(time % 2));
  return answers;
}
const statuses = (answers: readonly supertest.Response[]) => answers.map(({ status }) => status);

describe('sign-ins started from one address', () => {
  const start = (which: number, address: string, language = 'en') =>
    on(webs[which]).get(`/${language}/sign-in`).set('X-Forwarded-For', address);

  it.each([
    ['en', 'You have asked too often', 'Wait 10 minutes, then try again.'],
    ['cy', 'Rydych wedi gofyn yn rhy aml', 'Arhoswch am gyfnod (munudau: 10)'],
  ] as const)(
    'are counted over both machines, and the page says what to do: %s',
    async (language, title, words) => {
      const answers = await oneByOne(4, (which) => start(which, '192.0.2.7', language));
      expect(statuses(answers)).toEqual([303, 303, 303, 429]);
      const last = answers.at(-1);
      expect(last?.headers['retry-after']).toBe('600');
      expect(last?.text).toContain(title);
      expect(last?.text).toContain(words);
    },
  );

  it('keep nobody out elsewhere, and end with their window', async () => {
    await oneByOne(4, (which) => start(which, '192.0.2.7'));
    expect((await start(0, '192.0.2.8')).status).toBe(303);
    now = addMillis(START, 4 * MINUTE);
    const still = await start(1, '192.0.2.7');
    expect([still.status, still.headers['retry-after']]).toEqual([429, '360']);
    now = addMillis(START, 10 * MINUTE);
    expect((await start(1, '192.0.2.7')).status).toBe(303);
  });

  it('are of one address where it is half of an IPv6 network, and where a browser makes one up', async () => {
    const answers = await oneByOne(4, (which) => start(which, `2001:db8:1:2::${which + 1}`));
    expect(answers.at(-1)?.status).toBe(429);
    expect((await start(0, '2001:db8:1:3::1')).status).toBe(303);
    const forged = await oneByOne(4, (which) => start(which, `10.0.0.${which}, 192.0.2.9`));
    expect(forged.at(-1)?.status).toBe(429);
  });

  it('leave no address behind, and nothing once it is over', async () => {
    await start(0, '192.0.2.7');
    expect(JSON.stringify(await rows())).not.toContain('192.0.2');
    now = addMillis(START, 11 * MINUTE);
    await start(0, '192.0.2.8');
    expect(await rows()).toHaveLength(1);
  });
});

describe('wrong tokens of one address', () => {
  const ask = (which: number, token: string, language = 'en') =>
    on(apis[which])
      .get('/api/v1/duties')
      .set({ authorization: `Bearer ${token}`, 'X-Forwarded-For': '192.0.2.7', 'accept-language': language });

  it('are counted over both machines; a right one is taken all the same', async () => {
    expect(statuses(await oneByOne(4, (which) => ask(which, 'wrong')))).toEqual([401, 401, 401, 429]);
    const { body, headers } = await ask(0, 'wrong', 'cy');
    expect(headers).toMatchObject({
      'retry-after': '600',
      'content-type': expect.stringContaining('problem+json') as string,
    });
    expect(body).toMatchObject({
      code: 'too-many-requests',
      title: 'Rydych wedi gofyn yn rhy aml.',
      bilingual: { detail: { en: 'Wait 10 minutes, then try again.' } },
    });
    expect((await ask(1, 'right')).status).toBe(200);
  });

  it('are none where no token is sent', async () => {
    const none = await oneByOne(5, (which) => on(apis[which]).get('/api/v1/duties'));
    expect(new Set(statuses(none))).toEqual(new Set([401]));
  });
});

describe('what costs much', () => {
  it('is counted for each person, on the pages and by the API together', async () => {
    const agent = supertest.agent(webs[0]!.getHttpServer());
    await agent.get('/en/sign-in');
    await agent.get('/signed-in');
    const list = () => on(apis[1]).get('/api/v1/activity').set('authorization', 'Bearer right');
    expect(
      statuses([
        await agent.get('/en/activity'),
        await list(),
        await agent.get('/cy/activity'),
        await list(),
      ]),
    ).toEqual([200, 200, 200, 200]);
    const [page, answer] = [await agent.get('/cy/activity'), await list()];
    expect([page.status, page.headers['retry-after'], answer.status]).toEqual([429, '60', 429]);
    expect(page.text).toContain('Arhoswch funud');
    // what costs little goes on
    expect((await agent.get('/en/sign-out')).status).toBe(200);
    now = addMillis(START, MINUTE);
    expect((await list()).status).toBe(200);
  });
});

describe('a count', () => {
  const count = (which: number, key: string) =>
    countRequest(ledgers[which]!.db, { key, now, windowSeconds: 60 }).then((found) => found.count);

  it('misses none of those that come at once', async () => {
    const counts = await Promise.all(Array.from({ length: 40 }, (_, time) => count(time % 2, 'one')));
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it('begins anew after a clock that was ahead has been set back', async () => {
    now = addMillis(START, 1_000 * MINUTE);
    await count(0, 'one');
    now = START;
    expect(await count(1, 'one')).toBe(1);
  });

  it('is forgotten while others are counted, and nobody waits for another', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => count(at % 2, `key ${at}`)));
    now = addMillis(START, 2 * MINUTE);
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await forgetEndedCounts(ledgers[at % 2]!.db, now);
        await count(at % 2, `key ${19 - at}`);
      }),
    );
    expect(await rows()).toHaveLength(20);
  });
});
