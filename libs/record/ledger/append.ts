import { type Instant, both, ok, refuse } from '#domain/kernel';
import { type AppendRow, appendRows } from './append.repository';
import { type AppendRequest, type AppendResult, type EventCodec, plainCodec } from './contract';
import type { Database } from './database';
import { type PreparedAppend, prepareAppend } from './prepare-append';

/** The server's rows for one append as the answer to it, with the events as they were given. */
function answerAppend(
  { stream, events, alongside = [] }: AppendRequest,
  rows: readonly AppendRow[],
): AppendResult {
  const [first] = rows;
  switch (first?.outcome) {
    case 'appended':
    case 'repeated': {
      const repeated = first.outcome === 'repeated';
      const recorded = events.map((event, index) => ({
        ...event,
        stream,
        ...(repeated ? placeOf(rows[index]) : placeOf(first, index)),
      }));
      const version = Math.max(...recorded.map((event) => event.version));
      return ok({
        repeated,
        version,
        events: recorded,
        returned: repeated ? [] : first.returned.slice(0, alongside.length),
      });
    }
    case 'version-conflict': {
      const currentVersion = first.eventVersion ?? 0;
      return refuse({
        code: 'version-conflict',
        currentVersion,
        message: both(
          `${stream} has changed: it is at version ${currentVersion}. Look again, then decide again.`,
          `Mae ${stream} wedi newid: mae ar fersiwn ${currentVersion}. Edrychwch eto, yna penderfynwch eto.`,
        ),
      });
    }
    case 'event-id-reused':
      return refuse({
        code: 'event-id-reused',
        message: both(
          'An event with this id was recorded with other contents. A new decision needs a new id.',
          'Cofnodwyd digwyddiad â’r dynodydd hwn â chynnwys gwahanol. Mae angen dynodydd newydd ar benderfyniad newydd.',
        ),
      });
    case undefined:
      throw new TypeError('the append function gave no answer');
  }
}

const placeOf = (row: AppendRow | undefined, further = 0) => {
  if (row?.eventPosition == null || row.eventVersion == null || row.eventRecordedAt == null)
    throw new TypeError('the append function answered fewer rows than events');
  return {
    position: row.eventPosition + further,
    version: row.eventVersion + further,
    recordedAt: row.eventRecordedAt,
  };
};

/**
 * Appends within an open transaction, or in a statement of its own. Refusals are values; the result holds
 * the events as given, not as the codec stored them.
 * @param at the time at which a scratch ledger records them
 */
export async function append(
  db: Database,
  request: AppendRequest,
  codec: EventCodec = plainCodec,
  at?: Instant,
): Promise<AppendResult> {
  const prepared = prepareAppend(request, await codec.sealing([request], db), codec);
  if (!prepared.ok) return prepared;
  const [answer] = await appendPrepared(db, [prepared.value], codec, at);
  return answer as AppendResult;
}

/** Appends in order, in one call. @throws what the codec throws, which rolls back all */
export async function appendPrepared(
  db: Database,
  appends: readonly PreparedAppend[],
  codec: EventCodec,
  at?: Instant,
): Promise<readonly AppendResult[]> {
  try {
    const rows = await appendRows(db, appends, at);
    return appends.map(({ request }, index) => answerAppend(request, rows[index] ?? []));
  } catch (error) {
    throw codec.failure(error);
  }
}
