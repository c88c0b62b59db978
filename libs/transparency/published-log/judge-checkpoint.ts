import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import {
  type NoteRefusal,
  type PublishedCheckpoint,
  type Verified,
  type Verifier,
  verifyNote,
} from '#transparency/tlog';

export type UntrustedCheckpoint = NoteRefusal | Refusal<'not-signed-by-the-log' | 'too-few-cosignatures'>;

/** The signatures that a checkpoint needs. */
export interface Trust {
  /** of the log itself: one of these must have signed, under the log's own name */
  readonly keys: readonly Verifier[];
  readonly witnesses?: readonly Verifier[];
  /** required number of different witnesses */
  readonly quorum?: number;
}

/** @returns the signatures that count, the log's own first */
export function judgeCheckpoint(
  { note, origin, size }: PublishedCheckpoint,
  { keys, witnesses = [], quorum = 0 }: Trust,
): Result<readonly Verified[], UntrustedCheckpoint> {
  const own = verifyNote(
    note,
    keys.filter(({ name, type }) => name === origin && type === 'note'),
  );
  if (!own.ok) return own;
  if (own.value.length === 0)
    return refuse({
      code: 'not-signed-by-the-log',
      message: both(
        `The checkpoint of ${size} records is not signed by a key of ${origin} that is trusted here.`,
        `Nid yw’r pwynt gwirio o ${size} o gofnodion wedi’i lofnodi ag allwedd o eiddo ${origin} yr ymddiriedir ynddi yma.`,
      ),
    });
  const cosigned = verifyNote(note, witnesses);
  if (!cosigned.ok) return cosigned;
  const names = new Set(cosigned.value.map(({ verifier }) => verifier.name));
  if (names.size < quorum)
    return refuse({
      code: 'too-few-cosignatures',
      message: both(
        `The checkpoint of ${size} records has the cosignatures of ${names.size} of the witnesses; ${quorum} are asked for.`,
        `Mae gan y pwynt gwirio o ${size} o gofnodion gydlofnodion ${names.size} o’r tystion; gofynnir am ${quorum}.`,
      ),
    });
  return ok([...own.value, ...cosigned.value]);
}
