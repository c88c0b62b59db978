import { both, type Bilingual } from '#kernel';
import { verifyNote, type Verifier } from '#tlog';
import { keysIn, trustedKeys } from '../../log';
import { aboutPlace, type Finding } from '../finding';

export interface LogKeys {
  readonly keys: readonly Verifier[];
  /** `folder`: nobody vouches for them but the folder that they judge */
  readonly from: 'auditor' | 'folder';
  readonly findings: readonly Finding[];
}

/** The keys to trust: those given, else those of the folder's first key note, and all that they handed trust on to. */
export function logKeys(given: readonly Verifier[], keyNotes: readonly string[]): LogKeys {
  const from = given.length > 0 ? 'auditor' : 'folder';
  let keys = from === 'auditor' ? given : firstNamed(keyNotes);
  const findings: Finding[] = [];
  // one by one: a note that is broken takes nothing away from the others
  for (const [index, note] of keyNotes.entries()) {
    const handedOn = trustedKeys(keys, [note]);
    if (handedOn.ok) keys = handedOn.value;
    else findings.push(unreadable(index + 1, handedOn.refusal.message));
  }
  return { keys, from, findings };
}

function firstNamed(keyNotes: readonly string[]): readonly Verifier[] {
  const first = keysIn(keyNotes[0] ?? '');
  if (!first.ok) return [];
  const { keys, note } = first.value;
  return verifyNote(note, keys).ok ? keys : [];
}

const unreadable = (number: number, { en, cy }: Bilingual): Finding =>
  aboutPlace(
    'key-note-unreadable',
    both(
      `Key note ${number} of the folder is not sound. ${en}`,
      `Nid yw nodyn allweddi ${number} y ffolder yn gadarn. ${cy}`,
    ),
  );
