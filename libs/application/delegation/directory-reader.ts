import { DIRECTORY_STREAM, type DirectoryRecord, NO_DIRECTORY, evolveDirectory } from '#domain/directory';
import type { Ledger } from '#record/ledger';

/** The stream `directory` as it stands at each asking; only what is new since the last is read. */
export class DirectoryReader {
  private known: DirectoryRecord = NO_DIRECTORY;

  constructor(private readonly ledger: Pick<Ledger, 'readStream'>) {}

  async read(): Promise<DirectoryRecord> {
    const since = await this.ledger.readStream(DIRECTORY_STREAM, { fromVersion: this.known.version + 1 });
    // two readings at once may both have read the same
    this.known = since
      .filter(({ version }) => version > this.known.version)
      .reduce(evolveDirectory, this.known);
    return this.known;
  }
}
