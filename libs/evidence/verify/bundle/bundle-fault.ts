import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bilingual, both } from '#domain/kernel';
import { MANIFEST, type Manifest, manifestSchema } from '#evidence/bundle';

/** A fault of a bundle, and the file concerned. */
export interface BundleFault {
  readonly code:
    | 'not-a-bundle'
    | 'manifest-altered'
    | 'file-missing'
    | 'file-altered'
    | 'file-added'
    | 'consistency-wrong'
    | 'out-of-scope'
    | 'says-otherwise';
  /** below the bundle's folder */
  readonly file: string;
  readonly message: Bilingual;
}

export const fault = (code: BundleFault['code'], file: string, en: string, cy: string): BundleFault => ({
  code,
  file,
  message: both(`${file}: ${en}`, `${file}: ${cy}`),
});

/** @throws ZodError, SyntaxError or disk errors where it cannot be read as one */
export const readManifest = (folder: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
