import { versionOfCore } from '#record/archive';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate, commandId, instant, obligationId, personId, postId } from '#domain/kernel';
import { openSealedLedger } from '#record/sealed-ledger';
import type { Ledger } from '#record/ledger';
import { checkNotices } from '#application/notices';
import { listMails } from '#application/notifications';
import { type Actor, type Command, factStream, foldFact } from '#domain/obligations';
import { listClocks } from '#record/read-models';
import { loadDirectory } from '#application/directory';
import { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from '#application/register-import';
import type { DecideInput, DecisionOutcome } from '#workflows';
import { programVersion } from '#platform/program-version';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { DecideCommand } from './decide-command';

const ROW = obligationId('wm-alp-cycle');
const official: Actor = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
const posts = new Set(loadDirectory(sampleDirectoryFile).posts.map(({ id }) => id));
const definition = readRegisterFile(sampleRegisterFile, posts).rows.find(({ id }) => id === ROW);
const register = { type: 'register', definition } as Command;
const note: Command = { type: 'note-progress', text: 'Fieldwork has begun.' };

let database: TestDatabase;
let ledger: Ledger;
let service: DecideCommand;
let commands = 0;

const serviceOn = (on: Ledger): DecideCommand =>
  new DecideCommand(on, { current: loadDirectory(sampleDirectoryFile) }, programVersion());

beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  service = serviceOn(ledger);
});

afterEach(async () => {
  await ledger.close();
  await database.drop();
});

const asking = (
  command: Command,
  more: Partial<DecideInput['message']> = {},
  now = '2026-01-05T10:00:00Z',
): DecideInput => ({
  v: 1,
  obligationId: command.type === 'record-fact' ? factStream(command.fact) : ROW,
  message: { v: 1, commandId: commandId(`command-${(commands += 1)}`), command, actor: official, ...more },
  now: instant(now),
  clockOffsetMs: 0,
});
const decide = (...args: Parameters<typeof asking>): Promise<DecisionOutcome> =>
  service.decide(asking(...args));
const advance = (now: string): Promise<DecisionOutcome> =>
  decide({ type: 'advance' }, { actor: { personId: personId('clock'), roles: ['system'] } }, now);

it('records events, the read model and who decided with what, and says when to wake', async () => {
  const outcome = await decide(register);
  expect(outcome).toMatchObject({
    accepted: true,
    repeated: false,
    version: 2,
    position: 2,
    eventTypes: ['ObligationRegistered', 'OccurrenceOpened'],
    mailDue: false,
    wake: [],
    ended: false,
  });
  expect(outcome.nextWakeAt).toMatch(/^2026-02-27T07:/);
  expect(await listClocks(ledger.db)).toMatchObject([{ obligationId: ROW, nextWakeAt: outcome.nextWakeAt }]);
  const [first] = await ledger.readStream(ROW);
  expect(first).toMatchObject({
    recordedAt: '2026-01-05T10:00:00.000Z',
    metadata: {
      commandId: outcome.commandId,
      command: 'register',
      actor: { personId: 'non-griffiths', postId: 'aln-policy-lead', roles: ['official'] },
      calendar: ukBankHolidays.version,
      timeZones: process.versions['tz'],
    },
  });
  const { program, core } = first?.metadata ?? {};
  expect(program).toMatch(/^cylch@\d+\.\d+\.\d+$/);
  expect(`cylch@${versionOfCore(core as string)}`).toBe(program);
});

it('keeps with the first event alone what it takes to decide it again, and what it rested on', async () => {
  await decide(register);
  await decide(note);
  const [registered, opened, noted] = await ledger.readStream(ROW);
  expect(registered?.metadata).toMatchObject({
    input: { now: '2026-01-05T10:00:00.000Z', command: { type: 'register', definition: { id: ROW } } },
    basis: {
      authority: 'statutory',
      stateVersion: 0,
      events: 2,
      rules: [{ readingId: 'ministers-2021', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      evidence: [],
    },
  });
  expect(opened?.metadata).not.toHaveProperty('input');
  expect(noted?.metadata).toMatchObject({ input: { command: note }, basis: { stateVersion: 2, events: 1 } });
});

it('gives the first answer to a command id asked again, whatever has happened since', async () => {
  const asked = asking(register);
  const first = await service.decide(asked);
  await decide(note);
  expect(await service.decide(asked)).toMatchObject({
    repeated: true,
    version: first.version,
    position: first.position,
    eventTypes: first.eventTypes,
  });
  expect(await ledger.readStream(ROW)).toHaveLength(3);
});

it('refuses a command id used again for another command', async () => {
  await decide(register);
  const asked = asking(note);
  await service.decide(asked);
  const { message } = asked;
  const other = { ...message, command: { type: 'note-progress' as const, text: 'Something else.' } };
  expect(await service.decide({ ...asked, message: other })).toMatchObject({
    accepted: false,
    refusal: { code: 'command-id-reused' },
  });
  expect(await ledger.readStream(ROW)).toHaveLength(3);
});

it('decides a command sent twice at once only once', async () => {
  await decide(register);
  const asked = asking(note);
  const outcomes = await Promise.all([service.decide(asked), service.decide(asked)]);
  expect(outcomes.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  expect(await ledger.readStream(ROW)).toHaveLength(3);
});

it('decides racing commands one after the other, each on what the other left', async () => {
  await decide(register);
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => decide(note)));
  expect(outcomes.map(({ version }) => version).sort()).toEqual([3, 4, 5, 6]);
});

it('refuses what was decided on an older version than the page showed', async () => {
  await decide(register);
  const outcome = await decide(note, { expectedVersion: 1 });
  expect(outcome).toMatchObject({ accepted: false, refusal: { code: 'version-conflict' }, version: 2 });
  expect(await decide(note, { expectedVersion: 2 })).toMatchObject({ accepted: true, version: 3 });
});

it('reads again what another process has changed before it refuses or finds nothing to do', async () => {
  await decide(register);
  const other = serviceOn(ledger);
  const asked = asking(note);
  await other.decide(asked);
  expect(await decide(note, { expectedVersion: 3 })).toMatchObject({ accepted: true, version: 4 });
  await other.decide(asking(note));
  expect(await decide(note)).toMatchObject({ accepted: true, version: 6 });
  expect(await service.decide(asked)).toMatchObject({ repeated: true, version: 3 });
});

it('refuses a command id that another stream has used', async () => {
  await decide(register, { commandId: commandId('used') });
  const outcome = await decide(
    {
      type: 'record-fact',
      fact: 'government-formed',
      effectiveOn: calendarDate('2026-01-05'),
      evidence: { reference: 'Record' },
    },
    { commandId: commandId('used') },
  );
  expect(outcome).toMatchObject({ accepted: false, refusal: { code: 'event-id-reused' } });
});

it('gives a refusal of the core as a value and records nothing', async () => {
  await decide(register);
  expect(await decide(register)).toMatchObject({ accepted: false, position: 0, eventTypes: [], version: 2 });
  expect(await ledger.readStream(ROW)).toHaveLength(2);
});

it('puts a reminder into the outbox with the event that asks for it', async () => {
  await decide(register);
  const woken = await advance('2026-02-27T07:59:00Z');
  expect(woken).toMatchObject({
    eventTypes: ['ReminderDue'],
    mailDue: false,
    nextWakeAt: '2026-02-27T09:00:00.000Z',
  });
  expect(await listMails(ledger.db, { obligationId: ROW })).toMatchObject([{ state: 'waiting' }]);
  const atNine = await advance('2026-02-27T09:00:00Z');
  expect(atNine).toMatchObject({ eventTypes: [], mailDue: true });
  expect(atNine.nextWakeAt).toMatch(/^2026-05-29T06:/);
});

it('names the trigger that was recorded, and ends its clock', async () => {
  const outcome = await decide({
    type: 'record-fact',
    fact: 'government-formed',
    effectiveOn: calendarDate('2026-01-05'),
    evidence: { reference: 'Record of proceedings' },
  });
  expect(outcome).toMatchObject({
    accepted: true,
    wake: ['government-formed'],
    ended: true,
    nextWakeAt: null,
  });
});

it('undoes everything when one part of it fails', async () => {
  const move = (from: string, to: string) =>
    asSuperuser(database.adminUrl, `alter table read.${from} rename to ${to}`);
  await move('obligation', 'elsewhere');
  const asked = asking(register);
  await expect(service.decide(asked)).rejects.toThrow('relation "read.obligation" does not exist');
  expect(await ledger.head()).toMatchObject({ position: 0 });
  await move('elsewhere', 'obligation');
  expect(await listClocks(ledger.db)).toEqual([]);
  expect(await service.decide(asked)).toMatchObject({ accepted: true, repeated: false, version: 2 });
});

it('never retries what is no command', async () => {
  const nonsense = asking({ type: 'abolish' } as unknown as Command);
  await expect(service.decide(nonsense)).rejects.toMatchObject({
    type: 'invalid-command',
    nonRetryable: true,
  });
});

it('lets nobody move the time of a production ledger', async () => {
  const production = await createTestDatabase();
  const real = openSealedLedger({ databaseUrl: production.url });
  try {
    await expect(serviceOn(real).decide({ ...asking(register), clockOffsetMs: 1 })).rejects.toMatchObject({
      type: 'not-a-scratch-ledger',
      nonRetryable: true,
    });
    await expect(serviceOn(real).decide(asking(register))).resolves.toMatchObject({ accepted: true });
  } finally {
    await real.close();
    await production.drop();
  }
});

describe('a change to a fact that takes two', () => {
  const approver: Actor = {
    personId: personId('rhys-morgan'),
    postId: postId('deputy-director-aln'),
    roles: ['approver'],
  };
  const FACT = obligationId('fact-senedd-election');
  const asked = (command: Command, actor: Actor = official, on = service): Promise<DecisionOutcome> =>
    on.decide({ ...asking(command, { actor }), obligationId: FACT });
  const counting = {
    ...definition,
    id: 'counts-from-election',
    workingReading: undefined,
    readings: [
      {
        id: 'words',
        basis: 'legal',
        label: { en: 'As written', cy: 'Fel yr ysgrifennwyd' },
        reason: { en: 'The words', cy: 'Y geiriau' },
        rule: {
          primitive: 'offset',
          anchor: { kind: 'event', event: 'senedd-election', title: { en: 'election', cy: 'etholiad' } },
          count: 6,
          unit: 'month',
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
        },
      },
    ],
    kind: 'one-off-commitment',
  };
  const evidence = { reference: 'The return' };
  const record: Command = {
    type: 'record-fact',
    fact: 'senedd-election',
    effectiveOn: calendarDate('2026-01-05'),
    evidence,
  };
  const correct = (effectiveOn: string, proposalId: string): Command => ({
    type: 'propose-change',
    proposalId,
    change: {
      kind: 'fact-correction',
      effectiveOn: calendarDate(effectiveOn),
      reason: 'The return says otherwise',
      evidence,
    },
  });
  const register = () =>
    service.decide({
      ...asking({ type: 'register', definition: counting } as unknown as Command),
      obligationId: obligationId('counts-from-election'),
    });
  const mailed = async () =>
    (await listMails(ledger.db, { obligationId: FACT })).map(({ template, recipient }) => [
      template,
      recipient,
    ]);

  it('is mailed to the approver, rivals to both, and nothing of it is missed by the notices', async () => {
    expect(await register()).toMatchObject({ accepted: true });
    expect(await asked(record)).toMatchObject({
      accepted: true,
      eventTypes: ['ChangeProposed'],
      mailDue: true,
    });
    expect(await mailed()).toEqual([['fact-change-proposed', 'deputy-director-aln']]);
    const { proposals } = foldFact(await ledger.readStream(FACT))!;
    expect(
      await asked({ type: 'approve-change', proposalId: proposals[0]!.proposalId }, approver),
    ).toMatchObject({ eventTypes: ['ChangeApproved', 'FactRecorded'] });
    await asked(correct('2026-01-04', 'p1'));
    expect(await asked(correct('2026-01-03', 'p2'))).toMatchObject({ eventTypes: ['ChangeProposed'] });
    expect((await mailed()).slice(1).sort()).toEqual([
      ['fact-change-decided', 'aln-policy-lead'],
      ['fact-change-proposed', 'deputy-director-aln'],
      ['fact-change-proposed', 'deputy-director-aln'],
      ['fact-rival-proposals', 'aln-policy-lead'],
      ['fact-rival-proposals', 'deputy-director-aln'],
    ]);
    expect(
      await asked({ type: 'advance' }, { personId: personId('clock'), roles: ['system'] }),
    ).toMatchObject({
      accepted: true,
      mailDue: true,
    });
    const { findings } = await checkNotices(ledger, instant('2026-01-05T10:01:00Z'));
    expect(findings.filter(({ obligationId: id }) => id === FACT)).toEqual([]);
    await asSuperuser(database.adminUrl, `delete from mail.outbox where template = 'fact-rival-proposals'`);
    const missing = await checkNotices(ledger, instant('2026-01-05T10:01:00Z'));
    expect(missing.findings.filter(({ obligationId: id }) => id === FACT)).toMatchObject([
      { code: 'mail-missing' },
      { code: 'mail-missing' },
    ]);
  });

  it('waits for nobody where the directory has no other approver, whatever the command', async () => {
    const sample = loadDirectory(sampleDirectoryFile);
    const people = sample.people.filter(({ id }) => id !== approver.personId);
    const alone = new DecideCommand(ledger, { current: { ...sample, people } }, programVersion());
    await register();
    expect(await asked(record, official, alone)).toMatchObject({
      accepted: false,
      refusal: { code: 'nobody-else', message: { cy: expect.stringContaining('ail berson') } },
    });
    expect(await decide({ type: 'register', definition } as Command)).toMatchObject({ accepted: true });
    const close: Command = { type: 'close', ground: 'entered-in-error', reason: 'Twice' };
    expect(await alone.decide(asking(close))).toMatchObject({ refusal: { code: 'nobody-else' } });
    expect(await alone.decide(asking(note))).toMatchObject({ accepted: true });
    // an approver who would be the only one
    expect(await service.decide(asking(close, { actor: approver }))).toMatchObject({
      refusal: { code: 'nobody-else' },
    });
  });
});
