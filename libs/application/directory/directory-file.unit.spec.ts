import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, postId } from '#domain/kernel';
import { personForSubject } from './directory';
import { DirectoryFile } from './directory-file';
import { recipientsFrom } from './recipients';

const GOOD = readFileSync(join(__dirname, '..', 'register-import', 'data', 'directory.yaml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'cylch-directory-'));
const path = join(folder, 'directory.yaml');
const faults: string[] = [];
let file: DirectoryFile;

beforeEach(() => {
  faults.length = 0;
  rmSync(path, { force: true });
  writeFileSync(path, GOOD);
  file = new DirectoryFile(path, ({ said }) => faults.push(said.en));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('says which content is in use by its hash, and when that was read', () => {
  const times = ['2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000Z'].map((text) => instant(text));
  const timed = new DirectoryFile(path, undefined, () => times.shift() ?? null);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(timed.source).toEqual({ sha256: sha256(GOOD), readAt: '2026-11-24T10:00:00.000Z' });
  writeFileSync(path, `${GOOD}\n`);
  expect(timed.source).toEqual({ sha256: sha256(`${GOOD}\n`), readAt: '2026-11-24T11:00:00.000Z' });
  writeFileSync(path, 'people: [');
  expect(timed.fault).not.toBeNull();
  expect(timed.source.sha256).toBe(sha256(`${GOOD}\n`));
});

const official = () => personForSubject(file.current, 'sample-official');

it('is read once while the file stays as it is', () => {
  expect(file.current).toBe(file.current);
});

it.each<[string, (text: string) => void]>([
  ['written in place', (text) => writeFileSync(path, text)],
  [
    'put in its place by a rename',
    (text) => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    },
  ],
  [
    'written with the same length and the time it had before',
    (text) => {
      writeFileSync(path, text.padEnd(GOOD.length));
      utimesSync(path, new Date(0), new Date(0));
    },
  ],
])('a new address and a person’s going count at the next asking: %s', (_name, write) => {
  const lead = () => recipientsFrom(file).forPost(postId('aln-policy-lead'))?.address;
  expect(lead()).toBe('aln-policy-lead@cylch.example');
  expect(official()).toBeDefined();
  write(GOOD.replace('aln-policy-lead@', 'new-address@').replace('sample-official', 'someone'));
  expect(lead()).toBe('new-address@cylch.example');
  expect(official()).toBeUndefined();
  expect(file.fault).toBeNull();
});

it.each<[string, () => void]>([
  ['no YAML', () => writeFileSync(path, 'people: [')],
  ['half of it', () => writeFileSync(path, GOOD.slice(0, GOOD.length / 2))],
  ['nothing', () => writeFileSync(path, '')],
  ['no file', () => rmSync(path)],
  [
    'a link that leads to itself',
    () => {
      rmSync(path);
      symlinkSync(path, path);
    },
  ],
])('the last good content holds while the file holds %s, and the fault is said once', (_name, spoil) => {
  spoil();
  expect(official()?.name).toBe('Non Griffiths');
  expect(file.fault?.cy).toContain(path);
  expect(official()).toBeDefined();
  expect(faults).toHaveLength(1);
  rmSync(path, { force: true });
  writeFileSync(path, GOOD);
  expect(file.fault).toBeNull();
});
