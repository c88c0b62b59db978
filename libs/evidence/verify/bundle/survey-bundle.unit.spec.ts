import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE_LIMITS } from '#evidence/bundle';
import { surveyBundle } from './survey-bundle';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-survey-'));
  writeFileSync(join(folder, 'manifest.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const faults = (limits = BUNDLE_LIMITS) =>
  surveyBundle(folder, limits).faults.map(({ message }) => message.en);

function put(name: string, size: number): void {
  writeFileSync(at(name), '');
  truncateSync(at(name), size);
}

const TERABYTE = 2 ** 40;

describe('a bundle is looked through before it is read', () => {
  it('and its plain files are listed, below folders too, with slashes between', () => {
    mkdirSync(at('log/checkpoints'), { recursive: true });
    put('log/checkpoints/000000000001', 3);
    expect(surveyBundle(folder)).toMatchObject({
      faults: [],
      files: new Map([
        ['manifest.json', 2],
        ['log/checkpoints/000000000001', 3],
      ]),
    });
  });

  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'it is a pipe'],
    ['a link', (path: string) => symlinkSync('manifest.json', path), 'it is a link to another place'],
    ['a link to a folder', (path: string) => symlinkSync('/', path), 'it is a link to another place'],
    ['a link to a device', (path: string) => symlinkSync('/dev/zero', path), 'it is a link to another place'],
  ])('%s is named', (_name, make, words) => {
    make(at('keys.txt'));
    expect(faults()).toEqual([expect.stringMatching(new RegExp(`^keys.txt: ${words}`))]);
  });

  it('a socket is named', async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(at('s'), resolve));
    expect(faults()).toEqual([expect.stringContaining('s: it is a socket')]);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['manifest.json', TERABYTE],
    ['events.jsonl', TERABYTE],
    ['proofs.jsonl', TERABYTE],
    ['summary.html', TERABYTE],
    ['keys.txt', 64 * 2 ** 20 + 1],
  ])('a file that no bundle has, %s of %d bytes, is named with what it may have', (name, size) => {
    put(name, size);
    const words = `${name}: it has ${size} bytes, and such a file of a bundle at most `;
    expect(faults()).toEqual([expect.stringContaining(words)]);
  });

  it('files that are too many bytes together are named', () => {
    const limits = { ...BUNDLE_LIMITS, together: { ...BUNDLE_LIMITS.together, other: 10 } };
    put('one', 6);
    put('two', 6);
    expect(faults(limits)).toEqual([expect.stringContaining('more than 10 bytes together')]);
  });

  it.each([
    ['that never ends', 2 ** 30, 'events.jsonl: line 1 is longer than the 65535 bytes'],
    ['that has no end', 10, 'events.jsonl: the last line has no end'],
  ])('a line %s is named', (_name, size, words) => {
    put('events.jsonl', size);
    expect(faults()).toEqual([expect.stringContaining(words)]);
  });

  it('lines are counted', () => {
    writeFileSync(at('events.jsonl'), '\n'.repeat(11));
    const found = faults({ ...BUNDLE_LIMITS, lines: 10 });
    expect(found).toEqual([expect.stringContaining('more than the 10 lines')]);
  });

  it('names are counted, of files and of folders, and no more are asked for than it can have', () => {
    for (let n = 0; n < 15; n += 1) {
      put(`file ${n}`, 0);
      mkdirSync(at(`folder ${n}`));
    }
    const survey = surveyBundle(folder, { ...BUNDLE_LIMITS, names: 20 });
    expect(survey.faults.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('more than the 20 names that a bundle can have'),
    ]);
    expect(survey.files.size).toBeLessThanOrEqual(20);
  });

  it('folders within folders end', () => {
    mkdirSync(at(Array(12).fill('d').join('/')), { recursive: true });
    expect(faults()[0]).toContain('deeper than the 8 folders');
  });

  it('a name that would move the cursor is shown by its codes', () => {
    symlinkSync('/', at('a\u001b[2K\nb'));
    expect(faults()).toEqual([expect.stringContaining('a\\u{1b}[2K\\u{a}b: it is a link')]);
  });
});
