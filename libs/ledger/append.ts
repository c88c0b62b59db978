import { answerAppend } from './answer-append';
import { appendRows } from './append.repository';
import { plainCodec, type EventCodec } from './codec';
import type { AppendRequest, AppendResult } from './contract';
import type { Database } from './database';
import { prepareAppend, type PreparedAppend } from './prepare-append';

/**
 * Appends within a transaction that is already open. What the ledger refuses comes back as a value; the answer holds
 * the events as they were given, whatever the codec stored.
 */
export async function append(
  db: Database,
  request: AppendRequest,
  codec: EventCodec = plainCodec,
): Promise<AppendResult> {
  const prepared = await prepareAppend(request, codec, db);
  if (!prepared.ok) return prepared;
  const [answer] = await appendPrepared(db, [prepared.value], codec);
  return answer as AppendResult;
}

/** Appends in order, all in one call. @throws what the codec throws, to undo them all */
export async function appendPrepared(
  db: Database,
  appends: readonly PreparedAppend[],
  codec: EventCodec,
): Promise<readonly AppendResult[]> {
  const rows = await appendRows(db, appends);
  const appended = appends.filter((_, index) => rows[index]?.[0]?.outcome === 'appended');
  if (appended.length > 0)
    await codec.confirm(
      appended.flatMap(({ stored }) => stored),
      db,
    );
  return appends.map(({ request }, index) => answerAppend(request, rows[index] ?? []));
}
