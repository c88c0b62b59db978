import { join } from 'node:path';
import { type Bilingual, both, parseBoundedJson } from '#domain/kernel';
import { BUNDLE_LIMITS, MANIFEST, type Manifest, manifestSchema } from '#evidence/bundle';
import { readPlain } from '#record/plain-files';

/** A fault of a bundle, and the file concerned. */
export interface BundleFault {
  readonly code:
    | 'not-a-bundle'
    /** nothing more was read: it is not what a bundle can hold */
    | 'not-plain'
    | 'too-large'
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
  message: both(`${shown(file)}: ${en}`, `${shown(file)}: ${cy}`),
});

/** A name may hold what moves a terminal's cursor. */
const shown = (file: string): string =>
  file.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);

/** Of each kind; the rest is not looked for. */
export const MOST_FAULTS = 100;

/** A file of a manifest is an object of three values; what is beside the files is less than that again. */
const MANIFEST_BOUNDS = { depth: 16, values: BUNDLE_LIMITS.names * 8 };

/** @throws ZodError, SyntaxError, JsonBoundsError or PlainFileError where it cannot be read as one */
export function readManifest(folder: string): Manifest {
  const text = readPlain(join(folder, MANIFEST), BUNDLE_LIMITS.file.manifest).toString('utf8');
  const content = parseBoundedJson(text, MANIFEST_BOUNDS);
  refuseLongLists(content);
  return manifestSchema.parse(content);
}

/** A schema names every fault in a list; no list of a manifest is longer than a bundle has names. */
function refuseLongLists(content: unknown): void {
  if (typeof content !== 'object' || content === null) return;
  const parts: readonly unknown[] = Object.values(content);
  if (parts.length > BUNDLE_LIMITS.names) throw new RangeError(`${MANIFEST} holds a list that is too long`);
  parts.forEach(refuseLongLists);
}
