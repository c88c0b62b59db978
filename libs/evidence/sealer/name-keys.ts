import type { Signer } from '#tlog';
import { keyNote, keysIn, keysPath, putFile, type PublishedLog } from '../log';

/** Publishes which keys sign, wherever that has changed: each note is signed by the keys that it names. */
export function nameKeys({ folder, keyNotes }: PublishedLog, signers: readonly Signer[]): void {
  const last = keysIn(keyNotes.at(-1) ?? '');
  const named = last.ok ? last.value.keys.map(({ text }) => text) : [];
  if (named.length === signers.length && signers.every(({ text }) => named.includes(text))) return;
  putFile(keysPath(folder, keyNotes.length + 1), keyNote(signers[0]?.name ?? '', signers));
}
