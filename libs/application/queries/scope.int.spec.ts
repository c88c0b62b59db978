import type { HolidayCalendar } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type CalendarDate,
  type ObligationId,
  both,
  calendarDate,
  eventId,
  instant,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import { type EvidenceStore, postgresEvidenceStore } from '#record/evidence-files';
import { noteAccess } from '#record/access-log';
import type { Ledger } from '#record/ledger';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { rebuildReadModels } from '#record/read-models';
import { DirectoryReader, giveDelegation, recordDirectory } from '#application/delegation';
import * as exported from '#application/queries';
import { recordChange } from '#application/change-of-government';
import { appendAct } from '#application/acts-on-many';
import { documentEventCatalog, documentStream, newDocumentId } from '#domain/documents';
import { setKindLadder } from '#application/kind-ladders';
import { ladderSchema } from '#domain/obligations';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { changeRequestSchema } from '#domain/government';
import { webhookIdSchema } from '#domain/webhooks';
import { actOnWebhook } from '#application/webhooks';
import { directoryOf } from '#tests/support/directory';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { factReaches as factReached } from '../../domain/obligations/commands.testing';
import { decideNow, sampleRows, seedRegister } from '../../../tests/support/seed-register';

const SEEN = obligationId('wm-alp-cycle');
const HIDDEN = obligationId('home-ed-guidance');
const WITH_LINKS = obligationId('with-links');
/** of the hidden one */
const LAST_WORKING_DAY = calendarDate('2026-03-31');
const TRIGGER = 'the-hidden-trigger';
const REACHED = `${TRIGGER}-that-reached-it`;
const now = instant('2026-11-23T10:00:00Z');
const directory = loadDirectory(sampleDirectoryFile);
const official = { personId: personId('non-griffiths'), roles: ['official' as const] };

let database: TestDatabase;
let ledger: SealedLedger;
let files: EvidenceStore;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  files = postgresEvidenceStore(ledger);
  await seedRegister(ledger, now, [SEEN]);
  const sample = sampleRows().find(({ id }) => id === HIDDEN)!;
  const definition = { ...sample, triggers: [TRIGGER, REACHED] };
  await decideNow(ledger, HIDDEN, { type: 'register', definition }, { now });
  await asSuperuser(
    database.adminUrl,
    `insert into watch.attempt (obligation_id, subject, command_id, command, attempts, why, set_aside_at)
     values ('${SEEN}', 'advance', 'c', 'advance', 3, 'silent', now()), ('${HIDDEN}', 'advance', 'c', 'advance', 3, 'silent', now())`,
  );
  for (const id of [SEEN, HIDDEN])
    await decideNow(
      ledger,
      id,
      {
        type: 'note-progress',
        text: 'Noted.',
        effectiveOn: calendarDate('2026-10-01'),
        late: { reason: 'It reached us late', document: { reference: `Letter about ${id}` } },
      },
      { now, actor: official },
    );
  for (const id of [SEEN, HIDDEN]) await attachFile(id);
  await decideNow(
    ledger,
    `fact-${TRIGGER}`,
    {
      type: 'record-fact',
      fact: TRIGGER,
      effectiveOn: calendarDate('2026-11-23'),
      evidence: { reference: 'Record' },
    },
    { now, actor: official },
  );
  const change = {
    kind: 'deferral' as const,
    occurrence: 1,
    newLastDay: calendarDate('2027-03-31'),
    reason: 'More time',
    decision: { decidedBy: 'The minister', reference: 'MA/1', on: calendarDate('2026-11-23') },
  };
  const proposed = { type: 'propose-change' as const, proposalId: 'the-hidden-proposal', change };
  await decideNow(ledger, HIDDEN, proposed, { now, actor: official });
  await decideNow(ledger, HIDDEN, factReached(REACHED, '2026-11-23', eventId('recorded/0')), { now });
  const gateway = {
    execute: () => Promise.reject(new Error()),
    executeRunning: () => Promise.reject(new Error()),
  };
  const recorder = directory.people.find(({ id }) => id === 'non-griffiths')!;
  const ofGovernment = await recordChange(
    { ledger, gateway, directory, now },
    recorder,
    changeRequestSchema.parse({
      act: 'the-hidden-change',
      on: '2026-11-23',
      reason: 'An election',
      document: { reference: 'Record' },
      which: { ids: [HIDDEN] },
    }),
  );
  if (!ofGovernment.ok) throw new Error(ofGovernment.refusal.message.en);
  await rebuildReadModels(ledger, () => Promise.resolve(null));
  for (const obligation of [SEEN, HIDDEN]) {
    const opened = { kind: 'evidence', obligationId: obligation, what: 'e', through: 'page' } as const;
    await noteAccess(ledger.db, { ...opened, at: now, personId: personId('p'), onBehalfOf: null }, 9);
  }
  // a finding each: no event asks for them
  for (const id of [SEEN, HIDDEN])
    await asSuperuser(
      database.adminUrl,
      `insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at)
       values ('made-up-${id}', '${id}', 'somebody', 'digest', '{}', now(), now())`,
    );
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

async function attachFile(id: ObligationId): Promise<void> {
  async function* content(): AsyncGenerator<Buffer> {
    await Promise.resolve();
    yield Buffer.from('The report');
  }
  const uploadedBy = official.personId;
  const stored = await files.put({
    stream: id,
    uploadedBy,
    name: 'r.txt',
    most: 99,
    content: content(),
  });
  if (!stored.ok) throw new Error(stored.refusal.message.en);
  const { id: fileId, storedSha256: sha256, bytes, plain } = stored.value;
  await decideNow(
    ledger,
    id,
    {
      type: 'attach-evidence',
      evidenceId: 'report',
      reference: 'gov.wales/report',
      description: 'The report',
      sha256,
      file: { id: fileId, bytes, ...plain },
      effectiveOn: calendarDate('2026-11-23'),
    },
    { now, actor: official },
  );
}

const {
  viewerFor,
  withCasesInScope: _withCases,
  maySee: _maySee,
  mayBundle: _mayBundle,
  pointOf: _pointOf,
  isNow: _isNow,
  actingAs: _actingAs,
  sharesOf: _sharesOf,
  ...others
} = exported;

const auditor = viewerFor({
  id: personId('an-auditor'),
  subject: 'auditor',
  clients: [],
  name: 'An auditor',
  email: 'auditor@example.org',
  language: 'en',
  roles: ['auditor'],
  posts: [],
  scope: [SEEN],
});

/** The list with one holiday more in England and Wales. */
const withHoliday = (on: CalendarDate): HolidayCalendar => {
  const { divisions } = ukBankHolidays;
  const title = both('A new holiday', 'Gŵyl newydd');
  const holiday = { on, title, substitute: false, knownSince: ukBankHolidays.asAt };
  return {
    ...ukBankHolidays,
    divisions: {
      ...divisions,
      'england-and-wales': new Map([...divisions['england-and-wales'], [on, holiday]]),
    },
  };
};

type Ask<Query extends (...args: never[]) => unknown> = Parameters<Query>[2];

/** What every query about one obligation is asked, by the query's name. */
const ofOne = {
  obligation: (id: string): Ask<typeof exported.obligation> => ({ id, now }),
  obligationInFull: (id: string): Ask<typeof exported.obligationInFull> => ({ id, now }),
  obligationWithHistory: (id: string): Ask<typeof exported.obligationWithHistory> => ({ id, now }),
  asOf: (id: string): Ask<typeof exported.asOf> => ({ id, now, point: {} }),
  diff: (id: string): Ask<typeof exported.diff> => ({ id, from: { known: 0 }, to: {} }),
  why: (id: string): Ask<typeof exported.why> => ({ id, field: 'owner', now }),
  history: (id: string): Ask<typeof exported.history> => ({ id }),
  historyLines: (id: string): Ask<typeof exported.historyLines> => ({ id }),
  states: (id: string): Ask<typeof exported.states> => ({ id }),
  historyEvent: (id: string): Ask<typeof exported.historyEvent> => ({ id, position: 1, now }),
  forecast: (id: string): Ask<typeof exported.forecast> => ({ id, years: 10, now }),
  whoDecides: (id: string): Ask<typeof exported.whoDecides> => ({ id, now }),
  links: (id: string): Ask<typeof exported.links> => ({ id, now }),
  ladder: (id: string): Ask<typeof exported.ladder> => ({ id, now }),
  ladderPreview: (id: string): Ask<typeof exported.ladderPreview> => ({ id, years: 10, now }),
  mails: (id: string): Ask<typeof exported.mails> => ({ id }),
  evidenceFile: (id: string): Ask<typeof exported.evidenceFile> => ({ id, evidenceId: 'report' }),
  openEvidenceFile: (id: string): Ask<typeof exported.openEvidenceFile> => ({
    id,
    evidenceId: 'report',
    files,
  }),
  cases: (id: string): Ask<typeof exported.cases> => ({ id, now }),
  caseCounts: (id: string): Ask<typeof exported.caseCounts> => ({ id, now }),
};

/** What every query of several obligations is asked. */
const ofSeveral = {
  register: { now },
  registerEntries: { now },
  registerIds: { now },
  entryTitles: { ids: [SEEN, HIDDEN] },
  awaitedFacts: {},
  recordedFacts: {},
  changesOfGovernment: {},
  waking: {},
  approvals: { now, directory },
  home: { now, directory },
  activity: { limit: 50 },
  everyHistoryLine: {},
  lateRecordings: {},
  notices: { now },
  replay: { limit: 100 },
  changedEntries: {},
  accesses: {},
  sentTo: { post: postId('somebody'), directory: { current: directory }, now },
  mailList: { now },
  setAside: {},
  obligationsById: { ids: [SEEN, HIDDEN] },
  entriesOfDates: { dates: new Set([LAST_WORKING_DAY, null]), now },
  calendarDays: { now, from: calendarDate('2026-03-01'), to: calendarDate('2026-03-31') },
  timeline: { now, from: 2026 },
  movedDates: { newer: withHoliday(LAST_WORKING_DAY), today: calendarDate('2026-11-23') },
};

/** Says how the service stands; of obligations no more than the id of one whose command is set aside. */
const ofNone = ['registerChoices', 'doneOccurrences', 'health', 'laddersByDefault', 'tableOfWhoDecides'];

/** About kinds, with the entries that were reached: asked for itself below. */
const ofKinds = ['kindLadders'];

/** These read what somebody asks for, and nothing of the ledger. */
const ofWords = ['isCursorOf', 'pointIn', 'needsSomebody', 'entriesTaken', 'storedReading', 'readingAsBytes'];

/** Of documents, whose entries may be in scope: asked for themselves below. */
const ofDocuments = ['documents', 'document', 'openDocument', 'documentComparison', 'withEntriesAlike'];

/** Of elections that an entry in scope counts from, or that the law sets: asked for itself below. */
const ofElections = ['pollDays'];

/** Of one proposal, and what waits besides: asked for itself below. */
const ofApprovals = ['approval'];

/** Names posts alone: asked for itself below. */
const ofPosts = ['postsOf'];

/** Of words that are in several titles, and of mails and bundles: asked for themselves below. */
const ofAudit = ['entriesNamed', 'mailWords', 'bundleScope', 'auditScopes', 'sourceTitles', 'serviceActs'];
/** About no obligation, and of ids that a scope names: asked for themselves below, and in tests/api. */
const ofPrograms = ['serviceAccounts', 'idsInScope'];

/** About other systems and no obligation, for administrators: asked for themselves below. */
const ofWebhooks = ['webhooks', 'webhook'];

/** Of people’s calendar addresses, and no obligation: asked for itself in `tests/calendar-feeds`. */
const ofFeeds = ['calendarFeeds'];

/** Counts, and titles of sources: asked for themselves below. */
const ofCalendars = ['monthlyLoad', 'calendarSources'];

/** About a fact: asked for itself below. */
const ofFacts = ['fact'];
/** About no obligation: asked for themselves below. */
const ofDirectory = ['delegations', 'holdersOf', 'directoryOn', 'mayReadDirectory'];
/** About a mail: asked for itself below. */

type Query = (viewer: exported.Viewer, ledger: Ledger, asked?: unknown) => Promise<unknown>;
const query = (name: string): Query => (others as unknown as Readonly<Record<string, Query>>)[name]!;

/** What is answered piece by piece, whole. */
async function whole(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const pieces: unknown[] = [];
  for await (const piece of answer as AsyncIterable<unknown>) pieces.push(piece);
  return pieces;
}

const said = async (viewer: exported.Viewer, name: string, asked?: unknown): Promise<string> =>
  JSON.stringify(await whole(await query(name)(viewer, ledger, asked)), (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );

it('has a case for every query', () => {
  const queries = Object.entries(others)
    .filter(([name, value]) => typeof value === 'function' && !ofWords.includes(name))
    .map(([name]) => name);
  expect(queries.sort()).toEqual(
    [
      ...Object.keys(ofOne),
      ...Object.keys(ofSeveral),
      ...ofNone,
      ...ofKinds,
      ...ofElections,
      ...ofPosts,
      ...ofCalendars,
      ...ofApprovals,
      ...ofFacts,
      ...ofAudit,
      ...ofPrograms,
      ...ofWebhooks,
      ...ofFeeds,
      ...ofDirectory,
      ...ofDocuments,
    ].sort(),
  );
});

describe.each(Object.entries(ofOne))('%s', (name, ask) => {
  it('answers about an obligation in scope as for everybody', async () => {
    const answer = await said(auditor, name, ask(SEEN));
    expect(answer).toContain('"ok":true');
    expect(answer).toBe(await said(exported.systemViewer, name, ask(SEEN)));
  });

  it('refuses one out of scope as if it were not there', async () => {
    const [hidden, nowhere] = [
      await said(auditor, name, ask(HIDDEN)),
      await said(auditor, name, ask('nowhere')),
    ];
    expect(hidden).toContain('"code":"not-found"');
    expect(hidden.replaceAll(HIDDEN, 'nowhere')).toBe(nowhere);
    expect(await said(exported.systemViewer, name, ask(HIDDEN))).not.toContain('"code":"not-found"');
  });
});

describe.each(Object.entries(ofSeveral))('%s', (name, asked) => {
  const mentionsHidden = (answer: string): boolean => answer.includes(HIDDEN) || answer.includes(TRIGGER);

  it('leaves out what is not in scope', async () => {
    expect(mentionsHidden(await said(auditor, name, asked))).toBe(false);
    expect(mentionsHidden(await said(exported.systemViewer, name, asked))).toBe(true);
  });

  it('says nothing of any obligation to whoever did not sign in', async () => {
    const answer = await said(exported.anybody, name, asked);
    expect(mentionsHidden(answer) || answer.includes(SEEN)).toBe(false);
  });
});

it('finds no entry out of scope by its words, nor opens a mail or makes a bundle of it', async () => {
  const named = (viewer: exported.Viewer) =>
    exported.entriesNamed(viewer, ledger, { text: HIDDEN.replaceAll('-', ' ') });
  expect(await named(auditor)).toEqual([]);
  expect((await named(exported.systemViewer)).map(({ id }) => id)).toContain(HIDDEN);
  const mail = { directory: { current: directory }, webUrl: null, now };
  const words = (viewer: exported.Viewer, id: string) =>
    exported.mailWords(viewer, ledger, { ...mail, mailId: `made-up-${id}` });
  expect(await words(auditor, SEEN)).toMatchObject({ ok: true });
  expect(await words(auditor, HIDDEN)).toMatchObject({ refusal: { code: 'no-such-mail' } });
  expect(await words(exported.anybody, SEEN)).toMatchObject({ refusal: { code: 'no-such-mail' } });
  const bundle = (viewer: exported.Viewer, asked: object) => exported.bundleScope(viewer, ledger, asked);
  expect(await bundle(auditor, { obligation: SEEN })).toMatchObject({ value: { alone: true } });
  expect(await bundle(auditor, { obligation: HIDDEN })).toMatchObject({ refusal: { code: 'not-found' } });
  expect(await bundle(auditor, {})).toMatchObject({ refusal: { code: 'bundle-of-part' } });
  expect(await bundle(exported.anybody, { obligation: SEEN })).toMatchObject({
    refusal: { code: 'bundle-for-auditors' },
  });
});

/** A document of two promises: one became an entry in scope, the other one that is not. */
async function readADocument(taken: readonly ObligationId[]): Promise<string> {
  const documentId = newDocumentId(calendarDate('2026-11-23'), `abcde${taken.length}`);
  const stream = documentStream(documentId);
  const by = { personId: official.personId };
  const text = 'The first. The second.';
  const proposal = { ...PROPOSAL, text: 'The first.' };
  const reading = {
    text,
    saidOn: null,
    speaker: null,
    proposals: [proposal, { ...proposal, offset: 11 }],
    passedOver: [],
  };
  const put = async (name: string, content: AsyncIterable<Uint8Array>) => {
    const stored = await files.put({ stream, uploadedBy: by.personId, name, most: 9_999, content });
    if (!stored.ok) throw new Error(stored.refusal.message.en);
    const { id, bytes, storedSha256: sha256, plain } = stored.value;
    return { id, bytes, sha256, plain };
  };
  const { plain, sha256, ...file } = await put('a.txt', exported.readingAsBytes(reading));
  const { plain: _, ...stored } = await put('r.json', exported.readingAsBytes(reading));
  const read = {
    documentId,
    title: 'A letter',
    file: { ...file, ...plain },
    sha256,
    reading: stored,
    format: 'text',
    language: 'en',
    saidOn: null,
    proposals: 2,
    passedOver: 0,
    replaces: null,
    by,
  };
  const judged = taken.map((obligationId, at) => ({ number: at + 1, obligationId, how: 'existing' }));
  const drafts = [
    { type: 'DocumentRead' as const, data: read },
    { type: 'ProposalsJudged' as const, data: { documentId, taken: judged, failed: [], passedOver: [], by } },
  ];
  await appendAct(ledger, documentEventCatalog, { stream, version: 0, drafts, now, by });
  return documentId;
}

const PROPOSAL = {
  offset: 0,
  label: 'commitment' as const,
  strength: 'firm' as const,
  language: 'en' as const,
  datePhrase: null,
  speaker: null,
  bearer: null,
  readings: [],
  rule: 'en-will',
  expected: { kind: 'undated' as const, last: null, saidOn: null },
};

it('shows of a document the passages alone that became entries in scope, and of another nothing', async () => {
  const [part, none] = [await readADocument([SEEN, HIDDEN]), await readADocument([HIDDEN])];
  const listed = async (viewer: exported.Viewer) =>
    (await exported.documents(viewer, ledger)).map(({ documentId }) => documentId as string);
  expect([await listed(auditor), await listed(exported.anybody)]).toEqual([[part], []]);
  expect((await listed(exported.systemViewer)).toSorted()).toEqual([none, part].toSorted());
  const seen = await exported.document(auditor, ledger, { id: part, files });
  expect(seen).toMatchObject({ value: { text: null, proposed: [{ number: 1 }] } });
  expect(JSON.stringify(seen)).not.toContain(HIDDEN);
  for (const asked of [
    { id: none, files },
    { id: '2026-11-23-000000', files },
  ])
    expect(await exported.document(auditor, ledger, asked)).toMatchObject({ refusal: { code: 'not-found' } });
  expect(await exported.openDocument(auditor, ledger, { id: part, files })).toMatchObject({
    refusal: { code: 'not-found' },
  });
  expect(await exported.documentComparison(auditor, ledger, { id: part, with: none, files })).toMatchObject({
    refusal: { code: 'not-found' },
  });
  const sentence = sampleRows().find(({ id }) => id === HIDDEN)!.source;
  const hidden = { ...PROPOSAL, text: 'sentence' in sentence ? sentence.sentence : '' };
  const proposed = [{ number: 1, proposal: hidden, state: { is: 'waiting' as const } }];
  const alike = async (viewer: exported.Viewer) =>
    (
      await exported.withEntriesAlike(viewer, ledger, { proposed, today: calendarDate('2026-11-23') })
    )[0]?.alike.map(({ id }) => id);
  expect([await alike(auditor), await alike(exported.systemViewer)]).toEqual([[], [HIDDEN]]);
});

it('counts, in the register, only what is in scope', async () => {
  const { total, counts, next } = await exported.register(auditor, ledger, { now });
  expect([total, [...counts.values()].reduce((sum, count) => sum + count, 0)]).toEqual([1, 1]);
  expect(next.map(({ id }) => id)).not.toContain(HIDDEN);
});

it('counts, month by month and by source, only what is in scope', async () => {
  const [from, to] = [calendarDate('2026-03-01'), calendarDate('2026-03-31')];
  const load = (viewer: exported.Viewer) =>
    exported.monthlyLoad(viewer, ledger, { now, from, to, months: ['2026-03'] });
  expect([(await load(auditor)).totals, (await load(exported.systemViewer)).totals]).toEqual([[0], [1]]);
  const sources = async (viewer: exported.Viewer) =>
    (await exported.calendarSources(viewer, ledger)).map(({ entries }) => entries);
  expect([await sources(auditor), await sources(exported.systemViewer)]).toEqual([[1], [2]]);
  expect(await sources(exported.anybody)).toEqual([]);
});

it('names no entry out of scope as a link, nor its title', async () => {
  const sample = sampleRows().find(({ id }) => id === SEEN)!;
  const definition = { ...sample, id: WITH_LINKS, links: [{ type: 'follows' as const, to: HIDDEN }] };
  await decideNow(ledger, WITH_LINKS, { type: 'register', definition }, { now });
  const linksFor = async (viewer: exported.Viewer) => {
    const answer = await exported.obligationInFull(viewer, ledger, { id: WITH_LINKS, now });
    return answer.ok ? answer.value.at?.links.map(({ to }) => to) : answer.refusal.code;
  };
  expect(await linksFor({ ...auditor, scope: [SEEN, WITH_LINKS] })).toEqual([]);
  expect(await linksFor(exported.systemViewer)).toEqual([HIDDEN]);
});

it('gives the words of a read model’s error to those alone who look after it', async () => {
  const stop = `stop_position = 9, stop_event_id = 'e', stop_error = 'Mrs Jones is ill', stopped_at = now()`;
  await asSuperuser(database.adminUrl, `update read.projection set ${stop}`);
  for (const [name, asked] of [
    ['health', { now, directory: 'current' }],
    ['activity', { limit: 50 }],
  ] as const) {
    expect(await said(auditor, name, asked)).toContain('"state":"stopped"');
    expect(await said(auditor, name, asked)).not.toContain('Mrs Jones');
    expect(await said(exported.anybody, name, asked)).not.toContain('Mrs Jones');
    expect(await said(exported.systemViewer, name, asked)).toContain('Mrs Jones');
  }
});

it('says nothing of a fact that reached no entry in scope, not even that it is recorded', async () => {
  const asked = { name: TRIGGER, now };
  const [hidden, nowhere] = [
    await said(auditor, 'fact', asked),
    await said(auditor, 'fact', { name: 'no-such-fact', now }),
  ];
  expect(hidden).toContain('"code":"not-found"');
  expect(hidden.replaceAll(TRIGGER, 'no-such-fact')).toBe(nowhere);
  expect(await said(exported.anybody, 'fact', asked)).toBe(hidden);
  const whole = await said(exported.systemViewer, 'fact', asked);
  expect(whole).toContain('"ok":true');
  expect(whole).toContain(HIDDEN);
});

it('says nothing of an election that no entry in scope counts from', async () => {
  const fact = 'the-hidden-election';
  const evidence = { reference: 'Order' };
  const command = { type: 'record-fact' as const, fact, effectiveOn: calendarDate('2026-11-23'), evidence };
  await decideNow(ledger, `fact-${fact}`, command, { now, actor: official });
  const asked = { now };
  expect(await said(exported.systemViewer, 'pollDays', asked)).toContain('2026-11-23');
  expect(await said(auditor, 'pollDays', asked)).not.toContain('2026-11-23');
  expect(await said(auditor, 'pollDays', { now, counted: [fact] })).toContain('2026-11-23');
});

it('says of a ladder by kind which entries in scope it reached, and of no other', async () => {
  const recorder = directory.people.find(({ id }) => id === 'non-griffiths')!;
  const gateway = {
    execute: () => Promise.reject(new Error()),
    executeRunning: () => Promise.reject(new Error()),
  };
  const before = [{ count: 5, unit: 'week' as const, to: ['owner' as const, 'approver' as const] }];
  const kinds = [SEEN, HIDDEN].map(async (id) => {
    const found = await exported.obligation(exported.systemViewer, ledger, { id, now });
    return found.ok ? found.value.state.definition.kind : 'one-off-commitment';
  });
  for (const kind of new Set(await Promise.all(kinds)))
    await setKindLadder({ ledger, gateway, directory, now }, recorder, {
      kind,
      authority: null,
      ladder: ladderSchema.parse({ before }),
      reason: 'Five weeks',
    });
  const whole = await said(exported.systemViewer, 'kindLadders');
  expect([whole.includes(SEEN), whole.includes(HIDDEN)]).toEqual([true, true]);
  const own = await said(auditor, 'kindLadders');
  expect([own.includes(SEEN), own.includes(HIDDEN)]).toEqual([true, false]);
});

it('shows webhooks to administrators alone', async () => {
  const administrator = directory.people.find(({ roles }) => roles.includes('administrator'))!;
  const webhookId = webhookIdSchema.parse('0190f5a0-1111-4111-8111-000000000001');
  const wanted = { name: 'Cases', url: 'https://cases.example/', topics: [], kinds: [] };
  const asked = { webhookId, act: { kind: 'subscribe' as const, wanted } };
  const { ok, ...made } = await actOnWebhook({ ledger, now }, administrator, asked);
  expect({ ok, made }).toMatchObject({ ok: true });
  const viewer = exported.viewerFor(administrator);
  expect(await exported.webhooks(viewer, ledger)).toMatchObject([{ id: webhookId, name: 'Cases' }]);
  expect(await exported.webhook(viewer, ledger, { id: webhookId })).toMatchObject({ ok: true });
  for (const other of [auditor, { ...official, scope: 'everything' as const }, exported.anybody]) {
    expect(await exported.webhooks(other, ledger)).toEqual([]);
    const answer = await exported.webhook(other, ledger, { id: webhookId });
    expect(answer).toMatchObject({ refusal: { code: 'webhooks-by-administrators' } });
  }
});

it('lists the mails of obligations in scope alone', async () => {
  const pages = await exported.mailList(auditor, ledger, { now, state: 'waiting' });
  expect(pages).toMatchObject({
    page: 1,
    pages: 1,
    mails: pages.mails.filter(({ obligationId }) => obligationId === SEEN),
  });
  expect(pages.total).toBe(pages.mails.length);
  expect((await exported.mailList(auditor, ledger, { now, obligation: HIDDEN })).total).toBe(0);
});

it('says nothing of what waits on an entry out of scope, nor that it is the next to decide', async () => {
  const proposalId = 'the-hidden-proposal';
  const asked = { now, directory, stream: HIDDEN, proposalId };
  expect(await exported.approval(auditor, ledger, asked)).toEqual({ approval: null, next: null, more: 0 });
  const { approval } = await exported.approval(exported.systemViewer, ledger, asked);
  expect(approval).toMatchObject({ stream: HIDDEN, decisionId: proposalId, mayDecide: false });
});

it('names the posts of an obligation in scope alone', async () => {
  const held = sampleRows().flatMap(({ owner, approver }) =>
    [owner, approver].filter((post) => post !== undefined),
  );
  const asked = { id: obligationId(HIDDEN), held };
  expect(await exported.postsOf(auditor, ledger, asked)).toEqual([]);
  expect(await exported.postsOf(exported.systemViewer, ledger, asked)).not.toEqual([]);
});

it('says who held a post to auditors of everything alone, and to others only the absences they have part in', async () => {
  const { current: directory } = directoryOf(
    { personId: personId('mai'), postId: postId('head'), roles: ['approver'] },
    { personId: personId('sion'), roles: ['official'] },
  );
  await recordDirectory({ ledger, reader: new DirectoryReader(ledger) }, directory, now);
  const day = calendarDate('2026-11-23');
  const given = { from: personId('mai'), to: personId('sion'), firstDay: day, lastDay: day };
  const by = { personId: personId('mai') };
  expect(await giveDelegation({ ledger, directory }, { given, by, now })).toMatchObject({ ok: true });

  const asked = { post: postId('head'), on: day, now };
  const sion = { ...auditor, personId: personId('sion'), roles: ['official' as const] };
  for (const viewer of [auditor, sion, { ...sion, scope: 'everything' as const }, exported.anybody])
    expect(await exported.holdersOf(viewer, ledger, asked)).toMatchObject({
      ok: false,
      refusal: { code: 'auditors-only' },
    });
  for (const viewer of [auditor, sion, exported.anybody]) {
    expect(await exported.directoryOn(viewer, ledger, { on: day, now })).toMatchObject({ ok: false });
    expect(exported.mayReadDirectory(viewer)).toMatchObject({ ok: false });
  }
  const whole = { ...auditor, scope: 'everything' as const };
  expect(exported.mayReadDirectory(whole)).toMatchObject({ ok: true });
  expect(await exported.directoryOn(whole, ledger, { on: day, now })).toMatchObject({
    value: { posts: [{ post: 'head', holders: [{ personId: 'mai', delegates: [{ personId: 'sion' }] }] }] },
  });
  expect(await exported.holdersOf(whole, ledger, asked)).toMatchObject({
    value: { holders: [{ personId: 'mai', delegates: [{ personId: 'sion' }] }] },
  });
  const seen = async (viewer: exported.Viewer) =>
    (await exported.delegations(viewer, ledger, { now })).length;
  expect(await Promise.all([whole, sion, exported.systemViewer].map(seen))).toEqual([1, 1, 1]);
  expect(await Promise.all([auditor, exported.anybody].map(seen))).toEqual([0, 0]);
});
