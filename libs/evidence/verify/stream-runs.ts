import type { StoredEvent } from '#ledger';

/** Versions of one stream that follow on each other. */
export interface StreamRun {
  readonly stream: string;
  readonly first: number;
  readonly last: number;
  /** the row of the first */
  readonly row: StoredEvent;
}

/** Holds the versions of every stream against each other, in the order of the ledger. */
export class StreamRuns {
  private readonly runs = new Map<string, { first: number; last: number; row: StoredEvent }>();

  /** @param mustBegin whether a stream that is new must begin at its version 1 */
  constructor(private readonly mustBegin: (stream: string) => boolean) {}

  /** @returns the version that should have come; null where it came */
  see(row: StoredEvent): number | null {
    return this.join({ stream: row.stream, first: row.version, last: row.version, row });
  }

  /** The same for versions that were held against each other already. */
  join({ stream, first, last, row }: StreamRun): number | null {
    const known = this.runs.get(stream);
    if (known === undefined) {
      this.runs.set(stream, { first, last, row });
      return first === 1 || !this.mustBegin(stream) ? null : 1;
    }
    const expected = known.last + 1;
    known.last = last;
    return first === expected ? null : expected;
  }

  all(): readonly StreamRun[] {
    return [...this.runs].map(([stream, run]) => ({ stream, ...run }));
  }
}
