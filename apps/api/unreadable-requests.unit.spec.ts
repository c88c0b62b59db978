import 'reflect-metadata';
import { request as openRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { stubbedApi } from './stubbed-api.testing';

let app: NestExpressApplication;
beforeAll(async () => {
  app = await stubbedApi();
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

const API = '/api/v1';
const NOTE = `${API}/obligations/wm-alp-cycle/commands`;
const COMPUTE = `${API}/deadlines/compute`;
const post = (path: string, body: string, type = 'application/json') =>
  supertest(app.getHttpServer())
    .post(path)
    .set('Authorization', 'Bearer x')
    .set('Content-Type', type)
    .send(body);

const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;

describe('what cannot be read is refused with 400, in both languages', () => {
  it.each([
    ['U+0000 in a text', NOTE, '{"type":"note-progress","text":"a\\u0000b"}', '/text'],
    ['half a character in a text', NOTE, '{"type":"note-progress","text":"a\\ud800b"}', '/text'],
    ['U+0000 in the name of a field', NOTE, '{"type":"note-progress","a\\u0000":"b"}', '/a\uFFFD'],
    [
      'a text that is deep in it',
      `${API}/obligations`,
      '{"readings":[{"label":{"en":"\\u0000"}}]}',
      '/readings/0/label/en',
    ],
    ['a prototype', NOTE, '{"type":"note-progress","text":"x","__proto__":{"a":1}}', '/__proto__'],
    [
      'U+0000 with a trigger',
      `${API}/facts/senedd-poll`,
      '{"evidence":{"reference":"\\u0000"}}',
      '/evidence/reference',
    ],
  ])('%s', async (_name, path, body, pointer) => {
    const answer = await post(path, body);
    expect([answer.status, answer.body]).toMatchObject([
      400,
      {
        code: 'not-as-documented',
        errors: [
          {
            pointer,
            bilingual: { detail: { cy: expect.any(String) as string, en: expect.any(String) as string } },
          },
        ],
      },
    ]);
  });

  it.each([
    ['a field given twice', NOTE, '{"type":"note-progress","text":"x","text":"y"}', 'application/json'],
    ['no JSON', NOTE, '{"type":', 'application/json'],
    ['JSON that is no object', NOTE, 'null', 'application/json'],
    ['a list where a text is expected', NOTE, '{"type":["note-progress"],"text":"x"}', 'application/json'],
    ['a form', NOTE, 'type=note-progress&text=x', 'application/x-www-form-urlencoded'],
    ['another kind of content', NOTE, '{"type":"note-progress","text":"x"}', 'text/plain'],
    ['a form in parts', NOTE, '--x\r\nbroken', 'multipart/form-data; boundary=x'],
    ['what is nested too deep', NOTE, deep, 'application/json'],
    ['a list too long', NOTE, JSON.stringify(Array.from({ length: 60_000 }, () => 0)), 'application/json'],
  ])('%s', async (_name, path, body, type) => {
    const answer = await post(path, body, type);
    expect([answer.status, answer.body]).toMatchObject([400, { bilingual: { title: {} } }]);
  });

  it.each([
    `${API}/obligations/%00`,
    `${API}/obligations/a%`,
    `${API}/obligations/%E0%A4%A`,
    `${API}/obligations?standing=%00`,
    `${API}/obligations?kind=a&kind=b`,
    `${API}/obligations/wm-alp-cycle/why?field=a&field=b`,
    `${API}/health?lang=cy&lang=en&x=%00`,
    '/%',
  ])('the address %s', async (path) => {
    const answer = await supertest(app.getHttpServer()).get(path).set('Authorization', 'Bearer x');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ bilingual: { title: { cy: expect.any(String) as string } } });
  });

  it('a body that is shorter than it says', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const status = await new Promise((resolve) => {
      const headers = {
        Authorization: 'Bearer x',
        'Content-Type': 'application/json',
        'Content-Length': '500',
      };
      const asking = openRequest({ port, method: 'POST', path: NOTE, headers }, (answer) =>
        resolve(answer.statusCode),
      );
      asking.on('error', () => resolve('ended'));
      asking.write('{"type":');
      setTimeout(() => asking.destroy(), 50);
    });
    expect(status).toBe('ended');
    expect((await post(COMPUTE, '{"duty":"D1"}')).status).toBe(200);
  });
});

describe('the calculator answers what is no question', () => {
  it.each([
    ['{"id":"x","duty":"D1\\u0000"}', 'invalid-question'],
    ['{"id":"\\ud800","duty":"D1"}', 'invalid-question'],
    [deep, 'invalid-question'],
    ['{"duty":"D1","part":"constructor"}', 'unknown-duty'],
    ['{"rule":{"primitive":"fixed-date","date":"9999-12-31","operator":"on_or_before"}}', 'no-such-day'],
    ['{"duty":"D1","stops":{"x":[]}}', 'invalid-question'],
  ])('%.80s: %s', async (body, code) => {
    const answer = await post(COMPUTE, body);
    expect([answer.status, answer.body]).toMatchObject([200, { ok: false, refusal: { code } }]);
  });
});

describe('every answer of the API', () => {
  const http = () => supertest(app.getHttpServer());
  const TOKEN = { authorization: 'Bearer x' };

  it.each([
    ['of an address there is not', `${API}/nowhere`, {}, 404, 'no-such-address'],
    ['of an address there is not, with a token', `${API}/nowhere`, TOKEN, 404, 'no-such-address'],
    ['outside of the API', '/nowhere', {}, 404, 'no-such-address'],
    ['without a token', `${API}/obligations`, {}, 401, 'not-signed-in'],
    ['to what cannot be read', `${API}/obligations?kind=%00`, TOKEN, 400, 'not-readable'],
  ])(
    'is a problem with the headers that close what is not used: %s',
    async (_name, path, headers, status, code) => {
      const answer = await http().get(path).set(headers);
      expect([answer.status, answer.body]).toMatchObject([status, { code, status }]);
      expect(answer.headers['permissions-policy']).toContain('camera=()');
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      const head = await http().head(path).set(headers);
      expect([head.status, head.headers['content-type'], (head as { text?: string }).text ?? '']).toEqual([
        status,
        answer.headers['content-type'],
        '',
      ]);
    },
  );

  it.each([
    ['DELETE', '/health', 'GET, HEAD'],
    ['PUT', '/obligations/wm-alp-cycle', 'GET, HEAD'],
    ['GET', '/deadlines/compute', 'POST'],
    ['PATCH', '/obligations', 'GET, HEAD, POST'],
  ] as const)('names what is done where %s of %s is not', async (method, path, allow) => {
    for (const headers of [{}, TOKEN]) {
      const answer = await http()[method.toLowerCase() as 'get'](`${API}${path}`).set(headers);
      expect([answer.status, answer.headers['allow'], answer.body]).toMatchObject([
        405,
        allow,
        {
          code: 'method-not-allowed',
          bilingual: { title: { cy: expect.stringContaining('Allow') as string } },
        },
      ]);
    }
  });

  it('says how much may be sent where more was', async () => {
    const answer = await post(NOTE, JSON.stringify({ type: 'note-progress', text: 'a'.repeat(1_100_000) }));
    expect([answer.status, answer.body]).toMatchObject([413, { code: 'too-large' }]);
    expect((answer.body as { title: string }).title).toContain('at most 1 MB');
  });

  it('is compressed where it is long', async () => {
    const { headers } = await http().get(`${API}/openapi.json`).set('Accept-Encoding', 'gzip');
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  });
});
