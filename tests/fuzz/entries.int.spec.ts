import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { commandId, instant, obligationId, personId } from '#domain/kernel';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { type Gateway, DecideCommand } from '#application/submit-command';
import { programVersion } from '#platform/program-version';
import { listClocks } from '#record/read-models';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { stubbedApi } from '../../apps/api/stubbed-api.testing';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { sampleRows } from '../support/seed-register';
import { askedOfTheApi } from './entries';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_105);
jest.setTimeout(60_000 + RUNS * 500);

let now = instant('2026-01-05T10:00:00Z');
let database: TestDatabase;
let ledger: SealedLedger;
let service: DecideCommand;
let app: NestExpressApplication;
beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  const directory = { current: loadDirectory(sampleDirectoryFile) };
  service = new DecideCommand(ledger, directory, programVersion());
  const execute: Gateway['execute'] = ({ obligationId: stream, message }) =>
    service.decide({ v: 1, obligationId: stream, message, now, clockOffsetMs: 0 });
  app = await stubbedApi({
    ledger,
    now: () => now,
    gateway: { execute, executeRunning: execute },
  });
});
afterAll(async () => {
  await app.close();
  await ledger.close();
  await database.drop();
});

const http = () => supertest(app.getHttpServer());
const signedIn = { authorization: 'Bearer any' };
const post = (path: string, body: unknown) =>
  http()
    .post(`/api/v1${path}`)
    .set({ ...signedIn, 'content-type': 'application/json' })
    .send(body === undefined ? '' : JSON.stringify(body));

/** Taken, or refused with a code and a sentence in each language: nothing else is an answer. */
function isAnAnswer(status: number, body: unknown): boolean {
  if (status === 200 || status === 201) return true;
  const { code, bilingual } = body as {
    readonly code?: unknown;
    readonly bilingual?: { readonly title?: { readonly en?: string; readonly cy?: string } };
  };
  const both = bilingual?.title;
  return status >= 400 && status < 500 && typeof code === 'string' && Boolean(both?.en && both.cy);
}

const advance = async (id: string) =>
  service.decide({
    v: 1,
    obligationId: obligationId(id),
    message: {
      v: 1,
      commandId: commandId(`advance/${id}/${now}`),
      command: { type: 'advance' },
      actor: { personId: personId('clock'), roles: ['system'] },
    },
    now,
    clockOffsetMs: 0,
  });

it(`gives one answer each to ${RUNS} bad entries and commands (seed ${SEED}), and still decides`, async () => {
  const amiss: unknown[] = [];
  const statuses = new Map<number, number>();
  for (const asked of askedOfTheApi(SEED, RUNS)) {
    const { status, body } = await post(asked.path, asked.body);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (!isAnAnswer(status, body)) amiss.push({ asked, status, body: body as unknown });
  }
  expect(amiss).toEqual([]);
  // some of each kind, or the generator has lost its teeth
  expect((statuses.get(201) ?? 0) / RUNS).toBeGreaterThan(0.1);
  expect(((statuses.get(400) ?? 0) + (statuses.get(422) ?? 0)) / RUNS).toBeGreaterThan(0.2);

  const clocks = (await listClocks(ledger.db)).map(({ obligationId: id }) => id);
  for (const at of ['2026-09-01T10:00:00Z', '2031-09-02T10:00:00Z', '2046-09-03T10:00:00Z']) {
    now = instant(at);
    for (const id of clocks) expect(await advance(id)).toMatchObject({ accepted: true });
    await http().get('/api/v1/obligations').set(signedIn).expect(200);
  }
  for (const id of clocks)
    for (const view of ['', '/history', '/forecast', '/mails'])
      await http().get(`/api/v1/obligations/${id}${view}`).set(signedIn).expect(200);

  // alone on the register, it links to no other
  const good = sampleRows().find(({ links }) => links.length === 0);
  await post('/obligations', good).expect(201);
  await post(`/obligations/${good?.id}/commands`, { type: 'note-progress', text: 'All is well.' }).expect(
    200,
  );
});
