import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { checkpointText, leafHash, newSigner, nodeHash, signedNote } from '#transparency/tlog';
import { clockAt } from '../../tests/support/clock';
import { run } from './program';

const folder = mkdtempSync(join(tmpdir(), 'cylch-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const [first, second] = ['{"position":1}', '{"position":2}'].map((entry) => leafHash(Buffer.from(entry)));
const root = nodeHash(first!, second!);
const { signer } = newSigner('log.example/ledger');
const checkpoint = signedNote(checkpointText({ origin: signer.name, size: 2, root, extensions: [] }), [
  signer,
]);
const proof = JSON.stringify({
  kind: 'inclusion',
  index: 1,
  size: 2,
  checkpoint,
  proof: [Buffer.from(first!).toString('hex')],
});
const entry = file('entry.json', '{"position":2}\n');
const proofFile = file('proof.json', proof);
const keys = file('keys.txt', `${signer.text}\n`);

async function check(args: readonly string[], input = '') {
  let [out, err] = ['', ''];
  const code = await run(['audit', 'check-proof', ...args], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: {},
    input: Readable.from([Buffer.from(input)]),
  });
  return { code, out, err };
}

it('ends with 0 where a proof holds, in either language, and leaves the line end of a cut line aside', async () => {
  const en = await check([proofFile, '--entry', entry, '--key', keys]);
  expect(en).toMatchObject({ code: 0, err: expect.stringContaining('line end') as string });
  expect(en.out).toContain('number 1 (from 0) of the 2 that the signed checkpoint covers');
  const cy = await check(['-', '--entry', entry, '--key', signer.text, '--language', 'cy'], proof);
  expect(cy).toMatchObject({ code: 0, out: expect.stringContaining('Mae’r prawf yn ddilys') as string });
});

it('ends with 1 where it does not, and tells programs why', async () => {
  const other = file('other.json', '{"position":3}');
  const answer = await check(['--entry', other, '--key', keys, '--json'], proof);
  expect(answer.code).toBe(1);
  expect(JSON.parse(answer.out)).toMatchObject({ valid: false, fault: 'wrong-hash' });
});

it.each([
  ['a file that is not there', [join(folder, 'nothing')], 'cannot be read'],
  ['a proof without its key', [proofFile, '--entry', entry], 'give --key'],
  ['a key that is none', [proofFile, '--key', 'name+00000000+AAAA'], 'not an Ed25519 key'],
  ['a leaf that is no hash', [proofFile, '--leaf', 'abc'], '64 hex digits'],
  ['a quorum that is no number', [proofFile, '--key', keys, '--quorum', 'all'], 'whole number'],
])('ends with 2 and says how to mend it: %s', async (_name, args, words) => {
  const answer = await check(args);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain(words);
});

it('names each fault of a proof that is nearly one, in the language asked for', async () => {
  const nearly = JSON.stringify({
    kind: 'inclusion',
    index: '01',
    leaf: 'abc',
    sise: 2,
    proof: 'x',
    root: 7,
  });
  const en = await check(['--unsigned'], nearly);
  expect(en.code).toBe(2);
  expect(en.err).toContain('/index: Give a whole number');
  expect(en.err).toContain('/leaf: A SHA-256 is 64 hex digits');
  expect(en.err).toContain('“proof” must be a list');
  expect(en.err).toContain('There is no field “sise” here');
  const cy = await check(['--unsigned', '--language', 'cy'], nearly);
  expect(cy.err).toContain('/index: Rhowch rif cyfan');
  expect(cy.err).toContain('/leaf: 64 digid hecs');
  expect(cy.err).not.toMatch(/expected|received|must|field/i);
  const other = JSON.stringify({ ...(JSON.parse(proof) as object), size: 3 });
  expect((await check(['--unsigned', '--language', 'cy'], other)).err).toContain(
    '/size: Mae’r pwynt gwirio yn dweud 2.',
  );
});
