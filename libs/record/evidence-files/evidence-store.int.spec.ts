import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { eventId, instant, obligationId, personId } from '#domain/kernel';
import { fileSubject } from '#domain/obligations';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import type { EvidenceStore, StoredFile } from './evidence-store';
import { CHUNK_BYTES } from './file-cipher';
import { postgresEvidenceStore } from './postgres-evidence-store';

const MOST = 3 * CHUNK_BYTES;
const REVIEW = obligationId('wm-alp-cycle');
const NON = personId('non-griffiths');

let database: TestDatabase;
let ledger: SealedLedger;
let files: EvidenceStore;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = openSealedLedger({ databaseUrl: database.url });
  files = postgresEvidenceStore(ledger);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

async function* inPieces(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

const put = (content: AsyncIterable<Uint8Array>, name = 'report.pdf') =>
  files.put({ stream: REVIEW, uploadedBy: NON, name, most: MOST, content });

async function putOf(bytes: Buffer, name?: string): Promise<StoredFile> {
  const answer = await put(inPieces(bytes), name);
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  return answer.value;
}

async function all(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const rows = async (text: string) => (await asSuperuser(database.adminUrl, text)).length;
const stateOf = ({ id, storedSha256 }: StoredFile) => files.check({ id, storedSha256 });

describe('a file that is kept', () => {
  it.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, MOST])(
    'of %i bytes comes back as it was, addressed by the hash of what is stored',
    async (size) => {
      const bytes = randomBytes(size);
      const file = await putOf(bytes);
      expect(file.plain).toEqual({ name: 'report.pdf', sha256: sha256(bytes) });
      expect(file.bytes).toBe(size);
      expect(sha256(await all(files.stored(file.id)))).toBe(file.storedSha256);
      expect((await all(files.read(file.id))).equals(bytes)).toBe(true);
      expect(await files.find(file.id)).toEqual(file);
      expect(await stateOf(file)).toBe('good');
    },
  );

  it('says nothing of itself in the database', async () => {
    const file = await putOf(Buffer.from('Mrs Jones is ill until May.'), 'Mrs Jones.txt');
    const found = await asSuperuser(
      database.adminUrl,
      `select encode(c.bytes, 'escape') || encode(f.about, 'escape') || f.sha256 as all
       from evidence.chunk c join evidence.file f using (file_id) where file_id = '${file.id}'`,
    );
    expect(JSON.stringify(found)).not.toContain('Jones');
    expect(JSON.stringify(found)).not.toContain(file.plain?.sha256);
  });

  it('stands beside another of the same bytes, sealed under another key', async () => {
    const [one, other] = [await putOf(Buffer.from('twice')), await putOf(Buffer.from('twice'))];
    expect(one.storedSha256).not.toBe(other.storedSha256);
    expect(one.plain).toEqual(other.plain);
    const [first, second] = await Promise.all(
      [one, other].map(({ id }) => ledger.keys.keysOf(fileSubject(id), ledger.db)),
    );
    expect(first).not.toEqual(second);
  });

  it('is erased once its key is destroyed, and its bytes still have their hash', async () => {
    const file = await putOf(Buffer.from('to be erased'));
    await ledger.keys.destroy(await ledger.keys.keysOf(fileSubject(file.id), ledger.db), ledger.db);
    expect(await stateOf(file)).toBe('erased');
    expect(await files.find(file.id)).toEqual({ ...file, plain: null });
    expect(sha256(await all(files.stored(file.id)))).toBe(file.storedSha256);
    await expect(all(files.read(file.id))).rejects.toThrow(/key of file/);
    // looking did not make it anew
    expect(await ledger.keys.keysOf(fileSubject(file.id), ledger.db)).toEqual([]);
  });

  it.each<[string, (id: string) => string, string]>([
    ['gone', (id) => `delete from evidence.upload where file_id = '${id}'`, 'missing'],
    [
      'changed in a bit',
      (id) =>
        `update evidence.chunk set bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) where file_id = '${id}'`,
      'altered',
    ],
    ['cut short', (id) => `delete from evidence.chunk where file_id = '${id}' and number = 2`, 'altered'],
    [
      'without its beginning',
      (id) => `delete from evidence.chunk where file_id = '${id}' and number = 0`,
      'altered',
    ],
    [
      'with its chunks in another order',
      (id) =>
        `update evidence.chunk set number = 9 where file_id = '${id}' and number = 0;
         update evidence.chunk set number = 0 where file_id = '${id}' and number = 1;
         update evidence.chunk set number = 1 where file_id = '${id}' and number = 9`,
      'altered',
    ],
  ])('is found to be so when it is %s, and is not opened', async (_how, tamper, state) => {
    const file = await putOf(randomBytes(MOST));
    await asSuperuser(database.adminUrl, tamper(file.id));
    expect(await stateOf(file)).toBe(state);
    await expect(all(files.read(file.id))).rejects.toThrow();
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Adroddiad ŵ.pdf', 'Adroddiad ŵ.pdf'],
    ['a"b\r\nSet-Cookie: x.pdf', 'a_bSet-Cookie_ x.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['...', 'evidence'],
    ['', 'evidence'],
    ['CON.txt', '_CON.txt'],
    [`${'a'.repeat(300)}.docx`, `${'a'.repeat(195)}.docx`],
  ])('has a safe name: %j', async (given, name) => {
    expect((await putOf(Buffer.from('x'), given)).plain?.name).toBe(name);
  });
});

describe('what is not kept', () => {
  const counts = async () => [
    await rows('select from evidence.upload'),
    await rows('select from evidence.chunk'),
    await rows('select from sealed.keys'),
  ];
  let before: readonly number[];
  beforeEach(async () => (before = await counts()));
  afterEach(async () => expect(await counts()).toEqual(before));

  it('is a file of more than the most, said in both languages, and nothing of it stays', async () => {
    const answer = await put(inPieces(randomBytes(MOST + 1)));
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'file-too-large',
        message: { en: expect.stringContaining('0.75 MB'), cy: expect.stringContaining('0.75 MB') },
      },
    });
  });

  it('is an empty file', async () => {
    expect(await put(inPieces(Buffer.alloc(0)))).toMatchObject({ refusal: { code: 'file-empty' } });
  });

  it('is a file whose upload breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield* inPieces(randomBytes(CHUNK_BYTES * 2));
      throw new Error('the line broke');
    }
    await expect(put(broken())).rejects.toThrow('the line broke');
  });

  it('an endless one is not read to its end', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        given += 1;
        await Promise.resolve();
        yield Buffer.alloc(CHUNK_BYTES);
      }
    }
    expect(await put(endless())).toMatchObject({ ok: false });
    expect(given).toBeLessThan(6);
  });
});

describe('what no event names', () => {
  const name = (id: string): Promise<unknown> =>
    ledger.append({
      stream: REVIEW,
      expected: 'any',
      events: [
        {
          eventId: eventId(randomUUID()),
          type: 'EvidenceAttached',
          schemaVersion: 1,
          effectiveAt: instant('2026-11-23T10:00:00Z'),
          data: {
            evidenceId: id,
            reference: 'gov.wales/report',
            description: 'The report',
            sha256: 'a'.repeat(64),
            file: { id, bytes: 1 },
            effectiveOn: '2026-11-23',
            by: { personId: NON },
          },
          metadata: {},
        },
      ],
    });

  it('is discarded with its key; what an event names is not', async () => {
    const [named, unnamed] = [await putOf(Buffer.from('named')), await putOf(Buffer.from('unnamed'))];
    await name(named.id);
    expect(await files.discard(named.id)).toBe(false);
    expect(await files.discard(unnamed.id)).toBe(true);
    expect([await stateOf(named), await stateOf(unnamed)]).toEqual(['good', 'missing']);
    expect(await ledger.keys.keysOf(fileSubject(unnamed.id), ledger.db)).toEqual([]);
  });

  it('is swept by a later upload once a day has passed', async () => {
    const [named, old, young] = [
      await putOf(Buffer.from('named')),
      await putOf(Buffer.from('old')),
      await putOf(Buffer.from('young')),
    ];
    await name(named.id);
    await asSuperuser(
      database.adminUrl,
      `update evidence.upload set begun_at = begun_at - interval '25 hours' where file_id in ('${named.id}', '${old.id}')`,
    );
    await putOf(Buffer.from('the later upload'));
    expect([await stateOf(named), await stateOf(old), await stateOf(young)]).toEqual([
      'good',
      'missing',
      'good',
    ]);
  });
});

describe('roles', () => {
  const as = async (role: string, text: string): Promise<unknown> => {
    const client = new Client({ connectionString: database.url, options: `-c role=${role}` });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };

  it.each([
    `update evidence.file set sha256 = repeat('a', 64)`,
    `update evidence.chunk set bytes = bytes`,
    `update evidence.upload set uploaded_by = 'another'`,
    'delete from evidence.file',
    'delete from evidence.chunk',
    'delete from evidence.upload',
    'truncate evidence.upload cascade',
    `insert into evidence.attached select file_id from evidence.file`,
  ])('the application may not: %s', async (text) => {
    await expect(as('cylch_app', text)).rejects.toThrow(/permission denied/);
  });

  it('nor add to a file that is complete', async () => {
    const { id } = await putOf(Buffer.from('complete'));
    await expect(
      as('cylch_app', `insert into evidence.chunk values ('${id}', 1, repeat('x', 20)::bytea)`),
    ).rejects.toThrow(/is complete/);
  });

  it('readers read what is sealed, and take nothing away', async () => {
    await expect(as('cylch_reader', 'select count(*) from evidence.chunk')).resolves.toBeDefined();
    for (const text of [
      `select evidence.discard('${randomUUID()}')`,
      'select evidence.sweep()',
      'delete from evidence.file',
    ])
      await expect(as('cylch_reader', text)).rejects.toThrow(/permission denied/);
  });
});
