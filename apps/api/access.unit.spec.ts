import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { examplePath, routesOf } from '#platform/routes.testing';
import { stubbedApi } from './stubbed-api.testing';

let app: NestExpressApplication;
beforeAll(async () => {
  app = await stubbedApi();
});
afterAll(() => app.close());

/** Open to whoever asks: whether the service is well, and how it is called (the pages under `/docs` too). */
const PUBLIC = ['get /api/v1/health', 'get /api/v1/openapi.json'];

it('answers no route without a token but those listed', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const open: string[] = [];
  const routes = routesOf(app).filter(({ path }) => !path.startsWith('/api/v1/docs'));
  for (const route of routes) {
    const { status } = await supertest(app.getHttpServer())[route.method as 'get'](examplePath(route));
    if (status !== 401) open.push(`${route.method} ${route.path}`);
  }
  write.mockRestore();
  expect(routes.length).toBeGreaterThan(14);
  expect(open.sort()).toEqual(PUBLIC);
});

it('writes an unforeseen failure to the log with the id of its command, and keeps its words from the answer', async () => {
  const lines: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const { body } = await supertest(app.getHttpServer())
    .post('/api/v1/facts/government-formed')
    .set({ authorization: 'Bearer x', 'idempotency-key': 'formed-0001' })
    .send({
      effectiveOn: '2026-05-20',
      evidence: { reference: 'Record of Proceedings' },
      evenIfNothingWaits: true,
    })
    .expect(500);
  write.mockRestore();
  const { incident } = body as { incident: string };
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({
      level: 'error',
      incident,
      commandId: 'non-griffiths:formed-0001',
      err: expect.objectContaining({ message: 'nothing is decided here' }),
    }),
  ]);
  expect(JSON.stringify(body)).not.toContain('nothing is decided here');
});
