import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonObject, calendarDate, canonicalJson, instant } from '#domain/kernel';
import { newSigner } from '#transparency/tlog';
import { type Report, verifyRecord } from '#evidence/verify';
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
    const { ledger, checkpointFolder } = story;
    const madeAt = instant('2026-11-26T09:00:00Z');
    const out = join(story.folder, name);
    const order = { ledger, checkpointFolder, scope, out, madeAt, program: 'cylch@test', withWords: false };
    expect(await makeBundle(order)).toMatchObject({ ok: true });
  }
  // the sealer was stopped between its newest checkpoint and naming it
  const newest = readFileSync(join(story.checkpointFolder, 'checkpoint'));
  await story.seal();
  writeFileSync(join(story.checkpointFolder, 'checkpoint'), newest);
  const { ledger, checkpointFolder } = story;
  const order = { ledger, checkpointFolder, madeAt: instant('2026-11-26T09:00:00Z'), program: 'cylch@test' };
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
