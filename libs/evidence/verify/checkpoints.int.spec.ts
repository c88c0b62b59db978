import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Signer, formatNote, leafHash, newSigner, parseNote, signNote } from '#transparency/tlog';
import {
  STAMP,
  checkpointPath,
  publishCheckpoint,
  putFile,
  signCheckpoint,
} from '#transparency/published-log';
import { askTimeStamp } from '#transparency/time-stamps';
import { startTimeStampingAuthority } from '../../../tests/support/time-stamping-authority';
import { ORIGIN, SealedLedger, briefs } from './sealed-ledger.testing';

jest.setTimeout(120_000);

let sealed: SealedLedger;
beforeEach(async () => {
  sealed = await SealedLedger.open();
});
afterEach(() => sealed.close());

const cosigned = (note: string, witness: Signer): string => {
  const parsed = parseNote(note);
  if (!parsed.ok) throw new Error('not a note');
  return formatNote(signNote(parsed.value, witness, 1_790_000_000));
};

describe('13. a tree rebuilt by a superuser', () => {
  /** Rebuilds every leaf, the folder and the database's checkpoints, without the signing key, or with it. */
  async function rebuild(signers: readonly Signer[]): Promise<void> {
    await sealed.tamper(`update ledger.events set data = replace(data, 'Nodyn 5', 'Nodyn 6') where position = 5;
      update ledger.events set leaf = {leaf};
      truncate ledger.checkpoints;`);
    for (const name of ['tile', 'checkpoints', 'checkpoint'])
      rmSync(join(sealed.folder, name), { recursive: true });
    await sealed.seal(signers);
  }

  it('fails without the signing key: no checkpoint of the folder is one that is trusted', async () => {
    await sealed.append(12);
    await sealed.seal();
    await rebuild([newSigner(ORIGIN).signer]);
    const report = await sealed.verify();
    expect(report).toMatchObject({ outcome: 'unproven', limit: null, beyondLimit: 12 });
    expect(new Set(briefs(report))).toEqual(new Set(['checkpoint-not-trusted']));
  });

  it('fails against one older checkpoint from a mail, though the signing key was stolen', async () => {
    await sealed.append(3);
    await sealed.seal();
    await sealed.append(5);
    const mailed = await sealed.seal();
    await sealed.append(4);
    await sealed.seal();
    await rebuild([sealed.signer]);
    expect(await sealed.verify()).toMatchObject({ outcome: 'verified' });
    const held = [{ name: 'checkpoint-8.txt', written: mailed }];
    const report = await sealed.verify({ held });
    expect(report.outcome).toBe('altered');
    expect(briefs(report)).toEqual(['checkpoint-differs']);
    expect(report.first?.message.en).toContain('rows 1 to 8');
  });

  it('fails against bare checkpoints alone: between which two, and which rows contradict themselves', async () => {
    await sealed.append(4);
    const four = await sealed.seal();
    await sealed.append(4);
    const eight = await sealed.seal();
    await sealed.append(4);
    const twelve = await sealed.seal();
    await sealed.tamper(`truncate ledger.checkpoints;
      update ledger.events set data = replace(data, 'Nodyn 6', 'Nodyn 9') where position = 6;
      update ledger.events set leaf = {leaf} where position = 6;
      update ledger.events set data = replace(data, 'Nodyn 7', 'Nodyn 9') where position = 7;`);
    const held = [twelve, four, eight].map((written, n) => ({ name: `${n}.txt`, written }));
    const report = await sealed.verify({ held }, null);
    expect(briefs(report)).toEqual(['leaf-differs 7 leaf', 'checkpoint-differs']);
    expect(report.findings[1]?.message.en).toContain('rows 5 to 8');
    expect(report).toMatchObject({ limit: { size: 4, held: true }, checkpoints: { signed: 3, fitting: 1 } });
  });

  it('whose key was used to sign another history of one size is shown to have signed two', async () => {
    await sealed.append(8);
    const mailed = await sealed.seal();
    await rebuild([sealed.signer]);
    const report = await sealed.verify({ held: [{ name: 'checkpoint-8.txt', written: mailed }] });
    expect(briefs(report)).toEqual(['history-forked']);
    expect(report.first?.message.en).toMatch(/two histories of 8 records/);
  });
});

describe('a checkpoint', () => {
  it('that is forged is named, and what is signed still proves the rows', async () => {
    await sealed.append(4);
    await sealed.seal();
    const forged = { origin: ORIGIN, size: 3, root: leafHash(Buffer.from('x')), extensions: [] };
    const note = signCheckpoint(forged, [newSigner(ORIGIN).signer]);
    putFile(checkpointPath(sealed.folder, 3), note);
    const text = readFileSync(checkpointPath(sealed.folder, 4), 'utf8');
    const report = await sealed.verify();
    expect(report).toMatchObject({ outcome: 'altered', limit: { size: 4 } });
    expect(briefs(report)).toContain('checkpoint-not-trusted');
    expect(report.first?.message.en).toContain('The checkpoint 3 is forged');
    // a signed one with one character changed
    rmSync(checkpointPath(sealed.folder, 3));
    writeFileSync(checkpointPath(sealed.folder, 4), text.replace('\n4\n', '\n5\n'));
    expect((await sealed.verify()).first?.code).toBe('checkpoint-unreadable');
  });

  it('that is in the folder alone, or in the database alone, is named', async () => {
    for (let n = 0; n < 3; n += 1) {
      await sealed.append(2);
      await sealed.seal();
    }
    await sealed.tamper('delete from ledger.checkpoints where size = 2');
    rmSync(checkpointPath(sealed.folder, 4));
    const report = await sealed.verify();
    expect(briefs(report)).toEqual(['checkpoint-withdrawn', 'checkpoint-withdrawn']);
    await sealed.tamper(`update ledger.checkpoints set root = sha256(root) where size = 6`);
    expect(briefs(await sealed.verify())).toContain('checkpoint-unreadable');
  });

  it('by a key that an older one handed trust on to is trusted, whichever of the two the auditor holds', async () => {
    const next = newSigner(ORIGIN).signer;
    await sealed.append(2);
    await sealed.seal();
    await sealed.append(2);
    await sealed.seal([sealed.signer, next]);
    await sealed.append(2);
    await sealed.seal([next]);
    expect(await sealed.verify()).toMatchObject({ outcome: 'verified', limit: { size: 6 } });
    // the note that names both is signed by both
    const later = await sealed.verify({ keys: [next] });
    expect(later).toMatchObject({ outcome: 'verified', checkpoints: { signed: 3, fitting: 3 } });
    const fromFolder = await sealed.verify({ keys: [] });
    expect(fromFolder).toMatchObject({ outcome: 'verified', keys: { from: 'folder' } });
    expect(fromFolder.keys.trusted).toHaveLength(2);
  });

  it('proves as much as enough witnesses cosigned', async () => {
    const witnesses = ['first.example', 'second.example'].map(
      (name) => newSigner(name, 'cosignature').signer,
    );
    await sealed.append(3);
    const note = witnesses.reduce(cosigned, await sealed.seal());
    publishCheckpoint(sealed.folder, 3, note);
    await sealed.append(2);
    await sealed.seal();
    expect(await sealed.verify({ witnesses, quorum: 2 })).toMatchObject({
      outcome: 'verified',
      limit: { size: 3, witnesses: ['first.example', 'second.example'] },
      beyondLimit: 2,
    });
    expect(await sealed.verify({ witnesses: witnesses.slice(1), quorum: 2 })).toMatchObject({
      outcome: 'unproven',
      limit: null,
      beyondLimit: 5,
    });
  });

  it('that was stamped says when it was seen; a stamp over another one is named', async () => {
    const authority = await startTimeStampingAuthority();
    await sealed.append(3);
    const note = parseNote(await sealed.seal());
    if (!note.ok) throw new Error('not a note');
    const stamp = await askTimeStamp(authority.url, Buffer.from(note.value.text));
    putFile(checkpointPath(sealed.folder, 3, STAMP), stamp);
    const stampRoots = [authority.root];
    const report = await sealed.verify({ stampRoots });
    expect(report.limit?.stampedAt).toMatch(/^20..-..-..T/);
    await sealed.append(1);
    await sealed.seal();
    putFile(checkpointPath(sealed.folder, 4, STAMP), stamp);
    expect(briefs(await sealed.verify({ stampRoots }))).toEqual(['time-stamp-bad']);
    await authority.close();
  });

  it('that an auditor holds is enough: without a folder none is missing from it', async () => {
    await sealed.append(3);
    const written = await sealed.seal();
    const report = await sealed.verify({ held: [{ name: 'checkpoint-3.txt', written }] }, null);
    expect(report).toMatchObject({ outcome: 'verified', findings: [], limit: { size: 3, held: true } });
  });

  it('that the database alone remembers proves nothing: it must stand outside', async () => {
    await sealed.append(3);
    await sealed.seal();
    expect(await sealed.verify({}, null)).toMatchObject({
      outcome: 'unproven',
      findings: [],
      limit: null,
      beyondLimit: 3,
    });
  });

  it('is needed: without any, nothing is proven', async () => {
    await sealed.append(3);
    expect(await sealed.verify({}, null)).toMatchObject({
      outcome: 'unproven',
      first: null,
      limit: null,
      beyondLimit: 3,
    });
  });
});

describe('published tiles', () => {
  const tile = (...path: string[]): string => join(sealed.folder, 'tile', ...path);
  const flip = (path: string, at: number): void => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  beforeEach(async () => {
    await sealed.appendMany(700);
    await sealed.seal();
  });

  it('one damaged is named; the rows under it are as they were signed', async () => {
    flip(tile('0', '001'), 40);
    const report = await sealed.verify();
    expect(briefs(report)).toEqual(['tile-damaged']);
    expect(report.first?.message.en).toContain('rows 257 to 512');
    expect(report.checkpoints).toMatchObject({ signed: 1, fitting: 1 });
  });

  it('one missing, and the last, which is not full: each is named', async () => {
    rmSync(tile('0', '000'));
    flip(tile('0', '002.p', '188'), 3);
    expect(briefs(await sealed.verify())).toEqual(['tile-damaged', 'tile-damaged']);
  });

  it('one damaged over an altered row: the entries tell which row and column all the same', async () => {
    flip(tile('0', '001'), 40);
    await sealed.tamper(`update ledger.events set data = replace(data, 'Nodyn 300', 'Nodyn 301')
      where position = 300; update ledger.events set leaf = {leaf} where position = 300`);
    const report = await sealed.verify();
    expect(briefs(report)[0]).toBe('row-altered 300 data/text');
    expect(briefs(report)).toContain('tile-damaged');
  });

  it('with tile and entries gone, the rows under them are told to hold the difference', async () => {
    rmSync(tile('0', '001'));
    rmSync(tile('entries', '001'));
    await sealed.tamper(`update ledger.events set data = replace(data, 'Nodyn 300', 'Nodyn 301')
      where position = 300; update ledger.events set leaf = {leaf} where position = 300`);
    const report = await sealed.verify();
    expect(report.first).toMatchObject({ code: 'rows-differ', position: 257 });
  });

  it('with the tile above them damaged nothing in the folder but the checkpoints is evidence', async () => {
    flip(tile('1', '000.p', '2'), 3);
    await sealed.tamper(`update ledger.events set data = replace(data, 'Nodyn 300', 'Nodyn 301')
      where position = 300; update ledger.events set leaf = {leaf} where position = 300`);
    const report = await sealed.verify();
    expect(briefs(report)).toEqual(['tiles-differ', 'checkpoint-differs']);
    expect(report.findings[1]?.message.en).toContain('rows 1 to 700');
  });
});
