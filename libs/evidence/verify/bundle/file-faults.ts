import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MANIFEST, MANIFEST_HASH, type Manifest } from '#evidence/bundle';
import { type BundleFault, fault } from './bundle-fault';

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** Whether the manifest has the hash stored beside it. */
export async function manifestFaults(folder: string): Promise<readonly BundleFault[]> {
  const missing = [MANIFEST, MANIFEST_HASH].filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) return missing.map(missingFile);
  const stated = readFileSync(join(folder, MANIFEST_HASH), 'utf8');
  const found = `${await hashOf(join(folder, MANIFEST))}  ${MANIFEST}\n`;
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
export async function fileFaults(folder: string, files: Manifest['files']): Promise<readonly BundleFault[]> {
  const faults: BundleFault[] = [];
  for (const { path, bytes, sha256 } of files) {
    const place = join(folder, path);
    if (path.split('/').includes('..') || !existsSync(place)) faults.push(missingFile(path));
    else if (statSync(place).size !== bytes || (await hashOf(place)) !== sha256) faults.push(altered(path));
  }
  const named = new Set([...files.map(({ path }) => path), MANIFEST, MANIFEST_HASH]);
  const extra = filesIn(folder).filter((path) => !named.has(path));
  return [...faults, ...extra.map(added)];
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );

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
