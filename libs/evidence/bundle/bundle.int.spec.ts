import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { calendarDate, instant } from '#domain/kernel';
import { entryOf, storedRows } from '#record/ledger';
import { checkProof } from '#evidence/check-proof';
import { leafHash, sameHash } from '#transparency/tlog';
import { openLog } from '#transparency/published-log';
import { bundleFaults, openBundleRows } from '#evidence/verify';
import { type BundleOrder, makeBundle } from './make-bundle';
import type { Manifest } from './format/manifest';
import type { WantedScope } from './format/scope';
import { OBLIGATION, type SealedStory, WORDS, sealedStory } from './sealed-story.testing';

jest.setTimeout(180_000);

const SCOPES = {
  ledger: { kind: 'ledger' },
  obligation: { kind: 'obligation', id: OBLIGATION },
  period: { kind: 'period', from: calendarDate('2026-11-23'), to: calendarDate('2026-11-24') },
} as const satisfies Record<string, WantedScope>;

let story: SealedStory;
let entries: readonly string[];
const bundles = new Map<string, { readonly folder: string; readonly manifest: Manifest }>();

const order = (scope: WantedScope, out: string, withWords = false): BundleOrder => ({
  ledger: story.ledger,
  checkpointFolder: story.checkpointFolder,
  scope,
  out,
  madeAt: instant('2026-11-26T09:00:00Z'),
  program: 'cylch@test',
  withWords,
  verify: story.verify,
});

async function make(name: string, scope: WantedScope, withWords = false): Promise<void> {
  const folder = join(story.folder, name);
  const made = await makeBundle(order(scope, folder, withWords));
  if (!made.ok) throw new Error(made.refusal.message.en);
  bundles.set(name, { folder, manifest: made.value.manifest });
}

const bundle = (name: string) => bundles.get(name)!;
const text = (name: string, file: string): string => readFileSync(join(bundle(name).folder, file), 'utf8');
const lines = (name: string, file: string): string[] => text(name, file).split('\n').slice(0, -1);
const refused = async (asked: BundleOrder): Promise<unknown> => {
  const answer = await makeBundle(asked);
  return answer.ok ? 'made' : answer.refusal.code;
};

beforeAll(async () => {
  story = await sealedStory();
  for (const [name, scope] of Object.entries(SCOPES)) await make(name, scope);
  await make('with-words', SCOPES.obligation, true);
  entries = (await storedRows(story.ledger.db, { after: 0, limit: 1_000 })).map(entryOf);
});
afterAll(() => story.remove());

describe('what is not made', () => {
  it.each([
    [
      'over a folder that holds something',
      () => order(SCOPES.ledger, bundle('ledger').folder),
      'folder-in-use',
    ],
    ['over a file', () => order(SCOPES.ledger, join(bundle('ledger').folder, 'keys.txt')), 'folder-in-use'],
    ['of no obligation', () => order({ kind: 'obligation', id: 'nothing' }, 'x'), 'unknown-obligation'],
    [
      'of days without records',
      () =>
        order({ ...SCOPES.period, from: calendarDate('2030-01-01'), to: calendarDate('2030-01-02') }, 'x'),
      'empty-period',
    ],
    [
      'before a checkpoint',
      () => ({ ...order(SCOPES.ledger, 'x'), checkpointFolder: story.folder }),
      'no-checkpoint',
    ],
  ])('%s', async (_name, asked, code) => {
    const before = readdirSync(story.folder);
    expect(await refused(asked())).toBe(code);
    expect(readdirSync(story.folder)).toEqual(before);
  });

  it('of a ledger that is not the published one: its row is named, and nothing is left behind', async () => {
    const folder = join(story.folder, 'other-log');
    cpSync(story.checkpointFolder, folder, { recursive: true });
    const tiles = join(folder, 'tile', '0', '000.p');
    const path = join(tiles, String(Math.max(...readdirSync(tiles).map(Number))));
    writeFileSync(path, flipped(readFileSync(path), 32 * 4));
    const out = join(story.folder, 'never');
    // altered between the verification and the reading
    const verify = () => Promise.resolve(null);
    const answer = await makeBundle({ ...order(SCOPES.ledger, out), checkpointFolder: folder, verify });
    expect(answer).toMatchObject({
      refusal: { code: 'row-differs', message: { en: expect.stringContaining('position 5 ') as string } },
    });
    expect(readdirSync(story.folder).filter((name) => name.includes('never'))).toEqual([]);
  });

  it('takes an empty folder', async () => {
    const out = join(story.folder, 'empty');
    mkdirSync(out);
    expect(await refused(order(SCOPES.obligation, out))).toBe('made');
  });
});

describe('a bundle', () => {
  it('of the whole ledger holds every entry to the byte, and every checkpoint', () => {
    expect(lines('ledger', 'events.jsonl')).toEqual(entries);
    expect(openLog(join(bundle('ledger').folder, 'log')).sizes).toEqual(
      openLog(story.checkpointFolder).sizes,
    );
    expect(bundle('ledger').manifest.events).toEqual({ count: entries.length, notYetProven: 1 });
  });

  it('of an obligation holds its stream, its mail and the lists that named it', () => {
    const { scope } = bundle('obligation').manifest;
    expect(scope.kind === 'obligation' && scope.streams).toEqual([
      OBLIGATION,
      'mail-digest/aln-policy-lead/2026-11-23/x',
      'digest-aln-policy-lead',
      `mail-${OBLIGATION}/1/reminder`,
    ]);
    const versions = lines('obligation', 'events.jsonl')
      .map((line) => JSON.parse(line) as { stream: string; version: number })
      .filter(({ stream }) => stream === OBLIGATION)
      .map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  it('of a period holds every position between its first and its last', () => {
    const positions = lines('period', 'events.jsonl').map(
      (line) => (JSON.parse(line) as { position: number }).position,
    );
    const [first = 0] = positions;
    expect(positions).toEqual(positions.map((_, index) => first + index));
    expect(entries[first - 2]).toContain('"recordedAt":"2026-11-20T');
    expect(entries[first + positions.length - 1]).toContain('"recordedAt":"2026-11-25T');
  });

  it.each(['obligation', 'period'])('of a part (%s) proves each line and each step by hand', (name) => {
    const { manifest } = bundle(name);
    const events = lines(name, 'events.jsonl');
    const proofs = lines(name, 'proofs/inclusion.jsonl');
    expect(proofs).toHaveLength(events.length - manifest.events.notYetProven);
    const signatures = { keys: [story.signer], witnesses: [], quorum: 0 };
    const judged = (proof: string, entry?: Buffer) =>
      checkProof({ proof: Buffer.from(proof), entry, signatures: entry === undefined ? signatures : null });
    proofs.forEach((proof, index) =>
      expect(judged(proof, Buffer.from(events[index]!))).toMatchObject({ value: { valid: true } }),
    );
    const steps = lines(name, 'proofs/consistency.jsonl');
    expect(steps).toHaveLength(openLog(join(bundle(name).folder, 'log')).sizes.length - 1);
    for (const step of steps)
      expect(judged(step)).toMatchObject({ value: { valid: true, kind: 'consistency' } });
  });

  it('holds the versions behind the decisions: rules under their hash, the list of holidays, the schemas used', () => {
    const { pinned, files } = bundle('ledger').manifest;
    const paths = files.map(({ path }) => path);
    expect(pinned.rules.length).toBeGreaterThan(5);
    for (const sha256 of pinned.rules)
      expect(files.find(({ path }) => path === `rules/${sha256}.json`)?.sha256).toBe(sha256);
    expect(pinned.calendars).toHaveLength(1);
    const [calendar] = pinned.calendars;
    const list = JSON.parse(text('ledger', calendar!.file!)) as { published: { version: string } };
    expect(calendar!.version.startsWith(list.published.version)).toBe(true);
    expect(paths).toContain('schemas/ProgressNoted.v1.schema.json');
    const schema = JSON.parse(text('ledger', 'schemas/ProgressNoted.v1.schema.json')) as {
      'x-sealed': string[];
    };
    expect(schema['x-sealed']).toContain('/data/text');
  });

  it('holds nobody’s words, nor shows them, unless it is asked to', () => {
    for (const name of ['obligation', 'with-words']) expect(text(name, 'events.jsonl')).not.toContain(WORDS);
    expect(text('obligation', 'summary.html')).not.toContain(WORDS);
    expect(text('obligation', 'summary.html')).toContain('[sealed]');
    expect(text('with-words', 'summary.html')).toContain(WORDS);
    expect(text('with-words', 'summary.html')).toContain('&lt;with&gt;');
    expect(text('with-words', 'summary.html')).toContain('An erasure later on cannot reach this copy');
  });

  it('of a subject whose words were erased is whole, and its words are gone for whoever has the keys too', async () => {
    const erased = await sealedStory([OBLIGATION, 'home-ed-resources']);
    const before = await storedRows(erased.ledger.db, { after: 0, limit: 100 });
    await erased.erase('p-0001', '2026-11-25T12:00:00Z');
    await erased.seal();
    const folder = join(erased.folder, 'erased');
    const { ledger, checkpointFolder, verify } = erased;
    const of = order(SCOPES.obligation, folder, true);
    const made = await makeBundle({ ...of, ledger, checkpointFolder, verify });
    await erased.drop();
    expect(made).toMatchObject({ ok: true, value: { manifest: { events: { notYetProven: 0 } } } });
    const scope = made.ok && made.value.manifest.scope;
    expect(scope).toMatchObject({ streams: expect.arrayContaining(['erasure/p-0001']) as string[] });
    const events = readFileSync(join(folder, 'events.jsonl'), 'utf8').split('\n');
    const own = before.filter(({ stream }) => stream === OBLIGATION).map(entryOf);
    expect(events).toEqual(expect.arrayContaining(own));
    const summary = readFileSync(join(folder, 'summary.html'), 'utf8');
    expect(summary).not.toContain(WORDS);
    expect(summary).toContain('[wedi’i ddileu]');
    expect(summary).toContain('had the words of p-0001 erased');
    expect(await bundleFaults(folder)).toEqual([]);
    erased.remove();
  });

  it('is checked by sha256sum alone, from its manifest’s hash', () => {
    const checked = execFileSync('sha256sum', ['--check', 'manifest.json.sha256'], {
      cwd: bundle('period').folder,
    });
    expect(checked.toString()).toContain('OK');
  });
});

describe('with the database gone', () => {
  beforeAll(() => story.drop());

  it.each(['ledger', 'obligation', 'period', 'with-words'])('nothing is wrong with %s', async (name) => {
    expect(await bundleFaults(bundle(name).folder)).toEqual([]);
  });

  it.each(['ledger', 'obligation', 'period'])(
    '%s gives its rows to verify, any range of them',
    async (name) => {
      const source = openBundleRows(bundle(name).folder);
      const { rows: count, last } = await source.extent();
      const read: string[] = [];
      for (const [after, to] of [
        [0, 40],
        [40, 81],
        [81, last],
      ] as const)
        for await (const page of source.rows({ after, to }))
          for (const row of page) {
            read.push(entryOf(row));
            const { size } = bundle(name).manifest.checkpoint;
            if (name === 'ledger' || row.position > size) expect(row.proof).toBeNull();
            else expect(row.proof?.size).toBe(size);
          }
      expect(read).toEqual(lines(name, 'events.jsonl'));
      expect(count).toBe(read.length);
      await source.close();
    },
  );

  it('the tiles of the whole ledger name every leaf', () => {
    const log = openLog(join(bundle('ledger').folder, 'log'));
    const size = log.sizes.at(-1)!;
    entries
      .slice(0, size)
      .forEach((entry, index) =>
        expect(sameHash(log.hashes(size)(0, index), leafHash(Buffer.from(entry)))).toBe(true),
      );
  });

  it('one flipped bit in any file is found, and the file named', async () => {
    for (const name of ['ledger', 'obligation']) {
      const { folder, manifest } = bundle(name);
      const kinds = new Map(manifest.files.map(({ path }) => [dirname(path), path]));
      const files = [
        ...kinds.values(),
        ...manifest.files.map(({ path }) => path).filter((path) => !path.includes('/')),
      ];
      for (const path of new Set([...files, 'manifest.json', 'manifest.json.sha256'])) {
        const copy = `${folder}-flipped`;
        const place = join(copy, path);
        cpSync(folder, copy, { recursive: true, force: true });
        if (statSync(place).size === 0) continue;
        writeFileSync(place, flipped(readFileSync(place), Math.floor(statSync(place).size / 2)));
        const faults = await bundleFaults(copy);
        const named = path.startsWith('manifest.json') ? 'manifest.json' : path;
        expect([path, faults.map(({ file }) => file)]).toEqual([path, expect.arrayContaining([named])]);
      }
    }
  });

  it.each([
    ['a file taken out', (folder: string) => rename(folder, 'keys.txt', '../kept.txt'), 'file-missing'],
    ['a file put in', (folder: string) => writeFileSync(join(folder, 'log', 'more'), ''), 'file-added'],
  ])('%s is found', async (_name, change, code) => {
    const copy = join(story.folder, `changed-${code}`);
    cpSync(bundle('obligation').folder, copy, { recursive: true });
    change(copy);
    expect((await bundleFaults(copy)).map((fault) => fault.code)).toContain(code);
  });

  it('a folder that is none is told', async () => {
    expect(await bundleFaults(story.folder)).toMatchObject([
      { code: 'file-missing' },
      { code: 'file-missing' },
      { code: 'not-a-bundle' },
    ]);
    expect(existsSync(join(story.folder, 'manifest.json'))).toBe(false);
  });
});

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

function rename(folder: string, from: string, to: string): void {
  cpSync(join(folder, from), join(folder, to));
  rmSync(join(folder, from));
}
