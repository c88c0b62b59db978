import { type BigIntStats, statSync } from 'node:fs';
import type { Bilingual } from '#domain/kernel';
import { type Directory, DirectoryFileError, loadDirectory } from './directory';

/** The department's posts and people as they are now. */
export interface CurrentDirectory {
  readonly current: Directory;
  /** what is wrong with the source since its last good content; null or absent where nothing is */
  readonly fault?: Bilingual | null;
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
  private wrong: Bilingual | null = null;

  /**
   * @param report called once for each unusable content of the file
   * @throws DirectoryFileError where the file cannot be used at the start
   */
  constructor(
    private readonly path: string,
    private readonly report: (fault: DirectoryFileError) => void = () => undefined,
  ) {
    this.stamp = this.stampNow();
    this.good = loadDirectory(path);
  }

  get current(): Directory {
    this.look();
    return this.good;
  }

  get fault(): Bilingual | null {
    this.look();
    return this.wrong;
  }

  private look(): void {
    const stamp = this.stampNow();
    if (stamp === this.stamp) return;
    // noted before reading: what is written meanwhile is seen at the next asking
    this.stamp = stamp;
    try {
      this.good = loadDirectory(this.path);
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
