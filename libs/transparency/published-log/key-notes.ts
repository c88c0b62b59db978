import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import {
  type KeyRefusal,
  type Note,
  type NoteRefusal,
  type Signer,
  type Verifier,
  parseNote,
  parseVerifier,
  signedNote,
  verifyNote,
} from '#transparency/tlog';

/** A note that names the keys of a log, signed by each of them: `<origin>/keys`, then a verifier key a line. */
export const keyNote = (origin: string, signers: readonly Signer[]): string =>
  signedNote([`${origin}/keys`, ...signers.map(({ text }) => text), ''].join('\n'), signers);

export type KeyNoteRefusal = NoteRefusal | KeyRefusal | Refusal<'not-a-key-note'>;

/** The keys that a note names; its signatures are not checked. */
export function keysIn(
  written: string,
): Result<{ readonly note: Note; readonly keys: readonly Verifier[] }, KeyNoteRefusal> {
  const note = parseNote(written);
  if (!note.ok) return note;
  const [heading = '', ...lines] = note.value.text.trimEnd().split('\n');
  if (!heading.endsWith('/keys') || lines.length === 0) return notAKeyNote;
  const keys: Verifier[] = [];
  for (const line of lines) {
    const key = parseVerifier(line);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return ok({ note: note.value, keys });
}

/**
 * Extends trusted keys: a key note with a trusted signature passes trust on to the keys it names, so
 * that one key suffices across a change of keys. Notes without a trusted signature are ignored.
 */
export function trustedKeys(
  given: readonly Verifier[],
  keyNotes: readonly string[],
): Result<readonly Verifier[], KeyNoteRefusal> {
  const trusted = [...given];
  for (const written of keyNotes) {
    const named = keysIn(written);
    if (!named.ok) return named;
    const verified = verifyNote(named.value.note, trusted);
    if (!verified.ok) return verified;
    if (verified.value.length === 0) continue;
    trusted.push(...named.value.keys.filter(({ text }) => trusted.every((known) => known.text !== text)));
  }
  return ok(trusted);
}

const notAKeyNote = refuse<Refusal<'not-a-key-note'>>({
  code: 'not-a-key-note',
  message: both(
    'This is not a note of a log’s keys: the log’s name followed by /keys, then one verifier key a line.',
    'Nid nodyn o allweddi log yw hwn: enw’r log a /keys ar ei ôl, yna un allwedd ddilysu ar bob llinell.',
  ),
});
