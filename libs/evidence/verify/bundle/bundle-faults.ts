import { join } from 'node:path';
import { openLog } from '#transparency/published-log';
import { LOG, MANIFEST, type Manifest } from '#evidence/bundle';
import { type BundleFault, fault, readManifest } from './bundle-fault';
import { openBundleRows } from './bundle-rows';
import { consistencyFaults } from './consistency-faults';
import { contentFaults, pinnedFaults } from './content-faults';
import { fileFaults, manifestFaults } from './file-faults';

/**
 * The faults of a bundle apart from rows, signatures and inclusion proofs, which `verify` judges: its files,
 * its manifest, and the consistency of successive checkpoints. Never throws for a tampered bundle.
 */
export async function bundleFaults(folder: string): Promise<readonly BundleFault[]> {
  const faults = [...(await manifestFaults(folder))];
  const manifest = manifestOf(folder);
  if (manifest === null) return [...faults, notABundle];
  faults.push(...(await fileFaults(folder, manifest.files)));
  try {
    faults.push(...(await innerFaults(folder, manifest)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    faults.push(fault('says-otherwise', MANIFEST, why, why));
  }
  return faults;
}

async function innerFaults(folder: string, manifest: Manifest): Promise<readonly BundleFault[]> {
  const log = openLog(join(folder, LOG));
  const source = openBundleRows(folder);
  try {
    const consistency = manifest.scope.kind === 'ledger' ? [] : consistencyFaults(folder, log);
    return [
      ...consistency,
      ...pinnedFaults(folder, manifest.pinned),
      ...(await contentFaults(manifest, source, log)),
    ];
  } finally {
    await source.close();
  }
}

function manifestOf(folder: string): Manifest | null {
  try {
    return readManifest(folder);
  } catch {
    return null;
  }
}

const notABundle = fault(
  'not-a-bundle',
  MANIFEST,
  'this cannot be read as the manifest of an evidence bundle.',
  'ni ellir darllen hwn fel maniffest bwndel tystiolaeth.',
);
