import { ok, type Refusal, type Result } from '#kernel';
import { parseCheckpoint, type Checkpoint } from './checkpoint';
import { parseNote, type Note } from './note';

/** A checkpoint as it stands outside the log's database; nothing is said yet of its signatures. */
export interface PublishedCheckpoint extends Checkpoint {
  readonly note: Note;
  /** the signed note, whole */
  readonly written: string;
}

export type UnreadableCheckpoint = Refusal<'not-a-note' | 'bad-signature' | 'not-a-checkpoint'>;

export function readCheckpoint(written: string): Result<PublishedCheckpoint, UnreadableCheckpoint> {
  const note = parseNote(written);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  return checkpoint.ok ? ok({ ...checkpoint.value, note: note.value, written }) : checkpoint;
}
