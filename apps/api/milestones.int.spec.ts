import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { instant, personId, postId } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type TestDatabase, createTestDatabase } from '../../tests/support/database';
import { decideNow, sampleRows, seedRegister } from '../../tests/support/seed-register';
import { createApi } from './create-api';

jest.setTimeout(60_000);

const REVIEW = 'wm-alp-cycle';
const official = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official' as const],
};
const nothingDecided = () => Promise.reject(new Error('nothing is decided here'));

let database: TestDatabase;
let ledger: SealedLedger;
let app: NestExpressApplication;

beforeAll(async () => {
  const directory = loadDirectory(sampleDirectoryFile);
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  await seedRegister(ledger, instant('2026-01-05T10:00:00Z'), [REVIEW]);
  app = await createApi({
    ledger,
    directory,
    now: () => instant('2026-07-01T10:00:00Z'),
    verifyToken: () => Promise.resolve({ sub: 'sample-auditor' }),
    gateway: { execute: nothingDecided, executeRunning: nothingDecided },
  });
});
afterAll(async () => {
  await app.close();
  await ledger.close();
  await database.drop();
});

const http = () => supertest(app.getHttpServer());
const get = (path: string) => http().get(`/api/v1${path}`).set('authorization', 'Bearer x');
const post = (path: string) => http().post(`/api/v1${path}`).set('authorization', 'Bearer x');

const rule = { count: 3, unit: 'week', direction: 'before' };
const title = { en: 'Translation', cy: 'Cyfieithu' };
const translation = { id: 'translation', title, kind: 'translation', rule };
const review = { ...sampleRows().find(({ id }) => id === REVIEW), id: 'another-review' };

it('a preview of a registration shows the milestones with their days, and what they clash with', async () => {
  const milestones = { template: 'five-yearly-review', list: [translation] };
  const { body, status } = await post('/obligations/preview').send({ ...review, milestones });
  expect(status).toBe(200);
  const { occurrences } = body as { occurrences: readonly Record<string, unknown>[] };
  expect(occurrences[0]?.['milestones']).toContainEqual(
    expect.objectContaining({ id: 'translation', on: '2026-08-10' }),
  );
  expect(occurrences[0]?.['clashes']).toContainEqual({
    key: 'translation-in-august/translation',
    milestone: 'translation',
    message: {
      en: expect.stringContaining('August') as string,
      cy: expect.stringContaining('Awst') as string,
    },
  });
  expect((await get('/obligations/another-review')).status).toBe(404);
});

it('a circle is a problem that names it, in the language asked for and in both', async () => {
  const other = { ...translation, id: 'draft', rule: { ...rule, milestone: 'translation' } };
  const list = [{ ...translation, rule: { ...rule, milestone: 'draft' } }, other];
  for (const [path, language] of [
    ['/obligations', 'cy'],
    ['/obligations/preview', 'en'],
  ] as const) {
    const { body, status } = await post(path)
      .set('accept-language', language)
      .send({ ...review, milestones: { list } });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('translation → draft → translation');
    expect((body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/milestones/list/0/rule');
  }
});

it('an obligation clashes with an election that a fact expects, and says that it is expected', async () => {
  const now = instant('2026-05-29T10:00:00Z');
  const publication = { ...translation, id: 'publication', kind: 'publication', title };
  await decideNow(
    ledger,
    REVIEW,
    { type: 'set-milestones', reason: 'Agreed', milestones: { list: [publication as never] } },
    { actor: official, now },
  );
  const clashes = async () => {
    const { body } = await get(`/obligations/${REVIEW}`);
    return (body as { occurrences: { clashes: object[] }[] }).occurrences[0]?.clashes;
  };
  expect(await clashes()).toEqual([]);
  const fact = 'council-election';
  await decideNow(
    ledger,
    `fact-${fact}`,
    {
      type: 'record-fact',
      fact,
      kind: 'series',
      status: 'projected',
      title: { en: 'The council election', cy: 'Yr etholiad cyngor' },
      effectiveOn: '2026-08-27',
      evidence: { reference: 'Order' },
    } as never,
    { actor: official, now },
  );
  expect(await clashes()).toMatchObject([
    {
      key: 'pre-election/publication',
      projected: true,
      message: { en: expect.stringContaining('is expected'), cy: expect.stringContaining('ddisgwyliedig') },
    },
  ]);
});

it('an obligation shows its milestones, their clashes, and what its clock does about them', async () => {
  await decideNow(
    ledger,
    REVIEW,
    { type: 'set-milestones', reason: 'Agreed', milestones: { list: [translation as never] } },
    { actor: official, now: instant('2026-06-01T10:00:00Z') },
  );
  const { body } = await get(`/obligations/${REVIEW}`);
  const shown = body as {
    occurrences: readonly { milestones: readonly object[]; clashes: readonly object[] }[];
    agenda: readonly { kind: string }[];
  };
  expect(shown.occurrences[0]?.milestones[0]).toMatchObject({
    id: 'translation',
    on: '2026-08-10',
    missed: false,
  });
  expect(shown.occurrences[0]?.clashes).toMatchObject([{ key: 'translation-in-august/translation' }]);
  expect(shown.agenda.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['milestone', 'milestone-reminder']),
  );
  const forecast = await get(`/obligations/${REVIEW}/forecast?years=1`);
  expect((forecast.body as { items: readonly object[] }).items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'milestone', on: '2026-08-10', milestone: title }),
      expect.objectContaining({ kind: 'milestone-reminder', on: '2026-07-10', steps: ['P1M'] }),
    ]),
  );
  const history = await get(`/obligations/${REVIEW}/history`);
  expect(JSON.stringify(history.body)).toContain('Translation: 10 August 2026');
});
