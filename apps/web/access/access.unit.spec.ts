import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MemoryStore } from 'express-session';
import supertest from 'supertest';
import { loadDirectory } from '#application/directory';
import { instant } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { examplePath, routesOf } from '#platform/routes.testing';
import { sampleDirectoryFile } from '#application/register-import';
import { createWeb } from '../create-web';

const away = () => Promise.reject(new Error('nothing answers here'));

let app: NestExpressApplication;
beforeAll(async () => {
  app = await createWeb({
    services: {
      ledger: {} as SealedLedger,
      directory: loadDirectory(sampleDirectoryFile),
      gateway: { execute: away, executeRunning: away },
      signIn: { begin: away, finish: away, signOutUrl: away },
      now: () => instant('2026-06-01T10:00:00Z'),
    },
    sessionStore: new MemoryStore(),
    webUrl: 'http://127.0.0.1:9',
    issuer: 'http://127.0.0.1:8',
    sessionSecret: 'a secret of thirty-two characters',
  });
});
afterAll(() => app.close());

const PUBLIC = [
  'get /',
  'get /about',
  'get /accessibility',
  'get /contact',
  'get /cookies',
  'get /help',
  'get /privacy',
  'get /sign-in',
  'get /signed-in',
];

const ask = (method: string, path: string) => supertest(app.getHttpServer())[method as 'get'](path);

it('sends whoever is not signed in to do so from every page but those listed, which take no form', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const open: string[] = [];
  const routes = routesOf(app);
  for (const route of routes) {
    const { status, headers } = await ask(route.method, `/en${examplePath(route)}`.replace(/\/$/, ''));
    const sent = status === 303 && headers['location']?.startsWith('/en/sign-in?to=') === true;
    if (!sent) open.push(`${route.method} ${route.path}`);
  }
  write.mockRestore();
  expect(routes.length).toBeGreaterThan(40);
  expect(open.sort()).toEqual(PUBLIC);
});

it('sends them back to what they asked for, or to the start after a form', async () => {
  const asked = await ask('get', '/cy/obligations/wm-alp-cycle?known=3');
  expect(asked.headers['location']).toBe('/cy/sign-in?to=%2Fobligations%2Fwm-alp-cycle%3Fknown%3D3');
  const sent = await ask('post', '/en/obligations/wm-alp-cycle/note-progress');
  expect(sent.headers['location']).toBe('/en/sign-in?to=%2F');
});

it('does not tell them which addresses there are', async () => {
  for (const method of ['get', 'post']) {
    const { status, headers } = await ask(method, '/en/no-such-page');
    expect([status, headers['location']?.split('?')[0]]).toEqual([303, '/en/sign-in']);
  }
});
