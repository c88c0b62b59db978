import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaFingerprint } from '#record/migrations';
import { DataFolderError, claimDataFolder } from './data-folder';

const schema = { '1-ledger': 'a'.repeat(64), 'ItemClosed 1': 'b'.repeat(64) };
let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'cylch-data-folder-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

const claim = (changes: Partial<Parameters<typeof claimDataFolder>[0]> = {}) =>
  claimDataFolder({ folder, fresh: false, schema, ...changes });

/** Every file of the folder with its content. */
const content = (): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);

function refusal(changes: Partial<Parameters<typeof claimDataFolder>[0]> = {}): DataFolderError {
  try {
    claim(changes);
  } catch (error) {
    if (error instanceof DataFolderError) return error;
    throw error;
  }
  throw new Error('not refused');
}

/** What a stack of the given schema leaves behind. */
function leaveData(made = schema as Readonly<Record<string, string>>): void {
  claim({ schema: made })();
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18');
}

describe('a data folder of another build', () => {
  it.each([
    ['a migration with another text', { ...schema, '1-ledger': 'c'.repeat(64) }],
    ['an event that this build does not know', { ...schema, 'ItemClosed 2': 'c'.repeat(64) }],
  ])('is refused for %s, in both languages, and left as it is', (_, made) => {
    leaveData(made);
    const before = content();
    const { said } = refusal();
    for (const sentence of [said.en, said.cy]) {
      expect(sentence).toContain(folder);
      expect(sentence).toContain('npm start -- --fresh');
    }
    expect(said.cy).not.toBe(said.en);
    expect(content()).toEqual(before);
  });

  it('is refused where that build noted no schema', () => {
    leaveData();
    writeFileSync(join(folder, '.cylch-data'), 'Data of a local Cylch. Removed by npm start -- --fresh.\n');
    const before = content();
    expect(refusal().said.en).toContain('--fresh');
    expect(content()).toEqual(before);
  });

  it('is emptied by --fresh, and then this build’s', () => {
    leaveData({ ...schema, 'ItemClosed 1': 'c'.repeat(64) });
    claim({ fresh: true })();
    expect(readdirSync(folder).sort()).toEqual(['.cylch-data', 'logs']);
    expect(() => claim()).not.toThrow();
  });
});

it('keeps the data of its own build, and of one that had less', () => {
  leaveData({ '1-ledger': schema['1-ledger'] });
  claim()();
  claim()();
  expect(readFileSync(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('18');
  expect(refusal({ schema: { '1-ledger': schema['1-ledger'] } }).said.en).toContain('another');
});

it('leaves files that are not Cylch’s', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'Dear Sir');
  const { said } = refusal({ fresh: true });
  expect([said.en, said.cy]).toEqual([expect.stringContaining('--data'), expect.stringContaining('--data')]);
  expect(content()).toEqual([[join(folder, 'letter.txt'), 'Dear Sir']]);
});

it('the fingerprint names every migration and event, and is the same each time', () => {
  const fingerprint = schemaFingerprint();
  expect(fingerprint).toEqual(schemaFingerprint());
  expect(Object.keys(fingerprint)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/-ledger$/),
      'ItemClosed 1',
      'MailAccepted 1',
      'SubjectErased 1',
    ]),
  );
  for (const hash of Object.values(fingerprint)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
