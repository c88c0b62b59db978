import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type JsonObject, calendarDate, canonicalJson, instant } from '#domain/kernel';
import { newSigner } from '#transparency/tlog';
import { type Report, verifyRecord } from '#evidence/verify';
import { publishCheckpoint, signCheckpoint } from '#transparency/published-log';
import { BUNDLE_LIMITS } from './format/limits';
import { makeBundle } from './make-bundle';
import type { WantedScope } from './format/scope';
import { OBLIGATION, type SealedStory, sealedStory } from './sealed-story.testing';

jest.setTimeout(180_000);

const SCOPES: Readonly<Record<string, WantedScope>> = {
  ledger: { kind: 'ledger' },
  obligation: { kind: 'obligation', id: OBLIGATION },
  period: { kind: 'period', from: calendarDate('2026-11-23'), to: calendarDate('2026-11-25') },
};
const NAMES = Object.keys(SCOPES);

let story: SealedStory;

beforeAll(async () => {
  story = await sealedStory([OBLIGATION, 'home-ed-resources']);
  for (const [name, scope] of Object.entries(SCOPES)) {
    const { ledger, checkpointFolder, verify } = story;
    const madeAt = instant('2026-11-26T09:00:00Z');
    const out = join(story.folder, name);
    const common = { ledger, checkpointFolder, verify, program: 'cylch@test', withWords: false };
    const order = { ...common, scope, out, madeAt };
    expect(await makeBundle(order)).toMatchObject({ ok: true });
  }
  // the sealer was stopped between its newest checkpoint and naming it
  const newest = readFileSync(join(story.checkpointFolder, 'checkpoint'));
  await story.seal();
  writeFileSync(join(story.checkpointFolder, 'checkpoint'), newest);
  const { ledger, checkpointFolder, verify } = story;
  const order = {
    ledger,
    checkpointFolder,
    verify,
    madeAt: instant('2026-11-26T09:00:00Z'),
    program: 'cylch@test',
  };
  const out = join(story.folder, 'meanwhile');
  const scope = { kind: 'obligation', id: OBLIGATION } as const;
  expect(await makeBundle({ ...order, scope, out, withWords: false })).toMatchObject({ ok: true });
  // only the bundles remain
  await story.drop();
});
afterAll(() => story.remove());

const verified = (
  folder: string,
  keys = [story.signer],
  held: readonly { readonly name: string; readonly written: string }[] = [],
): Promise<Report> =>
  verifyRecord({
    address: { kind: 'bundle', folder },
    folder: join(folder, 'log'),
    given: { keys, witnesses: [], quorum: 0, stampRoots: [], held },
  });

/** Adjusts the manifest to an altered file. */
function refit(folder: string, path: string): void {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const place = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(place, 'utf8')) as { files: { path: string }[] };
  const text = readFileSync(join(folder, path), 'utf8');
  const fitting = { path, bytes: Buffer.byteLength(text), sha256: sha256(text) };
  const files = manifest.files.map((file) => (file.path === path ? fitting : file));
  const written = `${canonicalJson({ ...manifest, files })}\n`;
  writeFileSync(place, written);
  writeFileSync(`${place}.sha256`, `${sha256(written)}  manifest.json\n`);
}

/** A copy with an altered third line, still canonical. */
function forged(name: string): string {
  const copy = join(story.folder, `${name}-forged`);
  cpSync(join(story.folder, name), copy, { recursive: true });
  const path = join(copy, 'events.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n');
  const event = JSON.parse(lines[2] ?? '') as JsonObject;
  lines[2] = canonicalJson({ ...event, effectiveAt: '2001-01-01T00:00:00.000Z' });
  writeFileSync(path, lines.join('\n'));
  return copy;
}

describe('verify, with the bundle alone', () => {
  it.each(NAMES)('finds %s to be what was signed', async (name) => {
    const report = await verified(join(story.folder, name));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ outcome: 'verified', limit: { origin: 'cylch.example/ledger' } });
  });

  it.each(NAMES)('names the record of %s that was forged, and its file', async (name) => {
    const report = await verified(forged(name));
    expect(report.outcome).toBe('altered');
    const position = (
      JSON.parse(readFileSync(join(story.folder, name, 'events.jsonl'), 'utf8').split('\n')[2] ?? '') as {
        position: number;
      }
    ).position;
    expect(report.findings.map((finding) => finding.position)).toContain(position);
    expect(report.findings.map(({ message }) => message.en).join()).toContain('events.jsonl: ');
  });

  it.each(['rules', 'calendars'])(
    'finds other %s than the records name, though the manifest fits',
    async (kind) => {
      const copy = join(story.folder, `other-${kind}`);
      cpSync(join(story.folder, 'obligation'), copy, { recursive: true });
      const path = `${kind}/${readdirSync(join(copy, kind))[0] ?? ''}`;
      writeFileSync(join(copy, path), readFileSync(join(copy, path), 'utf8').replace(/\d/, '9'));
      refit(copy, path);
      const report = await verified(copy);
      expect(report.findings.map(({ message }) => message.en)).toEqual([expect.stringContaining(path)]);
    },
  );

  it('of a part is not proven by a checkpoint that it has no step to, and finds no fault in that', async () => {
    const later = join(story.checkpointFolder, 'checkpoints', '000000000012');
    const held = [{ name: 'mailed', written: readFileSync(later, 'utf8') }];
    const report = await verified(join(story.folder, 'obligation'), [story.signer], held);
    expect(report).toMatchObject({
      outcome: 'verified',
      limit: { size: 11, held: false },
      checkpoints: { unreached: 1 },
      beyondLimit: 1,
    });
  });

  it('is of one moment, whatever the sealer publishes meanwhile', async () => {
    const report = await verified(join(story.folder, 'meanwhile'));
    expect(report).toMatchObject({ outcome: 'verified', findings: [], limit: { size: 11 } });
  });

  it('proves nothing to whoever trusts another key', async () => {
    const report = await verified(join(story.folder, 'ledger'), [newSigner('cylch.example/ledger').signer]);
    expect(report.outcome).not.toBe('verified');
    expect(report.limit).toBeNull();
  });

  it('says what is wrong with one that cannot even be read', async () => {
    const copy = join(story.folder, 'broken');
    cpSync(join(story.folder, 'period'), copy, { recursive: true });
    writeFileSync(join(copy, 'events.jsonl'), 'nothing\n');
    expect(await verified(copy)).toMatchObject({ outcome: 'altered', first: { code: 'bundle-differs' } });
  });
});

describe('the path of an intact bundle', () => {
  const here = process.cwd();
  let place: string;
  beforeAll(() => {
    place = join(story.folder, 'a place of its own – Tŷ’r Cyffredin');
    cpSync(join(story.folder, 'obligation'), join(place, 'bundle'), { recursive: true });
    mkdirSync(join(place, 'x'));
    symlinkSync('bundle', join(place, 'link'));
    process.chdir(place);
  });
  afterAll(() => process.chdir(here));

  it.each([
    'bundle',
    './bundle',
    'bundle/',
    'bundle//',
    './/bundle/.',
    'x/../bundle',
    'x/..//bundle/',
    'bundle/../bundle/log/..',
    'link',
    'link/',
  ])('may be written %s', async (path) => {
    expect(await verified(path)).toMatchObject({ outcome: 'verified', findings: [] });
  });

  it('may be absolute, or the folder itself, as the README of a bundle has it', async () => {
    expect(await verified(join(place, 'bundle'))).toMatchObject({ outcome: 'verified' });
    expect(await verified(`${place}/x/../bundle/`)).toMatchObject({ outcome: 'verified' });
    process.chdir('bundle');
    for (const path of ['.', './', '../bundle', '../x/../bundle/', '././']) {
      expect([path, await verified(path)]).toMatchObject([path, { outcome: 'verified', findings: [] }]);
    }
    process.chdir(place);
  });
});

describe('a hostile bundle', () => {
  const hostile = (name: string, change: (folder: string) => void): string => {
    const copy = join(story.folder, `hostile-${name}`);
    cpSync(join(story.folder, 'obligation'), copy, { recursive: true });
    change(copy);
    return copy;
  };
  const words = ({ findings }: Report): readonly string[] => findings.map(({ message }) => message.en);

  it.each([
    ['pipe', 'rules/pipe', (path: string) => execFileSync('mkfifo', [path]), 'it is a pipe'],
    ['link', 'log/checkpoint2', (path: string) => symlinkSync('/dev/zero', path), 'it is a link'],
    ['sparse file', 'summary.html', (path: string) => truncateSync(path, 2 ** 42), 'bytes'],
    [
      'endless line',
      'events.jsonl',
      (path: string) => truncateSync(path, 2 ** 33),
      'is longer than the 65535',
    ],
  ])('with a %s is altered, and nothing in it is read', async (name, path, make, said) => {
    const report = await verified(hostile(name, (copy) => make(join(copy, path))));
    expect(report).toMatchObject({ outcome: 'altered', rows: 0, limit: null });
    expect(words(report)).toEqual([expect.stringContaining(`${path}: `)]);
    expect(words(report)[0]).toContain(said);
  });

  it('with more names than a bundle has is altered', async () => {
    const folder = hostile('names', () => undefined);
    const report = await verifyRecord({
      address: { kind: 'bundle', folder },
      folder: join(folder, 'log'),
      given: { keys: [], witnesses: [], quorum: 0, stampRoots: [], held: [] },
      limits: { ...BUNDLE_LIMITS, names: 10 },
    });
    expect(words(report)).toEqual([expect.stringContaining('more than the 10 names')]);
  });

  it('whose manifest names many files that are not there is told of a hundred and the number of the rest', async () => {
    const report = await verified(
      hostile('manifest', (copy) => {
        const place = join(copy, 'manifest.json');
        const manifest = JSON.parse(readFileSync(place, 'utf8')) as { files: object[] };
        const more = Array.from({ length: 150_000 }, (_, n) => ({ ...manifest.files[0], path: `x${n}` }));
        writeFileSync(place, JSON.stringify({ ...manifest, files: [...manifest.files, ...more] }));
      }),
    );
    expect(report).toMatchObject({ outcome: 'altered', findingCount: 102 });
    expect(report.checkpoints.fitting).toBeGreaterThan(0);
  });

  it.each([
    ['brackets', '['.repeat(30_000_000)],
    ['empty objects', `[${'{},'.repeat(15_000_000)}{}]`],
  ])('whose manifest is nothing but %s is judged before anything is made of it', async (name, text) => {
    const folder = hostile(name.replace(' ', '-'), (copy) =>
      writeFileSync(join(copy, 'manifest.json'), text),
    );
    const began = process.memoryUsage().heapUsed;
    expect(await verified(folder)).toMatchObject({ outcome: 'altered', rows: 0 });
    expect(process.memoryUsage().heapUsed - began).toBeLessThan(500_000_000);
  });

  it('whose own key signed a size beyond all counting is judged without counting to it', async () => {
    const { signer } = newSigner('cylch.example/ledger');
    const root = Buffer.alloc(32);
    const report = await verified(
      hostile('size', (copy) => {
        const size = Number.MAX_SAFE_INTEGER;
        const checkpoint = { origin: signer.name, size, root, extensions: [] };
        publishCheckpoint(join(copy, 'log'), size, signCheckpoint(checkpoint, [signer]));
      }),
      [signer],
    );
    expect(report.outcome).toBe('altered');
  });

  it('of the whole ledger with such a size is found to be cut short', async () => {
    const { signer } = newSigner('cylch.example/ledger');
    const copy = join(story.folder, 'hostile-whole');
    cpSync(join(story.folder, 'ledger'), copy, { recursive: true });
    const size = 2 ** 50;
    const checkpoint = { origin: signer.name, size, root: Buffer.alloc(32), extensions: [] };
    publishCheckpoint(join(copy, 'log'), size, signCheckpoint(checkpoint, [signer]));
    const report = await verified(copy, [signer]);
    expect(report.findings.map(({ code }) => code)).toContain('rows-truncated');
  });

  it('whose records stand at positions beyond all counting is judged', async () => {
    const report = await verified(
      hostile('position', (copy) => {
        const path = join(copy, 'events.jsonl');
        const text = readFileSync(path, 'utf8').replace(/"position":\d+/, '"position":9007199254740991');
        writeFileSync(path, text);
      }),
    );
    expect(report.outcome).toBe('altered');
  });
});
