import { both, ok, refuse, type Refusal, type Result } from '#kernel';
import { verifyNote, type Verified } from '../note';
import type { Verifier } from '../note-keys';
import type { PublishedCheckpoint } from '../published-checkpoint';

/** Whose word is asked for. */
export interface SignaturePolicy {
  /** keys of the log: one of them must have signed, whatever name it has */
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** how many different witnesses must have cosigned */
  readonly quorum: number;
}

export type UnsignedCheckpoint = Refusal<'bad-signature' | 'not-signed' | 'too-few-cosignatures'>;

/** Signatures of other keys are left aside, as c2sp.org/signed-note asks. */
export function judgeSignatures(
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
        `Ni lofnododd yr un o’r allweddi a roddwyd bwynt gwirio ${origin} o ${size} cofnod; heb un nid yw’n profi dim.`,
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
        `O’r tystion a roddwyd, cydlofnododd ${names.size} bwynt gwirio ${origin} o ${size} cofnod; gofynnir am ${quorum}.`,
      ),
    });
  return ok([...own.value, ...cosigned.value]);
}

const badSignature = ({ message }: Refusal) => refuse<UnsignedCheckpoint>({ code: 'bad-signature', message });
