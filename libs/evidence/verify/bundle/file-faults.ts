import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_LIMITS, MANIFEST, MANIFEST_HASH, type Manifest, kindOfFile } from '#evidence/bundle';
import { openPlain, readPlain } from '#record/plain-files';
import { type BundleFault, MOST_FAULTS, fault } from './bundle-fault';
import type { BundleSurvey } from './survey-bundle';

const CHUNK = 1 << 20;

/** SHA-256 of a file of a bundle, in hex, with one chunk of it in memory. */
export function hashOfFile(folder: string, path: string): string {
  const { file, size } = openPlain(join(folder, path), BUNDLE_LIMITS.file[kindOfFile(path)]);
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size));
    for (let at = 0; at < size;) {
      const read = readSync(file, chunk, 0, Math.min(chunk.length, size - at), at);
      if (read === 0) break;
      hash.update(chunk.subarray(0, read));
      at += read;
    }
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}

/** Whether the manifest has the hash stored beside it. */
export function manifestFaults(folder: string, { files }: BundleSurvey): readonly BundleFault[] {
  const missing = [MANIFEST, MANIFEST_HASH].filter((path) => !files.has(path));
  if (missing.length > 0) return missing.map(missingFile);
  const stated = readPlain(join(folder, MANIFEST_HASH), BUNDLE_LIMITS.file.other).toString('utf8');
  const found = `${hashOfFile(folder, MANIFEST)}  ${MANIFEST}\n`;
  if (stated === found) return [];
  return [
    fault(
      'manifest-altered',
      MANIFEST,
      `it or ${MANIFEST_HASH} was changed: the one is not the hash of the other.`,
      `newidiwyd hwn neu ${MANIFEST_HASH}: nid hash y naill yw’r llall.`,
    ),
  ];
}

/** Every file must be as in the manifest, and no other may be present. */
export function fileFaults(
  folder: string,
  survey: BundleSurvey,
  files: Manifest['files'],
): readonly BundleFault[] {
  const faults = new Faults();
  const named = new Set([MANIFEST, MANIFEST_HASH]);
  for (const { path, bytes, sha256 } of files) {
    const size = survey.files.get(path);
    if (named.has(path)) faults.add(twice, path);
    else if (size === undefined) faults.add(missingFile, path);
    else if (size !== bytes || hashOfFile(folder, path) !== sha256) faults.add(altered, path);
    named.add(path);
  }
  for (const path of survey.files.keys()) if (!named.has(path)) faults.add(added, path);
  return faults.all();
}

/** So many of each kind, and how many more. */
class Faults {
  private readonly found = new Map<(path: string) => BundleFault, { faults: BundleFault[]; more: number }>();

  add(make: (path: string) => BundleFault, path: string): void {
    const known = this.found.get(make) ?? { faults: [], more: 0 };
    this.found.set(make, known);
    if (known.faults.length < MOST_FAULTS) known.faults.push(make(path));
    else known.more += 1;
  }

  all(): readonly BundleFault[] {
    return [...this.found].flatMap(([make, { faults, more }]) =>
      more === 0 ? faults : [...faults, andMore(make(MANIFEST).code, more)],
    );
  }
}

const missingFile = (path: string): BundleFault =>
  fault('file-missing', path, 'the bundle lacks it.', 'nid yw yn y bwndel.');

const altered = (path: string): BundleFault =>
  fault(
    'file-altered',
    path,
    'it is not the file that the manifest names.',
    'nid hon yw’r ffeil y mae’r maniffest yn ei henwi.',
  );

const added = (path: string): BundleFault =>
  fault('file-added', path, 'the manifest does not name it.', 'nid yw’r maniffest yn ei henwi.');

const twice = (path: string): BundleFault =>
  fault(
    'says-otherwise',
    MANIFEST,
    `it names ${path} twice, or names itself.`,
    `mae’n enwi ${path} ddwywaith, neu’n ei enwi ei hun.`,
  );

const andMore = (code: BundleFault['code'], count: number): BundleFault =>
  fault(
    code,
    MANIFEST,
    `${count} more files are found to be so.`,
    `ceir bod ${count} yn rhagor o ffeiliau felly.`,
  );
