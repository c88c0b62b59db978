import { type Bilingual, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import {
  type PublishedCheckpoint,
  type Verified,
  type Verifier,
  leafHash,
  verifyNote,
} from '#transparency/tlog';
import type { Claim } from './forms/claim';
import { faultOfConsistency } from './judge-consistency';
import { faultOfInclusion } from './judge-inclusion';
import { type UnreadableProof, readProof } from './read-proof';
import { type Verdict, invalid, valid } from './verdict';

/** The required signatures. */
export interface SignaturePolicy {
  /** keys of the log: one of them must have signed, under any name */
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** required number of different witnesses */
  readonly quorum: number;
}

type UnsignedCheckpoint = Refusal<'bad-signature' | 'not-signed' | 'too-few-cosignatures'>;

/** Ignores signatures of other keys, as c2sp.org/signed-note requires. */
function judgeSignatures(
  { note, origin, size }: PublishedCheckpoint,
  { keys, witnesses, quorum }: SignaturePolicy,
): Result<readonly Verified[], UnsignedCheckpoint> {
  const own = verifyNote(note, keys);
  if (!own.ok) return badSignature(own.refusal);
  if (own.value.length === 0)
    return refuse({
      code: 'not-signed',
      message: both(
        `None of the keys given signed the checkpoint of ${origin} of ${size} entries; it proves nothing without one.`,
        `Ni lofnododd yr un o’r allweddi a roddwyd bwynt gwirio ${origin} o ${size} o gofnodion; heb un nid yw’n profi dim.`,
      ),
    });
  const cosigned = verifyNote(note, witnesses);
  if (!cosigned.ok) return badSignature(cosigned.refusal);
  const names = new Set(cosigned.value.map(({ verifier }) => verifier.name));
  if (names.size < quorum)
    return refuse({
      code: 'too-few-cosignatures',
      message: both(
        `Of the witnesses given, ${names.size} cosigned the checkpoint of ${origin} of ${size} entries; ${quorum} are asked for.`,
        `O’r tystion a roddwyd, cydlofnododd ${names.size} bwynt gwirio ${origin} o ${size} o gofnodion; gofynnir am ${quorum}.`,
      ),
    });
  return ok([...own.value, ...cosigned.value]);
}

const badSignature = ({ message }: Refusal) => refuse<UnsignedCheckpoint>({ code: 'bad-signature', message });

export interface ProofQuestion {
  /** the proof, in any form that `readProof` supports */
  readonly proof: Uint8Array;
  /** the expected entry, or its hash */
  readonly entry?: Uint8Array | undefined;
  readonly leaf?: Uint8Array | undefined;
  /** null: checks only the hashes, not signatures, at the caller's request */
  readonly signatures: SignaturePolicy | null;
}

/**
 * Verifies one inclusion or consistency proof or checkpoint of any log. A refusal means that it cannot be checked:
 * the proof is unreadable, or the entry or key is not given.
 */
export function checkProof(
  question: ProofQuestion,
): Result<Verdict, UnreadableProof | Refusal<'key-needed' | 'nothing-signed' | 'entry-needed'>> {
  const read = readProof(question.proof);
  if (!read.ok) return read;
  const claim = read.value;
  const policy = question.signatures;
  if (policy?.keys.length === 0 && claim.checkpoints.length > 0) return keyNeeded;
  if (policy === null && claim.kind === 'checkpoint') return keyNeeded;
  if ((policy?.keys.length ?? 0) > 0 && claim.checkpoints.length === 0) return nothingSigned;

  const leaf = question.entry === undefined ? question.leaf : leafHash(question.entry);
  const verified: Verified[] = [];
  for (const checkpoint of policy === null ? [] : claim.checkpoints) {
    const signed = judgeSignatures(checkpoint, policy ?? NOBODY);
    if (!signed.ok) return ok(invalid(claim.kind, signed.refusal.code, signed.refusal.message));
    verified.push(...signed.value);
  }
  if (claim.kind === 'inclusion') {
    const entry = leaf ?? claim.leaf;
    if (entry === null) return entryNeeded;
    const fault = faultOfInclusion(claim, entry);
    if (fault !== null) return ok(fault);
  }
  const fault = claim.kind === 'consistency' ? faultOfConsistency(claim) : null;
  return ok(fault ?? valid(claim.kind, proven(claim, policy !== null), verified));
}

const NOBODY: SignaturePolicy = { keys: [], witnesses: [], quorum: 0 };

/** What a valid proof shows, and what it does not. */
function proven(claim: Claim, checked: boolean): Bilingual {
  const signed = checked && claim.checkpoints.length === (claim.kind === 'consistency' ? 2 : 1);
  switch (claim.kind) {
    case 'checkpoint': {
      const [{ origin, size }] = claim.checkpoints;
      return both(
        `The checkpoint holds: the keys given signed that ${origin} had ${size} entries with this root.`,
        `Mae’r pwynt gwirio yn ddilys: llofnododd yr allweddi a roddwyd fod gan ${origin} ${size} o gofnodion â’r gwreiddyn hwn.`,
      );
    }
    case 'inclusion': {
      const { index, size } = claim;
      return signed
        ? both(
            `The proof holds: the entry is number ${index} (from 0) of the ${size} that the signed checkpoint covers.`,
            `Mae’r prawf yn ddilys: y cofnod yw rhif ${index} (o 0) o’r ${size} y mae’r pwynt gwirio llofnodedig yn eu cwmpasu.`,
          )
        : both(
            `The proof holds: the entry is number ${index} (from 0) of ${size} in the tree with this root. Nobody’s signature was checked: whether the root is the log’s, a checkpoint must say.`,
            `Mae’r prawf yn ddilys: y cofnod yw rhif ${index} (o 0) o ${size} yn y goeden â’r gwreiddyn hwn. Ni wiriwyd llofnod neb: rhaid i bwynt gwirio ddweud ai gwreiddyn y log yw hwn.`,
          );
    }
    case 'consistency': {
      const { from, to } = claim;
      return signed
        ? both(
            `The proof holds: the first ${from} entries of the log of ${to} are those of the older checkpoint; none was changed, removed or put between.`,
            `Mae’r prawf yn ddilys: ${from} o gofnodion cyntaf y log o ${to} yw rhai’r pwynt gwirio hŷn; ni newidiwyd, ni thynnwyd ac ni roddwyd yr un rhyngddynt.`,
          )
        : both(
            `The proof holds: the tree of ${from} with the one root is the beginning of the tree of ${to} with the other. No signatures were checked for both: whether the roots are the log’s, two checkpoints must say.`,
            `Mae’r prawf yn ddilys: y goeden o ${from} â’r naill wreiddyn yw dechrau’r goeden o ${to} â’r llall. Ni wiriwyd llofnodion ar gyfer y ddau: rhaid i ddau bwynt gwirio ddweud ai gwreiddiau’r log yw’r rhain.`,
          );
    }
  }
}

const keyNeeded = refuse<Refusal<'key-needed'>>({
  code: 'key-needed',
  message: both(
    'A checkpoint proves nothing without the key of its log: give --key, as you had it from elsewhere. Where only the computation of a proof is in question, give --unsigned.',
    'Nid yw pwynt gwirio yn profi dim heb allwedd ei log: rhowch --key, fel y’i cawsoch o le arall. Os cyfrifiad prawf yn unig sydd dan sylw, rhowch --unsigned.',
  ),
});

const nothingSigned = refuse<Refusal<'nothing-signed'>>({
  code: 'nothing-signed',
  message: both(
    'A key was given, but the proof holds no checkpoint that it could have signed. Put the checkpoint in the proof, or leave --key out.',
    'Rhoddwyd allwedd, ond nid oes yn y prawf bwynt gwirio y gallai fod wedi’i lofnodi. Rhowch y pwynt gwirio yn y prawf, neu hepgorwch --key.',
  ),
});

const entryNeeded = refuse<Refusal<'entry-needed'>>({
  code: 'entry-needed',
  message: both(
    'The proof does not say which entry it is of: give --entry with a file, or --leaf with a hash.',
    'Nid yw’r prawf yn dweud ar gyfer pa gofnod y mae: rhowch --entry â ffeil, neu --leaf â hash.',
  ),
});
