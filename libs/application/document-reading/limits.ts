const MIB = 1_024 ** 2;

/** How much of a document is read, at most. Beyond any of these it is refused in words. */
export interface ReadingLimits {
  /** of the file, in bytes */
  readonly bytes: number;
  /** of a PDF */
  readonly pages: number;
  /** of the text read, in UTF-16 code units */
  readonly characters: number;
  /** of all parts of a packed file, unpacked, in bytes */
  readonly unpacked: number;
  /** unpacked to packed, of a packed file that unpacks to more than a few megabytes */
  readonly ratio: number;
  readonly milliseconds: number;
  /** of the child process, in bytes */
  readonly memory: number;
}

export const READING_LIMITS: ReadingLimits = {
  bytes: 25 * MIB,
  pages: 1_000,
  characters: 2_000_000,
  unpacked: 200 * MIB,
  ratio: 150,
  milliseconds: 60_000,
  memory: 1_024 * MIB,
};
