import { loadDirectory } from '#application/directory';
import {
  activity,
  caseCounts,
  cases,
  evidenceFile,
  fact,
  kindLadders,
  ladder,
  mails,
  notices,
  obligation,
  register,
  systemViewer,
  viewerFor,
  withCasesInScope,
} from '#application/queries';
import { continueKindLadder, previewKindLadder, setKindLadder } from '#application/kind-ladders';
import { sampleDirectoryFile } from '#application/register-import';
import { DecideCommand, type SubmitServices, submitCommand } from '#application/submit-command';
import {
  type Instant,
  calendarDate,
  commandId,
  instant,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  definitionOfDuty,
  factStream,
  fold,
  ladderSchema,
  statuteEntry,
} from '#domain/obligations';
import { programVersion } from '#platform/program-version';
import { type Ledger, openLedger } from '#record/ledger';
import { compareWithRebuild, factsToOpen, rebuildReadModels } from '#record/read-models';
import { serverClock } from '../../../tests/support/clock';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { type CaseOpening, nextCaseNumber, openCase, registerCases } from './index';

const TEMPLATE = obligationId('requests');
const OWNER = postId('aln-policy-lead');
const MOST = 300;
const directory = loadDirectory(sampleDirectoryFile);
const official: Actor = { personId: personId('non-griffiths'), postId: OWNER, roles: ['official'] };
const now = instant('2026-02-02T10:00:00Z');
const duty = statuteEntry('freedom-of-information-response')!;
const definition = definitionOfDuty(
  duty.duty,
  duty.entry,
  { id: TEMPLATE, asTemplate: true, owner: OWNER, approver: 'deputy-director-aln' },
  calendarDate('2026-02-02'),
);

let database: TestDatabase;
let ledger: Ledger;
let services: SubmitServices & { readonly ledger: Ledger };
/** no workflow: each command is decided where it is sent, as the worker’s activity does */
const at: Instant = now;
let lost = false;
let sent = 0;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openLedger({ databaseUrl: database.url });
  const decisions = new DecideCommand(ledger, { current: directory }, programVersion());
  const execute: SubmitServices['gateway']['execute'] = ({ obligationId: id, message }) =>
    lost && message.command.type === 'register'
      ? Promise.reject(new Error('the program ends here'))
      : decisions.decide({ v: 1, obligationId: id, message, now: at, clockOffsetMs: 0 });
  const gateway = {
    execute,
    executeRunning: (request: Parameters<typeof execute>[0] | object) => execute(request as never),
  };
  services = { gateway, ledger, directory: undefined, now: () => at };
  await send(TEMPLATE, { type: 'register', definition });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

async function send(id: string, command: Command, actor = official): Promise<string> {
  sent += 1;
  const submitted = await submitCommand(services, {
    actor,
    viewer: systemViewer,
    obligationId: obligationId(id),
    command,
    commandId: commandId(`test/${sent}`),
  });
  return submitted.kind === 'refused' ? submitted.refusal.code : submitted.kind;
}

const opening = (over: Partial<CaseOpening> = {}): CaseOpening => ({
  template: TEMPLATE,
  on: calendarDate('2026-02-02'),
  evidence: { reference: 'Request' },
  ...over,
});
const open = (over: Partial<CaseOpening> = {}, id = `open/${(sent += 1)}`) =>
  openCase(services, { actor: official, viewer: systemViewer, commandId: commandId(id) }, opening(over), at);
const stateOf = async (id: string) => fold(await ledger.readStream(id));
const asked = { id: TEMPLATE, now };

/** Of every page of the list. */
async function listed(wanted?: 'all' | 'none'): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const found = await register(systemViewer, ledger, { now, filter: { cases: wanted }, after });
    ids.push(...found.entries.map(({ id }) => id));
    after = found.pages.next;
  }
  return ids;
}

it('opens a case with the next number, its own date and one mail to its owner', async () => {
  const { id, number, submitted } = await open();
  expect([id, number, submitted.kind]).toEqual(['requests-2026-0001', '2026-0001', 'accepted']);
  const state = await stateOf(id);
  expect(state).toMatchObject({ owner: OWNER, occurrences: [{ due: { lastLawfulDay: '2026-03-02' } }] });
  const mails = await ledger.db
    .selectFrom('mail.outbox' as never)
    .select(['template', 'recipient'] as never)
    .where('obligationId' as never, '=', id as never)
    .execute();
  expect(mails).toEqual([{ template: 'case-opened', recipient: OWNER }]);
});

it('is seen, with its fact, mail and activity, by a reader of its template, and by no reader of another entry', async () => {
  const { id } = await open();
  // an entry of the register that only sounds like a case of it
  const sounds = obligationId(`${TEMPLATE}s`);
  await send(sounds, { type: 'register', definition: { ...definition, id: sounds } });
  const auditor = { ...directory.people[0]!, roles: ['auditor' as const], posts: [] };
  const reading = async (scope: (typeof TEMPLATE)[]) => {
    const viewer = viewerFor(
      await withCasesInScope(ledger, { ...auditor, scope }, calendarDate('2026-12-01')),
    );
    const one = { id, now };
    const [own, mail, ofFact, listing, list, active, sent] = await Promise.all([
      obligation(viewer, ledger, one),
      mails(viewer, ledger, one),
      fact(viewer, ledger, { name: id }),
      cases(viewer, ledger, asked),
      register(viewer, ledger, { now, filter: { cases: 'all' } }),
      activity(viewer, ledger, { limit: 200 }),
      notices(viewer, ledger, { now }),
    ]);
    const evidence = await evidenceFile(viewer, ledger, { id, evidenceId: 'none' });
    return {
      own: own.ok,
      mail: mail.ok && mail.value.length,
      fact: ofFact.ok && ofFact.value.entries.length,
      listed: listing.ok && listing.value.cases.some((each) => each.id === id),
      ids: list.entries
        .map((each) => each.id as string)
        .filter((each) => [id, sounds].includes(each as never)),
      streams: ['', 'fact-'].map((start) => active.activity.some(({ stream }) => stream === `${start}${id}`)),
      notices: sent.ok && sent.value.mails.some((each) => each.obligationId === id),
      evidence: evidence.ok || evidence.refusal.code,
    };
  };
  expect(await reading([TEMPLATE])).toMatchObject({
    own: true,
    mail: 1,
    fact: 1,
    listed: true,
    ids: [id],
    notices: true,
  });
  expect(await reading([sounds])).toMatchObject({
    own: false,
    mail: false,
    fact: false,
    listed: false,
    ids: [sounds],
    streams: [false, false],
    notices: false,
    evidence: 'not-found',
  });
});

it('takes the ladder set for its kind: shown first, kept off an entry of its own, and taken by one opened later', async () => {
  const [plain, own] = [await open(), await open()];
  const steps = (count: number) =>
    ladderSchema.parse({ before: [{ count, unit: 'day', to: ['owner', 'approver'] }] });
  const reason = 'Cases are short';
  await send(own.id, { type: 'set-ladder', ladder: steps(9), reason });
  const person = directory.people.find(({ id }) => id === official.personId)!;
  const asked = { kind: 'case' as const, authority: null, ladder: steps(5) };
  const acting = { ledger, gateway: services.gateway, directory, now };
  const previewed = await previewKindLadder(acting, person, asked);
  if (!previewed.ok) throw new Error(previewed.refusal.message.en);
  const entry = (id: string) => previewed.value.entries.find((each) => each.id === id);
  expect(entry(own.id)).toMatchObject({ keepsOwn: true, reminders: null });
  expect(entry(plain.id)?.reminders).toMatchObject({
    gone: expect.arrayContaining([expect.objectContaining({ steps: ['P1W'] })]) as object,
    added: [{ on: '2026-02-25', steps: ['P5D'], ifLate: false }],
  });

  const last = { ...asked, reason };
  const refused = async (more: object, who = person, list = previewed.value.listSha256) => {
    const answer = await setKindLadder(acting, who, { ...last, ...more }, list);
    return answer.ok ? 'set' : answer.refusal.code;
  };
  expect(await refused({}, { ...person, roles: ['auditor'] })).toBe('not-permitted');
  expect(await refused({ ladder: steps(6) })).toBe('list-changed');
  expect(await refused({ ladder: ladderSchema.parse({ on: { to: ['owner'] } }) })).toBe(
    'ladder-without-approver',
  );
  expect(await refused({ ladder: null })).toBe('nothing-to-change');
  const set = await setKindLadder(acting, person, last, previewed.value.listSha256);
  const newest = set.ok ? set.value.versions.at(-1) : undefined;
  expect(newest).toMatchObject({ number: 1, keepOwn: 1, failed: [], finished: true });
  expect(newest?.reached).toEqual(previewed.value.entries.map(({ id }) => id));
  expect(await refused({})).toBe('nothing-to-change');

  const later = await open();
  const inForce = async (id: string) => {
    const shown = await ladder(systemViewer, ledger, { id, now });
    return shown.ok ? [shown.value.ladder.before[0]?.count, shown.value.byDefault.id] : shown.refusal.code;
  };
  expect(await Promise.all([plain, own, later].map(({ id }) => inForce(id)))).toEqual([
    [5, 'case'],
    [9, 'case'],
    [5, 'case'],
  ]);
  // an interrupted one goes on where it was left: nobody is told twice
  const before = (await ledger.readStream(plain.id)).length;
  expect(await continueKindLadder(acting, person, asked)).toMatchObject({ ok: true });
  expect((await ledger.readStream(plain.id)).length).toBe(before);
  expect(await setKindLadder(acting, person, { ...last, ladder: null })).toMatchObject({ ok: true });
  expect((await inForce(plain.id))[1]).toBe('statutory');
  expect((await kindLadders(systemViewer, ledger))[0]?.versions.map(({ words }) => words === null)).toEqual([
    false,
    true,
  ]);
});

it('opens no second one for the same command, and gives no number twice to two at once', async () => {
  const first = await open({}, 'the-same-command');
  expect(await open({}, 'the-same-command')).toMatchObject({
    id: first.id,
    submitted: { kind: 'accepted', outcome: { repeated: true } },
  });
  const several = await Promise.all(Array.from({ length: 8 }, () => open()));
  expect(several.map(({ submitted }) => submitted.kind)).toEqual(Array(8).fill('accepted'));
  expect(new Set(several.map(({ number }) => number)).size).toBe(8);
});

it('goes on past numbers that are taken and that nothing it reads shows yet', async () => {
  await ledger.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      // from here on this reader sees nothing newer
      const from = await nextCaseNumber({ db }, TEMPLATE, { year: 2026, taken: null });
      for (let nth = 0; nth < 22; nth += 1) await open();
      const behind = {
        ...services,
        ledger: {
          db,
          readStream: ledger.readStream.bind(ledger),
          findEvent: ledger.findEvent.bind(ledger),
          isScratch: () => ledger.isScratch(),
        },
      };
      const { number, submitted } = await openCase(
        behind,
        { actor: official, viewer: systemViewer, commandId: commandId('behind') },
        opening(),
        at,
      );
      expect([submitted.kind, Number(number.slice(-4))]).toEqual(['accepted', Number(from.slice(-4)) + 22]);
    });
  // this reader did not see the fact: the next one makes the case of it
  expect((await registerCases(services)).registered).toHaveLength(1);
});

it('counts a case whose fact was withdrawn as ended, until somebody closes it', async () => {
  const { id } = await open({ on: calendarDate('2026-01-30'), number: 'by-mistake' });
  const stream = factStream(id);
  const change = {
    kind: 'fact-withdrawal' as const,
    reason: 'No request came',
    evidence: { reference: 'Note' },
  };
  await send(stream, { type: 'propose-change', proposalId: 'p1', change });
  const second: Actor = { personId: personId('rhys-morgan'), roles: ['approver'] };
  expect(await send(stream, { type: 'approve-change', proposalId: 'p1' }, second)).toBe('accepted');
  const withdrawn = (await ledger.readStream(stream)).at(-1)!;
  const receive: Command = {
    type: 'receive-fact',
    source: id,
    value: { kind: 'event', entries: [] },
    factEventId: withdrawn.eventId,
    factVersion: withdrawn.version,
  };
  expect(await send(id, receive, { personId: personId('reconcile'), roles: ['system'] })).toBe('accepted');
  expect((await stateOf(id))?.occurrences[0]?.due).toBeNull();
  const ended = await cases(systemViewer, ledger, { ...asked, filter: { state: 'ended' } });
  expect(ended.ok && ended.value.cases.map((each) => each.id)).toEqual([id]);
  expect(await listed()).toContain(id);
});

it('makes good a case that was lost between its fact and its registration', async () => {
  lost = true;
  const { id } = await open();
  expect(await stateOf(id)).toBeNull();
  lost = false;
  expect(await registerCases(services)).toEqual({ registered: [id], unregistered: [] });
  expect((await stateOf(id))?.definition.kind).toBe('case');
  expect(await registerCases(services)).toEqual({ registered: [], unregistered: [] });
});

it('refuses what is no template, a closed one, and a case put on the register by hand', async () => {
  const refused = async (over: Partial<CaseOpening>) => {
    const { submitted } = await open(over);
    return submitted.kind === 'refused' ? submitted.refusal : null;
  };
  const nothing = await refused({ template: obligationId('no-template') });
  expect(nothing).toMatchObject({ code: 'no-such-template', pointer: '/opens/template' });
  expect(nothing?.message.cy).toContain('Nid oes templed');
  expect(await refused({ template: obligationId('requests-2026-0001') })).toMatchObject({
    code: 'no-such-template',
  });
  const narrow = { ...systemViewer, scope: [obligationId('another')] };
  const unseen = await openCase(
    services,
    { actor: official, viewer: narrow, commandId: commandId('unseen') },
    opening(),
    at,
  );
  expect(unseen.submitted).toMatchObject({ kind: 'refused', refusal: { code: 'unknown-obligation' } });
  const other = obligationId('old-requests');
  await send(other, { type: 'register', definition: { ...definition, id: other, authority: 'internal' } });
  expect(await send(other, { type: 'close', ground: 'dropped', reason: 'A new one' })).toBe('accepted');
  const closed = await refused({ template: other });
  expect(closed).toMatchObject({ code: 'template-closed' });
  expect(closed?.message.cy).toContain('wedi’i gau');
});

it('lets a corrected day of receipt move the case', async () => {
  const { id } = await open({ on: calendarDate('2026-02-02') });
  const stream = factStream(id);
  const change = {
    kind: 'fact-correction' as const,
    effectiveOn: calendarDate('2026-01-30'),
    reason: 'Stamped before',
    evidence: { reference: 'Stamp' },
  };
  expect(await send(stream, { type: 'propose-change', proposalId: 'p1', change })).toBe('accepted');
  const second: Actor = { personId: personId('rhys-morgan'), roles: ['approver'] };
  expect(await send(stream, { type: 'approve-change', proposalId: 'p1' }, second)).toBe('accepted');
  const fact = await ledger.readStream(stream);
  expect(fact.at(-1)).toMatchObject({ type: 'FactCorrected' });
  expect(fact.at(-1)?.data['effects']).toMatchObject([
    { obligationId: id, from: '2026-03-02', to: '2026-02-27' },
  ]);
});

it(`keeps ${MOST} cases, takes those that are over out of the lists, and counts them`, async () => {
  const clock = serverClock;
  const plain = { ...definition, kind: 'one-off-commitment' as const, openedBy: undefined };
  const began = clock.machineMillis();
  for (let nth = 0; nth < 30; nth += 1) {
    const id = obligationId(`plain-${nth}`);
    await send(id, { type: 'register', definition: { ...plain, id } });
    await send(id, { type: 'note-progress', text: 'Begun' });
  }
  const perPlain = (clock.machineMillis() - began) / 30;
  const before = (await listed()).length;
  const start = clock.machineMillis();
  const ids: string[] = [];
  for (let nth = 0; nth < MOST; nth += 1) ids.push((await open({ on: calendarDate('2026-01-30') })).id);
  const perCase = (clock.machineMillis() - start) / MOST;
  // a case is two decisions, and what is asked before each: so many times as long as two of a plain entry
  expect(perCase / perPlain).toBeLessThan(4);
  expect((await listed()).length).toBe(before + MOST);
  const dropped = ids.slice(0, 100);
  for (const id of dropped)
    expect(
      await send(id, {
        type: 'propose-change',
        proposalId: 'end',
        change: { kind: 'ending', ground: 'entered-in-error', reason: 'Twice' },
      }),
    ).toBe('accepted');
  for (const id of dropped)
    await send(
      id,
      { type: 'approve-change', proposalId: 'end' },
      { personId: personId('rhys-morgan'), roles: ['approver'] },
    );
  expect((await listed()).length).toBe(before + MOST - 100);
  expect(await listed('all')).toEqual(expect.arrayContaining(dropped));
  expect((await listed('none')).filter((id) => id.startsWith('requests-'))).toEqual([]);
  const counted = await caseCounts(systemViewer, ledger, {
    ...asked,
    by: 'month',
    to: calendarDate('2026-01-31'),
  });
  expect(counted).toMatchObject({
    ok: true,
    value: {
      periods: [{ from: '2026-01-01', to: '2026-01-31', total: MOST, counts: { open: 200, ended: 100 } }],
    },
  });
  const behind = await cases(systemViewer, ledger, {
    ...asked,
    filter: { state: 'ended', from: calendarDate('2026-01-01'), to: calendarDate('2026-01-31') },
  });
  expect(behind.ok && behind.value.cases.map(({ id }) => id).toSorted()).toEqual(dropped.toSorted());
}, 240_000);

it('has the same read models when they are rebuilt', async () => {
  expect(await compareWithRebuild(ledger)).toEqual([]);
  await rebuildReadModels(ledger, () => Promise.resolve(null));
  expect(await compareWithRebuild(ledger)).toEqual([]);
  expect(await factsToOpen(ledger.db)).toEqual([]);
}, 120_000);
