import { type BigIntStats, statSync } from 'node:fs';
import type { Bilingual, Instant } from '#domain/kernel';
import { type Directory, DirectoryFileError, readDirectoryFile } from './directory';

/** The content of the file that is in use. */
export interface DirectorySource {
  /** of the file */
  readonly sha256: string;
  /** when it was read, since it is looked at whenever it is asked for; null where nobody gave the time */
  readonly readAt: Instant | null;
}

/** The department's posts and people as they are now. */
export interface CurrentDirectory {
  readonly current: Directory;
  /** what is wrong with the source since its last good content; null or absent where nothing is */
  readonly fault?: Bilingual | null;
  /** absent where it comes from no file */
  readonly source?: DirectorySource;
}

/** Changes with whatever is written, and with a file put in its place. */
const stampOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(' ');

/**
 * The directory as its file has it at each asking: the file is looked at every time and read again when it has changed, so
 * that a person taken out is out at once, and a new address counts at once. While the file cannot be used, the last good
 * content holds and `fault` says what is wrong with it.
 */
export class DirectoryFile implements CurrentDirectory {
  private stamp: string;
  private good: Directory;
  private of: DirectorySource;
  private wrong: Bilingual | null = null;

  /**
   * @param report called once for each unusable content of the file
   * @throws DirectoryFileError where the file cannot be used at the start
   */
  constructor(
    private readonly path: string,
    private readonly report: (fault: DirectoryFileError) => void = () => undefined,
    private readonly now: () => Instant | null = () => null,
  ) {
    this.stamp = this.stampNow();
    const { directory, sha256 } = readDirectoryFile(path);
    this.good = directory;
    this.of = { sha256, readAt: now() };
  }

  get current(): Directory {
    this.look();
    return this.good;
  }

  get fault(): Bilingual | null {
    this.look();
    return this.wrong;
  }

  get source(): DirectorySource {
    this.look();
    return this.of;
  }

  private look(): void {
    const stamp = this.stampNow();
    if (stamp === this.stamp) return;
    // noted before reading: what is written meanwhile is seen at the next asking
    this.stamp = stamp;
    try {
      const { directory, sha256 } = readDirectoryFile(this.path);
      this.good = directory;
      this.of = { sha256, readAt: this.now() };
      this.wrong = null;
    } catch (error) {
      if (!(error instanceof DirectoryFileError)) throw error;
      this.wrong = error.said;
      this.report(error);
    }
  }

  /** A place that cannot be looked at has a stamp of its own: reading it says what is wrong. */
  private stampNow(): string {
    try {
      return stampOf(statSync(this.path, { bigint: true }));
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? 'unknown';
    }
  }
}
