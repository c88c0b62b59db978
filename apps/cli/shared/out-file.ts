import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from './io';
import { CommandError } from './settings';

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

interface Written {
  /** absent: standard output */
  readonly out: string | undefined;
  /** what may be shown at a terminal; a spreadsheet or a PDF may not */
  readonly isText: boolean;
}

/** Writes a file piece by piece, to where it is named or to standard output, and says what became of it. */
export async function writeOut(
  io: Io,
  manner: Manner,
  pieces: Pieces,
  { out, isText }: Written,
): Promise<boolean> {
  if (out === undefined) return toStandardOutput(io, pieces, isText);
  const hash = createHash('sha256');
  let bytes = 0;
  const file = createdFile(out);
  try {
    for await (const piece of pieces) {
      const part = Buffer.from(piece);
      hash.update(part);
      bytes += part.length;
      for (let at = 0; at < part.length;) at += writeSync(file, part, at);
    }
  } finally {
    closeSync(file);
  }
  const sha256 = hash.digest('hex');
  if (manner.json) answerJson(io, { file: out, bytes, sha256 });
  say(
    io,
    manner,
    both(
      `Written to ${out}: ${bytes} bytes, SHA-256 ${sha256}.`,
      `Ysgrifennwyd i ${out}: ${bytes} beit, SHA-256 ${sha256}.`,
    ),
  );
  return true;
}

async function toStandardOutput(io: Io, pieces: Pieces, isText: boolean): Promise<boolean> {
  if (io.outIsTerminal === true && !isText)
    throw new CommandError(
      both(
        'This is no text for a terminal. Name a file with -o.',
        'Nid testun ar gyfer terfynell yw hwn. Enwch ffeil â -o.',
      ),
      2,
    );
  // at a terminal as people read it; elsewhere to the byte
  const raw = io.outIsTerminal === true ? undefined : io.outBytes;
  for await (const piece of pieces)
    if (raw === undefined) io.out(Buffer.from(piece).toString());
    else raw(Buffer.from(piece));
  return true;
}

/** A new file: another is never written over. @throws CommandError where there is one already */
function createdFile(target: string): number {
  try {
    return openSync(target, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(
      both(
        `${target} is there already, and is not written over. Name another file with -o.`,
        `Mae ${target} yno eisoes, ac nid ysgrifennir drosto. Enwch ffeil arall â -o.`,
      ),
    );
  }
}
