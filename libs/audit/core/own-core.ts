import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './frozen-cores';

/** Written by the build, which bundles the very source that it compiles. */
const BUILT = join(__dirname, 'own-core.txt');

/**
 * SHA-256 in hex of the bundle that this program's own pure core makes. Run from source, as tests are, the frozen core of
 * its version is taken to be that, which a test holds it to; `not-frozen` where there is none.
 * @param version of the program
 */
export const ownCore = (version: string): string =>
  existsSync(BUILT) ? readFileSync(BUILT, 'utf8').trim() : (readManifest()[version]?.sha256 ?? 'not-frozen');
