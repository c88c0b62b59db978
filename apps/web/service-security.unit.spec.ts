import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MemoryStore } from 'express-session';
import supertest from 'supertest';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { type Instant, addMillis, instant, ok } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { createWeb } from './create-web';

const away = () => Promise.reject(new Error('nothing answers here'));
const MINUTE = 60_000;
const languages = ['en', 'cy'] as const;

let now: Instant;
let signOutUrl: () => Promise<string | null>;
let app: NestExpressApplication;
beforeAll(async () => {
  app = await createWeb({
    services: {
      ledger: {} as SealedLedger,
      directory: loadDirectory(sampleDirectoryFile),
      gateway: { execute: away, executeRunning: away },
      signIn: {
        begin: () =>
          Promise.resolve({
            url: 'http://127.0.0.1:8/',
            pending: { state: 's', nonce: 'n', codeVerifier: 'v' },
          }),
        finish: () => Promise.resolve(ok({ subject: 'sample-official', idToken: 'x' })),
        signOutUrl: () => signOutUrl(),
      },
      now: () => now,
    },
    sessionStore: new MemoryStore(),
    webUrl: 'http://127.0.0.1:9',
    issuer: 'http://127.0.0.1:8',
    sessionSecret: 'a secret of thirty-two characters',
  });
});
afterAll(() => app.close());
beforeEach(() => {
  now = instant('2026-06-01T08:00:00Z');
  signOutUrl = () => Promise.resolve('http://127.0.0.1:8/end');
});

const ask = () => supertest(app.getHttpServer());

async function signedIn(language = 'en') {
  const agent = supertest.agent(app.getHttpServer());
  await agent.get(`/${language}/sign-in`);
  await agent.get('/signed-in');
  return agent;
}

type Agent = Awaited<ReturnType<typeof signedIn>>;

const tokenIn = (html: string): string => /name="csrfToken" value="([^"]+)"/.exec(html)?.[1] ?? '';
const isIn = async (agent: Agent) => (await agent.get('/en/sign-out')).status === 200;

describe('every response', () => {
  it.each([
    ['a page', '/en', 200],
    ['an asset', '/assets/cylch.css', 200],
    ['an asset there is not', '/assets/none.css', 404],
    ['a redirect', '/', 302],
    ['a redirect to sign in', '/en/register', 303],
    ['an address that cannot be read', '/en/%00', 400],
  ])('has the headers that close what is not used: %s', async (_name, path, status) => {
    const { headers, status: answered } = await ask().get(path);
    expect(answered).toBe(status);
    expect(headers['permissions-policy']).toContain('camera=(), ');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['cache-control']).toBe(path === '/assets/cylch.css' ? 'public, max-age=3600' : 'no-store');
  });

  it.each(['/en', '/assets/cylch.css', '/assets/none.css', '/robots.txt', '/favicon.ico', '/en/register'])(
    'has the same headers without its body when HEAD asks: %s',
    async (path) => {
      const [got, head] = [await ask().get(path), await ask().head(path)];
      const same = ({ headers, status }: { headers: Record<string, string>; status: number }) => ({
        status,
        names: Object.keys(headers).filter(
          (name) => !/transfer-encoding|content-(length|encoding)/.test(name),
        ),
        location: headers['location'],
        type: headers['content-type'],
      });
      expect(same(head as never)).toEqual(same(got as never));
      expect((head as { text?: string }).text ?? '').toBe('');
    },
  );

  it.each(['br', 'gzip'])('is compressed where it is of text: %s', async (encoding) => {
    for (const path of ['/en', '/assets/cylch.css']) {
      const { headers } = await ask().get(path).set('Accept-Encoding', encoding).buffer(false);
      expect([path, headers['content-encoding']]).toEqual([path, encoding]);
      expect(headers['vary']).toContain('Accept-Encoding');
    }
    const plain = await ask().get('/assets/cylch.css').set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
  });
});

describe('what there is not', () => {
  it('is said of an asset without a sign-in, and an asset takes nothing', async () => {
    const { status, headers } = await ask().get('/assets/none.js');
    expect([status, headers['location'], headers['set-cookie']]).toEqual([404, undefined, undefined]);
    const posted = await ask().post('/assets/cylch.css');
    expect([posted.status, posted.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it.each(languages)(
    'is 404, and a page sent what it does not take is 405 with Allow: %s',
    async (language) => {
      const agent = await signedIn(language);
      const { text } = await agent.get(`/${language}/sign-out`);
      const form = { csrfToken: tokenIn(text) };
      expect((await agent.get(`/${language}/nowhere`)).status).toBe(404);
      const posted = await agent.post(`/${language}/register`).type('form').send(form);
      expect([posted.status, posted.headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect(posted.text).toContain(
        language === 'en' ? 'cannot be done at this address' : 'Ni ellir gwneud hynny',
      );
    },
  );
});

describe('what is too large', () => {
  it.each([
    ['en', 'a form may hold 2 MB of text'],
    ['cy', 'caiff ffurflen gynnwys 2 MB o destun'],
  ] as const)('is refused with the limit in words: %s', async (language, words) => {
    const agent = await signedIn(language);
    const answer = await agent
      .post(`/${language}/obligations/wm-alp-cycle/note-progress`)
      .type('form')
      .send(`text=${'a'.repeat(2_200_000)}`);
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining(words)]);
  });
});

describe('the token of a form', () => {
  it('is other letters on each page, each of which is taken', async () => {
    const agent = await signedIn();
    const tokens = [
      tokenIn((await agent.get('/en/sign-out')).text),
      tokenIn((await agent.get('/en/sign-out')).text),
    ];
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(tokens).not.toContain('');
    for (const csrfToken of tokens)
      expect((await agent.post('/en/session/stay').type('form').send({ csrfToken })).status).toBe(200);
    expect((await agent.post('/en/session/stay').type('form').send({ csrfToken: 'x' })).status).toBe(403);
    expect((await agent.post('/en/session/stay').type('form').send({})).status).toBe(403);
  });
});

describe('a session', () => {
  it('ends an hour after the last request, and at its end nobody is signed in', async () => {
    const agent = await signedIn();
    now = addMillis(now, 59 * MINUTE);
    expect(await isIn(agent)).toBe(true);
    now = addMillis(now, 59 * MINUTE);
    expect(await isIn(agent)).toBe(true);
    now = addMillis(now, 60 * MINUTE);
    const { status, headers } = await agent.get('/en/sign-out');
    expect([status, headers['location']]).toEqual([303, '/en/sign-in?to=%2Fsign-out']);
    now = instant('2026-06-01T08:00:00Z');
    expect(await isIn(agent)).toBe(false);
  });

  it('ends twelve hours after sign-in, however busy, and says so beforehand', async () => {
    const agent = await signedIn();
    for (let minutes = 0; minutes < 11 * 60 + 20; minutes += 50) {
      now = addMillis(instant('2026-06-01T08:00:00Z'), minutes * MINUTE);
      expect((await agent.get('/en/sign-out')).text).not.toContain('session-ends-soon');
    }
    now = instant('2026-06-01T19:35:00Z');
    for (const [language, words] of [
      ['en', 'You will be signed out at 21:00, because you signed in 12 hours before that.'],
      ['cy', 'Cewch eich allgofnodi am 21:00'],
    ] as const)
      expect((await agent.get(`/${language}/sign-out`)).text).toContain(words);
    now = instant('2026-06-01T20:00:00Z');
    expect(await isIn(agent)).toBe(false);
  });

  it.each([
    ['en', 'If you open no other page you will be signed out at 10:00, and at 21:00 in any case.'],
    ['cy', 'Os na fyddwch yn agor tudalen arall, cewch eich allgofnodi am 10:00, ac am 21:00 beth bynnag.'],
  ] as const)('says at the foot of each page when it ends, in Welsh time: %s', async (language, words) => {
    const agent = await signedIn(language);
    expect((await agent.get(`/${language}/sign-out`)).text).toContain(words);
  });

  it('tells its time left without making it longer, and is longer once somebody stays', async () => {
    const agent = await signedIn();
    const left = async () => (await agent.get('/en/session/time-left')).body as object;
    now = addMillis(now, 56 * MINUTE);
    expect(await left()).toEqual({ secondsLeft: 240, extendable: true, at: '10:00' });
    expect(await left()).toMatchObject({ secondsLeft: 240 });
    const { text } = await (await signedIn()).get('/en/sign-out');
    expect(tokenIn(text)).not.toBe('');
    const page = await agent.get('/en/session/time-left');
    expect(page.status).toBe(200);
    now = addMillis(now, 3 * MINUTE);
    const csrfToken = tokenIn((await agent.get('/en/sign-out')).text);
    const stayed = await agent.post('/en/session/stay').type('form').send({ csrfToken });
    expect(stayed.body).toMatchObject({ secondsLeft: 3_600 });
    expect(await left()).toMatchObject({ secondsLeft: 3_600 });
    now = addMillis(now, 60 * MINUTE);
    expect((await agent.get('/en/session/time-left')).status).toBe(303);
  });
});

describe('signing out', () => {
  const button = /<form method="post" action="\/en\/sign-out">[\s\S]*?<button[^>]*>Sign out<\/button>/;

  it('is one button on every page, here and at the identity provider', async () => {
    const agent = await signedIn();
    const { text } = await agent.get('/en/help');
    expect(text).toMatch(button);
    const out = await agent
      .post('/en/sign-out')
      .type('form')
      .send({ csrfToken: tokenIn(text) });
    expect([out.status, out.headers['location']]).toEqual([303, 'http://127.0.0.1:8/end']);
    expect(await isIn(agent)).toBe(false);
    expect((await ask().get('/en/help')).text).not.toMatch(button);
  });

  it('ends the session here where the identity provider does not answer', async () => {
    signOutUrl = away;
    const agent = await signedIn('cy');
    const csrfToken = tokenIn((await agent.get('/cy/help')).text);
    const out = await agent.post('/cy/sign-out').type('form').send({ csrfToken });
    expect([out.status, out.headers['location']]).toEqual([303, '/cy']);
    expect(await isIn(agent)).toBe(false);
  });
});

const PAGES = ['about', 'help', 'privacy', 'cookies', 'contact', 'accessibility'];

describe.each(languages)('the pages about the service: %s', (language) => {
  it('are read signed out, and each links to the others at its foot', async () => {
    for (const page of PAGES) {
      const { status, text } = await ask().get(`/${language}/${page}`);
      expect([page, status]).toEqual([page, 200]);
      for (const other of PAGES) expect(text).toContain(`href="/${language}/${other}"`);
      expect(text).not.toMatch(/\{\{|undefined|\[object/);
    }
  });

  it('name the cookie that is set, and no other is', async () => {
    const { headers } = await ask().get(`/${language}/sign-in`);
    const set = (headers['set-cookie'] as unknown as string[]).map((line) => line.split('=')[0]);
    expect(set).toEqual(['cylch.session']);
    const { text } = await ask().get(`/${language}/cookies`);
    expect(text).toContain('cylch.session');
    expect(text).toMatch(/60/);
    for (const page of PAGES)
      expect((await ask().get(`/${language}/${page}`)).headers['set-cookie']).toBeUndefined();
  });

  it('say whom to write to: the administrators, to those who are signed in, where no address is set', async () => {
    const stranger = await ask().get(`/${language}/contact`);
    expect(stranger.text).not.toContain('mailto:');
    const agent = await signedIn(language);
    const { people } = loadDirectory(sampleDirectoryFile);
    const { text } = await agent.get(`/${language}/contact`);
    for (const { name, email } of people.filter(({ roles }) => roles.includes('administrator')))
      expect(text).toContain(`${name}: <a class="govuk-link cylch-break-words" href="mailto:${email}"`);
  });

  it('say of accessibility what the tests are made with', async () => {
    const { version } = JSON.parse(readFileSync(require.resolve('axe-core/package.json'), 'utf8')) as {
      version: string;
    };
    expect((await ask().get(`/${language}/accessibility`)).text).toContain(`axe-core ${version}`);
  });

  it('find a topic of the help, or say what to do where there is none', async () => {
    const help = async (q: string) => (await ask().get(`/${language}/help`).query({ q })).text;
    expect(await help(language === 'en' ? 'ladder' : 'ysgol')).toContain('id="ladder"');
    const nothing = await help('<zebra>');
    expect(nothing).toContain('&lt;zebra&gt;');
    expect(nothing).toContain(
      language === 'en' ? 'Try fewer or other words' : 'Rhowch gynnig ar lai o eiriau',
    );
    expect(nothing).not.toContain('id="ladder"');
  });
});
