import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUNDLE_LIMITS,
  type BundledFile,
  MANIFEST,
  type Manifest,
  evidenceFile,
  kindOfFile,
} from '#evidence/bundle';
import { sealedSha256 } from '#record/evidence-files';
import { openPlain } from '#record/plain-files';
import type { AttachedFiles } from './attached-files';
import { type BundleFault, MOST_FAULTS, fault } from './bundle-fault';
import { hashOfFile } from './file-faults';
import type { BundleSurvey } from './survey-bundle';

/**
 * A manifest can be forged to fit any file: the files that the records attach are those that it lists, each that is included
 * has the hash that its record names, and each that is opened is sealed to that hash again.
 */
export async function evidenceFileFaults(
  folder: string,
  survey: BundleSurvey,
  { evidenceFiles, scope }: Manifest,
  attached: AttachedFiles,
): Promise<readonly BundleFault[]> {
  const faults: BundleFault[] = [];
  const listed = new Set(evidenceFiles.map(({ sha256 }) => sha256));
  for (const sha256 of attached.hashes) if (!listed.has(sha256)) faults.push(notListed(sha256));
  for (const file of evidenceFiles) {
    if (faults.length >= MOST_FAULTS) break;
    const { id, sha256, state } = file;
    if (attached.idOf(sha256) !== id) faults.push(notAttached(sha256));
    // the erasure may have been recorded outside a period
    else if (state === 'erased' && scope.kind !== 'period' && !attached.isErased(id))
      faults.push(notErased(sha256));
    else faults.push(...(await ownFaults(folder, survey, file)));
  }
  return faults;
}

async function ownFaults(
  folder: string,
  { files }: BundleSurvey,
  { id, sha256, state, opened }: BundledFile,
): Promise<readonly BundleFault[]> {
  if (state !== 'included') return [];
  const path = evidenceFile(sha256);
  if (!files.has(path) || hashOfFile(folder, path) !== sha256) return [otherFile(path)];
  if (opened === null) return [];
  const same =
    files.has(opened.path) &&
    (await sealsTo(join(folder, opened.path), { id, key: Buffer.from(opened.key, 'base64') })) === sha256;
  return same ? [] : [otherFile(opened.path)];
}

const KEY_BYTES = 32;

const sealsTo = async (
  place: string,
  sealedWith: { readonly id: string; readonly key: Buffer },
): Promise<string | null> =>
  sealedWith.key.length === KEY_BYTES ? sealedSha256(sealedWith, piecesOf(place)) : null;

const PIECE = 1 << 18;

/** A file, a piece of it in memory. */
async function* piecesOf(place: string): AsyncGenerator<Buffer> {
  const { file, size } = openPlain(place, BUNDLE_LIMITS.file[kindOfFile('opened/')]);
  try {
    for (let at = 0; at < size;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, size - at));
      const read = readSync(file, piece, 0, piece.length, at);
      if (read === 0) return;
      yield piece.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(file);
  }
}

const otherFile = (path: string): BundleFault =>
  fault(
    'file-altered',
    path,
    'it is not the evidence file that a record names by its SHA-256.',
    'nid hon yw’r ffeil dystiolaeth y mae cofnod yn ei henwi wrth ei SHA-256.',
  );

const notListed = (sha256: string): BundleFault =>
  fault(
    'says-otherwise',
    MANIFEST,
    `it does not list the evidence file ${sha256}, which a record attaches.`,
    `nid yw’n rhestru’r ffeil dystiolaeth ${sha256}, y mae cofnod yn ei hatodi.`,
  );

const notAttached = (sha256: string): BundleFault =>
  fault(
    'says-otherwise',
    MANIFEST,
    `it lists an evidence file ${sha256} that no record attaches.`,
    `mae’n rhestru ffeil dystiolaeth ${sha256} nad oes cofnod yn ei hatodi.`,
  );

const notErased = (sha256: string): BundleFault =>
  fault(
    'says-otherwise',
    MANIFEST,
    `it calls the evidence file ${sha256} erased, and no record here says so.`,
    `mae’n dweud bod y ffeil dystiolaeth ${sha256} wedi’i dileu, ac nid oes cofnod yma sy’n dweud hynny.`,
  );
