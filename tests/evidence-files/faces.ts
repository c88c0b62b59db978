import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MemoryStore } from 'express-session';
import supertest from 'supertest';
import { type Directory, loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { DecideCommand, type Gateway } from '#application/submit-command';
import { type Instant, type ObligationId, instant, obligationId, ok } from '#domain/kernel';
import { evidenceFilesIn } from '#platform/evidence-files';
import { programVersion } from '#platform/program-version';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import type { CommandMessage } from '#workflows';
import { createApi } from '../../apps/api/create-api';
import { createWeb } from '../../apps/web/create-web';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { seedRegister } from '../support/seed-register';

export const REVIEW = obligationId('wm-alp-cycle');
export const HIDDEN = obligationId('home-ed-guidance');
export const NOW = instant('2026-11-23T10:00:00Z');

/** The sample people, with an auditor who may see one obligation alone. */
const sample = loadDirectory(sampleDirectoryFile);
export const people: Directory = {
  ...sample,
  people: sample.people.map((person) =>
    person.roles.includes('auditor') ? { ...person, scope: [REVIEW] } : person,
  ),
};

type Role = 'official' | 'approver' | 'auditor' | 'administrator';

/** The pages and the API on one real ledger, deciding without Temporal. */
export interface Faces {
  readonly ledger: SealedLedger;
  /** by which both decide */
  readonly gateway: Gateway;
  readonly database: TestDatabase;
  /** where the record is published */
  readonly checkpointFolder: string;
  /** a browser in which somebody has signed in */
  browser(role: Role): Promise<Browser>;
  /** a browser in which nobody has signed in */
  stranger(): Browser['agent'];
  /** the API as a program of somebody asks it */
  api(role: Role): Api;
  /** where the API listens */
  readonly apiUrl: string;
  /** what happens, once, between a page’s look at an entry and its next decision */
  beforeDeciding(work: () => Promise<unknown>): void;
  close(): Promise<void>;
}

export interface Browser {
  readonly agent: ReturnType<typeof supertest.agent>;
  /** a form of a page, sent with its token */
  send(path: string, fields: Readonly<Record<string, string>>, file?: GivenFile): Promise<supertest.Response>;
}

interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Api {
  get(path: string): supertest.Test;
  post(path: string): supertest.Test;
  /** an address that is not below the obligations; with a body it is sent there: bytes as they are, anything else as JSON */
  at(path: string, body?: object): supertest.Test;
}

/** A test asks more often than a person. */
const GENEROUS = { HEAVY_REQUESTS_PER_MINUTE: 100_000, SIGN_INS_PER_TEN_MINUTES: 100_000 };

/** What a browser is given of a download, as bytes. */
export const asBytes = (test: supertest.Test): Promise<supertest.Response> =>
  test.buffer(true).parse((response, done) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => done(null, Buffer.concat(pieces)));
    response.on('error', (error: Error) => done(error, null));
  });

/** @param mostMib of a file */
export async function openFaces(
  mostMib: number,
  now: () => Instant = () => NOW,
  erasureList?: string,
  more: readonly string[] = [],
): Promise<Faces> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  await seedRegister(ledger, instant('2026-11-20T10:00:00Z'), [REVIEW, HIDDEN, ...more]);
  const deciding = new DecideCommand(ledger, { current: people }, programVersion());
  let meanwhile: (() => Promise<unknown>) | undefined;
  const decide = async (asked: {
    readonly obligationId: ObligationId;
    readonly message: CommandMessage;
  }): ReturnType<typeof deciding.decide> => {
    const work = meanwhile;
    meanwhile = undefined;
    await work?.();
    return deciding.decide({ v: 1, ...asked, now: now(), clockOffsetMs: 0 });
  };
  const gateway: Gateway = { execute: decide, executeRunning: decide };
  const checkpointFolder = mkdtempSync(join(tmpdir(), 'cylch-published-'));
  const published = { databaseUrl: database.url, checkpointFolder };
  const evidence = evidenceFilesIn(ledger, mostMib, erasureList);
  let signingIn: Role = 'official';
  const pending = { state: 's', nonce: 'n', codeVerifier: 'v' };
  const web: NestExpressApplication = await createWeb({
    services: {
      ledger,
      evidence,
      directory: people,
      gateway,
      now,
      signIn: {
        begin: () => Promise.resolve({ url: 'http://127.0.0.1:8/', pending }),
        finish: () => Promise.resolve(ok({ subject: `sample-${signingIn}`, idToken: 'x' })),
        signOutUrl: () => Promise.reject(new Error('nobody signs out here')),
      },
    },
    sessionStore: new MemoryStore(),
    webUrl: 'http://127.0.0.1:9',
    issuer: 'http://127.0.0.1:8',
    sessionSecret: 'a secret of thirty-two characters',
    published,
    limits: GENEROUS,
  });
  const api = await createApi({
    ledger,
    evidence,
    directory: people,
    gateway,
    now,
    verifyToken: (token) => Promise.resolve({ sub: token }),
    published,
    limits: GENEROUS,
  });
  await api.listen(0, '127.0.0.1');
  return {
    ledger,
    apiUrl: await api.getUrl(),
    gateway,
    database,
    checkpointFolder,
    browser: async (role) => {
      signingIn = role;
      const agent = followingSent(supertest.agent(web.getHttpServer()));
      await agent.get('/en/sign-in');
      await agent.get('/signed-in');
      return { agent, send: (...given) => sendForm(agent, ...given) };
    },
    beforeDeciding: (work) => {
      meanwhile = work;
    },
    stranger: () => supertest.agent(web.getHttpServer()),
    api: (role) => {
      const http = supertest(api.getHttpServer());
      const address = (path: string): string => `/api/v1/obligations/${path}`;
      const bearer = `Bearer sample-${role}`;
      return {
        get: (path) => http.get(address(path)).set('authorization', bearer),
        at: (path, body) =>
          (body === undefined
            ? http.get(`/api/v1/${path}`)
            : http
                .post(`/api/v1/${path}`)
                .set('content-type', Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json')
                .send(body)
          ).set('authorization', bearer),
        post: (path) => http.post(address(path)).set('authorization', bearer),
      };
    },
    close: async () => {
      await web.close();
      await api.close();
      await ledger.close();
      await database.drop();
    },
  };
}

/** As a browser does, it follows a form that was sent to the address that its answer has. */
function followingSent(agent: Browser['agent']): Browser['agent'] {
  const post = agent.post.bind(agent);
  agent.post = (url) => {
    const test = post(url);
    const end = test.end.bind(test);
    test.end = (done) =>
      end((error, response) => {
        const to = (response as supertest.Response | undefined)?.headers['location'] ?? '';
        if (error || !/[?&]sent=/u.test(to)) return done?.(error, response);
        agent.get(to).end((failed, answer) => {
          (answer as supertest.Response | undefined)?.redirects.push(to);
          done?.(failed, answer);
        });
      });
    return test;
  };
  return agent;
}

/** Fills in a form: what it carries unseen is sent back with it. */
async function sendForm(
  agent: ReturnType<typeof supertest.agent>,
  path: string,
  fields: Readonly<Record<string, string>>,
  file?: GivenFile,
): Promise<supertest.Response> {
  const shown = await agent.get(path);
  // there is no form where all that it could send would be refused
  if (shown.status !== 200) return shown;
  const sent = agent.post(path);
  for (const [name, value] of Object.entries({ ...hiddenIn(shown.text), ...fields }))
    void sent.field(name, value);
  if (file !== undefined) void sent.attach('file', file.bytes, file.name);
  return confirmed(agent, path, await sent);
}

/** Confirms what a check page shows; any other answer stays as it is. */
export async function confirmed(
  agent: Browser['agent'],
  path: string,
  answer: supertest.Response,
): Promise<supertest.Response> {
  const mark = markIn(answer.text);
  return mark === undefined
    ? answer
    : agent
        .post(path)
        .type('form')
        .send(new URLSearchParams([...allHiddenIn(answer.text), ['checked', mark]]).toString());
}

/** By which a check page is confirmed; undefined where the page is none. */
export const markIn = (html: string): string | undefined =>
  /name="checked" value="([^"]+)"/u.exec(html)?.[1] ?? /value="([^"]+)" [^>]*name="checked"/u.exec(html)?.[1];

const HIDDEN_FIELD = /<input type="hidden" name="([^"]+)" value="([^"]*)">/g;

/** Of the page’s own forms: not of the dialog that warns of the session’s end, and one token alone. */
function allHiddenIn(html: string): [string, string][] {
  const [main = html] = html.split('</main>');
  const fields = [...main.matchAll(HIDDEN_FIELD)].map(([, name = '', value = '']): [string, string] => [
    name,
    unescaped(value),
  ]);
  const token = fields.findIndex(([name]) => name === 'csrfToken');
  return fields.filter(([name], at) => name !== 'csrfToken' || at === token);
}

export const hiddenIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(allHiddenIn(html));

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
