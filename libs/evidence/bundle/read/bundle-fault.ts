import { both, type Bilingual } from '#kernel';

/** What is wrong with a bundle as a bundle, in which of its files. */
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
