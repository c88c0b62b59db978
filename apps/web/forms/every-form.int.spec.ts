import 'reflect-metadata';
import { type z } from 'zod';
import { actOnWebhook } from '#application/webhooks';
import { webhookIdSchema } from '#domain/webhooks';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { calendarDate, commandId, instant, obligationId, personId } from '#domain/kernel';
import { definitionOfDuty, fold, statuteEntry } from '#domain/obligations';
import { markSetAside, noteAttempt } from '#record/decision-watch';
import {
  type Browser,
  type Faces,
  NOW,
  REVIEW,
  hiddenIn,
  markIn,
  openFaces,
} from '../../../tests/evidence-files/faces';
import { FEED, recordFeed } from '../../../tests/calendar-feeds/a-feed';
import { asSuperuser } from '../../../tests/support/database';
import { sentences } from '../platform/locale';
import { allFaults } from './all-faults';
import { type Field, readAnswers } from './field';
import { WebModule } from '../web.module';

jest.setTimeout(120_000);

type Answers = Readonly<Record<string, string>>;
type Who = 'official' | 'approver' | 'administrator';

const WEBHOOK = '0190f5a0-1111-4111-8111-000000000001';
const GUIDANCE = 'healthcare-needs-guidance';
const REPORT = 'pa-report';
const on = (name: string, date: string): Answers => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const sha256 = 'ab'.repeat(32);
const reason = 'Agreed.';
const DATED = ['dates', 'reminders'];

/** Valid answers for a form at its address; those chosen of lists that only the page knows are taken from it. */
const FORMS: Readonly<Record<string, readonly [Who, string, Answers, string?]>> = {
  'note-progress': ['official', `obligations/${REVIEW}/note-progress`, { text: 'Begun.' }],
  'read-document': [
    'official',
    'documents/read',
    { text: 'We will publish the guidance.', title: 'Letter', ...on('saidOn', '2026-11-03') },
  ],
  'attach-evidence': [
    'official',
    `obligations/${REVIEW}/attach-evidence`,
    { reference: 'Report', description: 'Published', sha256, ...on('effectiveOn', '2026-11-23') },
  ],
  'look-again': [
    'official',
    `obligations/${REVIEW}/look-again`,
    { note: reason, ...on('nextOn', '2027-01-29') },
  ],
  'transfer-ownership': [
    'official',
    `obligations/${REVIEW}/transfer-ownership`,
    { owner: 'curriculum-policy-lead', reason },
  ],
  'body-mail': [
    'official',
    `obligations/${REVIEW}/body-mail`,
    { on: 'yes', address: 'body@example.org', reason },
  ],
  link: ['official', `obligations/${REVIEW}/link`, { type: 'possibly-same-as', toWords: GUIDANCE, reason }],
  unlink: ['official', `obligations/${REVIEW}/unlink`, { reason }, 'link'],
  'set-ladder': [
    'official',
    `obligations/${REVIEW}/set-ladder`,
    { whose: 'own', steps: '9 months before (owner, approver)\non the day (owner)', reason },
  ],
  'set-milestones': [
    'official',
    `obligations/${REVIEW}/set-milestones`,
    { template: 'five-yearly-review', reason },
  ],
  'name-deputy': ['official', `obligations/${REVIEW}/name-deputy`, { deputy: 'aln-policy-lead', reason }],
  'propose-statutory-move': [
    'official',
    `obligations/${REVIEW}/propose-statutory-move/1`,
    { amendingProvision: 'Act, s.1', ...on('newLastDay', '2027-08-31'), ...on('effectiveOn', '2026-11-23') },
  ],
  'propose-correction': [
    'official',
    `obligations/${REVIEW}/propose-correction/1`,
    { error: 'A slip.', reference: 'Act', ...on('newLastDay', '2027-08-31') },
    'correctedEventId',
  ],
  'propose-deferral': [
    'official',
    `obligations/${GUIDANCE}/propose-deferral/1`,
    {
      decidedBy: 'The minister',
      reference: 'MA/1',
      reason,
      ...on('newLastDay', '2027-03-31'),
      ...on('on', '2026-11-20'),
    },
  ],
  'withdraw-change': ['official', `obligations/${GUIDANCE}/withdraw-change/:proposal`, { reason }],
  'close-item': ['official', `obligations/${REPORT}/close-item`, { reason }, 'itemId'],
  'submit-completion': [
    'official',
    `obligations/${REVIEW}/submit-completion/1`,
    { statement: 'Published.', ...on('actEffectiveOn', '2026-11-23') },
    'evidenceIds',
  ],
  close: ['official', `obligations/${REVIEW}/close`, { ground: 'repealed', provision: 'Act, s.2', reason }],
  'record-fact': [
    'official',
    'record-fact/event',
    {
      shape: 'event',
      titleEn: 'A new fact',
      titleCy: 'Ffaith newydd',
      unawaited: 'yes',
      status: 'recorded',
      reference: 'Order',
      ...on('effectiveOn', '2026-11-23'),
    },
  ],
  'correct-fact': [
    'official',
    'facts/a-new-fact/correct',
    { kind: 'fact-correction', number: '1', reason, reference: 'Order', ...on('effectiveOn', '2026-11-20') },
  ],
  'from-sentence': [
    'official',
    'new/from-sentence',
    {
      titleEn: 'A promise',
      kind: 'action',
      sentence: 'We will report.',
      speaker: 'The minister',
      document: 'Letter',
      place: 'Page 1',
      sha256,
      responsible: 'Welsh Government',
      authority: 'internal',
      ...on('lastDay', '2027-05-03'),
    },
  ],
  'recurring-duty': [
    'official',
    'new/recurring-duty/day',
    {
      titleEn: 'A review',
      count: '5',
      unit: 'year',
      operator: 'by',
      actEn: 'An Act',
      provisionEn: 'section 1',
      wordsEn: 'Review it every five years.',
      responsible: 'Welsh Government',
      owner: 'aln-policy-lead',
      ...on('first', '2027-09-01'),
      ...on('asAt', '2026-11-23'),
    },
  ],
  'written-rule': [
    'official',
    'new/written-rule',
    {
      titleEn: 'A return',
      kind: 'one-off-commitment',
      actEn: 'An Act',
      provisionEn: 'section 2',
      wordsEn: 'Return it once.',
      rule: 'primitive: fixed-date\ndate: 2027-03-31\noperator: on_or_before',
      responsible: 'Welsh Government',
      authority: 'statutory',
      ...on('asAt', '2026-11-23'),
    },
  ],
  'register-duty': [
    'official',
    'duties/D30/register/freedom-of-information-response',
    { id: 'requests', owner: 'aln-policy-lead', approver: 'deputy-director-aln' },
  ],
  'give-delegation': [
    'administrator',
    'delegations/give',
    {
      from: 'non-griffiths',
      to: 'rhys-morgan',
      obligations: GUIDANCE,
      ...on('first', '2026-12-21'),
      ...on('last', '2027-01-04'),
    },
  ],
  'end-delegation': ['administrator', 'delegations/non-griffiths-2026-12-21/end', {}],
  'set-audit-scope': [
    'administrator',
    'audit-scope/set',
    { person: 'eleri-price', what: 'entries', obligations: REVIEW, reason },
  ],
  'end-audit-scope': ['administrator', 'audit-scope/eleri-price/end', { reason }],
  'create-service-account': [
    'administrator',
    'service-accounts/create',
    { id: 'monthly-report', reason, scopes: 'read', what: 'everything', ...on('to', '2027-11-30') },
  ],
  'revoke-service-account': ['administrator', 'service-accounts/monthly-report/revoke', { reason }],
  'make-feed': ['official', 'calendar/feeds/make', { of: 'person', language: 'en' }],
  'end-feed': ['administrator', `calendar/feeds/${FEED}/end`, {}],
  'set-kind-ladder': [
    'official',
    'ladders/set',
    { kind: 'action', steps: '1 month before (owner, approver)\non the day (owner)', reason },
  ],
  'record-government': [
    'official',
    'record-change-of-government',
    {
      act: 'a-new-government',
      reason,
      document: 'Record of the Senedd',
      'posts-aln-policy-lead': 'curriculum-policy-lead',
      ids: GUIDANCE,
      ...on('on', '2026-11-20'),
    },
  ],
  'make-webhook': [
    'administrator',
    'webhooks/new',
    { name: 'Gwales', url: 'https://receiver.example/in', topics: 'dates' },
  ],
  'change-webhook': [
    'administrator',
    `webhooks/${WEBHOOK}/change`,
    { name: 'Gwales', url: 'https://receiver.example/other', topics: 'dates', reason },
  ],
  'rotate-webhook': ['administrator', `webhooks/${WEBHOOK}/rotate`, { overlap: '24' }],
  'replay-webhook': ['administrator', `webhooks/${WEBHOOK}/replay`, { from: '1', reason }],
  'wake-clock': ['administrator', `stuck/wake/${REVIEW}`, {}],
  'resume-list': ['administrator', 'stuck/resume/activity', {}],
  'put-right': ['administrator', 'stuck/put-right', {}],
  'test-mail': ['administrator', 'mail-settings/test', {}],
  'record-duty-fact': [
    'official',
    'duties/D19/facts/senedd-general-election',
    { status: 'projected', reference: 'Act', ...on('effectiveOn', '2030-05-02') },
  ],
};

/** Their answers show a secret, which no other page can show again: what it looks like, and where one is led who sends it again. */
const SHOWN_ONCE: Readonly<Record<string, readonly [RegExp, string]>> = {
  'create-service-account': [/cylch_[\w-]{49}/u, '/en/service-accounts'],
  'make-feed': [/\/feeds\/[\w-]{40,}\.ics/u, '/en/calendar/feeds'],
};
const secretsIn = (html: string): readonly string[] =>
  Object.entries(SHOWN_ONCE).flatMap(([page, [secret]]) => (secret.test(html) ? [page] : []));

/** Acts on no single entry: nothing of one is dated there. */
const ACTS = [
  'give-delegation',
  'end-delegation',
  'set-audit-scope',
  'end-audit-scope',
  'create-service-account',
  'revoke-service-account',
  'make-feed',
  'end-feed',
  'set-kind-ladder',
  'read-document',
  'record-government',
  'make-webhook',
  'change-webhook',
  'rotate-webhook',
  'replay-webhook',
  'wake-clock',
  'resume-list',
  'put-right',
  'test-mail',
];

/** Forms of states that a journey makes: the life of an occurrence, phrases, milestones, facts, the statute book. */
const ON_JOURNEYS = [
  'answer-trigger',
  'approval',
  'change-milestone',
  'choose-reading',
  'completion-approval',
  'continue-government',
  'continue-ladder',
  'document',
  'end-webhook',
  'erase-evidence',
  'newer-version',
  'open-case',
  'pause-webhook',
  'propose-explanation',
  'propose-extension',
  'propose-legal-reading',
  'propose-pause',
  'propose-pause-end',
  'reach-milestone',
  'record-absence',
  'release',
  'resume-webhook',
  'set-aside',
  'test-webhook',
];

let faces: Faces;
const browsers = new Map<Who, Browser>();
beforeAll(async () => {
  faces = await openFaces(1, undefined, undefined, [GUIDANCE, REPORT]);
  await recordFeed(faces.ledger, personId('dafydd-hughes'), NOW);
  await asSuperuser(
    faces.database.url,
    `insert into read.projection (name, stop_position, stop_event_id, stop_error, stopped_at)
      values ('activity', 1, 'e', 'no such column', now())`,
  );
  await subscribe();
  for (const who of ['official', 'approver', 'administrator'] as const)
    browsers.set(who, await faces.browser(who));
});
afterAll(() => faces.close());

/** Another system is notified of what is recorded. */
async function subscribe(): Promise<void> {
  const { people } = loadDirectory(sampleDirectoryFile);
  const administrator = people.find(({ roles }) => roles.includes('administrator'))!;
  const wanted = { name: 'Gwales', url: 'https://receiver.example/in', topics: [], kinds: [] };
  const asked = { webhookId: webhookIdSchema.parse(WEBHOOK), act: { kind: 'subscribe' as const, wanted } };
  const now = instant('2026-11-23T09:00:00Z');
  const made = await actOnWebhook({ ledger: faces.ledger, now }, administrator, asked);
  if (!made.ok) throw new Error(made.refusal.message.en);
}

const agentOf = (who: Who): Browser['agent'] => browsers.get(who)!.agent;
const position = async (): Promise<number> => (await faces.ledger.head()).position;
const proposalOf = async (stream: string): Promise<string> => {
  const events = await faces.ledger.readStream(stream);
  const id = events.findLast(({ type }) => type === 'ChangeProposed')?.data['proposalId'];
  if (typeof id !== 'string') throw new Error(`nothing is proposed on ${stream}`);
  return id;
};

async function addressOf(path: string): Promise<string> {
  const entry = /^(?:obligations|approvals)\/([^/]+)/u.exec(path)?.[1] ?? '';
  return path.includes(':proposal')
    ? `/en/${path.replace(':proposal', await proposalOf(entry))}`
    : `/en/${path}`;
}

const optionOf = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]+)"`, 'u').exec(html)?.[1] ??
  new RegExp(`name="${name}"[\\s\\S]*?<option value="([^"]+)"`, 'u').exec(html)?.[1] ??
  '';

const post = (who: Who, address: string, fields: Answers) =>
  agentOf(who).post(address).type('form').send(fields);

/** Opens a form and sends it with its valid answers: what answers it, and what was sent. */
async function sent(page: string) {
  const [who, path, answers, chosen] = FORMS[page]!;
  const address = await addressOf(path);
  const shown = await agentOf(who).get(address);
  expect([page, shown.status]).toEqual([page, 200]);
  const fields = {
    ...hiddenIn(shown.text),
    ...answers,
    ...(chosen !== undefined && { [chosen]: optionOf(shown.text, chosen) }),
  };
  return { who, address, fields, checked: await post(who, address, fields) };
}

const confirming = (html: string): Answers => ({ ...hiddenIn(html), checked: markIn(html) ?? '' });

interface Questions {
  readonly page: string;
  readonly schema: z.ZodObject;
  readonly fields: readonly Field<unknown>[];
}

const controllers = Reflect.getMetadata('controllers', WebModule) as readonly { readonly name: string }[];
const formOf = (controller: object): Questions | undefined =>
  (controller as { readonly questions?: Questions }).questions;

it('every form of the service is walked here or on a journey', () => {
  const forms = controllers
    .filter((each) => formOf(each) !== undefined)
    .map(({ name }) =>
      name
        .replace(/Controller$/u, '')
        .replaceAll(/(?<=.)([A-Z])/gu, '-$1')
        .toLowerCase(),
    );
  expect(forms.toSorted()).toEqual([...Object.keys(FORMS), ...ON_JOURNEYS].toSorted());
});

it.each(Object.keys(FORMS))(
  '%s: shown before it is recorded, and told of what changed meanwhile; recorded once however often it is sent',
  async (page) => {
    const before = await position();
    const { who, address, fields, checked } = await sent(page);
    expect([page, checked.status, markIn(checked.text) !== undefined]).toEqual([page, 200, true]);
    for (const part of ['records', 'effects', 'mails', 'who-agrees', ...(ACTS.includes(page) ? [] : DATED)])
      expect(checked.text).toContain(`id="${part}"`);
    expect(await position()).toBe(before);
    // a mark of other answers confirms nothing
    const forged = await post(who, address, { ...confirming(checked.text), checked: sha256 });
    expect([page, forged.status, await position()]).toEqual([page, 200, before]);

    let { text } = checked;
    const entry = /^\/en\/obligations\/([^/]+)/u.exec(address)?.[1];
    if (entry !== undefined) {
      const noted = await faces
        .api('official')
        .post(`${entry}/commands`)
        .send({ type: 'note-progress', text: 'Meanwhile.' });
      expect(noted.status).toBe(200);
      const now = await position();
      const stale = await post(who, address, confirming(text));
      expect([page, stale.status, await position()]).toEqual([page, 200, now]);
      expect(stale.text).toContain(sentences('en', page)('check.since'));
      expect(stale.text).toContain('Meanwhile.');
      expect(hiddenIn(stale.text)).toMatchObject(
        Object.fromEntries(
          Object.entries(fields).filter(
            ([name]) => !/Token|commandId|shownVersion|^at$/u.test(name) && fields[name] !== '',
          ),
        ),
      );
      ({ text } = stale);
    }
    const confirmed = confirming(text);
    const done = await post(who, address, confirmed);
    const [, backTo] = SHOWN_ONCE[page] ?? [];
    expect([page, done.status, secretsIn(done.text)]).toEqual(
      backTo === undefined ? [page, 303, []] : [page, 200, [page]],
    );
    const after = await position();
    expect(after).toBeGreaterThan(before);
    const again = await post(who, address, confirmed);
    expect([page, again.status, again.headers['location'], await position()]).toEqual([
      page,
      303,
      backTo ?? done.headers['location'],
      after,
    ]);
    expect(secretsIn(again.text)).toEqual([]);
    if (page === 'transfer-ownership')
      expect(fold(await faces.ledger.readStream(REVIEW))?.owner).toBe('curriculum-policy-lead');
  },
);

it('what an administrator did to the service names who did it, on its page too', async () => {
  const streams = [`clock/${REVIEW}`, 'read-model/activity', 'notices', 'test-mail'];
  const events = await Promise.all(streams.map((each) => faces.ledger.readStream(`service/${each}`)));
  const by = { personId: 'dafydd-hughes' };
  expect(events.map((each) => each.map(({ data }): unknown => data['by']))).toEqual(
    streams.map((): unknown[] => [expect.objectContaining(by)]),
  );
  const { text } = await agentOf('administrator').get('/en/stuck');
  expect(text.match(/Dafydd Hughes \([^)]*\) (?:had|let|asked)/gu)).toHaveLength(4);
});

describe('all that is wrong in a form is said at once', () => {
  const faultsIn = ({ schema, fields }: Questions, body: Answers): readonly string[] => [
    ...new Set(allFaults(schema, readAnswers(fields, body))?.issues.map(({ path }) => String(path[0]))),
  ];
  /** What a field is sent as where it is left empty, or filled with nonsense. */
  const spoilt = (name: string, body: Answers, value: string): Answers => {
    const own = Object.keys(body).filter((key) => key === name || key.startsWith(`${name}-`));
    return { ...body, ...Object.fromEntries((own.length > 0 ? own : [name]).map((key) => [key, value])) };
  };
  const NONSENSE = ['x', '\u200b', '9'.repeat(30)];
  const forms = controllers.flatMap((each) => formOf(each) ?? []).filter(({ page }) => page in FORMS);

  it.each(forms.map((form) => [form.page, form] as const))(
    '%s: mending what was named leaves no fault that was there before and not named',
    (page, form) => {
      const valid = FORMS[page]![2];
      const names = form.fields.flatMap(({ kind, name }) => (kind.startsWith('preview') ? [] : [name]));
      // what is asked may hang on a choice: until it is made nobody can say what else is wrong
      const open = form.fields
        .filter(({ kind }) => kind !== 'one-of' && kind !== 'list')
        .map(({ name }) => name);
      const cases = names.flatMap((one, index): readonly (readonly [string, readonly string[]])[] => [
        ...NONSENSE.map((value) => [value, [one]] as const),
        ['', [one]],
        ['', [one, names[index + 1] ?? one]],
        ['x', [one, names[index + 1] ?? one]],
      ]);
      for (const [value, wrong] of [...cases, ['', names] as const]) {
        const body = wrong
          .filter((name) => open.includes(name))
          .reduce((so, name) => spoilt(name, so, value), valid);
        const named = faultsIn(form, body);
        const mended = named.reduce(
          (so, name) => ({
            ...Object.fromEntries(
              Object.entries(so).filter(([key]) => key !== name && !key.startsWith(`${name}-`)),
            ),
            ...Object.fromEntries(
              Object.entries(valid).filter(([key]) => key === name || key.startsWith(`${name}-`)),
            ),
          }),
          body,
        );
        const left = faultsIn(form, mended).filter((name) => !named.includes(name));
        expect([page, wrong, value, left]).toEqual([page, wrong, value, []]);
      }
    },
  );

  it('a fault across questions stands beside the others', () => {
    const form = forms.find(({ page }) => page === 'from-sentence')!;
    expect(faultsIn(form, {})).toEqual(
      expect.arrayContaining(['kind', 'sentence', 'speaker', 'titleEn', 'file', 'responsible', 'authority']),
    );
  });
});

const TEMPLATE = obligationId('requests-template');

/** Where a form of a state that only a journey makes can at least be sent with nothing in it. */
const TO_BE_SENT_EMPTY: Readonly<Record<string, readonly [Who, string]>> = {
  'pause-webhook': ['administrator', `webhooks/${WEBHOOK}/pause`],
  'end-webhook': ['administrator', `webhooks/${WEBHOOK}/end`],
  'answer-trigger': ['official', `obligations/${REVIEW}/answer-trigger`],
  approval: ['approver', `approvals/${GUIDANCE}/change/waits`],
  'change-milestone': ['official', `obligations/${REVIEW}/change-milestone`],
  'choose-reading': ['official', `obligations/${REVIEW}/choose-reading`],
  'completion-approval': ['approver', `approvals/${REVIEW}/completion/1`],
  document: ['official', 'documents/:document'],
  'erase-evidence': ['administrator', `obligations/${GUIDANCE}/evidence/:evidence/erase`],
  'newer-version': ['official', `obligations/${REVIEW}/newer-version`],
  'open-case': ['official', `obligations/${TEMPLATE}/open-case`],
  'propose-explanation': ['official', `obligations/${REVIEW}/propose-explanation/1`],
  'propose-extension': ['official', `obligations/${REVIEW}/propose-extension/1`],
  'propose-legal-reading': ['official', `obligations/${REVIEW}/propose-legal-reading`],
  'propose-pause': ['official', `obligations/${REVIEW}/propose-pause/1`],
  'propose-pause-end': ['official', `obligations/${REVIEW}/propose-pause-end/1`],
  'reach-milestone': ['official', `obligations/${REVIEW}/reach-milestone/1`],
  'record-absence': ['official', `obligations/${REVIEW}/record-absence/1`],
  release: ['administrator', `stuck/${REVIEW}/release/the-poison`],
  'set-aside': ['official', `obligations/${REVIEW}/set-aside`],
};

const TAGS = /<(?<tag>[a-z0-9]+)(?<attributes>[^>]*?\bid="(?<id>[^"]+)"[^>]*)>/gu;
const FOCUSABLE = ['input', 'select', 'textarea', 'button'];

/** What a page shows of what is wrong: what its summary says and leads to, and whether that can be gone to. */
function summaryOf(html: string) {
  const [main = ''] = html.split('</main>');
  const summary = /<div class="govuk-error-summary"[\s\S]*?<ul[^>]*>([\s\S]*?)<\/ul>/u.exec(main)?.[1] ?? '';
  const goesTo = new Set(
    [...main.matchAll(TAGS)].flatMap(({ groups: { tag = '', attributes = '', id = '' } = {} }) =>
      (FOCUSABLE.includes(tag) && !attributes.includes('type="hidden"')) || /tabindex="/u.test(attributes)
        ? [id]
        : [],
    ),
  );
  const problems = summary.split('<li>').slice(1);
  return {
    links: problems.map((each) => /href="#([^"]+)"/u.exec(each)?.[1] ?? each.trim()),
    goesTo,
    main,
  };
}

describe('all that is wrong is listed, leads to its field, and stands there too; no word is lost', () => {
  const forms = controllers
    .flatMap((each) => formOf(each) ?? [])
    .filter(({ fields }) => fields.some(({ kind }) => kind !== 'hidden'));
  const anchorOf = ({ kind, name }: Field<unknown>): string =>
    kind === 'day'
      ? `${name}-day`
      : kind === 'late'
        ? `${name}-reason`
        : kind.endsWith('file')
          ? 'file'
          : name;
  const errorOf = ({ kind, name }: Field<unknown>): string =>
    kind === 'late' ? `${name}-reason-error` : kind.endsWith('file') ? 'file-error' : `${name}-error`;
  const isAsked = (html: string, { kind, name }: Field<unknown>): boolean =>
    kind !== 'hidden' &&
    new RegExp(`id="(?:${name}|${anchorOf({ kind, name } as Field<unknown>)})"`, 'u').test(html);
  const evidenceOf = async (): Promise<string> => {
    const events = await faces.ledger.readStream(GUIDANCE);
    const id = events.find(({ type }) => type === 'EvidenceAttached')?.data['evidenceId'];
    return typeof id === 'string' ? id : '';
  };

  beforeAll(async () => {
    const poison = { obligationId: REVIEW, subject: 'the-poison', commandId: commandId('the-poison') };
    await noteAttempt(faces.ledger.db, { ...poison, command: 'note-progress' }, 'silent', false);
    await markSetAside(faces.ledger.db, poison);
    const change = {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: '2027-04-30',
      reason: 'Consultation',
      decision: { decidedBy: 'The minister', reference: 'MA/1', on: '2026-11-20' },
    };
    const proposed = { type: 'propose-change', proposalId: 'waits', change };
    await faces.api('official').post(`${GUIDANCE}/commands`).send(proposed).expect(200);
    const [, , answers] = FORMS['attach-evidence']!;
    const { sha256: _none, ...described } = answers;
    const file = { name: 'report.txt', bytes: Buffer.from('The report.') };
    const attached = await browsers
      .get('official')!
      .send(`/en/obligations/${GUIDANCE}/attach-evidence`, described, file);
    expect(attached.status).toBe(303);
    const { duty, entry } = statuteEntry('freedom-of-information-response')!;
    const posts = { owner: 'aln-policy-lead', approver: 'deputy-director-aln' };
    const registration = { id: TEMPLATE, asTemplate: true, ...posts };
    const definition = definitionOfDuty(duty, entry, registration, calendarDate('2026-11-23'));
    const registered = await faces.gateway.execute({
      obligationId: TEMPLATE,
      workflowType: 'oneOffCommitment',
      message: {
        v: 1,
        commandId: commandId('template-for-the-test'),
        command: { type: 'register', definition },
        actor: { personId: personId('non-griffiths'), roles: ['official'] },
      },
    });
    expect(registered).toMatchObject({ accepted: true });
  });

  /** Who takes nothing says that all of it was seen and passed over: what it refuses stands in `tests/evidence-files/documents`. */
  const MAY_BE_EMPTY = ['document'];

  const documentOf = async (): Promise<string> => {
    const { documents } = (await faces.api('official').at('documents')).body as {
      readonly documents: readonly { readonly documentId: string }[];
    };
    return documents[0]?.documentId ?? '';
  };

  const sendAll = async (form: Questions, value: string) => {
    const [who, path] = FORMS[form.page] ?? TO_BE_SENT_EMPTY[form.page]!;
    const address = (await addressOf(path))
      .replace(':evidence', await evidenceOf())
      .replace(':document', await documentOf());
    const shown = await agentOf(who).get(address);
    // where no form is shown the token of another page is as good
    const other = who === 'administrator' ? '/en/delegations/give' : '/en/record-fact';
    const { commandId: _own, ...hidden } = hiddenIn(
      (shown.status === 200 ? shown : await agentOf(who).get(other)).text,
    );
    const written = form.fields.flatMap((field): readonly (readonly [string, string])[] => {
      const { kind, name } = field;
      if (kind === 'line' || kind === 'paragraph') return [[name, value]];
      if (kind === 'day') return ['day', 'month', 'year'].map((part) => [`${name}-${part}`, value] as const);
      return kind === 'late' ? [[`${name}-reason`, value]] : [];
    });
    const body: Answers = { ...hidden, ...Object.fromEntries(written) };
    return { body, answer: await post(who, address, body) };
  };

  it('of every form there is', () => {
    const pages = forms.map(({ page }) => page);
    expect(pages.filter((page) => !(page in FORMS) && !(page in TO_BE_SENT_EMPTY))).toEqual([]);
  });

  it.each(forms.flatMap((form) => ['', 'x'].map((value) => [form.page, value, form] as const)))(
    '%s, everywhere “%s”',
    async (page, value, form) => {
      const { body, answer } = await sendAll(form, value);
      const faults = (allFaults(form.schema, readAnswers(form.fields, body))?.issues ?? []).map(({ path }) =>
        String(path[0]),
      );
      if (answer.status === 200 && MAY_BE_EMPTY.includes(page)) return;
      if (answer.status !== 422) expect([page, value, faults]).toEqual([page, 'x', []]);
      const { links, goesTo, main } = summaryOf(answer.text);
      // what is refused as a whole has no field
      const led = links.filter((link) => answer.status === 422 || !link.includes(' '));
      expect([page, led.filter((link) => !goesTo.has(link))]).toEqual([page, []]);
      const named = new Set(faults);
      const wrong = form.fields.filter((field) => named.has(field.name) && isAsked(main, field));
      expect([page, wrong.map(anchorOf).filter((anchor) => !links.includes(anchor))]).toEqual([page, []]);
      expect([page, wrong.filter((field) => !main.includes(`id="${errorOf(field)}"`))]).toEqual([page, []]);
      for (const field of form.fields)
        if (value !== '' && (field.kind === 'line' || field.kind === 'paragraph') && isAsked(main, field))
          expect([page, field.name, shownIn(main, field.name)]).toEqual([page, field.name, value]);
    },
  );
});

/** What stands in a field for text. */
const shownIn = (html: string, name: string): string | undefined =>
  new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`, 'u').exec(html)?.[1] ??
  /value="([^"]*)"/u.exec(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'u').exec(html)?.[0] ?? '')?.[1];

describe('nonsense is told apart from an answer', () => {
  const forms = controllers.flatMap((each) => formOf(each) ?? []).filter(({ page }) => page in FORMS);
  const unseen = '\u200b\u2060\u00ad';

  it.each(forms.map((form) => [form.page, form] as const))(
    '%s: what cannot be seen is empty, no day is of the year 9999, and no choice is one that is not offered',
    async (page, form) => {
      const [who, path, valid] = FORMS[page]!;
      const entry = /^obligations\/([^/]+)/u.exec(path)?.[1];
      if (path.includes(':proposal') || (entry === REVIEW && page !== 'note-progress')) return;
      const address = await addressOf(path);
      const shown = await agentOf(who).get(address);
      if (shown.status !== 200) return;
      const sendWith = (change: Answers) =>
        post(who, address, { ...hiddenIn(shown.text), ...valid, ...change });
      for (const { kind, name } of form.fields) {
        if ((kind === 'line' || kind === 'paragraph') && valid[name] !== undefined) {
          const emptied = await sendWith({ [name]: '' });
          const { status, text } = await sendWith({ [name]: unseen });
          expect([page, name, status]).toEqual([page, name, emptied.status]);
          if (status === 422) expect(text).toContain('There is a problem');
        }
        if (kind === 'day' && valid[`${name}-year`] !== undefined)
          expect([page, name, (await sendWith(on(name, '9999-12-31'))).status]).toEqual([page, name, 422]);
        // of a question that is not asked nothing is read
        if ((kind === 'list' || kind === 'one-of') && shown.text.includes(`name="${name}"`)) {
          const { status } = await sendWith({ [name]: 'Nobody & nothing' });
          expect([page, name, status]).toEqual([page, name, 422]);
        }
      }
    },
  );
});
