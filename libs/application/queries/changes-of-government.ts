import { type ChangeEntry, type ChangeOfGovernment, foldChange } from '#domain/government';
import type { PartlyTranslated } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listGovernmentStreams } from '#record/read-models';
import { entryTitles } from './register';
import { type Viewer, maySee } from './viewer';

/** A recorded change of government, with as much of its list as the viewer may see. */
export interface ShownChange extends Omit<ChangeOfGovernment, 'entries' | 'requestSha256'> {
  readonly entries: readonly (ChangeEntry & { readonly title: PartlyTranslated })[];
}

/** The recorded changes of government, the latest first; a narrow scope sees those that list its entries, and only those. */
export async function changesOfGovernment(viewer: Viewer, ledger: Ledger): Promise<readonly ShownChange[]> {
  const streams = await listGovernmentStreams(ledger.db);
  const changes = await Promise.all(
    streams.map(async (stream) => foldChange(await ledger.readStream(stream))),
  );
  const recorded = changes.filter((change) => change !== null);
  const ids = recorded.flatMap(({ entries }) => entries.map(({ obligationId }) => obligationId));
  const titles = await entryTitles(viewer, ledger, { ids });
  return recorded
    .map((change) => seenBy(viewer, change, titles))
    .filter(({ entries }) => viewer.scope === 'everything' || entries.length > 0)
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1));
}

function seenBy(
  viewer: Viewer,
  { requestSha256: _request, ...change }: ChangeOfGovernment,
  titles: ReadonlyMap<string, PartlyTranslated>,
): ShownChange {
  const seen = <Each extends { readonly obligationId: string }>(list: readonly Each[]): readonly Each[] =>
    list.filter(({ obligationId }) => maySee(viewer, obligationId));
  return {
    ...change,
    entries: seen(change.entries).map((entry) => ({
      ...entry,
      title: titles.get(entry.obligationId) ?? { cy: entry.obligationId, en: entry.obligationId },
    })),
    reached: change.reached.filter((id) => maySee(viewer, id)),
    failed: seen(change.failed),
    notified: change.notified
      .map((each) => ({ ...each, entries: each.entries.filter((id) => maySee(viewer, id)) }))
      .filter(({ entries }) => entries.length > 0),
  };
}
