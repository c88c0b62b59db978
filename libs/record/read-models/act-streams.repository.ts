import type { EventId } from '#domain/kernel';
import type { Database } from '#record/ledger';

/** The streams whose names begin with a kind of act and a `/`, in order of their names. */
async function listActStreams(db: Database, kind: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    // `0` follows `/`: the range of the prefix, as the index has it
    .where('stream', '>=', `${kind}/`)
    .where('stream', '<', `${kind}0`)
    .where('version', '=', 1)
    .orderBy('stream')
    .execute();
  return rows.map(({ stream }) => stream);
}

/** The newest events on such streams, the latest first. */
export async function newestActs(db: Database, kind: string, most: number): Promise<readonly EventId[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('eventId')
    .where('stream', '>=', `${kind}/`)
    .where('stream', '<', `${kind}0`)
    .orderBy('position', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ eventId }) => eventId);
}

/** The streams of all changes of government. */
export const listGovernmentStreams = (db: Database): Promise<readonly string[]> =>
  listActStreams(db, 'government');

/** The streams of all ladders by kind. */
export const listKindLadderStreams = (db: Database): Promise<readonly string[]> =>
  listActStreams(db, 'kind-ladder');

/** The streams of all documents that were read, the oldest first. */
export const listDocumentStreams = (db: Database): Promise<readonly string[]> =>
  listActStreams(db, 'document');
/** The streams of all service accounts. */
export const listServiceAccountStreams = (db: Database): Promise<readonly string[]> =>
  listActStreams(db, 'service-account');

/** The streams of all subscriptions of other systems. */
export const listWebhookStreams = (db: Database): Promise<readonly string[]> => listActStreams(db, 'webhook');

/** The streams of what each auditor may see. */
export const listAuditScopeStreams = (db: Database): Promise<readonly string[]> =>
  listActStreams(db, 'audit-scope');

/** The streams of all calendar feeds. */
export const listCalendarFeedStreams = (db: Database): Promise<readonly string[]> =>
  listActStreams(db, 'calendar-feed');
