import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '#domain/obligations';
import { asSuperuser } from '../support/database';
import { type Browser, type Faces, HIDDEN, REVIEW, asBytes, confirmed, hiddenIn, openFaces } from './faces';

jest.setTimeout(60_000);

const MIB = 1_024 ** 2;
const REPORT = randomBytes(700_000);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let list: string;
let faces: Faces;
let official: Browser;
let approver: Browser;
beforeAll(async () => {
  list = join(mkdtempSync(join(tmpdir(), 'cylch-erasures-')), 'erasures.jsonl');
  faces = await openFaces(1, undefined, list);
  official = await faces.browser('official');
  approver = await faces.browser('approver');
});
afterAll(() => faces.close());

const page = `/obligations/${REVIEW}`;
const answers = {
  reference: 'https://www.gov.wales/review-2026',
  description: 'The published report',
  'effectiveOn-day': '23',
  'effectiveOn-month': '11',
  'effectiveOn-year': '2026',
};
const evidenceNow = async () => fold(await faces.ledger.readStream(REVIEW))?.evidence ?? [];

async function attach(file: { readonly name: string; readonly bytes: Buffer }, more = {}, by = official) {
  const answer = await by.send(`/en${page}/attach-evidence`, { ...answers, ...more }, file);
  expect(answer.status).toBe(303);
  const attached = (await evidenceNow()).at(-1);
  if (!attached?.file) throw new Error('nothing was attached');
  return { ...attached, file: attached.file };
}

describe('a file attached on the page', () => {
  it('is kept, its plain hash sealed and that of its stored bytes public', async () => {
    const attached = await attach({ name: '../Adroddiad ŵyl.pdf', bytes: REPORT });
    expect(attached.file).toMatchObject({
      name: 'Adroddiad ŵyl.pdf',
      bytes: REPORT.length,
      sha256: sha256(REPORT),
    });
    const [stored] = await asSuperuser(
      faces.database.adminUrl,
      `select data, metadata from ledger.events where event_id = '${attached.eventId}'`,
    );
    const row = JSON.stringify(stored);
    expect(row).toContain(attached.sha256);
    expect(row).not.toContain(sha256(REPORT));
    expect(row).not.toContain('Adroddiad');
  });

  it.each(['en', 'cy'] as const)(
    'is linked on the page and opened as an attachment that nothing runs: %s',
    async (language) => {
      const { evidenceId } = await attach({ name: 'Adroddiad ŵyl.pdf', bytes: REPORT });
      const { text } = await official.agent.get(`/${language}${page}`);
      const address = `/${language}${page}/evidence/${evidenceId}`;
      expect(text).toContain(`href="${address}"`);
      expect(text).toContain(sha256(REPORT));
      const opened = await asBytes(official.agent.get(address));
      expect(opened.status).toBe(200);
      expect((opened.body as Buffer).equals(REPORT)).toBe(true);
      expect(opened.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="Adroddiad ?yl.pdf"; filename*=UTF-8''Adroddiad%20%C5%B5yl.pdf`,
        'content-length': String(REPORT.length),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
      });
    },
  );

  it('is not lost when another answer is wrong, and is attached with the corrected form without being chosen again', async () => {
    const wrong = await official.send(
      `/en${page}/attach-evidence`,
      { ...answers, 'effectiveOn-day': '' },
      { name: 'report.pdf', bytes: REPORT },
    );
    expect(wrong.status).toBe(422);
    const again = official.agent.post(`/en${page}/attach-evidence`);
    for (const [name, value] of Object.entries({ ...hiddenIn(wrong.text), ...answers }))
      void again.field(name, value);
    const confirmation = await confirmed(official.agent, `/en${page}/attach-evidence`, await again);
    expect(confirmation.status).toBe(303);
    const attached = (await evidenceNow()).at(-1);
    expect(attached?.file).toMatchObject({ name: 'report.pdf', sha256: sha256(REPORT) });
    const opened = await asBytes(official.agent.get(`/en${page}/evidence/${attached?.evidenceId}`));
    expect((opened.body as Buffer).equals(REPORT)).toBe(true);
  });

  it('may be of the same bytes as another, and be a newer version that replaces nothing', async () => {
    const first = await attach({ name: 'draft.pdf', bytes: REPORT });
    const second = await attach({ name: 'final.pdf', bytes: REPORT }, { versionOf: first.evidenceId });
    const third = await attach(
      { name: 'errata.pdf', bytes: randomBytes(10) },
      { versionOf: second.evidenceId },
    );
    expect([first.version, second.version, third.version]).toEqual([1, 2, 3]);
    expect(third.versionOf).toBe(first.evidenceId);
    expect(second.sha256).not.toBe(first.sha256);
    for (const each of [first, second, third])
      expect((await official.agent.get(`/en${page}/evidence/${each.evidenceId}`)).status).toBe(200);
    expect((await official.agent.get(`/en${page}`)).text).toContain('Version 3');
    expect((await official.agent.get(`/cy${page}`)).text).toContain('Fersiwn 3');
  });
});

describe.each([
  ['en', 'at most 1 MB', 'This file is empty', 'The fingerprint is not that of the file'],
  ['cy', '1 MB ar y mwyaf', 'Mae’r ffeil hon yn wag', 'Nid ôl bys y ffeil a ddewisoch yw hwn'],
] as const)('is not attached: %s', (language, tooLarge, empty, another) => {
  const refused = async (file: Buffer, words: string, more = {}) => {
    const before = (await evidenceNow()).length;
    const answer = await official.send(
      `/${language}${page}/attach-evidence`,
      { ...answers, ...more },
      { name: 'report.pdf', bytes: file },
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(await evidenceNow()).toHaveLength(before);
  };

  it('a file of more than the most', () => refused(randomBytes(MIB + 1), tooLarge));
  it('a file far above it', () => refused(randomBytes(20 * MIB), tooLarge));
  it('an empty file', () => refused(Buffer.alloc(0), empty));
  it('a file with the fingerprint of another', () => refused(REPORT, another, { sha256: 'a'.repeat(64) }));
});

describe('whoever may not', () => {
  it('see the obligation opens none of its files, and is not told that there are any', async () => {
    await official.send(`/en/obligations/${HIDDEN}/attach-evidence`, answers, {
      name: 'secret.pdf',
      bytes: REPORT,
    });
    const hidden = fold(await faces.ledger.readStream(HIDDEN))?.evidence.at(-1)?.evidenceId;
    const { evidenceId } = await attach({ name: 'open.pdf', bytes: REPORT });
    const auditor = await faces.browser('auditor');
    expect((await auditor.agent.get(`/en/obligations/${REVIEW}/evidence/${evidenceId}`)).status).toBe(200);
    expect((await auditor.agent.get(`/en/obligations/${HIDDEN}/evidence/${hidden}`)).status).toBe(404);
    // nor through an obligation that they may see
    expect((await auditor.agent.get(`/en/obligations/${REVIEW}/evidence/${hidden}`)).status).toBe(404);
    expect((await official.agent.get(`/en/obligations/${HIDDEN}/evidence/${hidden}`)).status).toBe(200);
  });

  it('sign in is sent to sign in', async () => {
    const { evidenceId } = await attach({ name: 'open.pdf', bytes: REPORT });
    const answer = await faces.stranger().get(`/en${page}/evidence/${evidenceId}`);
    expect([answer.status, answer.headers['location']]).toEqual([303, expect.stringContaining('sign-in')]);
  });

  it('attach evidence stores nothing', async () => {
    const uploads = () => asSuperuser(faces.database.adminUrl, 'select from evidence.upload');
    const before = (await uploads()).length;
    const auditor = await faces.browser('auditor');
    const { text } = await auditor.agent.get('/en/sign-out');
    const answer = await auditor.agent
      .post(`/en${page}/attach-evidence`)
      .field('csrfToken', hiddenIn(text)['csrfToken'] ?? '')
      .attach('file', REPORT, 'report.pdf');
    expect(answer.status).toBe(403);
    expect(await uploads()).toHaveLength(before);
  });
});

describe('what a completion rests on', () => {
  const tampered = (sql: string) => asSuperuser(faces.database.adminUrl, sql);
  const submit = (evidenceId: string, language = 'en') =>
    official.send(`/${language}${page}/submit-completion/1`, {
      'actEffectiveOn-day': '23',
      'actEffectiveOn-month': '11',
      'actEffectiveOn-year': '2026',
      evidenceIds: evidenceId,
      statement: 'The report was published.',
    });
  const approval = `/approvals/${REVIEW}/completion/1`;
  const confirm = (language: string) => approver.send(`/${language}${approval}`, { decision: 'approve' });

  it.each([
    [
      'is missing',
      (id: string) => `delete from evidence.upload where file_id = '${id}'`,
      'its file is missing',
      'mae ei ffeil ar goll',
      404,
    ],
    [
      'was erased',
      (id: string) => `delete from sealed.keys where subject = 'file/${id}'`,
      'its file was erased',
      'dilëwyd ei ffeil',
      410,
    ],
    [
      'fails its hash',
      (id: string) =>
        `update evidence.chunk set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) where file_id = '${id}'`,
      'its file is not the one that was attached',
      'nid ei ffeil yw’r un a atodwyd',
      409,
    ],
  ])('is neither confirmed nor submitted when its file %s', async (_what, tamper, en, cy, status) => {
    const { evidenceId, file } = await attach({ name: 'report.pdf', bytes: REPORT });
    expect((await submit(evidenceId)).status).toBe(303);
    await tampered(tamper(file.id));
    for (const [language, words] of [
      ['en', en],
      ['cy', cy],
    ] as const) {
      const answer = await confirm(language);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain(words);
      const again = await submit(evidenceId, language);
      expect(again.status).toBe(409);
      expect(again.text).toContain(words);
      const opened = await approver.agent.get(`/${language}${page}/evidence/${evidenceId}`);
      expect(opened.status).toBe(status);
      expect(opened.text).toContain(`lang="${language}"`);
    }
    expect(fold(await faces.ledger.readStream(REVIEW))?.occurrences[0]?.completion).toBeNull();
  });

  it('is shown with a link to whoever decides, and confirmed once it opens', async () => {
    const { evidenceId } = await attach({ name: 'report.pdf', bytes: REPORT });
    expect((await submit(evidenceId)).status).toBe(303);
    const shown = await approver.agent.get(`/en${approval}`);
    expect(shown.text).toContain(`href="/en${page}/evidence/${evidenceId}"`);
    expect((await approver.agent.get(`/en${page}/evidence/${evidenceId}`)).status).toBe(200);
    expect((await confirm('en')).status).toBe(303);
    expect(fold(await faces.ledger.readStream(REVIEW))?.occurrences[0]?.completion).not.toBeNull();
  });
});

describe.each(['en', 'cy'] as const)('a file erased on the page, in %s', (language) => {
  it('is an administrator’s, says why, and is said to be erased from then on', async () => {
    const { evidenceId, file } = await attach({ name: 'Named person.pdf', bytes: REPORT });
    const address = `/${language}${page}/evidence/${evidenceId}/erase`;
    const before = await official.agent.get(`/${language}${page}`);
    expect(before.text).not.toContain(address);
    expect((await official.agent.get(address)).status).toBe(403);
    const administrator = await faces.browser('administrator');
    expect((await administrator.agent.get(`/${language}${page}`)).text).toContain(address);
    const unsaid = await administrator.send(address, { reason: ' ' });
    expect([unsaid.status, unsaid.text]).toEqual([
      422,
      expect.stringContaining(language === 'en' ? 'Say why the file is erased' : 'Dywedwch pam'),
    ]);
    expect((await administrator.send(address, { reason: 'Asked for' })).status).toBe(303);
    const { text } = await administrator.agent.get(`/${language}${page}`);
    expect(text).toContain(language === 'en' ? 'The file was erased.' : 'Dilëwyd y ffeil.');
    expect(text).not.toContain(address);
    expect((await administrator.agent.get(address)).status).toBe(404);
    expect((await official.agent.get(`/${language}${page}/evidence/${evidenceId}`)).status).toBe(410);
    expect((await evidenceNow()).at(-1)?.file?.name).toBeNull();
    expect(readFileSync(list, 'utf8')).toContain(`file/${file.id}`);
  });
});
