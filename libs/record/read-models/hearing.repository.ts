import type { EventId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import type { ObligationSummary } from './obligation-summary';
import { type Clock, selectRows } from './obligations.repository';
import { countsFromSomething } from './tables.repository';

/** The obligations that are told of a source, each with the event by which it was last told; undefined where it never was. */
export async function listHearing(
  db: Database,
  source: string,
  { withOver = true }: { readonly withOver?: boolean } = {},
): Promise<readonly Hearing[]> {
  return (await listHearingOfAny(db, [source], withOver)).get(source) ?? [];
}

/** Who listens to a source, and the event of it that reached them last. */
type Hearing = Pick<Clock, 'obligationId' | 'workflowType'> & { readonly received: EventId | undefined };

/** The same for each of these sources that somebody listens to, by its name: one query. */
export async function listHearingOfAny(
  db: Database,
  sources: readonly string[],
  /** the cases that are over among them */
  withOver = true,
): Promise<ReadonlyMap<string, readonly Hearing[]>> {
  const found = new Map<string, Hearing[]>();
  if (sources.length === 0) return found;
  const asked = new Set(sources);
  const rows = await selectRows(db)
    .where(countsFromSomething)
    .where((eb) => eb('sources', '&&', eb.val([...sources])))
    .where((eb) => (withOver ? eb.lit(true) : eb('over', '=', false)))
    .orderBy('id')
    .execute();
  for (const { id, workflowType, summary, sources: own } of rows) {
    const { received } = JSON.parse(summary) as ObligationSummary;
    for (const source of new Set(own)) {
      if (!asked.has(source)) continue;
      const last = received.find((each) => each.source === source)?.factEventId;
      const hearing = { obligationId: id, workflowType, received: last };
      const others = found.get(source);
      if (others === undefined) found.set(source, [hearing]);
      else others.push(hearing);
    }
  }
  return found;
}
