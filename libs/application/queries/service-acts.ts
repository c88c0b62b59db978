import { type DescribedEvent, type NameOf, describeRecorded } from '#domain/history';
import type { Ledger } from '#record/ledger';
import { newestActs } from '#record/read-models';
import { withEntryNames } from './entry-names';
import { type Viewer, isSystem } from './viewer';

const NEWEST = 20;

/** What administrators did to the running service, by whom and when, the latest first; for administrators. */
export async function serviceActs(
  viewer: Viewer,
  ledger: Ledger,
  { name }: { readonly name?: NameOf } = {},
): Promise<readonly DescribedEvent[]> {
  if (!isSystem(viewer) && !viewer.roles.includes('administrator')) return [];
  const ids = await newestActs(ledger.db, 'service', NEWEST);
  const found = await ledger.findEvents(ids);
  const events = ids.flatMap((id) => found.get(id) ?? []);
  const names = await withEntryNames(viewer, ledger, events, name);
  return events.map((event) => describeRecorded(event, names));
}
