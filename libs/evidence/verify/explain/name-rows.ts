import type { EventId } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import { fieldDifferences } from '../rows/field-differences';
import type { Finding } from '../rows/finding';
import { positionMissing, rowAltered, rowDeleted, rowForged, rowsSwapped } from '../rows/row-findings';
import type { ProvenEntry } from './published-entries';

/** A position whose row is not the published one; `row` is null where missing. */
export interface Unlike {
  readonly position: number;
  readonly row: StoredEvent | null;
  readonly published: ProvenEntry;
}

/** The current positions of events. */
export type WhereIs = (eventId: EventId) => Promise<readonly number[]>;

/** The alteration of each of these rows. Rows shifted only because of another are omitted. */
export async function nameRows(
  unlike: readonly Unlike[],
  whereIs: WhereIs,
  publishedAt: (position: number) => ProvenEntry | null,
): Promise<readonly Finding[]> {
  const whereWas = (eventId: EventId, near: number): number | null =>
    unlike.find(({ published }) => published.event?.eventId === eventId)?.position ??
    [near - 1, near + 1].find((position) => publishedAt(position)?.event?.eventId === eventId) ??
    null;
  const named: Finding[] = [];
  for (const each of unlike) {
    const now = each.published.event === null ? [] : await whereIs(each.published.event.eventId);
    const finding = nameRow(each, now, whereWas);
    if (finding !== null) named.push(finding);
  }
  return named;
}

function nameRow(
  { position, row, published }: Unlike,
  now: readonly number[],
  whereWas: (eventId: EventId, near: number) => number | null,
): Finding | null {
  const { event, text } = published;
  if (event === null || text === null)
    return row === null
      ? positionMissing(position, position)
      : rowAltered(row, [{ field: 'leaf', published: hex(published.leaf), found: null }]);
  const [elsewhere] = now.filter((each) => each !== position);
  if (row === null)
    return elsewhere === undefined
      ? rowDeleted(event)
      : rowAltered(event, [{ field: 'position', published: position, found: elsewhere }]);
  if (row.eventId === event.eventId) return rowAltered(row, fieldDifferences(text, row));
  const was = whereWas(row.eventId, position);
  if (now.length === 0)
    return was === null ? rowAltered(row, fieldDifferences(text, row)) : rowDeleted(event);
  if (was === null || now.includes(position)) return rowForged(row);
  if (was === elsewhere) return position < was ? rowsSwapped(row, was) : null;
  return null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
