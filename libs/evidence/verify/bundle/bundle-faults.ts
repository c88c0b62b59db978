import { join } from 'node:path';
import { openLog } from '#transparency/published-log';
import { BilingualError } from '#domain/kernel';
import { BUNDLE_LIMITS, type BundleLimits, LOG, MANIFEST, type Manifest } from '#evidence/bundle';
import { type BundleFault, fault, readManifest } from './bundle-fault';
import { openBundleRows } from './bundle-rows';
import { AttachedFiles } from './attached-files';
import { consistencyFaults } from './consistency-faults';
import { contentFaults, pinnedFaults } from './content-faults';
import { evidenceFileFaults } from './evidence-file-faults';
import { fileFaults, manifestFaults } from './file-faults';
import { type BundleSurvey, surveyBundle } from './survey-bundle';

/**
 * The faults of a bundle apart from rows, signatures and inclusion proofs, which `verify` judges: its files,
 * its manifest, and the consistency of successive checkpoints. Never throws for a tampered bundle.
 * @throws where it is no folder
 */
export async function bundleFaults(
  folder: string,
  limits: BundleLimits = BUNDLE_LIMITS,
): Promise<readonly BundleFault[]> {
  const survey = surveyBundle(folder, limits);
  if (survey.faults.length > 0) return survey.faults;
  const inManifest = manifestFaults(folder, survey);
  const manifest = manifestOf(folder);
  if (manifest === null) return [...inManifest, notABundle];
  return [
    ...inManifest,
    ...fileFaults(folder, survey, manifest.files),
    ...(await innerFaults(folder, survey, manifest)),
  ];
}

/** Whether it is no bundle that could be read: nothing in it was. */
export const isUnread = ({ code }: BundleFault): boolean => code === 'not-plain' || code === 'too-large';

async function innerFaults(
  folder: string,
  survey: BundleSurvey,
  manifest: Manifest,
): Promise<readonly BundleFault[]> {
  try {
    const log = openLog(join(folder, LOG));
    const source = openBundleRows(folder);
    const attached = new AttachedFiles();
    try {
      return [
        ...(manifest.scope.kind === 'ledger' ? [] : consistencyFaults(folder, log)),
        ...pinnedFaults(folder, survey, manifest.pinned),
        ...(await contentFaults(manifest, source, log, attached)),
        ...(await evidenceFileFaults(folder, survey, manifest, attached)),
      ];
    } finally {
      await source.close();
    }
  } catch (error) {
    const said = error instanceof BilingualError ? error.said : null;
    const why = error instanceof Error ? error.message : String(error);
    return [fault('says-otherwise', MANIFEST, said?.en ?? why, said?.cy ?? `(yn Saesneg) ${why}`)];
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
