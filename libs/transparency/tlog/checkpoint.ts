import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { HASH_BYTES } from './proofs';
import { type Note, parseNote } from './note';

/** The state of a log: c2sp.org/tlog-checkpoint. */
export interface Checkpoint {
  /** which log */
  readonly origin: string;
  /** how many entries */
  readonly size: number;
  readonly root: Uint8Array;
  /** further lines */
  readonly extensions: readonly string[];
}

/** The text of a checkpoint's note. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), Buffer.from(root).toString('base64'), ...extensions, ''].join('\n');

export function parseCheckpoint(text: string): Result<Checkpoint, Refusal<'not-a-checkpoint'>> {
  const [origin = '', size = '', encoded = '', ...extensions] = text.split('\n');
  const root = Buffer.from(encoded, 'base64');
  const isRoot = root.length === HASH_BYTES && root.toString('base64') === encoded;
  const ends = extensions.pop() === '' && !extensions.includes('');
  if (
    origin === '' ||
    !/^(0|[1-9]\d*)$/.test(size) ||
    !Number.isSafeInteger(Number(size)) ||
    !isRoot ||
    !ends
  )
    return notACheckpoint;
  return ok({ origin, size: Number(size), root, extensions });
}

const notACheckpoint = refuse<Refusal<'not-a-checkpoint'>>({
  code: 'not-a-checkpoint',
  message: both(
    'This is not a checkpoint: the log’s name, its size and its root in base64, each on a line.',
    'Nid pwynt gwirio yw hwn: enw’r log, ei faint a’i wreiddyn mewn base64, pob un ar ei linell ei hun.',
  ),
});

/** A parsed checkpoint; its signatures are not verified yet. */
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
