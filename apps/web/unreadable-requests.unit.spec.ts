import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MemoryStore } from 'express-session';
import supertest from 'supertest';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { instant, ok } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { createWeb } from './create-web';

const away = () => Promise.reject(new Error('nothing answers here'));
const pending = { state: 's', nonce: 'n', codeVerifier: 'v' };

const sessionStore = new MemoryStore();

let app: NestExpressApplication;
let agent: ReturnType<typeof supertest.agent>;
let token = '';
beforeAll(async () => {
  app = await createWeb({
    services: {
      ledger: {} as SealedLedger,
      directory: loadDirectory(sampleDirectoryFile),
      gateway: { execute: away, executeRunning: away },
      signIn: {
        begin: () => Promise.resolve({ url: 'http://127.0.0.1:8/', pending }),
        finish: () => Promise.resolve(ok({ subject: 'sample-official', idToken: 'x' })),
        signOutUrl: away,
      },
      now: () => instant('2026-06-01T10:00:00Z'),
    },
    sessionStore,
    webUrl: 'http://127.0.0.1:9',
    issuer: 'http://127.0.0.1:8',
    sessionSecret: 'a secret of thirty-two characters',
  });
  agent = supertest.agent(app.getHttpServer());
  await agent.get('/en/sign-in');
  await agent.get('/signed-in');
  const { text } = await agent.get('/en/sign-out');
  token = /name="csrfToken" value="([^"]+)"/.exec(text)?.[1] ?? '';
});
afterAll(() => app.close());

const NOTE = '/obligations/wm-alp-cycle/note-progress';
const TITLES = { en: 'That request cannot be read', cy: 'Ni ellir darllen y cais hwnnw' };
const languages = ['en', 'cy'] as const;

it('is asked by somebody who is signed in', () => {
  expect(token).not.toBe('');
});

describe.each(languages)('what cannot be read is refused with 400, and said: %s', (language) => {
  const refused = (answer: { readonly status: number; readonly text: string }) => {
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(TITLES[language]);
    expect(answer.text).toContain(`lang="${language}"`);
  };

  it.each([
    '/obligations/%00',
    '/obligations/a%',
    '/obligations/%E0%A4%A/why',
    '/obligations/wm-alp-cycle?known=%00',
    '/register?kind=a&kind=b',
    '/sign-in?to=/a&to=/b',
    '/activity?person=%00',
    '/obligations/wm-alp-cycle/record/%00',
    '/assets/%00',
    '/assets/%',
  ])('the address %s', async (path) => {
    refused(await agent.get(`/${language}${path}`));
  });

  const form = (fields: string) =>
    agent
      .post(`/${language}${NOTE}`)
      .type('form')
      .send(`csrfToken=${encodeURIComponent(token)}&${fields}`);

  it.each([
    ['U+0000 in a text', 'text=a%00b'],
    ['U+0000 in the name of a field', 'text=a&b%00=c'],
    ['a text given twice', 'text=a&text=b'],
    ['a field of no form given twice', 'x=a&x=b'],
    ['a command given twice', 'text=a&commandId=a&commandId=b'],
    ['a token given twice', 'text=a&csrfToken=x'],
  ])('a form with %s', async (_name, fields) => {
    refused(await form(fields));
  });

  const PARTS = 'multipart/form-data; boundary=xx';
  const parts = (body: string, type: string) =>
    agent.post(`/${language}${NOTE}`).set('Content-Type', type).send(body);
  const field = (name: string, value: string) =>
    `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

  it.each([
    ['that ends too soon', '--xx\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf'],
    ['without a boundary', field('text', 'a'), 'multipart/form-data'],
    ['with another boundary', field('text', 'a'), 'multipart/form-data; boundary=yy'],
    ['that is none', 'nothing of the kind'],
    ['with a broken head', '--xx\r\nnonsense\r\n\r\na\r\n--xx--\r\n'],
    ['with U+0000 in a text', `${field('text', 'a\u0000b')}--xx--\r\n`],
    [
      'with a field given twice',
      `${field('text', 'a')}${field('text', 'b')}${field('csrfToken', 'TOKEN')}--xx--\r\n`,
    ],
    ['with a field in a field', `${field('text[a]', 'a')}--xx--\r\n`],
    [
      'with two files',
      ['a', 'b']
        .map(
          (name) =>
            `--xx\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${name}\r\n`,
        )
        .join('') + '--xx--\r\n',
    ],
    [
      'with U+0000 in the name of a file',
      '--xx\r\nContent-Disposition: form-data; name="file"; filename="a\u0000b"\r\n\r\nx\r\n--xx--\r\n',
    ],
  ])('a form in parts %s', async (_name, body, ...[type = PARTS]) => {
    refused(await parts(body.replace('TOKEN', token), type));
  });

  it('a form that says it is compressed and is not', async () => {
    refused(
      await agent
        .post(`/${language}${NOTE}`)
        .set('Content-Type', 'application/x-www-form-urlencoded')
        .set('Content-Encoding', 'gzip')
        .send('text=a'),
    );
  });

  it('while a form in another content type is still no form of ours', async () => {
    const answer = await agent
      .post(`/${language}${NOTE}`)
      .set('Content-Type', 'application/json')
      .send('{"text":"a"}');
    expect([400, 403]).toContain(answer.status);
  });
});

it('says what is wrong with it', async () => {
  const { text } = await agent.get('/en/obligations/a%');
  expect(text).toContain('The address holds a % that is not followed by the code of a character');
  expect(text).toContain('Nothing was changed.');
});

it.each([
  ['en', 'Sorry, there is a problem with the service'],
  ['cy', 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth'],
])(
  'a failure before anybody is known is said in the language of the address: %s',
  async (language, title) => {
    const away = jest
      .spyOn(sessionStore, 'get')
      .mockImplementation((_id, callback) => callback(new Error('no store answers')));
    const { status, text } = await agent.get(`/${language}/facts`);
    away.mockRestore();
    expect(status).toBe(500);
    expect(text).toContain(title);
    expect(text).toContain(`lang="${language}"`);
  },
);
