import { type Stats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type Bilingual, BilingualError, both } from '#domain/kernel';

export type FileKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** A file cannot be read; the message names it and says why. */
export class PlainFileError extends BilingualError {
  override readonly name = 'PlainFileError';

  constructor(
    readonly path: string,
    readonly why: Bilingual,
  ) {
    super(both(`${path} cannot be read: ${why.en}`, `Ni ellir darllen ${path}: ${why.cy}`));
  }
}

/** What stands at a place, by what `stat` or `lstat`, or an entry of a folder, says. */
export function kindOf(
  entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>,
): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO()) return 'pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

export const kindWords = {
  file: both('a plain file', 'ffeil blaen'),
  folder: both('a folder', 'ffolder'),
  link: both('a link to another place', 'dolen i le arall'),
  pipe: both('a pipe', 'pibell'),
  socket: both('a socket', 'soced'),
  device: both('a device', 'dyfais'),
} satisfies Record<FileKind, Bilingual>;

/** Windows has no such flag, and no pipes among its files. */
const withoutWaiting = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/** An open plain file. The caller closes it. */
export interface OpenFile {
  readonly file: number;
  /** in bytes; what is added afterwards is not read */
  readonly size: number;
}

/**
 * Opens a plain file, or a link to one; never waits for a writer at the other end.
 * @param most its largest size in bytes
 * @throws PlainFileError
 */
export function openPlain(path: string, most: number): OpenFile {
  return reading(path, () => {
    // opening a device may already do something
    refuseOther(path, statSync(path));
    const file = openSync(path, constants.O_RDONLY | withoutWaiting);
    try {
      const found = fstatSync(file);
      refuseOther(path, found);
      if (found.size > most) throw new PlainFileError(path, tooLarge(found.size, most));
      return { file, size: found.size };
    } catch (error) {
      closeSync(file);
      throw error;
    }
  });
}

/** The whole of a plain file, of at most so many bytes. @throws PlainFileError */
export function readPlain(path: string, most: number): Buffer {
  const { file, size } = openPlain(path, most);
  try {
    return reading(path, () => {
      const bytes = Buffer.alloc(size);
      let at = 0;
      for (let read = -1; at < size && read !== 0; at += read)
        read = readSync(file, bytes, at, size - at, at);
      return bytes.subarray(0, at);
    });
  } finally {
    closeSync(file);
  }
}

function refuseOther(path: string, found: Stats): void {
  const kind = kindOf(found);
  if (kind === 'folder') throw new PlainFileError(path, FOLDER);
  if (kind !== 'file') throw new PlainFileError(path, notPlain(kind));
}

function reading<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof PlainFileError ? error : plainFileError(path, error);
  }
}

/** What the system says of a file that it does not give. */
export function plainFileError(path: string, error: unknown): PlainFileError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new PlainFileError(path, WHY_NOT[code] ?? both(code, code));
}

const FOLDER = both('it is a folder; name a file in it.', 'ffolder yw; enwch ffeil ynddi.');

const WHY_NOT: Readonly<Record<string, Bilingual>> = {
  ENOENT: both(
    'there is no such file; check its name and folder.',
    'nid oes ffeil o’r fath; gwiriwch ei henw a’i ffolder.',
  ),
  EISDIR: FOLDER,
  EACCES: both('you may not read it.', 'nid oes gennych hawl i’w darllen.'),
  ELOOP: both('it is a link that leads to itself.', 'dolen sy’n arwain ati ei hun yw.'),
};

const notPlain = (kind: FileKind): Bilingual =>
  both(
    `it is ${kindWords[kind].en}; only plain files are read here. Save what it gives in a file.`,
    `${kindWords[kind].cy} yw; dim ond ffeiliau plaen a ddarllenir yma. Cadwch yr hyn y mae’n ei roi mewn ffeil.`,
  );

const tooLarge = (size: number, most: number): Bilingual =>
  both(
    `it has ${size} bytes; at most ${most} are read here.`,
    `mae ynddi ${size} beit; ${most} ar y mwyaf a ddarllenir yma.`,
  );
