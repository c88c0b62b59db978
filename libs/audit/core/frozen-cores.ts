import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { openCore } from './open-core';
import { runBundle } from './run-bundle';

/** Where released versions of the pure core are kept, each in a folder of its name. */
export const coresFolder = join(__dirname, '..', 'cores');

const manifestSchema = z.record(
  z.string().regex(/^\d+\.\d+\.\d+$/),
  z.strictObject({
    /** of the bundle's text, in hex */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** the source it was made from */
    commit: z.string().regex(/^[0-9a-f]{40}$/),
    /** the time-zone data of the day it was frozen; it is not part of the bundle */
    timeZones: z.string(),
  }),
);
export type CoreManifest = z.infer<typeof manifestSchema>;

/** @throws ZodError for what is no manifest */
export const readManifest = (folder = coresFolder): CoreManifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/** A kept core is not what was frozen: nothing may be concluded from it. */
export class AlteredCoreError extends Error {
  override readonly name = 'AlteredCoreError';
}

/**
 * A released version of the pure core, ready to be opened; undefined for a version that was never frozen.
 * @throws AlteredCoreError where its bytes are not those of the day it was frozen
 */
export function frozenCore(version: string, folder = coresFolder): typeof openCore | undefined {
  const manifest = readManifest(folder);
  const entry = Object.hasOwn(manifest, version) ? manifest[version] : undefined;
  if (entry === undefined) return undefined;
  const code = gunzipSync(readFileSync(join(folder, version, 'core.js.gz'))).toString('utf8');
  if (createHash('sha256').update(code).digest('hex') !== entry.sha256)
    throw new AlteredCoreError(`the core ${version} is not the one that was frozen`);
  return runBundle(code, `core-${version}.js`);
}
