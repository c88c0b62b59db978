import { type Verifier, emptyRoot, newSigner, parseVerifier } from '#transparency/tlog';
import { KNOWN_ENTRIES } from '../../transparency/tlog/trees.testing';
import { checkProof } from './check-proof';
import { proofJsonSchema } from './forms/forms';
import {
  ORIGIN,
  base64,
  checked,
  checkpointAt,
  consistencyAt,
  hex,
  inclusionAt,
  leafAt,
  otherWitness,
  rootAt,
  signer,
  tlogProofAt,
  witness,
} from './proofs.testing';
import proofSchema from './schemas/proof.schema.json';
import published from './published-vectors.json';

const SIZE = 8;
const keys = [signer];
const signatures = { keys, witnesses: [], quorum: 0 };
const entry = KNOWN_ENTRIES[5];

describe('proofs that others published', () => {
  it.each(published.inclusion)('inclusion of $leafIdx in $treeSize: $desc', (vector) => {
    const { leafIdx: index, treeSize: size, leafHash: leaf, root, proof, holds } = vector;
    expect(checked({ kind: 'inclusion', index, size, leaf, root, proof }) === 'valid').toBe(holds);
  });

  it.each(published.consistency)('consistency of $size1 with $size2: $desc', (vector) => {
    const { size1: from, size2: to, root1: fromRoot, root2: toRoot, proof, holds } = vector;
    expect(checked({ kind: 'consistency', from, to, fromRoot, toRoot, proof }) === 'valid').toBe(holds);
  });

  it.each(published.checkpoints)('the checkpoint of $origin of $size', ({ key, note }) => {
    const verifier = parseVerifier(key);
    const trusted: readonly Verifier[] = verifier.ok ? [verifier.value] : [];
    const of = (text: string) => checked(text, { signatures: { ...signatures, keys: trusted } });
    expect(of(note)).toBe('valid');
    expect(of(note.replace(/\n(\d)/, (_, digit) => `\n${(Number(digit) % 9) + 1}`))).toBe('bad-signature');
  });
});

describe('an inclusion proof', () => {
  const good = inclusionAt(5, SIZE);

  it('holds in every form it may come in', () => {
    const { index, size, leaf, root, proof } = good;
    const forms: readonly unknown[] = [
      good,
      { ...good, leaf: undefined, entryBase64: base64(entry!) },
      { leaf_index: index, tree_size: size, audit_path: proof, leaf_hash: leaf, sha256_root_hash: root },
    ];
    expect(forms.map((form) => checked(form))).toEqual(['valid', 'valid', 'valid']);
    const rekor = { logIndex: '5', treeSize: '8', rootHash: root, hashes: proof };
    expect(checked(rekor, { entry })).toBe('valid');
    const enveloped = { ...rekor, checkpoint: { envelope: checkpointAt(SIZE) } };
    expect(checked(enveloped, { entry, signatures })).toBe('valid');
    expect(checked(enveloped, { entry, signatures: null })).toBe('valid');
    expect(checked(tlogProofAt(5, SIZE), { entry, signatures })).toBe('valid');
    const extra = tlogProofAt(5, SIZE).replace('\nindex', '\nextra AAEC\nindex');
    expect(checked(extra, { leaf: leafAt(5), signatures })).toBe('valid');
    expect(checked(tlogProofAt(0, 1), { leaf: leafAt(0), signatures })).toBe('valid');
  });

  it.each([
    ['another leaf', { leaf: hex(leafAt(4)) }, 'wrong-hash'],
    ['another root', { root: hex(rootAt(7)) }, 'wrong-hash'],
    ['another place', { index: 4 }, 'wrong-hash'],
    ['a place at the size', { index: SIZE }, 'outside-the-tree'],
    ['a tree without entries', { index: 0, size: 0, root: hex(emptyRoot), proof: [] }, 'outside-the-tree'],
    ['a hash left out', { proof: good.proof.slice(1) }, 'wrong-number-of-hashes'],
    ['a hash doubled', { proof: [good.proof[0], ...good.proof] }, 'wrong-number-of-hashes'],
    ['two hashes swapped', { proof: good.proof.toReversed() }, 'wrong-hash'],
  ])('with %s does not hold', (_name, change, fault) => {
    expect(checked({ ...good, ...change })).toBe(fault);
  });

  it('of another entry than the one in hand does not hold', () => {
    expect(checked(good, { entry: KNOWN_ENTRIES[4] })).toBe('other-leaf');
    expect(checked(tlogProofAt(5, SIZE), { entry: KNOWN_ENTRIES[4], signatures })).toBe('wrong-hash');
  });

  it.each([
    ['a proof whose entry nobody names', { ...good, leaf: undefined }, 'entry-needed'],
    ['a hash of another length', { ...good, leaf: hex(leafAt(5)).slice(2) }, 'invalid-proof'],
    [
      'base64 with other letters for the same bytes',
      { ...good, root: good.root.replace(/.=$/, 'h=') },
      'invalid-proof',
    ],
    ['base64 for addresses', { ...good, root: good.root.replaceAll('+', '-') }, 'invalid-proof'],
    ['an entry and a leaf that differ', { ...good, entry: 'x' }, 'invalid-proof'],
    ['a size that is not whole', { ...good, size: 8.5 }, 'invalid-proof'],
    ['a size beyond 2^53', { ...good, size: 2 ** 53 }, 'invalid-proof'],
    ['a size with a leading zero', { ...good, size: '08' }, 'invalid-proof'],
    ['a field too many', { ...good, sise: 8 }, 'invalid-proof'],
    ['neither root nor checkpoint', { ...good, root: undefined }, 'invalid-proof'],
    ['a checkpoint of another size', { ...good, checkpoint: checkpointAt(7) }, 'invalid-proof'],
    ['half a JSON', JSON.stringify(good).slice(0, -5), 'invalid-json'],
    ['JSON that is no proof', {}, 'not-a-proof'],
    ['nothing', '', 'not-a-proof'],
    ['a proof as text without its checkpoint', tlogProofAt(5, SIZE).split('\n\n')[0], 'not-a-tlog-proof'],
    ['a number with a leading zero', tlogProofAt(5, SIZE).replace('index 5', 'index 05'), 'not-a-tlog-proof'],
    ['text with carriage returns', tlogProofAt(5, SIZE).replaceAll('\n', '\r\n'), 'carriage-returns'],
  ])('cannot be read: %s', (_name, proof, code) => {
    expect(checked(proof)).toBe(code);
  });

  it('that is not text cannot be read', () => {
    expect(checkProof({ proof: Buffer.from([0xff, 0xfe, 0x7b]), signatures })).toMatchObject({
      refusal: { code: 'not-text' },
    });
  });

  it('that tells its fault tells where it is', () => {
    const answer = checkProof({
      proof: Buffer.from('{"kind":"inclusion","index":-1,"proof":[]}'),
      signatures,
    });
    expect(answer).toMatchObject({ refusal: { pointer: '/index' } });
  });
});

describe('a consistency proof', () => {
  const good = consistencyAt(3, SIZE);
  const signed = {
    kind: 'consistency',
    fromCheckpoint: checkpointAt(3),
    toCheckpoint: checkpointAt(SIZE),
    proof: good.proof,
  };

  it('holds between any two trees, and between two signed checkpoints', () => {
    for (let to = 1; to <= SIZE; to += 1)
      for (let from = 1; from <= to; from += 1) expect(checked(consistencyAt(from, to))).toBe('valid');
    expect(checked(signed, { signatures })).toBe('valid');
  });

  it.each([
    ['from nothing', { from: 0, fromRoot: hex(emptyRoot), proof: [] }, 'empty-tree'],
    ['backwards', { from: 8, to: 3, fromRoot: good.toRoot, toRoot: good.fromRoot }, 'backwards'],
    ['a hash too many between equal trees', { from: SIZE, fromRoot: good.toRoot }, 'wrong-number-of-hashes'],
    ['another root between equal trees', { from: SIZE, proof: [] }, 'wrong-hash'],
    ['roots swapped', { fromRoot: good.toRoot, toRoot: good.fromRoot }, 'wrong-hash'],
    ['a hash left out', { proof: good.proof.slice(1) }, 'wrong-number-of-hashes'],
    ['another older tree', { fromRoot: hex(rootAt(4)) }, 'wrong-hash'],
  ])('does not hold: %s', (_name, change, fault) => {
    expect(checked({ ...good, ...change })).toBe(fault);
  });

  it('between two logs does not hold, though both were signed', () => {
    const other = newSigner('log.example/other').signer;
    const toCheckpoint = checkpointAt(SIZE, [other], 'log.example/other');
    expect(
      checked({ ...signed, toCheckpoint }, { signatures: { ...signatures, keys: [signer, other] } }),
    ).toBe('other-logs');
  });

  it('says when only one of its roots is signed for', () => {
    const half = { ...signed, toCheckpoint: undefined, to: SIZE, toRoot: good.toRoot };
    const answer = checkProof({ proof: Buffer.from(JSON.stringify(half)), signatures });
    expect(answer.ok && answer.value.message.en).toContain('No signatures were checked for both');
  });
});

describe('a checkpoint', () => {
  it('holds by a key that was given, and says who cosigned and when', () => {
    const note = checkpointAt(SIZE, [signer, witness]);
    const policy = { keys, witnesses: [witness, otherWitness], quorum: 1 };
    expect(checkProof({ proof: Buffer.from(note), signatures: policy })).toMatchObject({
      value: { valid: true, signatures: [{ name: ORIGIN }, { name: 'witness.example', at: 0 }] },
    });
    expect(checked(note, { signatures: { ...policy, quorum: 2 } })).toBe('too-few-cosignatures');
  });

  it('counts a key once, however often it signed', () => {
    const note = checkpointAt(SIZE, [signer, witness, witness]);
    const policy = { keys, witnesses: [witness, witness], quorum: 2 };
    expect(checked(note, { signatures: policy })).toBe('too-few-cosignatures');
  });

  it('leaves signatures of others aside, and refuses one of a known key that does not fit', () => {
    const stranger = newSigner(ORIGIN).signer;
    expect(checked(checkpointAt(SIZE, [stranger, signer]), { signatures })).toBe('valid');
    expect(checked(checkpointAt(SIZE, [stranger]), { signatures })).toBe('not-signed');
    const changed = checkpointAt(SIZE).replace(`\n${SIZE}\n`, '\n7\n');
    expect(checked(changed, { signatures })).toBe('bad-signature');
  });

  it.each([
    ['no key', checkpointAt(SIZE), { signatures: { keys: [], witnesses: [], quorum: 0 } }, 'key-needed'],
    ['signatures left aside', checkpointAt(SIZE), { signatures: null }, 'key-needed'],
    ['a key for what nobody signed', inclusionAt(5, SIZE), { signatures }, 'nothing-signed'],
  ])('cannot be judged with %s', (_name, proof, question, code) => {
    expect(checked(proof, question)).toBe(code);
  });

  it.each([
    ['a space at a line’s end', checkpointAt(SIZE).replace('\n8\n', '\n8 \n')],
    ['base64 with other letters for the same bytes', checkpointAt(SIZE).replace(/.=\n\n/, 'h=\n\n')],
    ['no last newline', checkpointAt(SIZE).trimEnd()],
  ])('cannot be read: %s', (_name, note) => {
    expect(checked(note, { signatures })).toMatch(/^not-a-/);
  });
});

it('the JSON Schema beside the code is the one it generates', () => {
  expect(proofSchema).toEqual(JSON.parse(JSON.stringify(proofJsonSchema())));
});
