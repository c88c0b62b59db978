import { createHash, randomBytes } from 'node:crypto';
import { fold } from '#domain/obligations';
import { type Faces, HIDDEN, REVIEW, asBytes, openFaces } from './faces';

jest.setTimeout(60_000);

const MIB = 1_024 ** 2;
const REPORT = randomBytes(300_000);
const PLAIN = createHash('sha256').update(REPORT).digest('hex');

let faces: Faces;
beforeAll(async () => {
  faces = await openFaces(1);
});
afterAll(() => faces.close());

interface Uploaded {
  readonly sha256: string;
  readonly file: {
    readonly id: string;
    readonly bytes: number;
    readonly name: string;
    readonly sha256: string;
  };
}

const upload = (bytes: Buffer, { of = REVIEW, role = 'official' as const, name = 'report.pdf' } = {}) =>
  faces
    .api(role)
    .post(`${of}/evidence-files?name=${encodeURIComponent(name)}`)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);

const uploaded = async (of = REVIEW): Promise<Uploaded> =>
  (await upload(REPORT, { of }).expect(201)).body as Uploaded;

const attaching = (file: Uploaded, evidenceId: string) => ({
  type: 'attach-evidence',
  evidenceId,
  reference: 'gov.wales/report',
  description: 'The report',
  effectiveOn: '2026-11-23',
  ...file,
});
const command = (body: object, of = REVIEW, role: 'official' | 'approver' = 'official') =>
  faces.api(role).post(`${of}/commands`).send(body);

it('uploads, attaches with what the upload answered, and downloads the same bytes', async () => {
  const file = await uploaded();
  expect(file.file).toMatchObject({ bytes: REPORT.length, name: 'report.pdf', sha256: PLAIN });
  expect(file.sha256).not.toBe(PLAIN);
  await command(attaching(file, 'report')).expect(200);
  const { body } = await faces.api('auditor').get(REVIEW).expect(200);
  expect((body as { evidence: unknown[] }).evidence.at(-1)).toMatchObject({ ...file, version: 1 });
  const opened = await asBytes(faces.api('auditor').get(`${REVIEW}/evidence/report/file`));
  expect((opened.body as Buffer).equals(REPORT)).toBe(true);
  expect(opened.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename=report.pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
});

describe('the upload', () => {
  it.each([
    ['too large', () => upload(randomBytes(MIB + 1)), 413, 'file-too-large'],
    ['much too large', () => upload(randomBytes(30 * MIB)), 413, 'file-too-large'],
    ['empty', () => upload(Buffer.alloc(0)), 422, 'file-empty'],
    ['JSON', () => faces.api('official').post(`${REVIEW}/evidence-files?name=a`).send({}), 415, 'not-a-file'],
    ['by an auditor', () => upload(REPORT, { role: 'auditor' as 'official' }), 403, 'not-permitted'],
    ['of no obligation', () => upload(REPORT, { of: 'nothing' as typeof REVIEW }), 404, 'not-found'],
    [
      'without a name',
      () =>
        faces
          .api('official')
          .post(`${REVIEW}/evidence-files`)
          .set('Content-Type', 'application/octet-stream')
          .send(REPORT),
      400,
      'not-as-documented',
    ],
  ])('is refused: %s', async (_what, ask, status, code) => {
    for (const language of ['en', 'cy']) {
      const answer = await ask().set('Accept-Language', language);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
      expect(answer.headers['content-language']).toBe(language);
    }
  });
});

describe('a file that is attached', () => {
  it.each<[string, (file: Uploaded) => object]>([
    ['is not the one that was uploaded', (file) => ({ ...file, sha256: 'a'.repeat(64) })],
    [
      'is said to have another plain hash',
      (file) => ({ ...file, file: { ...file.file, sha256: 'b'.repeat(64) } }),
    ],
    ['is said to have another name', (file) => ({ ...file, file: { ...file.file, name: 'other.pdf' } })],
    ['is said to be larger', (file) => ({ ...file, file: { ...file.file, bytes: 1 } })],
    ['does not say its plain hash', ({ sha256, file: { id, bytes } }) => ({ sha256, file: { id, bytes } })],
    [
      'does not exist',
      (file) => ({ ...file, file: { ...file.file, id: '5b0f6c3e-3a55-4c57-9a0e-0c8f2f6d9c11' } }),
    ],
  ])('is refused where it %s', async (_what, changed) => {
    const answer = await command(attaching(changed(await uploaded()) as Uploaded, 'changed'));
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'evidence-file-unknown']);
    const { bilingual } = answer.body as { bilingual: { title: { en: string; cy: string } } };
    expect(bilingual.title.en).toContain('not one that you uploaded');
    expect(bilingual.title.cy).toContain('Nid yw’r ffeil');
  });

  it('is refused where another uploaded it, or for another obligation', async () => {
    const file = await uploaded();
    const byAnother = await command(attaching(file, 'another'), REVIEW, 'approver');
    const elsewhere = await command(attaching(file, 'another'), HIDDEN);
    for (const { body } of [byAnother, elsewhere])
      expect((body as { code: string }).code).toBe('evidence-file-unknown');
  });

  it('is attached once: another piece of evidence would share its key', async () => {
    const file = await uploaded();
    await command(attaching(file, 'once')).expect(200);
    const { status, body } = await command({ ...attaching(file, 'twice'), versionOf: 'once' });
    expect([status, body]).toMatchObject([
      422,
      { code: 'evidence-file-attached', errors: [{ pointer: '/file' }] },
    ]);
    await command(attaching(await uploaded(), 'twice')).expect(200);
  });

  it('is a newer version of what there is alone', async () => {
    const answer = await command({ ...attaching(await uploaded(), 'newer'), versionOf: 'nothing' });
    expect((answer.body as { code: string }).code).toBe('evidence-unknown');
    await command({ ...attaching(await uploaded(), 'newer'), versionOf: 'report' }).expect(200);
    expect(fold(await faces.ledger.readStream(REVIEW))?.evidence.at(-1)).toMatchObject({
      versionOf: 'report',
      version: 2,
    });
  });
});

describe('the download', () => {
  it('is of what is in scope, and of evidence that has a file', async () => {
    await command(attaching(await uploaded(HIDDEN), 'secret'), HIDDEN).expect(200);
    const code = async (role: 'auditor' | 'official', path: string) => {
      const { status, body } = await faces.api(role).get(path);
      return [status, (body as { code?: string }).code];
    };
    expect(await code('auditor', `${HIDDEN}/evidence/secret/file`)).toEqual([404, 'not-found']);
    expect(await code('auditor', `${REVIEW}/evidence/secret/file`)).toEqual([404, 'no-such-evidence']);
    await command({ ...attaching({ sha256: 'c'.repeat(64) } as Uploaded, 'by-reference') }).expect(200);
    expect(await code('official', `${REVIEW}/evidence/by-reference/file`)).toEqual([404, 'no-file-kept']);
  });
});

it('erases a file for an administrator, with a reason, and says that no list outside has it', async () => {
  const file = await uploaded();
  await command(attaching(file, 'to-erase')).expect(200);
  const erase = (role: 'official' | 'administrator', body: object, evidenceId = 'to-erase') =>
    faces.api(role).post(`${REVIEW}/evidence/${evidenceId}/erase`).send(body);
  const reason = 'Asked for';
  expect((await erase('official', { reason }).expect(403)).body).toMatchObject({
    code: 'not-an-administrator',
  });
  await erase('administrator', { reason: ' ' }).expect(400);
  await erase('administrator', { reason }, 'nothing').expect(404);
  const { body } = await erase('administrator', { reason }).expect(200);
  expect(body).toMatchObject({ subject: `file/${file.file.id}`, keys: 1, list: 'none' });
  await faces.api('auditor').get(`${REVIEW}/evidence/to-erase/file`).expect(410);
  await erase('administrator', { reason }).expect(422);
});
