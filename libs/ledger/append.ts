import { both, ok, refuse } from '#kernel';
import { plainCodec, type EventCodec } from './codec';
import type { AppendRequest, AppendResult, RecordedEvent } from './contract';
import type { Database } from './database';
import { appendRows, MAX_EVENT_BYTES, type AppendRow } from './events.repository';

/**
 * Appends within a transaction that is already open. What the ledger refuses comes back as a value; the answer holds
 * the events as they were given, whatever the codec stored.
 */
export async function append(
  db: Database,
  request: AppendRequest,
  codec: EventCodec = plainCodec,
): Promise<AppendResult> {
  if (request.events.length === 0) {
    return refuse({
      code: 'empty-append',
      message: both('An append needs at least one event.', 'Mae angen o leiaf un digwyddiad i’w ychwanegu.'),
    });
  }
  const stored = await codec.seal(request.stream, request.events, db);
  const rows = await appendRows(db, { ...request, events: stored });
  const outcome = rows[0]?.outcome;
  if (outcome === 'appended') await codec.confirm(stored, db);
  switch (outcome) {
    case 'appended':
    case 'repeated': {
      const events = request.events.map((event, index) => recorded(request.stream, event, rows[index]));
      return ok({
        repeated: outcome === 'repeated',
        version: Math.max(...events.map(({ version }) => version)),
        events,
      });
    }
    case 'version-conflict': {
      const currentVersion = rows[0]?.event_version ?? 0;
      return refuse({
        code: 'version-conflict',
        currentVersion,
        message: both(
          `${request.stream} has changed: it is at version ${currentVersion}. Look again, then decide again.`,
          `Mae ${request.stream} wedi newid: mae ar fersiwn ${currentVersion}. Edrychwch eto, yna penderfynwch eto.`,
        ),
      });
    }
    case 'event-too-large':
      return refuse({
        code: 'event-too-large',
        message: both(
          `An event holds at most ${MAX_EVENT_BYTES} bytes. Shorten the text, or keep the document elsewhere and record its address.`,
          `Mae digwyddiad yn dal ${MAX_EVENT_BYTES} beit ar y mwyaf. Byrhewch y testun, neu cadwch y ddogfen mewn man arall a chofnodwch ei chyfeiriad.`,
        ),
      });
    default:
      return refuse({
        code: 'event-id-reused',
        message: both(
          'An event with this id was recorded with other contents. A new decision needs a new id.',
          'Cofnodwyd digwyddiad â’r dynodydd hwn â chynnwys gwahanol. Mae angen dynodydd newydd ar benderfyniad newydd.',
        ),
      });
  }
}

const recorded = (
  stream: string,
  event: AppendRequest['events'][number],
  row: AppendRow | undefined,
): RecordedEvent => {
  if (row?.event_position == null || row.event_version == null || row.event_recorded_at == null)
    throw new TypeError('the append function answered fewer rows than events');
  return {
    ...event,
    stream,
    position: row.event_position,
    version: row.event_version,
    recordedAt: row.event_recorded_at,
  };
};
