import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Signer, leafHash, newSigner, readCheckpoint, rootOf } from '#transparency/tlog';
import { clearPartialTiles, extendLog, publishCheckpoint, signCheckpoint } from './extend-log';
import { judgeCheckpoint } from './judge-checkpoint';
import { keyNote, trustedKeys } from './key-notes';
import { openLog } from './open-log';

const ORIGIN = 'log.example/ledger';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (position: number): Buffer => Buffer.from(`{"position":${position}}`);
const { signer } = newSigner(ORIGIN);

/** Like the sealer: tiles, then the checkpoint, then clean-up. */
function grow(from: number, to: number, signers: readonly Signer[] = [signer]): Uint8Array {
  const entries = Array.from({ length: to - from }, (_, index) => entry(from + index + 1));
  const root = extendLog(
    openLog(folder),
    from,
    entries.map((each) => ({ hash: leafHash(each), entry: each })),
  );
  if (!root.ok) throw new Error(root.refusal.message.en);
  publishCheckpoint(
    folder,
    to,
    signCheckpoint({ origin: ORIGIN, size: to, root: root.value, extensions: [] }, signers),
  );
  clearPartialTiles(folder, from, to);
  return root.value;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a published log', () => {
  it('grown in steps has the tree and the entries of one grown at once', () => {
    const sizes = [1, 2, 255, 256, 257, 511, 513, 700, 66_000];
    let from = 0;
    for (const to of sizes) {
      const root = grow(from, to);
      from = to;
      const log = openLog(folder);
      expect(text(rootOf(log.hashes(to), 0, to))).toBe(text(root));
      expect(log.entry(to, to)).toBe(entry(to).toString());
    }
    const log = openLog(folder);
    expect(log.sizes).toEqual(sizes);
    expect(log.entry(1, 66_000)).toBe(entry(1).toString());
    // an earlier tree is still available from the tiles of a later one
    for (const size of sizes) {
      const checkpoint = log.checkpoint(size);
      expect(checkpoint.ok && text(checkpoint.value.root)).toBe(text(rootOf(log.hashes(size), 0, size)));
    }
    expect(readdirSync(join(folder, 'tile', '0')).filter((name) => name.endsWith('.p'))).toEqual(['257.p']);
  });

  it('takes up its work where a crash left it, before the checkpoint was out', () => {
    grow(0, 200);
    const rest = Array.from({ length: 100 }, (_, index) => entry(201 + index));
    extendLog(
      openLog(folder),
      200,
      rest.map((each) => ({ hash: leafHash(each), entry: each })),
    );
    expect(openLog(folder).sizes).toEqual([200]);
    const root = grow(200, 400);
    expect(text(rootOf(openLog(folder).hashes(400), 0, 400))).toBe(text(root));
  });

  it('says where a tile is missing', () => {
    grow(0, 300);
    rmSync(join(folder, 'tile', '0', '000'));
    expect(() => openLog(folder).hashes(300)(0, 0)).toThrow('tile/0/000');
  });
});

describe('trust in a checkpoint', () => {
  const witness = newSigner('witness.example', 'cosignature').signer;
  const written = (signers: readonly Signer[]): string =>
    signCheckpoint({ origin: ORIGIN, size: 1, root: leafHash(entry(1)), extensions: [] }, signers);
  const judged = (signers: readonly Signer[], trust: Parameters<typeof judgeCheckpoint>[1]) => {
    const checkpoint = readCheckpoint(written(signers));
    if (!checkpoint.ok) throw new Error('unreadable');
    const verdict = judgeCheckpoint(checkpoint.value, trust);
    return verdict.ok ? verdict.value.map(({ verifier }) => verifier.name) : verdict.refusal.code;
  };

  it('needs a key of the log itself', () => {
    expect(judged([signer], { keys: [signer] })).toEqual([ORIGIN]);
    expect(judged([signer], { keys: [newSigner(ORIGIN).signer] })).toBe('not-signed-by-the-log');
    expect(judged([newSigner('other.example').signer], { keys: [signer] })).toBe('not-signed-by-the-log');
  });

  it('counts the witnesses asked for, each once', () => {
    const trust = { keys: [signer], witnesses: [witness], quorum: 1 };
    expect(judged([signer, witness], trust)).toEqual([ORIGIN, 'witness.example']);
    expect(judged([signer], trust)).toBe('too-few-cosignatures');
    expect(judged([signer, witness, witness], { ...trust, quorum: 2 })).toBe('too-few-cosignatures');
  });

  it('is handed on from key to key by notes that name the new one', () => {
    const next = newSigner(ORIGIN).signer;
    const last = newSigner(ORIGIN).signer;
    const notes = [[signer], [signer, next], [next, last]].map((signers) => keyNote(ORIGIN, signers));
    const trusted = trustedKeys([signer], notes);
    expect(trusted.ok && trusted.value.map(({ keyId }) => keyId)).toEqual(
      [signer, next, last].map(({ keyId }) => keyId),
    );
    expect(judged([last], { keys: trusted.ok ? trusted.value : [] })).toEqual([ORIGIN]);
    const stranger = newSigner(ORIGIN).signer;
    const forged = trustedKeys([signer], [keyNote(ORIGIN, [stranger])]);
    expect(forged.ok && forged.value).toEqual([signer]);
  });
});
