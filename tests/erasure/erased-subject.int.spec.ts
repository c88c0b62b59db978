import { type ErasureRequest, eraseSubject, listErasures } from '#application/erasure';
import { sampleContext } from '../../libs/application/notifications/templates/sample-context.testing';
import { addYears, calendarDate, dateInWales, ERASED, eventId, instant, personId } from '#domain/kernel';
import { type Command, type Obligation, fold } from '#domain/obligations';
import { states, systemViewer } from '#application/queries';
import { compareWithRebuild } from '#record/read-models';
import { compose } from '#application/notifications';
import { mailFactsSchema } from '#domain/mail';
import { keepDraft } from '#record/drafts';
import { addView } from '#record/saved-views';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import {
  COMMITMENT,
  LedgerHarness,
  OBLIGATION,
  approver,
  official,
  people,
  protector,
} from './ledger-harness';

const NOTE = 'Mrs Jones is ill until May; rang her on 029 2000 0000.';
const STATEMENT = 'Published; Huw’s mother died, hence the delay.';
const REFUSAL = 'Sian tells me Huw was drunk when he wrote this.';
const REASON = 'Asked for by letter of 3 January.';
const sha256 = 'a'.repeat(64);
const on = calendarDate('2026-01-05');
const now = instant('2026-01-06T10:00:00Z');
const note: Command = { type: 'note-progress', text: NOTE };

let database: TestDatabase;
let harness: LedgerHarness;

beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  harness = new LedgerHarness(database.url);
  await harness.register(OBLIGATION);
  await harness.given(OBLIGATION, note);
});
afterEach(async () => {
  await harness.close();
  await database.drop();
});

const stateOf = async (id: string): Promise<Obligation> => fold(await harness.ledger.readStream(id))!;
const erase = (subject: string, more: Partial<ErasureRequest> = {}) =>
  eraseSubject(harness.ledger, {
    subject,
    asked: 'words',
    reason: REASON,
    by: { personId: protector.personId },
    directory: people.current,
    now,
    ...more,
  });

async function submitAndRefuse(): Promise<void> {
  const evidence = { reference: 'gov.wales/report', description: 'The report', sha256, effectiveOn: on };
  await harness.given(OBLIGATION, { type: 'attach-evidence', evidenceId: 'report', ...evidence });
  const submission = { actEffectiveOn: on, evidenceIds: ['report'], statement: STATEMENT };
  await harness.given(OBLIGATION, { type: 'submit-completion', occurrence: 1, ...submission });
  const { submissionId } = (await stateOf(OBLIGATION)).occurrences[0]!.submission!;
  const refusal = { occurrence: 1, submissionId, reason: REFUSAL };
  await harness.given(OBLIGATION, { type: 'refuse-completion', ...refusal }, approver);
}

describe('14. an erased subject', () => {
  it('leaves no draft of theirs and no saved view, whether their words are erased or kept by retention', async () => {
    const { db } = harness.ledger;
    const [erased, other] = [official.personId, personId('p-0044')];
    const keep = async () => {
      for (const id of [erased, other]) {
        const saved = { savedAt: now, content: Buffer.from('sealed') };
        await keepDraft(
          db,
          { personId: id, form: '/obligations/x/close' },
          saved,
          instant('2026-01-01T10:00:00Z'),
        );
        await addView(db, {
          id: `view of ${id}`,
          personId: id,
          name: 'Mine',
          query: 'owner=me',
          openedAt: now,
        });
      }
    };
    const held = () =>
      harness.sql(
        'select person_id from web.draft union all select person_id from web.saved_view order by person_id',
      );
    await keep();
    expect((await held()).length).toBe(4);
    expect(await erase(erased)).toMatchObject({ ok: true });
    expect((await held()).map((row) => row['person_id'])).toEqual([other, other]);
    // their second erasure finds nothing sealed, and still nothing of theirs stays
    await keep().catch(() => undefined);
    expect(await erase(erased)).toMatchObject({ ok: false });
    expect((await held()).map((row) => row['person_id'])).toEqual([other, other]);
  });

  it('reads as a tombstone everywhere, while what was stored of it in the ledger is unchanged', async () => {
    await submitAndRefuse();
    const before = await harness.sql('select * from ledger.events order by position');
    expect(await harness.everythingStored()).not.toContain(NOTE);

    const erased = await erase('p-0001');
    expect(erased).toMatchObject({ ok: true, value: { keys: 1, events: 3, mails: 1 } });
    expect(await harness.everythingStored()).not.toContain(STATEMENT);
    const after = await harness.sql('select * from ledger.events order by position');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ type }) => type)).toEqual(['SubjectErased', 'WordsErased']);

    const state = await stateOf(OBLIGATION);
    expect(state.progress.map(({ text, by }) => [text, by.personId])).toEqual([[ERASED, 'p-0001']]);
    expect(state.evidence).toMatchObject([{ description: ERASED, reference: 'gov.wales/report', sha256 }]);
    expect(state.occurrences[0]!.refusals).toMatchObject([{ reason: REFUSAL, by: { personId: 'p-0002' } }]);
    expect(await harness.ledger.findEvent(eventId('command-2/0'))).toMatchObject({ data: { text: ERASED } });
    for (const event of await harness.ledger.readAll({ after: 0, limit: 100 }))
      expect(JSON.stringify(event)).not.toMatch(/Mrs Jones|mother/);
  });

  it('is told in the reader’s language, and the obligation’s history says that words were erased', async () => {
    await erase('p-0001');
    const steps = await states(systemViewer, harness.ledger, {
      id: OBLIGATION,
      name: ({ personId }) => personId,
    });
    if (!steps.ok) throw new Error(steps.refusal.message.en);
    const sentences = steps.value.map(({ description }) => description);
    expect(sentences).toContainEqual({
      en: 'p-0001 noted progress: [erased]',
      cy: 'Nododd p-0001 gynnydd: [wedi’i ddileu]',
    });
    expect(sentences.at(-1)!.en).toMatch(/^p-0009 had personal words erased from earlier events \(1\)/);
  });

  it('can be folded at any position, whoever is erased', async () => {
    await submitAndRefuse();
    for (const subject of ['p-0001', 'p-0002']) {
      await erase(subject);
      const events = await harness.ledger.readStream(OBLIGATION);
      for (const position of events.map((event) => event.position))
        expect(() => fold(events.filter((event) => event.position <= position))).not.toThrow();
    }
  });

  it('is taken out of mail that waits, which still leaves and says so in both languages', async () => {
    await submitAndRefuse();
    expect(await harness.everythingStored()).toContain(REFUSAL);
    expect(await erase('p-0002')).toMatchObject({ ok: true, value: { mails: 1 } });
    expect(await harness.everythingStored()).not.toContain(REFUSAL);
    const [mail] = await harness.sql(
      `select facts, state from mail.outbox where template = 'completion-refused'`,
    );
    expect(mail!['state']).toBe('waiting');
    const facts = mailFactsSchema.parse(JSON.parse(mail!['facts'] as string));
    const { text, html } = compose(facts, 'cy', 'https://cylch.example', sampleContext());
    for (const words of [text, html]) {
      expect(words).toContain('[erased]');
      expect(words).toContain('[wedi’i ddileu]');
      expect(words).not.toContain(ERASED);
    }
  });

  it('keeps the read models equal to a rebuild', async () => {
    await submitAndRefuse();
    await erase('p-0001');
    expect(await compareWithRebuild(harness.ledger)).toEqual([]);
  });

  it('is found where their words stand only in the command kept beside the event', async () => {
    // a reason for lateness without lateness: the event does not include it
    const proposed: Command = {
      type: 'propose-change',
      proposalId: 'p1',
      change: {
        kind: 'statutory-move',
        occurrence: 1,
        newLastDay: calendarDate('2027-08-31'),
        amendingProvision: 'S.I. 2026/1 art. 2',
        effectiveOn: on,
      },
      late: { reason: NOTE, document: { reference: 'Minutes' } },
    };
    await harness.given(OBLIGATION, proposed, { ...official, personId: personId('p-0003') });
    const event = (await harness.ledger.readStream(OBLIGATION)).at(-1)!;
    expect(JSON.stringify(event.data)).not.toContain('Mrs Jones');
    expect(JSON.stringify(event.metadata)).toContain('Mrs Jones');

    expect(await erase('p-0003')).toMatchObject({ ok: true, value: { keys: 1, events: 1 } });
    const noted = (await harness.ledger.readStream(OBLIGATION)).at(-1)!;
    expect(noted).toMatchObject({ type: 'WordsErased', data: { eventIds: [event.eventId] } });
    expect((await stateOf(OBLIGATION)).version).toBe(noted.version);
  });

  it('may write again, under another key', async () => {
    await erase('p-0001');
    await harness.given(OBLIGATION, note);
    expect((await stateOf(OBLIGATION)).progress.map(({ text }) => text)).toEqual([ERASED, NOTE]);
    expect((await harness.sql('select distinct key_id from sealed.keys')).length).toBeGreaterThan(0);
    expect(await erase('p-0001')).toMatchObject({ ok: true, value: { keys: 1, events: 1 } });
    expect((await listErasures(harness.ledger)).map(({ subject }) => subject)).toEqual(['p-0001', 'p-0001']);
  });

  it('is not brought back by a worker that remembers the obligation as it was', async () => {
    await harness.register(COMMITMENT);
    const change: Command = {
      type: 'propose-change',
      proposalId: 'p1',
      change: {
        kind: 'deferral',
        occurrence: 1,
        newLastDay: calendarDate('2027-12-31'),
        decision: { decidedBy: 'Cabinet Secretary for Education', reference: 'MA/26/1', on },
        reason: NOTE,
      },
    };
    await harness.given(COMMITMENT, change);
    await erase('p-0001');
    await harness.given(COMMITMENT, { type: 'approve-change', proposalId: 'p1' }, approver);
    const deferred = (await harness.ledger.readStream(COMMITMENT)).at(-1)!;
    expect(deferred).toMatchObject({
      type: 'CommitmentDeferred',
      data: {
        reason: ERASED,
        decision: { decidedBy: 'Cabinet Secretary for Education' },
        proposedBy: { personId: 'p-0001' },
        by: { personId: 'p-0002' },
      },
    });
  });

  it('gets the first answer to a command repeated after the erasure', async () => {
    const first = await harness.ask(OBLIGATION, note, official, 'repeated');
    await erase('p-0001');
    expect(await harness.ask(OBLIGATION, note, official, 'repeated')).toMatchObject({
      accepted: true,
      repeated: true,
      position: first.position,
    });
  });

  it('leaves no address that mail could be sent to', async () => {
    const address = 'jane.jones@council.example';
    await harness.given(OBLIGATION, { type: 'set-body-mail', on: true, address, reason: 'They asked.' });
    expect(await harness.everythingStored()).not.toContain(address);
    expect(await erase(`contact/${OBLIGATION}`)).toMatchObject({ ok: true });
    expect((await stateOf(OBLIGATION)).bodyMail).toEqual({ on: true, address: null });
  });
});

describe('what cannot be erased', () => {
  const until = addYears(dateInWales(instant('2026-01-05T10:00:00Z')), 20);

  it.each([
    ['the person who confirmed or refused', 'p-0002'],
    ['the person who submitted', 'p-0001'],
    ['a post that was told', 'aln-policy-lead'],
  ])('%s stays within the retention period: refused with its ground, and recorded', async (_who, id) => {
    await submitAndRefuse();
    const refused = await erase(id, { asked: 'identity' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'within-retention' } });
    if (!refused.ok) expect(refused.refusal.message.en).toMatch(/5 January 2046 \(Public Records Act 1958/);
    expect(await harness.ledger.readStream(`erasure/${id}`)).toMatchObject([
      {
        type: 'ErasureRefused',
        data: {
          subject: id,
          ground: 'within-retention',
          retainedUntil: until,
          reason: REASON,
          by: { personId: protector.personId },
        },
      },
    ]);
    expect((await stateOf(OBLIGATION)).occurrences[0]!.refusals[0]!.by.personId).toBe('p-0002');
  });

  it('the one named as having decided stays for as long', async () => {
    await harness.register(COMMITMENT);
    await harness.given(COMMITMENT, {
      type: 'propose-change',
      proposalId: 'p1',
      change: {
        kind: 'deferral',
        occurrence: 1,
        newLastDay: calendarDate('2027-12-31'),
        decision: { decidedBy: 'Jane Jones MS', reference: 'MA/26/1', on },
        reason: 'More time',
      },
    });
    const subject = `decider/${COMMITMENT}/p1`;
    expect(await erase(subject)).toMatchObject({ ok: false, refusal: { code: 'within-retention' } });
    const later = instant('2046-01-06T10:00:00Z');
    expect(await erase(subject, { now: later })).toMatchObject({ ok: true, value: { keys: 1, events: 1 } });
  });

  it('after the retention period the ledger says that it holds an id alone', async () => {
    const later = instant('2046-01-06T10:00:00Z');
    const refused = await erase('p-0001', { asked: 'identity', now: later });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'identity-not-sealed' } });
    expect(await harness.ledger.readStream('erasure/p-0001')).toMatchObject([
      { data: { retainedUntil: null } },
    ]);
  });

  it('who is unknown, or has no words left, is refused without a record', async () => {
    await erase('p-0001');
    const codes = [
      await erase('p-0001'),
      await erase('p-9999'),
      await erase('p-9999', { asked: 'identity' }),
    ];
    expect(codes.map((each) => (each.ok ? 'ok' : each.refusal.code))).toEqual([
      'nothing-sealed',
      'nothing-sealed',
      'not-named',
    ]);
    expect(await harness.ledger.readStream('erasure/p-9999')).toEqual([]);
  });
});

it('an erasure among writers loses nothing of others and keeps nothing that was there before it', async () => {
  const other: typeof official = { ...official, personId: personId('p-0003') };
  await harness.register(COMMITMENT);
  const write = async (id: string): Promise<void> => {
    for (let n = 0; n < 8; n += 1) {
      const command: Command = { type: 'note-progress', text: `${NOTE} ${id} ${n}` };
      const asked = (): Promise<unknown> =>
        harness.given(id, command, n % 2 === 0 ? official : other).catch((error: unknown) => {
          if ((error as Error).name !== 'KeyDestroyedMeanwhileError') throw error;
          return asked();
        });
      await asked();
    }
  };
  const writing = [write(OBLIGATION), write(COMMITMENT)];
  await eventually(async () => (await harness.ledger.head()).position >= 8, { everyMs: 1 });
  expect(await erase('p-0001')).toMatchObject({ ok: true });
  await Promise.all(writing);

  const erasure = (await harness.ledger.readStream('erasure/p-0001'))[0]!.position;
  for (const id of [OBLIGATION, COMMITMENT]) {
    const notes = (await harness.ledger.readStream(id)).filter(({ type }) => type === 'ProgressNoted');
    expect(notes.length).toBeGreaterThanOrEqual(8);
    for (const { data, position } of notes) {
      const erased = position < erasure && (data['by'] as { personId?: string }).personId === 'p-0001';
      expect(data['text'] === ERASED).toBe(erased);
    }
  }
  expect(await compareWithRebuild(harness.ledger)).toEqual([]);
});
