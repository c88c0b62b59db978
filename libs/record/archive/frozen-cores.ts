import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { openStreams } from './open-core';
import { runBundle } from './run-bundle';

/** Where released versions of the pure core are kept, each in a folder of its name. */
export const coresFolder = join(__dirname, 'cores');

const manifestSchema = z.record(
  z.string().regex(/^\d+\.\d+\.\d+$/),
  z.strictObject({
    /** of the bundle's text, in hex */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** the time-zone data of the day it was frozen; it is not part of the bundle */
    timeZones: z.string(),
    /** a released version is never frozen again; one that is not gives way to the next */
    released: z.boolean(),
  }),
);
type CoreManifest = z.infer<typeof manifestSchema>;

/** Every frozen version, oldest first. @throws ZodError for what is no manifest */
export const readManifest = (folder = coresFolder): CoreManifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/** A kept core or calendar is not what was kept: nothing may be concluded from it. */
export class AlteredCoreError extends Error {
  override readonly name = 'AlteredCoreError';
}

/** @throws AlteredCoreError where the text is not the one that was kept */
export function heldTo(sha256: string, text: string, name: string): string {
  if (createHash('sha256').update(text).digest('hex') === sha256) return text;
  throw new AlteredCoreError(`${name} is not the one that was frozen`);
}

/**
 * A released version of the pure core, ready to be opened; undefined for a version that was never frozen.
 * @throws AlteredCoreError where its bytes are not those of the day it was frozen
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

/** Written by the build, which bundles the very source that it compiles. */
const BUILT = join(__dirname, 'own-core.txt');

/**
 * SHA-256 in hex of the bundle that this program's own pure core makes. Run from source, as tests are, the frozen core of
 * its version is taken to be that, which a test holds it to; `not-frozen` where there is none.
 * @param version of the program
 */
export const ownCore = (version: string): string =>
  existsSync(BUILT) ? readFileSync(BUILT, 'utf8').trim() : (readManifest()[version]?.sha256 ?? 'not-frozen');
