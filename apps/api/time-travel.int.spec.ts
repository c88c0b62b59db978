import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { loadDirectory } from '#application/directory';
import { calendarDate, eventId, instant, personId, postId } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { sampleDirectoryFile } from '#application/register-import';
import { type TestDatabase, createTestDatabase } from '../../tests/support/database';
import { decideNow, seedRegister } from '../../tests/support/seed-register';
import { createApi } from './create-api';

jest.setTimeout(60_000);

const REVIEW = 'wm-alp-cycle';
const official = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official' as const],
};
const approver = { personId: personId('rhys-morgan'), roles: ['approver' as const] };

const nothingDecided = () => Promise.reject(new Error('nothing is decided here'));

let database: TestDatabase;
let ledger: SealedLedger;
let app: NestExpressApplication;
let correctedAt: number;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  await seedRegister(ledger, instant('2026-01-05T10:00:00Z'), [REVIEW, 'pmg-guidance']);
  const opened = (await ledger.readStream(REVIEW)).find(({ type }) => type === 'OccurrenceOpened');
  await decideNow(
    ledger,
    REVIEW,
    {
      type: 'propose-change',
      proposalId: 'p1',
      change: {
        kind: 'correction',
        occurrence: 1,
        newLastDay: calendarDate('2027-08-31'),
        correctedEventId: opened?.eventId ?? eventId('none'),
        error: 'The year was mistyped.',
        evidence: { reference: 'Minutes of 2 February' },
      },
    },
    { actor: official, now: instant('2026-02-02T10:00:00Z') },
  );
  await decideNow(
    ledger,
    REVIEW,
    { type: 'approve-change', proposalId: 'p1' },
    { actor: approver, now: instant('2026-02-03T10:00:00Z') },
  );
  await decideNow(
    ledger,
    'fact-government-formed',
    {
      type: 'record-fact',
      fact: 'government-formed',
      effectiveOn: calendarDate('2026-02-03'),
      evidence: { reference: 'Record of Proceedings' },
    },
    { actor: official, now: instant('2026-02-03T11:00:00Z') },
  );
  const recorded = await ledger.readStream(REVIEW);
  correctedAt = recorded.find(({ type }) => type === 'DueDateCorrected')?.position ?? 0;
  app = await createApi({
    ledger,
    directory: loadDirectory(sampleDirectoryFile),
    now: () => instant('2026-06-01T10:00:00Z'),
    // every token is the auditor's
    verifyToken: () => Promise.resolve({ sub: 'sample-auditor' }),
    gateway: { execute: nothingDecided, executeRunning: nothingDecided },
  });
});
afterAll(async () => {
  await app.close();
  await ledger.close();
  await database.drop();
});

const get = (path: string, status = 200) =>
  supertest(app.getHttpServer())
    .get(`/api/v1/obligations/${path}`)
    .set({ authorization: 'Bearer the-auditor' })
    .expect(status);

describe('as of', () => {
  const lastDay = async (point: string) => {
    const { body } = await get(`${REVIEW}/as-of?${point}`);
    return (body as { obligation: { occurrences: { due: { lastLawfulDay: string } }[] } }).obligation
      .occurrences[0]?.due.lastLawfulDay;
  };

  it('15. a read before a correction still shows the old value, by position, instant and day', async () => {
    expect(await lastDay('')).toBe('2027-08-31');
    expect(await lastDay(`known=${correctedAt - 1}`)).toBe('2026-08-31');
    expect(await lastDay('known=2026-02-03T09:59:59.999Z')).toBe('2026-08-31');
    expect(await lastDay('known=2026-02-02')).toBe('2026-08-31');
    expect(await lastDay(`known=${correctedAt}`)).toBe('2027-08-31');
  });

  it('about a day, from what is known now and from what was known then', async () => {
    expect(await lastDay('effective=2026-01-31')).toBe('2027-08-31');
    expect(await lastDay(`effective=2026-01-31&known=${correctedAt - 1}`)).toBe('2026-08-31');
  });

  it('judges the standing on the day asked about, and says so', async () => {
    const { body } = await get(`${REVIEW}/as-of?known=${correctedAt - 1}&effective=2026-09-01`);
    expect(body).toMatchObject({
      point: { known: correctedAt - 1, effective: '2026-09-01' },
      judgedOn: '2026-09-01',
      registeredLater: false,
      obligation: { occurrences: [{ standing: 'late' }] },
    });
  });

  it('refuses what is no point in time, naming the parameter, in both languages', async () => {
    const { body } = await get(`${REVIEW}/as-of?known=yesterday`, 400);
    expect(body).toMatchObject({ code: 'not-as-documented', errors: [{ pointer: '/known' }] });
    expect(JSON.stringify(body)).toContain('“yesterday” is no point in time');
    expect(JSON.stringify(body)).toContain('Nid yw “yesterday” yn amser y gellir ei ddarllen');
    await get(`${REVIEW}/as-of?effective=2026-02-30`, 400);
  });

  it('tells what had not been recorded yet from what is not on the register', async () => {
    const { body } = await get(`${REVIEW}/as-of?known=0`, 404);
    expect(body).toMatchObject({ code: 'nothing-at-that-point' });
    for (const id of ['no-such', 'fact-government-formed'])
      expect((await get(`${id}/as-of`, 404)).body).toMatchObject({ code: 'not-found' });
  });
});

describe('diff', () => {
  it('names the fields that differ, with the records between as the reasons', async () => {
    const { body } = await get(`${REVIEW}/diff?from=${correctedAt - 1}`);
    expect(body).toMatchObject({
      from: { known: correctedAt - 1 },
      to: {},
      added: [{ position: correctedAt, type: 'DueDateCorrected' }],
      removed: [],
    });
    expect((body as { changes: unknown[] }).changes).toContainEqual(
      expect.objectContaining({
        field: 'occurrences.1.due.lastLawfulDay',
        before: expect.objectContaining({ value: '2026-08-31' }),
        after: expect.objectContaining({ value: '2027-08-31' }),
      }),
    );
  });

  it('takes points of both times, and refuses what is none', async () => {
    const { body } = await get(`${REVIEW}/diff?from=${correctedAt - 1}@2026-01-31&to=@2026-01-31`);
    expect((body as { added: { type: string }[] }).added.map(({ type }) => type)).toEqual([
      'DueDateCorrected',
    ]);
    const { body: problem } = await get(`${REVIEW}/diff?from=1&to=soon`, 400);
    expect(problem).toMatchObject({ errors: [{ pointer: '/to' }] });
    await get(`${REVIEW}/diff`, 400);
    await get(`${REVIEW}/diff?from=0&to=0`, 404);
  });
});

describe('why', () => {
  it('a field has its value, at any point', async () => {
    const { body } = await get(`${REVIEW}/why?field=last-day.1`);
    expect(body).toMatchObject({
      field: 'occurrences.1.due.lastLawfulDay',
      value: '2027-08-31',
      event: { position: correctedAt, by: { personId: personId('rhys-morgan') } },
      inputs: { evidence: [{ reference: 'Minutes of 2 February' }] },
      sentence: { cy: expect.stringContaining(`Digwyddiad ${correctedAt}`) },
    });
    const { body: before } = await get(`${REVIEW}/why?field=last-day.1&known=${correctedAt - 1}`);
    expect(before).toMatchObject({ value: '2026-08-31', event: { type: 'OccurrenceOpened' } });
  });

  it('a field has none: what would be needed', async () => {
    const { body } = await get(`${REVIEW}/why?field=completed.1`);
    const { value, needed } = body as { value: null; needed: { code: string }[] };
    expect(value).toBeNull();
    expect(needed.map(({ code }) => code)).toContain('evidence-unknown');
  });

  it('refuses a field that there is not, naming those there are', async () => {
    const { body } = await get(`${REVIEW}/why?field=colour`, 400);
    expect(body).toMatchObject({ errors: [{ pointer: '/field' }] });
    expect(JSON.stringify(body)).toContain('last-working-day');
  });
});

describe('history', () => {
  it('stops at what was known', async () => {
    const typesOf = async (known: string) =>
      ((await get(`${REVIEW}/history${known}`)).body as { history: { type: string }[] }).history.map(
        ({ type }) => type,
      );
    expect(await typesOf('')).toContain('DueDateCorrected');
    expect(await typesOf('?known=2026-01-31')).toEqual(['ObligationRegistered', 'OccurrenceOpened']);
  });

  it('says of each record why it is there', async () => {
    const { body } = await get(`${REVIEW}/history/${correctedAt}`);
    expect(body).toMatchObject({
      event: { position: correctedAt, type: 'DueDateCorrected' },
      inputs: { evidence: [{ reference: 'Minutes of 2 February' }] },
    });
    const changes = (body as { changes: { field: string }[] }).changes.map(({ field }) => field);
    expect(changes).toContain('occurrences.1.due.lastLawfulDay');
    expect((await get(`${REVIEW}/history/999999`, 404)).body).toMatchObject({ code: 'no-such-record' });
    await get(`${REVIEW}/history/first`, 400);
  });
});
