import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/* The bootstrap is plain JavaScript for any Node from 20 on: loaded as such. */
/* eslint-disable @typescript-eslint/no-require-imports */
const { unzipEntry } = require('./unzip.js') as {
  unzipEntry(zip: Buffer, wanted: (name: string) => boolean): Buffer;
};
const { untarEntry } = require('./untar.js') as {
  untarEntry(tar: Buffer, wanted: (name: string) => boolean): Buffer;
};
const { assertPinned, findTemporal } = require('./temporal.js') as {
  assertPinned(bytes: Buffer, from: string, pin?: string): void;
  findTemporal(options: object): Promise<{ path: string; from: string }>;
};
const { digestOfContent, digestOfTree } = require('./stamp.js') as Record<
  'digestOfContent' | 'digestOfTree',
  (root: string, folders: string[]) => string
>;
const { verdict } = require('./verdict.js') as {
  verdict(results: object | null, exitCode: number, failedChecks?: string[]): { line: string; ok: boolean };
};
const { check } = require('./check.js') as {
  check(checks: { name: string; args: string[] }[], log: (line: string) => void): Promise<string[]>;
};
const { projects } = require('../../nest-cli.json') as {
  projects: Record<string, { root: string; entryFile: string; sourceRoot: string }>;
};
/* eslint-enable @typescript-eslint/no-require-imports */

const folder = mkdtempSync(join(tmpdir(), 'cylch-bootstrap-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('archives', () => {
  it('reads one file out of a zip archive that another program made', () => {
    mkdirSync(join(folder, 'data/scripts'), { recursive: true });
    const text = 'a program\n'.repeat(1000);
    writeFileSync(join(folder, 'data/scripts/temporal'), text);
    const zipped = spawnSync('python3', ['-m', 'zipfile', '-c', 'a.zip', 'data'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const zip =
      zipped.status === 0 ? readFileSync(join(folder, 'a.zip')) : storedZip('data/scripts/temporal', text);
    expect(unzipEntry(zip, (name) => name.endsWith('scripts/temporal')).toString()).toBe(text);
    expect(() => unzipEntry(zip, (name) => name === 'other')).toThrow('no such file in the archive');
  });

  it('refuses what is no archive', () => {
    expect(() => unzipEntry(Buffer.from('not a zip at all, not at all'), () => true)).toThrow(
      'not a zip archive',
    );
  });

  it('reads one file out of a compressed tar archive', () => {
    const header = Buffer.alloc(512);
    header.write('temporal', 0);
    header.write('00000000003 ', 124);
    const tar = gzipSync(Buffer.concat([header, Buffer.from('abc'), Buffer.alloc(509 + 1024)]));
    expect(untarEntry(tar, (name) => name === 'temporal').toString()).toBe('abc');
  });
});

/** The smallest zip file with one stored entry. */
function storedZip(name: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(bytes.length, 20);
  entry.writeUInt32LE(bytes.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + bytes.length, 16);
  return Buffer.concat([local, Buffer.from(name), bytes, entry, Buffer.from(name), end]);
}

describe('the Temporal CLI', () => {
  const keep = { ...process.env };
  afterEach(() => (process.env = { ...keep }));

  it('is refused when its SHA-256 is not the pinned one', () => {
    const bytes = Buffer.from('something else');
    expect(() => assertPinned(bytes, 'PyPI', sha256(bytes))).not.toThrow();
    expect(() => assertPinned(bytes, 'PyPI', 'f'.repeat(64))).toThrow(
      `PyPI: SHA-256 is ${sha256(bytes)}, the pinned`,
    );
  });

  it('is taken from the environment first, and a wrong path there is said', async () => {
    const program = join(folder, 'named');
    writeFileSync(program, '');
    process.env['TEMPORAL_CLI'] = program;
    expect(await findTemporal({})).toEqual({ path: program, from: 'TEMPORAL_CLI' });
    process.env['TEMPORAL_CLI'] = join(folder, 'nowhere');
    await expect(findTemporal({})).rejects.toThrow('there is no such file. Correct it or unset it.');
  });

  it('is taken from the PATH when it is the pinned version', async () => {
    delete process.env['TEMPORAL_CLI'];
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'temporal'), '#!/bin/sh\necho "temporal version 1.9.1 (Server 1.32.0)"\n');
    chmodSync(join(bin, 'temporal'), 0o755);
    process.env['PATH'] = `${bin}:${keep['PATH'] ?? ''}`;
    expect(await findTemporal({})).toEqual({ path: join(bin, 'temporal'), from: 'PATH' });
  });

  it('names what was tried and every way out when nothing has it', () => {
    const script = `
      require('./infra/bootstrap/temporal.js').findTemporal({
        log: () => undefined,
        from: { fromVendor: async () => { throw new Error('out of reach'); }, fromWheel: async () => Buffer.from('bad') },
      }).catch((error) => console.log(error.message));`;
    const env = { PATH: '/nowhere', CYLCH_CACHE: join(folder, 'empty-cache') };
    const run = spawnSync(process.execPath, ['-e', script], {
      cwd: join(__dirname, '../..'),
      env,
      encoding: 'utf8',
    });
    for (const part of [
      'PATH: no temporal',
      'the vendor: out of reach',
      'the pinned one is',
      'TEMPORAL_ADDRESS',
      'pip',
    ]) {
      expect(run.stdout).toContain(part);
    }
  });
});

it('rebuilds when a source was touched, and only then', () => {
  mkdirSync(join(folder, 'libs'));
  writeFileSync(join(folder, 'libs/a.ts'), '1');
  const before = digestOfTree(folder, ['libs']);
  expect(digestOfTree(folder, ['libs', 'not-there'])).toBe(before);
  utimesSync(join(folder, 'libs/a.ts'), new Date('2026-01-05T10:00:00Z'), new Date('2026-01-05T10:00:05Z'));
  expect(digestOfTree(folder, ['libs'])).not.toBe(before);
});

it('names a build by what is in it, not by when or where it was made', () => {
  const make = (name: string, content: string): string => {
    const made = join(folder, name);
    mkdirSync(join(made, 'apps/worker'), { recursive: true });
    writeFileSync(join(made, 'apps/worker/main.js'), content);
    writeFileSync(join(made, 'apps/worker/main.js.map'), name);
    return digestOfContent(made, ['apps']);
  };
  expect(make('one', 'a')).toBe(make('two', 'a'));
  expect(make('three', 'b')).not.toBe(make('one', 'a'));
});

describe('the verdict of a test run', () => {
  const clean = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    success: true,
  };
  it.each([
    ['all passed', clean, 0, '3 passed, 0 failed', true],
    ['one failed', { ...clean, numFailedTests: 1, success: false }, 1, '3 passed, 1 failed', false],
    ['one skipped', { ...clean, numPendingTests: 1 }, 0, '3 passed, 1 failed', false],
    [
      'a suite that would not load',
      { ...clean, numRuntimeErrorTestSuites: 1 },
      1,
      '3 passed, 1 failed',
      false,
    ],
    ['no test at all', { ...clean, numPassedTests: 0 }, 0, '0 passed, 1 failed', false],
    ['no result', null, 1, '0 passed, 1 failed', false],
  ])('%s', (_case, results, code, line, ok) => {
    expect(verdict(results, code)).toEqual({ line, ok });
  });

  it('counts each check beside the tests that found fault', () => {
    expect(verdict(clean, 0, [])).toEqual({ line: '3 passed, 0 failed', ok: true });
    expect(verdict(clean, 0, ['lint', 'types'])).toEqual({ line: '3 passed, 2 failed', ok: false });
  });
});

it('reports every check, and what those that found fault said', async () => {
  const lines: string[] = [];
  const failed = await check(
    [
      { name: 'types', args: ['-e', 'console.log("all is well")'] },
      { name: 'lint', args: ['-e', 'console.error("a.ts: 1 fault"); process.exitCode = 1'] },
      { name: 'format', args: ['-e', ''] },
    ],
    (line) => lines.push(line),
  );
  expect(failed).toEqual(['lint']);
  expect(lines.map((line) => line.replace(/[\d.]+ s$/, 'N s')).sort()).toEqual([
    '  a.ts: 1 fault',
    '✓ format       N s',
    '✓ types        N s',
    '✗ lint         N s',
  ]);
});

it('nest-cli.json names every program there is, and where it starts', () => {
  const root = join(__dirname, '../..');
  const named = Object.values(projects).map(({ entryFile }) => `${entryFile}.ts`);
  const there = globSync(['apps/*/main.ts', 'apps/local/*/main.ts'], { cwd: root });
  expect(named.sort()).toEqual(there.sort());
  expect(Object.values(projects).filter(({ root: at, sourceRoot }) => at !== sourceRoot)).toEqual([]);
});
