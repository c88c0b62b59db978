import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, openPool } from '#record/ledger';
import { type Signer, newSigner } from '#transparency/tlog';
import { checkpointPath, openLog } from '#transparency/published-log';
import { ORIGIN, SealedLedger } from '../../evidence/verify/sealed-ledger.testing';
import { rebuildLog } from './rebuild-log';
import { seal } from './seal';

jest.setTimeout(120_000);

let sealed: SealedLedger;
let lost: string;
let keys: readonly Signer[];

/** Three checkpoints, with full and partial tiles, and a change of keys between them. */
beforeEach(async () => {
  sealed = await SealedLedger.open();
  const next = newSigner(ORIGIN).signer;
  await sealed.append(3);
  await sealed.seal();
  await sealed.append(4);
  await sealed.seal([sealed.signer, next]);
  await sealed.appendMany(600);
  await sealed.seal([next]);
  keys = [next];
  lost = `${sealed.folder}-lost`;
  cpSync(sealed.folder, lost, { recursive: true });
  rmSync(sealed.folder, { recursive: true });
  mkdirSync(sealed.folder);
});
afterEach(async () => {
  await sealed.close();
  rmSync(lost, { recursive: true });
});

const contents = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.replace(folder, ''), readFileSync(path, 'base64')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

type Wanted = Omit<Parameters<typeof rebuildLog>[0], 'db'>;
async function rebuilt(wanted: Partial<Wanted> = {}): Promise<string> {
  const db = openDatabase(openPool(sealed.database.url, 'reader', 1));
  const made = await rebuildLog({ db, folder: sealed.folder, keys: [sealed.signer], held: [], ...wanted });
  await db.destroy();
  return made.ok ? 'made' : made.refusal.code;
}

const sealAgain = async (newFolder: boolean, signers = keys): Promise<string> => {
  const db = openDatabase(openPool(sealed.database.url, 'sealer', 1));
  const done = await seal({ db, folder: sealed.folder, signers, newFolder });
  await db.destroy();
  return done.ok ? done.value.kind : done.refusal.code;
};

describe('a lost log folder', () => {
  it('is made anew to the byte, and verify finds nothing, the next night either', async () => {
    expect(await rebuilt()).toBe('made');
    expect(contents(sealed.folder)).toEqual(contents(lost));
    expect(await sealed.verify()).toMatchObject({ outcome: 'verified', findings: [], limit: { size: 607 } });
    await sealed.append(2);
    expect(await sealAgain(false)).toBe('sealed');
    expect(await sealed.verify()).toMatchObject({ outcome: 'verified', findings: [], limit: { size: 609 } });
  });

  it('is made anew by the sealer, when it is told that the folder is new', async () => {
    expect(await sealAgain(false)).toBe('log-behind');
    expect(await sealAgain(true)).toBe('nothing-new');
    expect(contents(sealed.folder)).toEqual(contents(lost));
    expect(await sealed.verify()).toMatchObject({ outcome: 'verified', findings: [] });
  });

  it('of which an older copy came back is completed by the sealer', async () => {
    cpSync(lost, sealed.folder, { recursive: true });
    rmSync(checkpointPath(sealed.folder, 607));
    writeFileSync(join(sealed.folder, 'checkpoint'), readFileSync(checkpointPath(sealed.folder, 7)));
    cpSync(join(lost, 'tile'), join(sealed.folder, 'tile'), { recursive: true });
    for (const level of ['0', 'entries'])
      cutTo(join(sealed.folder, 'tile', level), join(lost, 'tile', level));
    rmSync(join(sealed.folder, 'keys', '0003'));
    expect(await sealAgain(true)).toBe('nothing-new');
    expect(contents(sealed.folder)).toEqual(contents(lost));
  });

  it('is trusted by the keys that the database remembers where none is given', async () => {
    expect(await rebuilt({ keys: [] })).toBe('made');
    expect(contents(sealed.folder)).toEqual(contents(lost));
  });

  it('is one finding of the nightly check until then, which says what happened and how it is mended', async () => {
    const { findings, outcome } = await sealed.verify({ keys: [sealed.signer, ...keys] });
    expect(outcome).toBe('altered');
    expect(findings).toMatchObject([{ code: 'checkpoint-withdrawn' }]);
    expect(findings[0]?.message.en).toMatch(/3 checkpoints, .*No row is altered.*cylch audit rebuild-log/);
  });
});

describe('is not made anew, and nothing is written', () => {
  it.each([
    [
      'of a row that was altered with its leaf',
      `update ledger.events set data = replace(data, 'Nodyn 5', 'Nodyn 6') where position = 5;
       update ledger.events set leaf = {leaf} where position = 5;`,
      'rows-differ',
    ],
    [
      'of a row that was altered alone',
      `update ledger.events set data = replace(data, 'Nodyn 5', 'Nodyn 6') where position = 5;`,
      'row-altered',
    ],
    ['of a row that was deleted', 'delete from ledger.events where position = 500', 'row-altered'],
    ['of rows that were cut off', 'delete from ledger.events where position > 600', 'rows-differ'],
    [
      'of a checkpoint whose root was altered',
      'update ledger.checkpoints set root = sha256(root) where size = 7',
      'checkpoint-altered',
    ],
    [
      'of a checkpoint whose note was altered',
      `update ledger.checkpoints set note = replace(note, E'\\n7\\n', E'\\n8\\n') where size = 7`,
      'checkpoint-altered',
    ],
    ['without a checkpoint', 'delete from ledger.checkpoints', 'nothing-recorded'],
  ])('%s', async (_name, sql, code) => {
    await sealed.tamper(sql);
    expect(await rebuilt()).toBe(code);
    expect(readdirSync(sealed.folder)).toEqual([]);
    if (code !== 'nothing-recorded') expect(await sealAgain(true)).toBe(code);
  });

  it('by another key, over another folder, or against a checkpoint that somebody kept', async () => {
    expect(await rebuilt({ keys: [newSigner(ORIGIN).signer] })).toBe('not-signed-by-the-log');
    expect(await rebuilt({ folder: lost })).toBe('folder-in-use');
    const held = (size: number) => [
      { name: 'mailed', written: readFileSync(checkpointPath(lost, size), 'utf8') },
    ];
    await sealed.tamper('delete from ledger.checkpoints where size = 607');
    expect(await rebuilt({ held: held(607) })).toBe('held-is-newer');
    // rows altered, and the checkpoints that would show it taken out
    await sealed.tamper(`delete from ledger.checkpoints where size = 7;
      update ledger.events set data = replace(data, 'Nodyn 5', 'Nodyn 6') where position = 5;
      update ledger.events set leaf = {leaf} where position = 5;`);
    expect(await rebuilt({ held: held(7) })).toBe('held-is-newer');
    expect(await rebuilt({ held: held(3) })).toBe('made');
    expect(openLog(sealed.folder).sizes).toEqual([3]);
    expect(existsSync(join(sealed.folder, `.draft-${process.pid}`))).toBe(false);
  });
});

/** Leaves in a folder of tiles what a log of seven entries had. */
function cutTo(folder: string, whole: string): void {
  rmSync(folder, { recursive: true });
  const width = whole.endsWith('entries') ? null : 7 * 32;
  mkdirSync(join(folder, '000.p'), { recursive: true });
  const bytes = readFileSync(join(whole, '000'));
  const end = width ?? Array.from({ length: 7 }).reduce<number>((at) => at + 2 + bytes.readUInt16BE(at), 0);
  writeFileSync(join(folder, '000.p', '7'), bytes.subarray(0, end));
}
