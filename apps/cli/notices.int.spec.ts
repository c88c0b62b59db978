import { calendarDate, instant } from '#domain/kernel';
import { sampleDirectoryFile } from '#application/register-import';
import { clockAt } from '../../tests/support/clock';
import { NoticeBench } from '../../tests/support/notice-bench';
import { OBLIGATION } from '../../tests/erasure/ledger-harness';
import { runCylch } from './cli-stack.testing';
import { answerSchemas } from './schemas';

jest.setTimeout(60_000);

let bench: NoticeBench;
beforeAll(async () => {
  bench = await NoticeBench.open();
  await bench.harness.at(instant('2026-01-05T10:00:00Z')).register(OBLIGATION);
  await bench.harness.at(instant('2026-01-06T10:00:00Z')).given(OBLIGATION, {
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'https://www.gov.wales/report',
    description: 'The report as published',
    sha256: 'b'.repeat(64),
    effectiveOn: calendarDate('2026-01-05'),
  });
  await bench.harness.given(OBLIGATION, {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn: calendarDate('2026-01-05'),
    evidenceIds: ['report'],
    statement: 'The report is published.',
  });
});
afterAll(() => bench.close());

const cylch = (...args: readonly string[]) =>
  runCylch([...args, '--data', '/nowhere'], {
    clock: () => clockAt('2026-01-06T10:05:00Z'),
    environment: { DATABASE_URL: bench.database.url, DIRECTORY_FILE: sampleDirectoryFile },
  });

const remove = () => bench.sql(`delete from mail.outbox where state = 'waiting'`);

it('lists whom the record asks to notify, of one entry, of one person, and in a period', async () => {
  const listed = await cylch('notices', '--obligation', OBLIGATION);
  expect(listed).toMatchObject({ code: 0, err: expect.stringContaining('waiting 1') as string });
  expect(listed.out).toMatch(/^2026-01-06T10:00:00.000Z {2}deputy-director-aln {2}waiting {2}/);
  expect((await cylch('notices', '--from', '2026-01-06', '--to', '2026-01-06')).out).toBe(listed.out);
  expect(await cylch('notices', '--from', '2026-01-07')).toMatchObject({ code: 0, out: '' });
  expect((await cylch('notices', '--person', 'non-griffiths')).out).not.toContain('deputy-director-aln');
  expect(await cylch('notices')).toMatchObject({ code: 0, out: '' });
});

it('looks after webhooks, and shows a secret once', async () => {
  const by = ['--by', 'dafydd-hughes'];
  const list = async () => (await cylch('webhook', 'list')).out;
  const url = 'https://cases.example/in';
  const made = await cylch('webhook', 'create', 'Cases', url, '--topic', 'dates', ...by);
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('not shown again') as string });
  const [id = '', secret = ''] = made.out.split('\n');
  expect(secret).toMatch(/^whsec_/u);
  expect(await list()).toBe(`${id}  sending  0/0/0  Cases  ${url}\n`);
  const refused = await cylch('webhook', 'create', 'Cases', 'http://10.0.0.1/', ...by);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('https://') as string });
  expect((await cylch('webhook', 'create', 'Cases', url, '--topic', 'zebra', ...by)).code).toBe(2);
  expect((await cylch('webhook', 'pause', id, '--reason', 'No', '--by', 'non-griffiths')).code).toBe(1);
  expect((await cylch('webhook', 'pause', id, '--reason', 'They rebuild it', ...by)).code).toBe(0);
  expect(await list()).toContain('paused');
  expect((await cylch('webhook', 'resume', id, ...by)).code).toBe(0);
  expect(
    (await cylch('webhook', 'change', id, '--name', 'Case system', '--reason', 'Clearer', ...by)).code,
  ).toBe(0);
  expect((await cylch('webhook', 'rotate', id, '--overlap-hours', '1', ...by)).out).not.toContain(secret);
  expect((await cylch('webhook', 'replay', id, '--from', '1', '--reason', 'Lost', ...by)).code).toBe(0);
  const shown = await cylch('webhook', 'show', id, '--json');
  expect(answerSchemas['webhook show']?.safeParse(JSON.parse(shown.out)).error?.issues ?? []).toEqual([]);
  expect(JSON.parse(shown.out)).toMatchObject({ webhook: { name: 'Case system', topics: ['dates'] } });
  expect(shown.out).not.toContain(secret.slice(6));
  expect((await cylch('webhook', 'end', id, '--reason', 'Over', ...by)).code).toBe(0);
  expect(await cylch('webhook', 'test', id, ...by)).toMatchObject({ code: 1 });
  expect(await cylch('webhook', 'show', 'zebra')).toMatchObject({ code: 2 });
});

it('finds waiting mail that was deleted, in both languages and as JSON; rebuild lists it and puts it back', async () => {
  const [before] = await bench.sql('select * from mail.outbox');
  await remove();
  const found = await cylch('notices');
  expect(found).toMatchObject({ code: 1, err: expect.stringContaining('Not as recorded: 1.') as string });
  expect(found.out).toContain(`mail-missing  ${OBLIGATION}  `);
  expect(found.out).toContain('is not in the outbox');
  expect((await cylch('notices', '--language', 'cy')).out).toContain('yn y blwch allan');
  expect(JSON.parse((await cylch('notices', '--json')).out)).toMatchObject({
    findings: [{ code: 'mail-missing', obligationId: OBLIGATION, recipient: 'deputy-director-aln' }],
    findingCount: 1,
  });

  const dry = await cylch('rebuild', '--dry-run');
  expect(dry).toMatchObject({
    code: 1,
    err: expect.stringContaining('not as recorded: 1. Nothing') as string,
  });
  expect(dry.out).toContain('mail-missing');
  const rebuilt = await cylch('rebuild');
  expect(rebuilt).toMatchObject({ code: 0, err: expect.stringContaining('Emails restored: 1;') as string });
  expect(await bench.sql('select * from mail.outbox')).toEqual([before]);
  expect(await cylch('rebuild', '--dry-run')).toMatchObject({ code: 0, out: '' });
});

it('an entry that is noted as closed, and is not, is woken by nobody: found, and put right by rebuild', async () => {
  await bench.sql(`update read.obligation set status = 'closed'`);
  expect((await cylch('notices')).out).toContain('wake-up-missing');
  expect((await cylch('rebuild')).code).toBe(0);
  expect(await cylch('notices')).toMatchObject({ code: 0, out: '' });
});

it('finds the mail of a person alone where it is asked for one', async () => {
  await remove();
  expect((await cylch('notices', '--person', 'non-griffiths')).code).toBe(0);
  expect((await cylch('notices', '--obligation', OBLIGATION)).code).toBe(1);
  expect((await cylch('rebuild', '--json')).code).toBe(0);
});

it.each([
  [['--obligation', 'nowhere'], 'There is no obligation nowhere'],
  [['--person', 'nobody'], 'The directory has no person nobody'],
  [['--from', '2026-02-30'], '--from takes a day that exists'],
  [['--limit', '0'], '--limit takes a whole number'],
])('refuses %j with its reason', async (args, reason) => {
  expect(await cylch('notices', ...args)).toMatchObject({
    code: 1,
    err: expect.stringContaining(reason) as string,
  });
  expect((await cylch('notices', ...args, '--language', 'cy')).err).not.toContain(reason);
});

it('sets what an auditor may see, lists it and ends it, in an administrator’s name alone', async () => {
  const set = (by: string, ...more: readonly string[]) =>
    cylch('audit', 'scope', 'set', 'eleri-price', ...more, '--reason', 'The annual audit', '--by', by);
  expect((await set('non-griffiths', '--obligation', OBLIGATION)).code).toBe(1);
  expect((await set('dafydd-hughes', '--obligation', 'nowhere')).code).toBe(1);
  expect((await set('dafydd-hughes')).code).toBe(2);
  expect((await set('dafydd-hughes', '--obligation', OBLIGATION, '--to', '2026-03-31')).code).toBe(0);
  const list = async () => (await cylch('audit', 'scope', 'list')).out;
  expect(await list()).toBe(`eleri-price  in-force  2026-01-06 – 2026-03-31  ${OBLIGATION}\n`);
  const end = ['audit', 'scope', 'end', 'eleri-price', '--reason', 'Over', '--by', 'dafydd-hughes'];
  expect((await cylch(...end)).code).toBe(0);
  expect(await list()).toContain('eleri-price  ended');
});

it('makes a calendar address, lists it without its secret and ends it, and writes a calendar', async () => {
  const feed = (...args: readonly string[]) => cylch('feed', ...args);
  expect((await feed('make', '--by', 'nobody')).code).toBe(1);
  expect((await feed('make', '--by', 'non-griffiths', '--in', 'fr')).code).toBe(2);
  expect((await feed('make', '--by', 'non-griffiths', '--post', 'no-such-post')).code).toBe(1);
  const made = await feed(
    'make',
    '--by',
    'non-griffiths',
    '--post',
    'aln-policy-lead',
    '--in',
    'cy',
    '--json',
  );
  const { feedId, path } = made.json() as { readonly feedId: string; readonly path: string };
  expect(path).toMatch(/^\/feeds\/[\w-]{43}\.ics$/);
  const list = async () => (await feed('list')).out;
  expect(await list()).toBe(`${feedId}  non-griffiths  post aln-policy-lead  cy  2026-01-06 – …\n`);
  expect((await feed('end', feedId, '--by', 'rhys-morgan')).code).toBe(1);
  expect((await feed('end', feedId, '--by', 'dafydd-hughes')).code).toBe(0);
  expect(await list()).toContain('2026-01-06 – 2026-01-06');
  const written = await feed('write', '--by', 'non-griffiths', '--post', 'aln-policy-lead', '--json');
  expect((written.json() as { readonly calendar: string }).calendar).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/,
  );
});
