import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_LIMITS } from '#evidence/bundle';
import { readPlain } from '#record/plain-files';

/** A file of a bundle as text; undefined for none. @throws PlainFileError */
export function bundleText(folder: string, path: string): string | undefined {
  const place = join(folder, path);
  return existsSync(place) ? readPlain(place, BUNDLE_LIMITS.file.other).toString('utf8') : undefined;
}
