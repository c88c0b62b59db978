import { kindLadderStream } from '#domain/kind-ladders';
import type { RecordedEvent } from '#domain/kernel';
import type { ObligationDefinition } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

/**
 * A ledger of which the streams that a group of new entries needs are read at once. A stream that was read ahead may be behind the
 * ledger: what is decided on it is appended at its exact version or not at all, and its second reading is of the ledger itself.
 */
export class ReadAhead {
  readonly ledger: Ledger;
  private own = new Map<string, readonly RecordedEvent[]>();
  private shared: ReadonlyMap<string, readonly RecordedEvent[]> = new Map();

  constructor(private readonly beneath: Ledger) {
    this.ledger = { ...beneath, readStream: (stream, range) => this.read(stream, range) };
  }

  /** Reads what registering these takes: their own streams, and the ladders that are set for their kinds. */
  async fill(definitions: readonly ObligationDefinition[]): Promise<void> {
    const ladders = definitions.flatMap(({ kind, authority }) =>
      [null, authority].map((of) => kindLadderStream({ kind, authority: of })),
    );
    const [own, shared] = await Promise.all([
      this.beneath.readStreams(definitions.map(({ id }) => id)),
      this.beneath.readStreams([...new Set(ladders)]),
    ]);
    this.own = new Map(own);
    this.shared = shared;
  }

  private async read(...asked: Parameters<Ledger['readStream']>): Promise<readonly RecordedEvent[]> {
    const [stream, range] = asked;
    const known = range === undefined ? (this.own.get(stream) ?? this.shared.get(stream)) : undefined;
    this.own.delete(stream);
    return known ?? this.beneath.readStream(...asked);
  }
}
