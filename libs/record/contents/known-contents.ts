import type { Content } from './content';

const MOST = 2_000;

/** The hashes that this process knows to be stored, the latest used last, so that a content is sent to the server once. */
export class KnownContents {
  private readonly hashes = new Set<string>();

  unknown(contents: readonly Content[]): readonly Content[] {
    return contents.filter(({ sha256 }) => !this.hashes.has(sha256));
  }

  /** Only after the append that stored them has committed. */
  stored(contents: readonly Content[]): void {
    for (const { sha256 } of contents) {
      this.hashes.delete(sha256);
      this.hashes.add(sha256);
    }
    for (const oldest of this.hashes) {
      if (this.hashes.size <= MOST) return;
      this.hashes.delete(oldest);
    }
  }
}
