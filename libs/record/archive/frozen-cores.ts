import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { openStreams } from './open-core';
import { runBundle } from './run-bundle';

/** The folder of frozen cores, one subfolder per version. */
export const coresFolder = join(__dirname, 'cores');

const manifestSchema = z.record(
  z.string().regex(/^\d+\.\d+\.\d+$/),
  z.strictObject({
    /** of the bundle's text, in hex */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** the time-zone data at the time of freezing; not part of the bundle */
    timeZones: z.string(),
    /** a released version is never frozen again; an unreleased one is replaced by the next */
    released: z.boolean(),
  }),
);
type CoreManifest = z.infer<typeof manifestSchema>;

/** Every frozen version, oldest first. @throws ZodError for an invalid manifest */
export const readManifest = (folder = coresFolder): CoreManifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/** An archived core or calendar was altered: nothing may be concluded from it. */
export class AlteredCoreError extends Error {
  override readonly name = 'AlteredCoreError';
}

/** @throws AlteredCoreError where the text was altered */
export function heldTo(sha256: string, text: string, name: string): string {
  if (createHash('sha256').update(text).digest('hex') === sha256) return text;
  throw new AlteredCoreError(`${name} is not the one that was frozen`);
}

/**
 * A frozen version of the pure core; undefined for an unknown version.
 * @throws AlteredCoreError where its bytes were altered since freezing
 */
export function frozenCore(version: string, folder = coresFolder): typeof openStreams | undefined {
  const manifest = readManifest(folder);
  const entry = Object.hasOwn(manifest, version) ? manifest[version] : undefined;
  if (entry === undefined) return undefined;
  const code = gunzipSync(readFileSync(join(folder, version, 'core.js.gz'))).toString('utf8');
  return runBundle(heldTo(entry.sha256, code, `the core ${version}`), `core-${version}.js`);
}

/** The frozen version whose bundle has this hash; undefined where none has. */
export const versionOfCore = (sha256: string, folder = coresFolder): string | undefined =>
  Object.entries(readManifest(folder)).find(([, entry]) => entry.sha256 === sha256)?.[0];

/** Written by the build from the same source. */
const BUILT = join(__dirname, 'own-core.txt');

/**
 * SHA-256 in hex of this program's own core bundle. When run from source, as in tests, the frozen core of
 * its version stands in, which a test verifies; `not-frozen` where there is none.
 * @param version of the program
 */
export const ownCore = (version: string): string =>
  existsSync(BUILT) ? readFileSync(BUILT, 'utf8').trim() : (readManifest()[version]?.sha256 ?? 'not-frozen');
