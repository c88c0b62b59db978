import { ladderInWords } from '#domain/history';
import { type KindLadder, foldKindLadder } from '#domain/kind-ladders';
import type { Bilingual } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listKindLadderStreams } from '#record/read-models';
import { type Viewer, maySee } from './viewer';

/** A ladder by kind with the steps of each version in words, oldest first. */
export interface ShownKindLadder extends Omit<KindLadder, 'versions'> {
  readonly versions: readonly (KindLadder['versions'][number] & {
    /** null: as it was before any was set */
    readonly words: readonly Bilingual[] | null;
  })[];
}

/** The ladders that people set by kind, by name; a narrow scope sees which of its own entries each reached. */
export async function kindLadders(viewer: Viewer, ledger: Ledger): Promise<readonly ShownKindLadder[]> {
  const streams = await listKindLadderStreams(ledger.db);
  const found = await Promise.all(
    streams.map(async (stream) => foldKindLadder(await ledger.readStream(stream))),
  );
  return found
    .filter((each) => each !== null)
    .map((each) => ({
      ...each,
      versions: each.versions.map((version) => ({
        ...version,
        words: version.ladder === null ? null : ladderInWords(version.ladder),
        reached: version.reached.filter((id) => maySee(viewer, id)),
        failed: version.failed.filter(({ obligationId }) => maySee(viewer, obligationId)),
      })),
    }));
}
