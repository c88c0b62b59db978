import { type Dir, type Dirent, closeSync, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_LIMITS, type BundleLimits, LINE_FILES, MANIFEST, kindOfFile } from '#evidence/bundle';
import { type FileKind, kindOf, kindWords, openPlain, plainFileError } from '#record/plain-files';
import { type BundleFault, MOST_FAULTS, fault } from './bundle-fault';
import { LineFault, eachLine } from './lines';

/** What stands in a bundle's folder, by names and sizes: nothing has been read yet. */
export interface BundleSurvey {
  /** sizes of its plain files, by their paths below the folder, with slashes between */
  readonly files: ReadonlyMap<string, number>;
  /** with any of these nothing more is read */
  readonly faults: readonly BundleFault[];
}

/**
 * Looks through a bundle before anything in it is read: plain files only, and no more and no larger ones than a bundle
 * can hold. Ends at the first that are too many, so that no folder is too large for it. @throws where it is no folder
 */
export function surveyBundle(folder: string, limits: BundleLimits = BUNDLE_LIMITS): BundleSurvey {
  const files = new Map<string, number>();
  const faults: BundleFault[] = [];
  let names = 0;
  for (const { path, kind, size, depth } of walk(folder)) {
    names += 1;
    if (names > limits.names) faults.push(tooMany(limits.names));
    else if (depth > limits.depth) faults.push(tooDeep(path, limits.depth));
    else if (kind !== 'file' && kind !== 'folder') faults.push(notPlain(path, kind));
    if (names > limits.names || faults.length >= MOST_FAULTS) return { files, faults };
    if (kind === 'file') files.set(path, size);
  }
  faults.push(...tooLarge(files, limits));
  if (faults.length === 0) faults.push(...longLines(folder, files, limits));
  return { files, faults };
}

interface Place {
  readonly path: string;
  /** null for a name that cannot be asked for */
  readonly kind: FileKind | null;
  readonly size: number;
  readonly depth: number;
}

/** Every name under a folder, one after the other; links are not followed. */
function* walk(folder: string, above = '', depth = 1): Generator<Place> {
  const opened = openFolder(join(folder, above));
  try {
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
      const path = above === '' ? entry.name : `${above}/${entry.name}`;
      const found = look(join(folder, path), entry);
      yield { path, depth, ...found };
      if (found.kind === 'folder') yield* walk(folder, path, depth + 1);
    }
  } finally {
    opened.closeSync();
  }
}

/** @throws PlainFileError that names a folder which may not be read; the system's own where it is no folder */
function openFolder(place: string): Dir {
  try {
    return opendirSync(place);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EACCES' ? plainFileError(place, error) : error;
  }
}

function look(place: string, entry: Dirent): Pick<Place, 'kind' | 'size'> {
  try {
    const found = lstatSync(place);
    return { kind: kindOf(found), size: found.size };
  } catch {
    // a name that is not UTF-8, or gone meanwhile
    return { kind: entry.isFile() || entry.isDirectory() ? null : kindOf(entry), size: 0 };
  }
}

function tooLarge(files: BundleSurvey['files'], limits: BundleLimits): readonly BundleFault[] {
  const faults: BundleFault[] = [];
  const together = new Map<string, number>();
  for (const [path, size] of files) {
    const kind = kindOfFile(path);
    const sum = (together.get(kind) ?? 0) + size;
    together.set(kind, sum);
    if (size > limits.file[kind]) faults.push(fileTooLarge(path, size, limits.file[kind]));
    else if (sum > limits.together[kind]) faults.push(filesTooLarge(path, limits.together[kind]));
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults;
}

/** A file of zeros, however large, ends at its first line. */
function longLines(
  folder: string,
  files: BundleSurvey['files'],
  limits: BundleLimits,
): readonly BundleFault[] {
  return LINE_FILES.flatMap((path) => {
    if (!files.has(path)) return [];
    const { file } = openPlain(join(folder, path), limits.file.lines);
    try {
      eachLine(file, limits, () => true);
      return [];
    } catch (error) {
      if (error instanceof LineFault) return [fault('too-large', path, error.said.en, error.said.cy)];
      throw error;
    } finally {
      closeSync(file);
    }
  });
}

const notPlain = (path: string, kind: FileKind | null): BundleFault =>
  kind === null
    ? fault(
        'not-plain',
        path,
        'its name cannot be read; a bundle holds plain files with names of its own.',
        'ni ellir darllen ei henw; ffeiliau plaen â’u henwau eu hunain sydd mewn bwndel.',
      )
    : fault(
        'not-plain',
        path,
        `it is ${kindWords[kind].en}; a bundle holds plain files only. Nothing was read.`,
        `${kindWords[kind].cy} yw; dim ond ffeiliau plaen sydd mewn bwndel. Ni ddarllenwyd dim.`,
      );

const tooMany = (most: number): BundleFault =>
  fault(
    'too-large',
    MANIFEST,
    `the folder holds more than the ${most} names that a bundle can have. Nothing was read.`,
    `mae’r ffolder yn dal mwy na’r ${most} o enwau y gall bwndel eu cael. Ni ddarllenwyd dim.`,
  );

const tooDeep = (path: string, most: number): BundleFault =>
  fault(
    'too-large',
    path,
    `it lies deeper than the ${most} folders that a bundle has. Nothing was read.`,
    `mae’n ddyfnach na’r ${most} ffolder sydd gan fwndel. Ni ddarllenwyd dim.`,
  );

const fileTooLarge = (path: string, size: number, most: number): BundleFault =>
  fault(
    'too-large',
    path,
    `it has ${size} bytes, and such a file of a bundle at most ${most}. Nothing was read.`,
    `mae ynddi ${size} beit, a ${most} ar y mwyaf sydd mewn ffeil o’r fath. Ni ddarllenwyd dim.`,
  );

const filesTooLarge = (path: string, most: number): BundleFault =>
  fault(
    'too-large',
    path,
    `with it the files of its kind have more than ${most} bytes together. Nothing was read.`,
    `gyda hi mae gan ffeiliau o’i math fwy na ${most} beit gyda’i gilydd. Ni ddarllenwyd dim.`,
  );
