import {
  type Signer,
  checkpointText,
  consistencyProof,
  inclusionProof,
  leafHash,
  newSigner,
  signedNote,
} from '#transparency/tlog';
import { KNOWN_ENTRIES, hashOfIn, merkleTreeHash } from '../../transparency/tlog/trees.testing';
import { type ProofQuestion, checkProof } from './check-proof';
import { TLOG_PROOF } from './read-proof';

export const ORIGIN = 'log.example/known';
export const { signer } = newSigner(ORIGIN);
export const witness = newSigner('witness.example', 'cosignature').signer;
export const otherWitness = newSigner('other-witness.example', 'cosignature').signer;

const hashes = KNOWN_ENTRIES.map(leafHash);
const hashOf = hashOfIn(hashes);

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const rootAt = (size: number): Uint8Array => merkleTreeHash(hashes.slice(0, size));
export const leafAt = (index: number): Uint8Array => hashes[index] ?? new Uint8Array();

export const checkpointAt = (size: number, signers: readonly Signer[] = [signer], origin = ORIGIN): string =>
  signedNote(checkpointText({ origin, size, root: rootAt(size), extensions: [] }), signers);

/** Our own JSON of an inclusion in the tree of the known entries. */
export const inclusionAt = (index: number, size: number) => ({
  kind: 'inclusion',
  index,
  size,
  leaf: hex(leafAt(index)),
  root: base64(rootAt(size)),
  proof: inclusionProof(hashOf, index, size).map(base64),
});

export const consistencyAt = (from: number, to: number) => ({
  kind: 'consistency',
  from,
  to,
  fromRoot: hex(rootAt(from)),
  toRoot: hex(rootAt(to)),
  proof: consistencyProof(hashOf, from, to).map(hex),
});

/** c2sp.org/tlog-proof of the same. */
export const tlogProofAt = (index: number, size: number, checkpoint = checkpointAt(size)): string =>
  [TLOG_PROOF, `index ${index}`, ...inclusionProof(hashOf, index, size).map(base64), '', checkpoint].join(
    '\n',
  );

/** `valid`, or the fault of an invalid proof, or the code of a refusal. */
export function checked(proof: unknown, question: Partial<Omit<ProofQuestion, 'proof'>> = {}): string {
  const bytes = Buffer.from(typeof proof === 'string' ? proof : JSON.stringify(proof));
  const signatures = { keys: [], witnesses: [], quorum: 0 };
  const answer = checkProof({ proof: bytes, signatures, ...question });
  return answer.ok ? (answer.value.fault ?? 'valid') : answer.refusal.code;
}
